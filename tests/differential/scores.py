# SPDX-License-Identifier: Apache-2.0
"""Score sheets, from docs alone: items, bonuses, deductions, vetoes, grades, and the intervals of what is missing.

A score is a pair of its lowest and highest possible value. Where an item may or may not apply, the whole sheet is
worked out both ways.
"""
import re
from fractions import Fraction
from functools import cache
from itertools import product
from math import floor

import rule_text
from package import due_of, find, first_day, is_there, last_day, members, stated
from progress import FIGURES, figure
from quantities import Period, amount, ends_on, must, period_of
from rows import Named, Table
from values import FAULT, Missing

ZERO = (Fraction(0), Fraction(0))
WORD = {"met": "完成", "missed": "未完成", "not_due": "未到期", "not_applicable": "不适用", "exempt": "免予考核", "reached": "达到",
        "not_reached": "未达到"}
OPEN_VERDICTS = ("undetermined", "to_be_determined")
CITED = {"id", "title", "article", "document", "quote", "reading", "source"}
SCHEME = CITED | {"over", "period", "total", "round_to", "grades", "item", "veto"}
ITEM = CITED | {"group", "points", "target", "input", "inputs", "hit", "table", "bonus", "deduction", "score",
                "evidence", "scheme", "of", "years", "take", "grades", "applies", "otherwise"}


def exactly(x):
    return Fraction(str(x))


def has_target(package, name, unit, period=None):
    """Whether a target is one of the unit's; in a period, whether something is required of it."""
    target = package.targets[name]
    due = period if due_of(target) == "each year" else due_of(target)
    on = due if due is None or isinstance(due, Period) else ends_on(due)[0]
    return unit in members(package, target["who"]) and (period is None or stated(package, target, unit, on) is not None)


def own_target(package, item, unit, period=None):
    """The target whose figures the bare names of an item or veto are; of several the first that is the unit's."""
    names = item.get("target", [])
    names = [names] if isinstance(names, str) else names
    return next((name for name in names if has_target(package, name, unit, period)), None)


def plus(a, b):
    return a[0] + b[0], a[1] + b[1]


def hull(ranges):
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def step_points(steps, value):
    """Points of a bonus or deduction; below zero nothing is counted."""
    if not isinstance(value, Fraction):
        return Fraction(0), exactly(steps["at_most"])
    count = max(value, Fraction(0)) / amount(steps["every"])
    must(steps.get("steps", "whole") in ("whole", "pro rata"), steps)
    whole = steps.get("steps", "whole") == "whole"
    points = min((floor(count) if whole else count) * exactly(steps["points"]), exactly(steps["at_most"]))
    return points, points


def item_points(item, env):
    """The points of a table or an expression, before bonus and deduction."""
    full = exactly(item["points"])
    if "table" in item:
        table = Table(item.get("inputs", [item.get("input")]), item["table"], item.get("hit", "unique"))
        numbers = table.constants(env) or [table.value(env)]
    else:
        numbers = [rule_text.expression(item["score"])(env)] if "score" in item else [Fraction(0)]
    if all(isinstance(number, Fraction) and 0 <= number <= full for number in numbers):
        return min(numbers), max(numbers)
    return Fraction(0), full


def task_points(item, verdict):
    """Whether an item of tasks applies (None: open), and its points. `verdict` of a task's id is None where it is not
    the unit's, `whose` where that is open."""
    entries = [(exactly(entry["points"]), verdict(entry["task"])) for entry in item["evidence"]]
    entries = [(points, found) for points, found in entries if found not in (None, "not_applicable")]
    ways = []
    for counted in product(*([True, False] if found == "whose" else [True] for _, found in entries)):
        there = [entry for entry, is_there in zip(entries, counted) if is_there]
        if whole := sum(points for points, _ in there):
            factor = exactly(item["points"]) / whole
            reached = sum(points for points, found in there if found == "done")
            lost = sum(points for points, found in there if found in ("not_done", "overdue"))
            ways.append((reached * factor, (whole - lost) * factor))
        else:
            ways.append(None)
    applying = [way for way in ways if way]
    applies = bool(applying) if len(applying) in (0, len(ways)) else None
    return applies, hull(applying) if applying else ZERO


@cache
def band(text):
    """The ends of a band: low, whether included, high, whether included; None is no end."""
    reader = rule_text.Reader(text)
    kind, node = reader.test()
    reader.end(node)
    if kind == "within":
        _, low, high, low_in, high_in = node
        return rule_text.evaluate.compiled(low)({}), low_in, rule_text.evaluate.compiled(high)({}), high_in
    end = rule_text.evaluate.compiled(node)({})
    if kind in (">", ">="):
        return end, kind == ">=", None, False
    return (None, False, end, kind == "<=") if kind in ("<", "<=") else (end, True, end, True)


def meets(text, low, high):
    """Whether some score of an interval is in a band."""
    start, start_in, end, end_in = band(text)
    above = start is None or high > start or high == start and start_in
    return above and (end is None or low < end or low == end and end_in)


def possible_grades(scheme, score, vetoes):
    """Positions of the grades that the scores may have, however the open vetoes turn out (true, false or open each)."""
    names = [name for _, name in scheme["grades"]]
    by_score = {place for place, (text, _) in enumerate(scheme["grades"]) if meets(text, *score)}
    found = set()
    for turned in product(*([held] if isinstance(held, bool) else [True, False] for _, held in vetoes)):
        worst = max((names.index(grade) for (grade, _), held in zip(vetoes, turned) if held), default=0)
        found |= {max(place, worst) for place in by_score}
    return sorted(found)


def rounded(scheme, score):
    if "round_to" not in scheme:
        return score
    step = amount(scheme["round_to"])
    return tuple(round(end / step) * step for end in score)  # exactly; a tie to even


def shared_out(items, applying):
    """What each item counts at most, once the points of items that do not apply are spread."""
    points = [exactly(item["points"]) for item in items]
    given, left_over = list(points), Fraction(0)
    takers = [place for place, there in enumerate(applying) if there]
    for place, item in enumerate(items):
        if not applying[place]:
            given[place] = points[place] if item["otherwise"] == "full" else Fraction(0)
            if item["otherwise"] == "rescale":
                group = [other for other in takers if items[other].get("group") == item.get("group")]
                whole = sum(points[other] for other in group)
                for other in group:
                    given[other] += points[place] * points[other] / whole if whole else 0
                left_over += Fraction(0) if whole else points[place]
    if left_over:  # of groups of which nothing applies: over all that applies
        whole = sum(given[other] for other in takers)
        must(whole, "no item is left to take the points")
        for other in takers:
            given[other] += left_over * given[other] / whole
    return given


class Sheets:
    def __init__(self, assessment, evidence):
        self.assessment, self.evidence, self.package = assessment, evidence, assessment.package
        self.made = {}
        for scheme in self.package.schemes.values():
            must(scheme.keys() <= SCHEME, scheme["id"], *(scheme.keys() - SCHEME))
            for item in scheme["item"]:
                must(item.keys() <= ITEM, item["id"], *(item.keys() - ITEM))

    # What names are worth

    def figure(self, name, target, unit, period):
        if not has_target(self.package, target, unit, period):
            return FAULT
        target = self.package.targets[target]
        if due_of(target) != "each year" and period.last - period.first > 11:
            due = due_of(target)
            period = Period(due.year * 12, due.year * 12 + 11) if not isinstance(due, Period) else \
                Period(due.last - 11, due.last)
        return figure(self.assessment, target, unit, period, name)

    def task(self, name, unit, period):
        """The verdict of a task at the end of the period; `whose` where it is open whether the unit has it."""
        verdict, task = self.evidence.verdict(name, unit, period), self.package.tasks[name]
        known = verdict in (None, "not_applicable") or self.evidence.has(task, unit, period) is True
        return verdict if known else "whose"

    def verdict(self, name, unit, period):
        if name in self.package.tasks:
            verdict = self.evidence.verdict(name, unit, period) or "not_applicable"
            if verdict == "not_due" and self.evidence.due(self.package.tasks[name]) <= last_day(period):
                return Missing(frozenset([f"{name} is not due yet"]))
        elif not has_target(self.package, name, unit, period):
            verdict = "not_applicable"
        else:
            target, due = self.package.targets[name], due_of(self.package.targets[name])
            if due == "each year":
                must(period.last - period.first == 11, name, "is due each year, and", period, "is asked for")
                due = period
            on = due if isinstance(due, Period) else ends_on(due)[0]
            come = on.last <= period.last and self.assessment.has_come(due)
            verdict = self.assessment.finding(target, unit, on, come)["verdict"]
            if verdict == "not_due" and on.last <= period.last:
                return Missing(frozenset([f"{name} is not due yet"]))
        return Missing(frozenset([f"{name} {verdict}"])) if verdict in OPEN_VERDICTS else verdict

    def name(self, word, own, unit, period):
        given = re.fullmatch(r'([^\W\d]\w*)\("(.*)"\)', word)
        function, about = given.groups() if given else (word, own)
        if function in FIGURES:
            return self.figure(function, about, unit, period) if about else FAULT
        if function in ("判定", "verdict"):
            verdict = self.verdict(about, unit, period) if about else "not_applicable"
            return WORD[verdict] if function == "判定" and isinstance(verdict, str) else verdict
        if function in ("grade", "score") and given:
            card = self.card(about, unit, period)
            if function == "score":
                low, high = card["score"]
                return low if low == high else Missing(frozenset([word]))
            return card["grade"] if card["grade"] else Missing(frozenset([word]))
        must(not given, word, "is not known")
        if word in ("who", "kind"):
            return self.package.units[unit].get("name", unit) if word == "who" else self.package.units[unit]["kind"]
        for thing in self.package.nouns["list"]:
            if thing["id"] == word:
                return thing["members"]
        for thing in self.package.nouns["parameter"]:
            if thing["id"] == word:
                return amount(thing["value"])
        level = self.assessment.level(unit, find(self.package.indicators, word), period)
        if level.value is FAULT:
            return FAULT
        return Missing(level.missing) if level.missing else level.value

    def names(self, own, unit, period):
        return Named(lambda word: self.name(word, own, unit, period))

    # Items

    def result_points(self, item, unit, period):
        """Points for the results of another scheme: the unit's or of those below it, of this period or of each year."""
        other = self.package.schemes[item["scheme"]]
        units = [unit]
        if item.get("of", "same unit") == "units below":
            units = [below for below in members(self.package, {"parent": unit})
                     if below in members(self.package, other["over"])]
        periods = [period]
        if item.get("years", "same") == "each":
            periods = [year for year in self.assessment.years if self.assessment.has_come(year)]
        cards = [self.card(other["id"], each, when) for each in units for when in periods
                 if is_there(self.package.units[each], first_day(when), last_day(when))]
        if not cards:
            return None
        take, full = item.get("take", "mean"), exactly(other["total"])
        if take == "passed":
            shares = [(Fraction(set(card["possible"]) <= set(item["grades"])),
                       Fraction(bool(set(card["possible"]) & set(item["grades"])))) for card in cards]
        else:
            shares = [tuple(min(end / full, Fraction(1)) for end in card["score"]) for card in cards]
        must(take in ("mean", "lowest", "passed"), take)
        if take == "lowest":
            share = min(low for low, _ in shares), min(high for _, high in shares)
        else:
            share = tuple(sum(ends) / len(shares) for ends in zip(*shares))
        return tuple(exactly(item["points"]) * end for end in share)

    def item(self, item, unit, period):
        """Whether it applies (None: open), its points, deduction and bonus."""
        own = own_target(self.package, item, unit, period)
        env = self.names(own, unit, period)
        applies = rule_text.expression(item["applies"])(env) if "applies" in item else True
        if "target" in item and own is None:
            applies = False
        if applies is False:
            return False, ZERO, ZERO, ZERO
        if "evidence" in item:
            are_there, points = task_points(item, lambda task: self.task(task, unit, period))
            applies = rule_text.evaluate.kleene([applies, FAULT if are_there is None else are_there], False)
            if applies is False:
                points = None
        elif "scheme" in item:
            points = self.result_points(item, unit, period)
        else:
            points = item_points(item, env)
        if points is None:
            return False, ZERO, ZERO, ZERO
        extra = [step_points(item[key], rule_text.expression(item[key]["of"])(env)) if key in item else ZERO
                 for key in ("deduction", "bonus")]
        return applies if isinstance(applies, bool) else None, points, *extra

    def card(self, name, unit, period):
        if (name, unit, period) not in self.made:
            scheme = self.package.schemes[name]
            items = [self.item(item, unit, period) for item in scheme["item"]]
            vetoes = [(veto["grade"], self.holds(veto, unit, period)) for veto in scheme.get("veto", [])]
            self.made[name, unit, period] = sheet(scheme, items, vetoes)
        return self.made[name, unit, period]

    def holds(self, veto, unit, period):
        own = own_target(self.package, veto, unit, period)
        return rule_text.expression(veto["when"])(self.names(own, unit, period))

    def cards(self):
        """Of every scheme, unit and period that has ended."""
        for name, scheme in self.package.schemes.items():
            must(scheme["period"] in ("year", "policy"), scheme["period"])
            whole = [period_of(self.package.policy["period"])]
            for period in self.assessment.years if scheme["period"] == "year" else whole:
                for unit in members(self.package, scheme["over"]):
                    there = is_there(self.package.units[unit], first_day(period), last_day(period))
                    if there and self.assessment.has_come(period):
                        yield (name, unit, period), self.card(name, unit, period)


def sheet(scheme, items, vetoes):
    """Everything together. `items`: as of `Sheets.item`, in the order of the scheme."""
    declared, ways = scheme["item"], []
    for applying in product(*([applies] if isinstance(applies, bool) else [True, False] for applies, *_ in items)):
        given = shared_out(declared, applying)
        scores, bonuses, off = [], [], ZERO
        for item, there, most, (_, points, deduction, bonus) in zip(declared, applying, given, items):
            full = exactly(item["points"])
            factor = most / full if full else 1
            reached = (max(points[0] * factor - deduction[1], Fraction(0)),
                       max(points[1] * factor - deduction[0], Fraction(0)))
            scores.append(reached if there else (most, most))
            bonuses.append(bonus if there else ZERO)
            if there and not full:  # an item of no points takes its deduction from the sheet
                off = plus(off, deduction)
        whole = ZERO
        for part in scores + bonuses:
            whole = plus(whole, part)
        whole = max(whole[0] - off[1], Fraction(0)), max(whole[1] - off[0], Fraction(0))
        ways.append((scores, bonuses, whole))
    score = rounded(scheme, hull([whole for _, _, whole in ways]))
    possible = [scheme["grades"][place][1] for place in possible_grades(scheme, score, vetoes)]
    total_bonus = [tuple(map(sum, zip(*bonuses))) for _, bonuses, _ in ways]
    items = {item["id"]: hull([scores[place] for scores, _, _ in ways]) for place, item in enumerate(declared)}
    return {"items": items, "bonus": hull(total_bonus), "score": score, "possible": possible,
            "grade": possible[0] if len(possible) == 1 else None,
            "vetoes": [held if isinstance(held, bool) else None for _, held in vetoes]}
