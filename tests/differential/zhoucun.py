#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The policy package zhoucun-2018-38 with its observations: the program against an oracle written from docs/ alone.

    zhoucun.py KAOHE_BINARY SOURCE_DIRECTORY

For three days of judgement and for all that is known, works out the verdict of every target for every unit and due
period, whether it is provisional, how each of its checks turns out and by which exact margin, the figures used and the
cells missing, and compares them with `kaohe assess --format json`. Status 1 if any differs; 2 if something is not
understood: the oracle knows what the package uses, and whoever encodes more there teaches it here, from docs/.
"""
import ast
import csv
import json
import operator
import re
import subprocess
import sys
import tomllib
from collections import Counter, defaultdict, namedtuple
from datetime import date, timedelta
from fractions import Fraction
from math import prod
from pathlib import Path

PACKAGE = Path("policies/zhoucun-2018-38")
DATES = [date(2018, 12, 31), date(2019, 1, 31), date(2021, 6, 30), None]
STATUSES = ["reported", "preliminary", "verified", "final"]
VIEWS = ["level", "reduction", "increment", "total", "trend"]
NOUNS = {"format", "policy", "tables", "list", "parameter", "task", "measure", "remark", "indicator", "target",
         "scheme", "consequence", "ladder"}
KEYS = {"id", "article", "quote", "reading"}
INDICATOR_KEYS = KEYS | {"name", "unit", "kind", "basis", "substance", "formula", "roll_up"}
TARGET_KEYS = KEYS | {"who", "indicator", "decides", "stretch", "baseline", "due", "over", "about", "round_to",
                      "every", "evidence", "judged_by", "binding", "lead", "with", "with_others", "schedule", *VIEWS}
SYMBOLS = {  # docs/units.md, as far as the package uses it: size in coherent units, dimension
    "": (1, {}), "%": (Fraction(1, 100), {}), "元": (1, {"金额": 1}), "吨": (1000, {"质量": 1}),
    "kgce": (1, {"标准煤": 1}), "tce": (1000, {"标准煤": 1}), "吨标准煤": (1000, {"标准煤": 1}),
    "m²": (1, {"长度": 2}), "平方米": (1, {"长度": 2}), "公顷": (10000, {"长度": 2}),
    "m³": (1, {"长度": 3}), "立方米": (1, {"长度": 3}), "千瓦": (3600, {"能量": 1, "时间": -1}),
    "日": (24, {"时间": 1}), "年": (8760, {"时间": 1}), "人": (1, {"人数": 1}), "人次": (1, {"人数": 1}),
    "人公里": (1000, {"长度": 1, "人数": 1}), "吨公里": (1000000, {"质量": 1, "长度": 1}),
    **{counted: (1, {"件数": 1}) for counted in "个家辆项户份起"},
}
MULTIPLES = {"万": 10**4, "亿": 10**8}
NUMBER = r"[0-9]+(?:\.[0-9]+)?"
SYMBOL = r"(?:[^\W\d_]|[%‰°²³])(?:[^\W_]|[%‰°²³])*"
QUANTITY = rf"({NUMBER})(?: ?({SYMBOL}(?:[/·]{SYMBOL})*))?"
REQUIREMENT = rf"(<=|>=|<|>)\s*{QUANTITY}"
OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
HOLDS = {"met": True, "reached": True, "missed": False, "not_reached": False, "undetermined": None}

Package = namedtuple("Package", "policy targets units indicators")
Cell = namedtuple("Cell", "unit indicator period view")
Figure = namedtuple("Figure", "since status value place")
Result = namedtuple("Result", "value used missing", defaults=(frozenset(), frozenset()))  # no value: some are missing


class Period(namedtuple("Period", "first last")):  # months, counted from year 0
    def __repr__(self):
        return "..".join(f"{month // 12}-{month % 12 + 1:02}" for month in self)


def must(condition, *what):
    if not condition:
        raise ValueError(" ".join(map(str, what)))


def parsed(pattern, text):
    must(match := re.fullmatch(pattern, text), text)
    return match.groups()


def unit_size(text):
    """What one of the unit is in coherent units, and its dimension."""
    size, dimension = Fraction(1), Counter()
    for place, part in enumerate(text.split("/")):
        multiple, symbol = (1, part) if part in SYMBOLS else (MULTIPLES.get(part[0]), part[1:])
        must(multiple and symbol in SYMBOLS and (symbol or not text), "unit", text)
        power = -1 if place else 1
        size *= (Fraction(multiple) * SYMBOLS[symbol][0]) ** power
        dimension.update({base: power * exponent for base, exponent in SYMBOLS[symbol][1].items()})
    return size, {base: exponent for base, exponent in dimension.items() if exponent}


def quantity(number, unit, dimension=None):
    size, own = unit_size(unit or "")
    must(dimension in (None, own), number, unit, "is not of dimension", dimension)
    return Fraction(number) * size


def period_of(text):
    """Of 2015, 2018Q3, 2018-06, 2016..2020, { from = 2016, to = 2020 }."""
    text = f"{text['from']}..{text['to']}" if isinstance(text, dict) else str(text)
    if ".." in text:
        first, last = map(period_of, text.split("..", 1))
        return Period(first[0], last[1])
    parts = parsed(r"([0-9]{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?", text)
    year, quarter, month = (int(part or 0) for part in parts)
    first = year * 12 + max(quarter * 3 - 3, month - 1, 0)
    return Period(first, first + (2 if quarter else 0 if month else 11))


def parts_of(period, months):
    must(period[0] % months == 0 and (period[1] + 1) % months == 0, "parts of", period)
    return [Period(first, first + months - 1) for first in range(period[0], period[1], months)]


def ends_on(day):
    """The periods that end on a day: month, quarter, half, year to date; on a day within a month, that month."""
    lengths = {1, day.month} | {length for length in (3, 6) if day.month % length == 0}
    month, ends = day.year * 12 + day.month - 1, (day + timedelta(days=1)).day == 1
    return [Period(month - length + 1, month) for length in sorted(lengths) if ends or length == 1]


def find(things, name):
    """By id, or by the exact name."""
    named = [name] if name in things else [key for key, thing in things.items() if thing.get("name", key) == name]
    must(len(named) == 1, len(named), "things are called", name)
    return named[0]


def rows_of(path):
    rows = csv.DictReader(path.read_text("utf-8-sig").splitlines(), strict=True)
    return [{key: cell for key, cell in row.items() if cell} for row in rows]


def package_of(folder):
    nouns = defaultdict(list)
    for path in sorted(folder.glob("*.toml")):
        for noun, value in tomllib.loads(path.read_text("utf-8")).items():
            nouns[noun] += value if isinstance(value, list) else [value]
    must(nouns.keys() <= NOUNS and [tables.keys() for tables in nouns["tables"]] == [{"responsible_unit"}], *nouns)
    for noun, known in (("target", TARGET_KEYS), ("indicator", INDICATOR_KEYS)):
        for thing in nouns[noun]:
            must(thing.keys() <= known, noun, thing["id"], *(thing.keys() - known))
    units = [row for file in nouns["tables"][0]["responsible_unit"] for row in rows_of(folder / file)]
    indicators = nouns["indicator"]
    return Package(nouns["policy"][0], nouns["target"], *({thing["id"]: thing for thing in things}
                                                          for things in (units, indicators)))


def known_figures(package, files, as_of):
    """Of every cell the figure that counts on the day."""
    published = defaultdict(list)
    for path in files:
        for line, row in enumerate(rows_of(path), 2):
            unit, indicator = find(package.units, row["who"]), find(package.indicators, row["indicator"])
            view, period = row.get("view", "level"), period_of(row["period"])
            must(view in ("level", "yoy", "cumulative"), path, line, view)
            dimension = unit_size(package.indicators[indicator]["unit"])[1] if view == "level" else {}
            value = quantity(*parsed(f"(-?{NUMBER})", row["value"]), row["unit"], dimension)
            since, status = date.fromisoformat(row.get("known_since", "0001-01-01")), row.get("status", "reported")
            figure = Figure(since, STATUSES.index(status), value, f"{path.name}:{line}")
            published[Cell(unit, indicator, period, view)].append(figure)
    known = {}
    for cell, figures in published.items():
        values = {(figure.since, figure.value) for figure in figures}
        must(len(values) == len({since for since, _ in values}), cell, "has two values of one day")
        if figures := [figure for figure in figures if figure.since <= (as_of or date.max)]:
            known[cell] = max(figures)  # the last day; of that day the surest status
    return known


def combined(operation, operands):
    used, missing = (frozenset().union(*(getattr(part, key) for part in operands)) for key in ("used", "missing"))
    return Result(None if missing else operation(*(part.value for part in operands)), used, missing)


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
    def __init__(self, package, files, as_of):
        self.package, self.as_of, self.known = package, as_of, known_figures(package, files, as_of)

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
            below = [key for key, other in package.units.items() if other["kind"] in noun["roll_up"]["kind"]
                     and "parent" in other and find(package.units, other["parent"]) == unit]
            changing = [key for key in below if package.units[key].keys() & {"from", "to"}]
            must(not changing, "do not always exist:", *changing)
            levels = [self.level(key, indicator, period) for key in below]
            return combined(lambda *values: sum(values), levels) if levels else published
        return published

    def value(self, target, unit, indicator, view, period):
        if view == "level":
            return self.level(unit, indicator, period)
        if view == "total":
            must(self.package.indicators[indicator]["kind"] in ("total", "count"), target["id"], "adds up a ratio")
            span = self.cell(unit, indicator, period, "level")
            years = [self.level(unit, indicator, year) for year in parts_of(period, 12)]
            return combined(lambda *levels: sum(levels), years) if span.missing else span
        evidence = target.get("evidence", "levels")
        if evidence == "published rates" and view == "reduction":  # cumulative, or else the chained yearly ones
            previous = target["baseline"] == "previous year"
            span = period[0] if previous else period_of(target["baseline"])[1] + 1, period[1]
            cumulative = self.cell(unit, indicator, span, "cumulative")
            yearly = [self.cell(unit, indicator, year, "yoy") for year in parts_of(span, 12)]
            chained = combined(lambda *rates: prod(1 + rate for rate in rates) - 1, yearly)
            return combined(operator.neg, [chained if cumulative.missing else cumulative])
        must(evidence == "levels", target["id"], view, "by", evidence)
        baseline = target["baseline"] if isinstance(target["baseline"], dict) else {"period": target["baseline"]}
        must(baseline.keys() <= {"period", "value"} and baseline.get("value") in (None, "implied"), baseline)
        earlier = period[0] - 12, period[1] - 12
        then = earlier if baseline["period"] == "previous year" else period_of(baseline["period"])
        must(then[1] - then[0] == period[1] - period[0], target["id"], then, "is not as long as", period)
        base = self.level(unit, indicator, then)
        if base.missing and "value" in baseline:
            cap, rate = (quantity(*parsed(REQUIREMENT, target[name])[1:]) for name in ("level", "reduction"))
            base = Result(cap / (1 - rate))
        operation = (lambda level, base: (base - level) / base) if view == "reduction" else operator.sub
        return combined(operation, [self.level(unit, indicator, period), base])

    def check(self, target, indicator, view, requirement, role, result):
        """Whether it holds, and the margin; a role is deciding, shown, stretch or only stretch."""
        if result.missing:
            return None, None
        if view == "trend":
            margin = {"rising": 1, "falling": -1}[requirement] * result.value
            return margin > 0, margin
        comparator, number, unit = parsed(REQUIREMENT, requirement)
        dimension = {} if view == "reduction" else unit_size(self.package.indicators[indicator]["unit"])[1]
        value, bound, side = result.value, quantity(number, unit, dimension), 1 if ">" in comparator else -1
        interval = quantity(1, unit) / 10 ** len(number.partition(".")[2]) if role == "shown" else None
        if role in ("deciding", "only stretch") and "round_to" in target:
            interval = quantity(*parsed(QUANTITY, target["round_to"]), dimension)
        if role in ("deciding", "only stretch") and "about" in target:
            must(role == "deciding", target["id"], "about")
            bound -= side * quantity(*parsed(QUANTITY, target["about"]), dimension)
        margin = side * ((round(value / interval) * interval if interval else value) - bound)  # exactly; a tie to even
        return margin > 0 or margin == 0 and "=" in comparator, margin

    def periods(self, target, unit, indicator, view, due):
        """Those that a view is checked on."""
        if view == "total":
            return [period_of(target["over"])]
        on_a_day, every = isinstance(target["due"], date), target.get("every")
        must(view == "level" and not (on_a_day and every) or not on_a_day and not every, target["id"], view)
        if on_a_day:
            there = [each for each in ends_on(target["due"]) if not self.level(unit, indicator, each).missing]
            return there[:1] or ends_on(target["due"])[-1:]
        return parts_of(due, {"half": 6, "quarter": 3, "month": 1}[every]) if every else [due]

    def exists(self, unit, period):
        """On at least one day of the period."""
        day = {key: date.fromisoformat(self.package.units[unit].get(key, otherwise))
               for key, otherwise in (("from", "0001-01-01"), ("to", "9999-12-31"))}
        first, behind = (date(month // 12, month % 12 + 1, 1) for month in (period[0], period[1] + 1))
        return day["from"] < behind and day["to"] > first

    def finding(self, target, unit, due, is_due):
        if not is_due or not self.exists(unit, due):
            verdict = "not_due" if self.exists(unit, due) else "not_applicable"
            return {"verdict": verdict, "provisional": False, "checks": {}, "figures": set(), "missing": set()}
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
            met = "to_be_determined"
        verdict = missed if False in deciding else "undetermined" if None in deciding else met
        settled = STATUSES.index(self.package.policy.get("settled_by", "final"))
        return {"verdict": verdict, "provisional": any(figure.status < settled for figure in used), "checks": checks,
                "figures": {figure.place for figure in used}, "missing": missing}

    def whose(self, target):
        units, who = self.package.units, target["who"]
        if isinstance(who, dict):
            must(who.keys() == {"kind"}, target["id"], who)
            return [key for key, unit in units.items() if unit["kind"] in who["kind"]]
        return [find(units, name) for name in ([who] if isinstance(who, str) else who)]

    def findings(self):
        now, years = self.as_of or date.max, parts_of(period_of(self.package.policy["period"]), 12)
        for target in self.package.targets:
            due = target.get("due", target.get("over"))
            on_a_day, each_year = isinstance(due, date), due == "each year"
            for period in ends_on(due)[:1] if on_a_day else years if each_year else [period_of(due)]:
                is_due = now >= due if on_a_day else now.year * 12 + now.month - 1 > period.last
                for unit in self.whose(target) if is_due or not each_year else []:
                    yield (unit, target["id"], period), self.finding(target, unit, period, is_due)


def answers(package, document):
    """What the program says, in the words of the oracle."""
    for found in document["findings"]:
        must("fault" not in found, found)
        checks = {}
        for check in found["checks"]:
            margin = check["margin"] and quantity(check["margin"]["number"], check["margin"]["unit"])
            checks[check["view"], check["stretch"], period_of(check["period"])] = HOLDS[check["verdict"]], margin
        must(len(checks) == len(found["checks"]), found["target"], "has a check twice")
        missing = {Cell(find(package.units, cell["who"]), cell["input"], period_of(cell["period"]), cell["view"])
                   for cell in found["missing"]}
        figures = {f"{Path(used['file']).name}:{used['line']}" for used in found["evidence"]}
        yield (find(package.units, found["who"]), found["target"], period_of(found["period"])), {
            "verdict": found["verdict"], "provisional": found["provisional"], "checks": checks, "figures": figures,
            "missing": missing}


def main(program, source):
    package, files = package_of(source / PACKAGE), sorted((source / PACKAGE / "observations").glob("*.csv"))
    failed = False
    for as_of in DATES:
        command = [program, "assess", source / PACKAGE, "--observations", *files, "--format", "json"]
        day = ["--as-of", str(as_of)] if as_of else []
        run = subprocess.run(command + day, capture_output=True, encoding="utf-8")
        must(run.returncode == 0, "status", run.returncode, run.stderr)
        document, ours = json.loads(run.stdout), dict(Assessment(package, files, as_of).findings())
        theirs = dict(answers(package, document))
        must(len(theirs) == len(document["findings"]) and ours, "a finding stands twice, or there are none")
        differ = [f"{name}: only one of both has it" for name in theirs.keys() ^ ours.keys()]
        for name in theirs.keys() & ours.keys():
            differ += [f"{name}: {key}: kaohe {theirs[name][key]}, oracle {value}"
                       for key, value in ours[name].items() if value != theirs[name][key]]
        agree = f"{len(differ)} disagreements" if differ else f"{len(ours)} findings agree"
        print(f"{as_of or 'all that is known'}: {agree}", *sorted(differ), sep="\n    ")
        failed |= bool(differ)
    return failed


if __name__ == "__main__":
    try:
        sys.exit(main(*(Path(argument).resolve() for argument in sys.argv[1:])))
    except Exception as problem:
        print(f"zhoucun.py: not understood: {type(problem).__name__}: {problem}", file=sys.stderr)
        sys.exit(2)
