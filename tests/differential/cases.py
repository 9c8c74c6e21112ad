# SPDX-License-Identifier: Apache-2.0
"""The cases of packages about items, schemes and ladders, worked out from docs/policy-format.md ("Cases") alone."""
from fractions import Fraction

import rule_text
from package import members, named
from quantities import must
from rows import Named, Table
from scores import ZERO, exactly, hull, item_points, own_target, sheet, step_points, task_points
from values import FAULT, Missing


def given_value(value):
    """A TOML value: text of the rule language, a word as it is, or the thing itself."""
    if isinstance(value, str):
        if value in ("missing", "fault"):
            return FAULT if value == "fault" else Missing(frozenset(["given as missing"]))
        try:
            return rule_text.expression(value)({})
        except (ValueError, KeyError):
            return value
    return value if isinstance(value, bool) else exactly(value) if isinstance(value, (int, float)) else value


def environment(given, unit):
    """The given values, and the unit's name and kind; all others are missing."""
    known = {"who": named(unit), "kind": unit["kind"]}
    known.update({name: given_value(value) for name, value in given.items()})
    return Named(lambda name: known.get(name, Missing(frozenset([name]))))


def find(things, name):
    found = [thing for thing in things if name in (thing["id"], named(thing))]
    must(len(found) == 1, len(found), "things are called", name)
    return found[0]


def unit_of(package, who, over):
    """The unit of a case: the one named, or else the first of those that it may be about."""
    return members(package, who or over)[0]


def scored(item, given, unit):
    """The item's answer from given values alone."""
    env, full = environment(given, unit), exactly(item["points"])
    must("scheme" not in item, item["id"], "is scored by the results of another scheme")
    applies = rule_text.expression(item["applies"])(env) if "applies" in item else True
    if applies is False:
        must(item["otherwise"] != "rescale", item["id"], "does not apply: its points are spread")
        points = (full, full) if item["otherwise"] == "full" else ZERO
        return {"score": points, "bonus": ZERO, "deduction": ZERO}
    def verdict(task):
        return env[task] if task in given else env[f'verdict("{task}")']
    extra = {key: step_points(item[key], rule_text.expression(item[key]["of"])(env)) if key in item else ZERO
             for key in ("deduction", "bonus")}
    there, points = task_points(item, verdict) if "evidence" in item else (True, item_points(item, env))
    must(there, item["id"], "has no task of the unit's")
    score = max(points[0] - extra["deduction"][1], Fraction(0)), max(points[1] - extra["deduction"][0], Fraction(0))
    if not isinstance(applies, bool):
        other = {"full": (full, full), "zero": ZERO, "rescale": ZERO}[item["otherwise"]]
        score = hull([score, other])
    return {"score": score, **extra}


def graded(package, scheme, given, unit):
    """The sheet from given points of its items, bonus included, before points are spread; and from given verdicts.
    Items of a target that the unit has not do not apply to it, nor do those of which it is said."""
    items = []
    for item in scheme["item"]:
        points = given_value(given.get(item["id"], "missing"))
        has = "target" not in item or own_target(package, item, unit) is not None
        open_bonus = Fraction(0), exactly(item.get("bonus", {}).get("at_most", 0))
        if points == "not_applicable":
            items.append((False, ZERO, ZERO, ZERO))
        elif isinstance(points, Fraction):
            items.append((True, (points, points), ZERO, ZERO))
        else:
            items.append((has, (Fraction(0), exactly(item["points"])), ZERO, open_bonus))
    env = environment(given, package.units[unit])
    vetoes = [(veto["grade"], rule_text.expression(veto["when"])(env)) for veto in scheme.get("veto", [])]
    return {**(card := sheet(scheme, items, vetoes)), "grade": card["grade"] or "open"}


def ladder_level(ladder, given, unit):
    """The level, or `open`."""
    columns, rows = ladder.get("inputs", [ladder.get("input")]), ladder["levels"]
    level = Table(columns, [row[:len(columns) + 1] for row in rows], ladder.get("hit", "unique"), words=True)
    value = level.value(environment(given, unit))
    return value if isinstance(value, str) else "fault" if value is FAULT else "open"


def wanted_score(text):
    """Of 36, "36", "[0..40]"."""
    if isinstance(text, str) and text.startswith("["):
        return tuple(Fraction(end) for end in text.strip("[]").split(".."))
    return (exactly(text),) * 2


def differences(expected, found, full=None):
    """What is expected and not found."""
    if not isinstance(expected, dict):
        key = "grade" if "grade" in found and not isinstance(expected, (int, float)) else "score"
        expected = {key: expected}
    for key, wanted in expected.items():
        if key not in found:
            yield f"{key}: not known here"
        elif wanted == "open":
            if found[key] != "open" and (isinstance(found[key], str) or found[key][0] == found[key][1]):
                yield f"{key}: {found[key]}, expected to be open"
        elif isinstance(found[key], tuple):
            if wanted_score(wanted) != found[key]:
                yield f"{key}: {'..'.join(map(str, found[key]))}, expected {wanted}"
        elif wanted != found[key]:
            yield f"{key}: {found[key]}, expected {wanted}"


def answer(package, case):
    if "ladder" in case:
        ladder = find(package.nouns["ladder"], case["ladder"])
        target = find(package.nouns["target"], case.get("target", ladder["targets"][0]))
        unit = package.units[unit_of(package, case.get("who"), target["who"])]
        level = ladder_level(ladder, case["given"], unit)
        expected = case["expect"]["level"] if isinstance(case["expect"], dict) else case["expect"]
        if expected != level:
            yield f"level: {level}, expected {expected}"
        return
    scheme = find(package.nouns["scheme"], case["scheme"])
    unit = unit_of(package, case.get("who"), scheme["over"])
    if "item" in case:
        found = scored(find(scheme["item"], case["item"]), case["given"], package.units[unit])
    else:
        found = graded(package, scheme, case["given"], unit)
    yield from differences(case["expect"], found)


def run(package):
    """How many rows were worked out, and what is wrong: (kind of trouble, text)."""
    count, troubles = 0, []
    for case in package.nouns["case"]:
        if not case.keys() & {"scheme", "ladder"}:
            continue
        for place, row in enumerate(case.get("rows", [{}]), 1):
            joined = {**case, "given": {**case.get("given", {}), **row.get("given", {})},
                      "expect": row.get("expect", case.get("expect"))}
            where = f"{package.folder.name}: case {case['name']!r}, row {place}"
            try:
                count += 1
                troubles += [("differs", f"{where}: {text}") for text in answer(package, joined)]
            except (ValueError, KeyError, TypeError) as problem:
                troubles.append(("not understood", f"{where}: {type(problem).__name__}: {problem}"))
    return count, troubles
