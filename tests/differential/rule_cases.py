# SPDX-License-Identifier: Apache-2.0
"""The cases of packages about rules and decisions, worked out from docs/policy-format.md ("Cases") alone."""
from collections import defaultdict
from datetime import date
from fractions import Fraction

from decisions import OUTCOMES, Case, decisions_of
from findings import STATUSES, Assessment, Cell, Figure
from package import day, find, named
from projects import Application, rule_date
from quantities import amount, must, period_of
from suspensions import Decided, rows_of_register
from values import Missing

KNOWN = {"name", "rule", "decision", "procedure", "as_of", "register", "given", "expect", "rows"}


def key_of(text):
    name, _, member = text.partition(".")
    return name, member or None


def text_of(name, member):
    return f"{name}.{member}" if member else name


def given_value(rules, name, value):
    thing = rules.inputs[name]
    if thing["type"] in ("quantity", "number"):
        return amount(value)
    if thing["type"] == "responsible unit":
        return named(rules.package.units[rules.unit_of(value)])
    must("values" not in thing or value in thing["values"], name, value)
    return day(value) if thing["type"] == "date" else value


def application(rules, given, only):
    """The project of a case. `only`: the member that is tested, if one is."""
    keys = {}
    for text, value in given.items():
        name, member = key_of(text)
        if name in rules.inputs and rules.by_member(name) and not member:
            keys |= {(name, each): one for each, one in (value if isinstance(value, dict) else {only: value}).items()}
        elif name in rules.inputs:
            keys[name, member] = value
    known = {key: given_value(rules, key[0], value) for key, value in keys.items() if value != "missing"}
    return Application("case", "", known)


def figures(rules, given):
    """Figures that stand under their indicator, of the jurisdiction, or of another unit in a table under its name."""
    package, published = rules.package, defaultdict(list)
    for name, value in given.items():
        if key_of(name)[0] in rules.inputs:
            continue
        is_unit = name in package.units or name in package.units.ids
        unit = find(package.units, name if is_unit else package.policy["jurisdiction"])
        for indicator, periods in (value if is_unit else {name: value}).items():
            for period, level in periods.items():
                cell = Cell(unit, find(package.indicators, indicator), period_of(period), "level")
                published[cell].append(Figure(date.min, STATUSES.index("final"), amount(level), "case"))
    return published


def lacks_of(names):
    return sorted({text_of(*lack[1:]) if lack[0] == "input" else lack[-1] for lack in names})


def found_of(rules, case, own, decided, on):
    """What a case asks about, by the words of `expect`."""
    if "rule" in case:
        name, _, member = case["rule"].partition("/")
        (rule,) = [one for one in rules.rules if one["id"] == name]
        finding = Case(rules, decided, own, on).finding(rule, member or None)
        return {"verdict": finding.verdict, "fulfilled": finding.fulfilled, "missing": lacks_of(finding.missing),
                "short": finding.shortage}
    every = decisions_of(rules, decided, own, [case["procedure"]] if "procedure" in case else None)
    low, high = (max((getattr(one, key) for one in every), key=OUTCOMES.index) for key in ("at_least", "at_most"))
    findings = [one for decision in every for one in decision.findings]
    deciders = {name for decision in every for name in decision.deciders}
    authorities = {one.rule["authority"] for one in findings if one.name in deciders}
    return {"outcome": low if low == high else "undetermined", "at_least": low, "at_most": high,
            "missing": lacks_of(lack for decision in every for lack in decision.missing()),
            "authority": "、".join(sorted(authorities)) or None,
            "fires": sorted({one.name for one in findings if one.verdict == "fires"})}


def differences(expected, found):
    if isinstance(expected, str):
        expected = {"verdict" if "verdict" in found else "outcome": expected}
    for key, wanted in expected.items():
        must(key in found, key, "is not known here")
        if isinstance(found[key], Fraction):
            wanted = amount(wanted)
        elif isinstance(wanted, list):
            wanted = sorted(wanted)
        if wanted != found[key] and not (wanted == "missing" and isinstance(found[key], Missing)):
            yield f"{key}: {found[key]}, expected {wanted}"


def run(rules):
    """How many rows were worked out, and what is wrong."""
    count, wrong = 0, []
    for case in rules.package.nouns["case"]:
        if not case.keys() & {"rule", "decision"}:
            continue
        must(case.keys() <= KNOWN, case["name"], *(case.keys() - KNOWN))
        for place, row in enumerate(case.get("rows", [{}]), 1):
            joined = {**case, **row, "given": {**case.get("given", {}), **row.get("given", {})}}
            as_of = joined.get("as_of", rules.package.policy.get("issued"))
            rows = register_of(joined["register"]) if "register" in joined else None
            assessment = Assessment(rules.package, figures(rules, joined["given"]), as_of and day(as_of))
            decided = Decided(rules, rows, as_of and day(as_of), assessment=assessment)
            own = application(rules, joined["given"], joined.get("rule", "").partition("/")[2])
            found = found_of(rules, joined, own, decided, rule_date(rules, own, as_of) or date.max)
            count += 1
            wrong += [f"case {case['name']!r}, row {place}: {text}" for text in differences(joined["expect"], found)]
    return count, wrong


class NoPath:
    name = "case"


def register_of(rows):
    return rows_of_register([(NoPath, list(enumerate(rows, 1)))])
