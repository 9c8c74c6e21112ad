# SPDX-License-Identifier: Apache-2.0
"""Figures and verdicts of targets, from docs/semantics.md alone: what is known on a day, levels, checks, verdicts."""
import ast
import operator
import re
from collections import defaultdict, namedtuple
from datetime import date
from math import prod

from package import (VIEWS, WORDS, day, due_of, find, first_day, is_there, last_day, members, numbered_rows_of,
                     stated)
from quantities import NUMBER, QUANTITY, Period, ends_on, must, parsed, parts_of, period_of, quantity, unit_size
from values import FAULT

STATUSES = ["reported", "preliminary", "verified", "final"]
RATES = ("reduction", "change")
REQUIREMENT = rf"(<=|>=|<|>|=)?\s*(-?){QUANTITY}"
OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}

Cell = namedtuple("Cell", "unit indicator period view")
Figure = namedtuple("Figure", "since status value place")
Result = namedtuple("Result", "value used missing", defaults=(frozenset(), frozenset()))  # no value: some are missing


def bound_of(requirement, dimension=None):
    """Comparator, bound, unit and the interval of its last printed digit."""
    comparator, sign, number, unit = parsed(REQUIREMENT, requirement.strip())
    bound = quantity(number, unit, dimension)
    return comparator or "=", -bound if sign else bound, quantity(1, unit) / 10 ** len(number.partition(".")[2])


def published_figures(package, files):
    """Of every cell all that was ever published."""
    published = defaultdict(list)
    for path in files:
        for line, row in numbered_rows_of(path):
            unit, indicator = find(package.units, row["who"]), find(package.indicators, row["indicator"])
            view, period = WORDS.get(row.get("view"), row.get("view", "level")), period_of(row["period"])
            must(view in ("level", "yoy", "cumulative"), path, line, view)
            dimension = unit_size(package.indicators[indicator]["unit"])[1] if view == "level" else {}
            sign, number = parsed(f"(-?)({NUMBER})", row["value"])
            value = quantity(number, row.get("unit"), dimension) * (-1 if sign else 1)
            status = WORDS.get(row.get("status"), row.get("status", "reported"))
            since = day(row.get("known_since", "0001-01-01"))
            figure = Figure(since, STATUSES.index(status), value, f"{path.name}:{line}")
            published[Cell(unit, indicator, period, view)].append(figure)
    for cell, figures in published.items():
        values = {(figure.since, figure.value) for figure in figures}
        must(len(values) == len({since for since, _ in values}), cell, "has two values of one day")
    return published


def known_figures(published, as_of):
    """Of every cell the figure that counts on the day."""
    known = {}
    for cell, figures in published.items():
        if figures := [figure for figure in figures if figure.since <= (as_of or date.max)]:
            known[cell] = max(figures)  # the last day; of that day the surest status
    return known


def combined(operation, operands):
    """A fault of an operand is one of the whole; else what is missing of one is missing of the whole."""
    used, missing = (frozenset().union(*(getattr(part, key) for part in operands)) for key in ("used", "missing"))
    if any(part.value is FAULT for part in operands):
        return Result(FAULT, used, missing)
    try:
        return Result(None if missing else operation(*(part.value for part in operands)), used, missing)
    except ZeroDivisionError:
        return Result(FAULT, used)


def formula(text, level):
    """Sums, products, max and min of quantities and of the indicators that it names."""
    operands = []

    def named(match):
        if match[3] in ("max", "min"):
            return match[3]
        operands.append(level(match[3]) if match[3] else Result(quantity(match[1], match[2])))
        return f"_{len(operands) - 1}"

    def value(node):
        if isinstance(node, ast.Name) and re.fullmatch("_[0-9]+", node.id):
            return operands[int(node.id[1:])]
        if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
            return combined(OPERATORS[type(node.op)], [value(node.left), value(node.right)])
        must(isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) > 1, "formula", text)
        return combined({"max": max, "min": min}[node.func.id], [value(argument) for argument in node.args])

    return value(ast.parse(re.sub(rf"{QUANTITY}|([^\W\d]\w*)", named, text), mode="eval").body)


class Assessment:
    """What is known on a day (none: all), and what people decided. `decided` are rows of register files."""

    def __init__(self, package, published, as_of=None, decided=()):
        self.package, self.as_of, self.known = package, as_of, known_figures(published, as_of)
        self.decided, self.progressed = list(decided), {}
        self.years = parts_of(period_of(package.policy["period"]), 12) if "period" in package.policy else []

    def cell(self, *key):
        figure = self.known.get(Cell(*key))
        return Result(figure.value, frozenset([figure])) if figure else Result(None, missing=frozenset([Cell(*key)]))

    def level(self, unit, indicator, period):
        """Published, or by the formula, or the sum of the units directly below."""
        package, noun = self.package, self.package.indicators[indicator]
        must(not noun.keys() >= {"formula", "roll_up"}, indicator, "has a formula and roll_up")
        published = self.cell(unit, indicator, period, "level")
        if published.missing and "formula" in noun:
            return formula(noun["formula"], lambda name: self.level(unit, find(package.indicators, name), period))
        if published.missing and "roll_up" in noun:
            kinds = noun["roll_up"]["kind"] if isinstance(noun["roll_up"], dict) else noun["roll_up"]
            below = [key for key in members(package, {"kind": kinds, "parent": unit})
                     if is_there(package.units[key], first_day(period), last_day(period))]
            levels = [self.level(key, indicator, period) for key in below]
            return combined(lambda *values: sum(values), levels) if levels else published
        return published

    def dimension(self, target):
        return unit_size(self.package.indicators[find(self.package.indicators, target["indicator"])]["unit"])[1]

    def base(self, target, unit, indicator, period):
        """The level of the base period, the stated or the implied one."""
        baseline = target["baseline"] if isinstance(target["baseline"], dict) else {"period": target["baseline"]}
        must(baseline.keys() <= {"period", "value"}, target["id"], "baseline", *baseline)
        earlier = period[0] - 12, period[1] - 12
        then = earlier if baseline["period"] == "previous year" else period_of(baseline["period"])
        must(then[1] - then[0] == period[1] - period[0], target["id"], then, "is not as long as", period)
        if baseline.get("value", "implied") != "implied":
            return Result(quantity(*parsed(QUANTITY, baseline["value"]), self.dimension(target)))
        base = self.level(unit, indicator, Period(*then))
        if base.missing and "value" in baseline:
            (_, cap, _), (_, rate, _) = (bound_of(target[name]) for name in ("level", "reduction"))
            base = Result(cap / (1 - rate))
        return base

    def published_rate(self, unit, indicator, first, last):
        """The change over the months from one to another: cumulative, or else the chained yearly ones."""
        span = Period(first, last)
        cumulative = self.cell(unit, indicator, span, "cumulative")
        yearly = [self.cell(unit, indicator, each, "yoy") for each in parts_of(span, 12)]
        chained = combined(lambda *rates: prod(1 + rate for rate in rates) - 1, yearly)
        return chained if cumulative.missing else cumulative

    def value(self, target, unit, indicator, view, period):
        if view == "level":
            return self.level(unit, indicator, period)
        if view == "total":
            must(self.package.indicators[indicator]["kind"] in ("total", "count"), target["id"], "adds up a ratio")
            span = self.cell(unit, indicator, period, "level")
            years = [self.level(unit, indicator, year) for year in parts_of(period, 12)]
            return combined(lambda *levels: sum(levels), years) if span.missing else span
        if target.get("evidence", "levels") == "published rates" and view != "increment":
            then = target["baseline"]["period"] if isinstance(target["baseline"], dict) else target["baseline"]
            first = period.first if then == "previous year" else period_of(then).last + 1
            rate = self.published_rate(unit, indicator, first, period.last)
            return combined(operator.neg, [rate]) if view == "reduction" else rate
        must(target.get("evidence", "levels") == "levels" or view == "increment", target["id"], view)
        operations = {"reduction": lambda level, base: (base - level) / base,
                      "change": lambda level, base: (level - base) / base}
        base = self.base(target, unit, indicator, period)
        return combined(operations.get(view, operator.sub), [self.level(unit, indicator, period), base])

    def check(self, target, indicator, view, requirement, role, result):
        """Whether it holds, and the margin; a role is deciding, shown, stretch or only stretch."""
        if result.missing or result.value is FAULT:
            return None, None
        if view == "trend":
            margin = {"rising": 1, "falling": -1}[requirement] * result.value
            return margin > 0, margin
        dimension = {} if view in RATES else unit_size(self.package.indicators[indicator]["unit"])[1]
        if requirement.strip()[0] in "[(":
            return self.check_range(target, dimension, requirement, role, result.value)
        comparator, bound, printed = bound_of(requirement, dimension)
        interval = printed if role == "shown" else None
        if role in ("deciding", "only stretch") and "round_to" in target:
            interval = quantity(*parsed(QUANTITY, target["round_to"]), dimension)
        value = result.value
        if interval:
            value = round(value / interval) * interval  # exactly; a tie to even
        if comparator == "=":
            must("about" not in target, target["id"], "about")
            return value == bound, -abs(value - bound)
        side = 1 if ">" in comparator else -1
        if role in ("deciding", "only stretch") and "about" in target:
            must(role == "deciding", target["id"], "about")
            bound -= side * quantity(*parsed(QUANTITY, target["about"]), dimension)
        margin = side * (value - bound)
        return margin > 0 or margin == 0 and "=" in comparator, margin

    def check_range(self, target, dimension, requirement, role, value):
        must(role in ("deciding", "stretch") and not target.keys() & {"about", "round_to"}, target["id"], "a range")
        opened, low, high, closed = parsed(r"([\[(])(.+)\.\.(.+)([\])])", requirement.strip())
        low, high = (quantity(*parsed(QUANTITY, end.strip()), dimension) for end in (low, high))
        holds = (value > low or value == low and opened == "[") and (value < high or value == high and closed == "]")
        return holds, min(value - low, high - value)

    def periods(self, target, unit, indicator, view, due):
        """Those that a view is checked on."""
        if view == "total":
            return [period_of(target["over"])]
        on_a_day, every = isinstance(due_of(target), date), target.get("every", "once")
        must(not on_a_day or view == "level" and every == "once", target["id"], view)
        must(every == "once" or view == "level", target["id"], every)
        if on_a_day:
            there = [each for each in ends_on(due_of(target)) if not self.level(unit, indicator, each).missing]
            return there[:1] or ends_on(due_of(target))[-1:]
        return [due] if every == "once" else parts_of(due, {"half": 6, "quarter": 3, "month": 1}[every])

    def decision(self, kind, unit, about):
        """The row in force: of those that have begun, the one made last says what is so, until it ends."""
        rows = [row for row in self.decided if row["kind"] == kind and row.get("about") == about
                and find(self.package.units, row["subject"]) == unit
                and max(day(row["date"]), day(row.get("from", row["date"]))) <= (self.as_of or date.max)]
        made = max((day(row["date"]) for row in rows), default=None)
        last = [row for row in rows if day(row["date"]) == made][-1] if rows else None
        return last if last and ("to" not in last or day(last["to"]) > (self.as_of or date.max)) else None

    def finding(self, target, unit, due, is_due):
        nothing = {"provisional": False, "checks": {}, "figures": set(), "missing": set()}
        on = due_of(target)
        first, last = (on, on) if isinstance(on, date) else (first_day(due), last_day(due))
        target = stated(self.package, target, unit, due)
        if target is None or not is_there(self.package.units[unit], first, last):
            return {"verdict": "not_applicable", **nothing}
        if not is_due:
            return {"verdict": "not_due", **nothing}
        if self.decision("exemption", unit, target["id"]):
            return {"verdict": "exempt", **nothing}
        indicator, stretch = find(self.package.indicators, target["indicator"]), target.get("stretch", {})
        views, decides = [view for view in VIEWS if view in target], target.get("decides")
        must((views or stretch) and stretch.keys() <= set(VIEWS), target["id"], "views")
        must(decides in ("all", *views) or len(views) < 2 and not decides, target["id"], "decides")
        roles = [(view, target[view], "deciding" if decides in (None, "all", view) else "shown") for view in views]
        roles += [(view, stretch[view], "stretch" if views else "only stretch") for view in stretch]
        checks, deciding, used, missing = {}, set(), set(), set()
        for view, requirement, role in roles:
            for period in self.periods(target, unit, indicator, view, due):
                result = self.value(target, unit, indicator, view, period)
                check = self.check(target, indicator, view, requirement, role, result)
                checks[view, "stretch" in role, period] = check
                deciding |= {check[0]} if role in ("deciding", "only stretch") else set()
                used, missing = used | result.used, missing | result.missing
        met, missed = ("met", "missed") if views else ("reached", "not_reached")
        if "judged_by" in target:
            must(target["judged_by"] == "determination" and views in (["trend"], ["level"]), target["id"], "judged_by")
            found = self.decision("determination", unit, target["id"])
            says = {"met": "met", "完成": "met", "missed": "missed", "未完成": "missed"}
            met = says[found["value"]] if found else "to_be_determined"
        verdict = missed if False in deciding else "undetermined" if None in deciding else met
        settled = STATUSES.index(self.package.policy.get("settled_by", "final"))
        return {"verdict": verdict, "provisional": any(figure.status < settled for figure in used), "checks": checks,
                "figures": {figure.place for figure in used}, "missing": missing}

    def has_come(self, due):
        """Whether a day, or a period with its last day, is over or there."""
        now = self.as_of or date.max
        return now >= due if isinstance(due, date) else now > last_day(due)

    def findings(self):
        for target in self.package.targets.values():
            due = due_of(target)
            on_a_day, each_year = isinstance(due, date), due == "each year"
            for unit in members(self.package, target["who"]):
                for period in ends_on(due)[:1] if on_a_day else self.years if each_year else [due]:
                    is_due = self.has_come(due if on_a_day else period)
                    if is_due or not each_year:
                        yield (unit, target["id"], period), self.finding(target, unit, period, is_due)
