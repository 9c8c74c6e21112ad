# SPDX-License-Identifier: Apache-2.0
"""Units, quantities and periods, from docs/units.md and docs/policy-format.md alone. Numbers are in coherent units."""
import re
from collections import Counter, namedtuple
from datetime import timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs/units.md"
NUMBER = r"[0-9]+(?:\.[0-9]+)?"
SYMBOL = r"(?:[^\W\d_]|[%‰°²³])(?:[^\W_]|[%‰°²³])*"
PRODUCT = rf"{SYMBOL}(?:·{SYMBOL})*"
UNIT = rf"{PRODUCT}(?:/(?:{PRODUCT}|\({PRODUCT}\)))*"
QUANTITY = rf"({NUMBER})(?: ?({UNIT}))?"
MULTIPLES = {"百万": 10**6, "千万": 10**7, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12, "百": 10**2, "千": 10**3,
             "万": 10**4, "亿": 10**8}
PREFIXES = {"k": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}
CHINESE_PREFIXES = {"千": 10**3, "兆": 10**6, "吉": 10**9, "太": 10**12}


class Period(namedtuple("Period", "first last")):  # months, counted from year 0
    def __repr__(self):
        return "..".join(f"{month // 12}-{month % 12 + 1:02}" for month in self)


def must(condition, *what):
    if not condition:
        raise ValueError(" ".join(map(str, what)))


def parsed(pattern, text):
    must(match := re.fullmatch(pattern, text), text)
    return match.groups()


@cache
def symbols():
    """Of every symbol of the page: its size in coherent units, and its dimension."""
    table = {"": (Fraction(1), {})}
    for row in PAGE.read_text("utf-8").split("## Coal-equivalent")[0].splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if row.startswith("| `") and len(cells) == 5:
            dimension = Counter()
            for place, part in enumerate(cells[1].split("/") if cells[1] != "纯数" else []):
                for base in part.split("·"):
                    power = "¹²³".find(base[-1]) + 1
                    dimension[base.rstrip("¹²³")] += (power or 1) * (-1 if place else 1)
            table[cells[0].strip("`")] = Fraction(cells[2].split()[0]), dict(dimension)
    must(len(table) > 100, "the table of units is not understood")
    return table


@cache
def symbol_size(symbol):
    """Looked up whole, then behind a prefix, then behind a multiple."""
    if symbol in symbols():
        return symbols()[symbol]
    for prefix, factor in {**PREFIXES, **CHINESE_PREFIXES, **MULTIPLES}.items():
        if symbol.startswith(prefix) and len(symbol) > len(prefix):
            rest = symbol[len(prefix):]
            if rest in symbols() or prefix in MULTIPLES and rest[:1] in (*PREFIXES, *CHINESE_PREFIXES):
                size, dimension = symbol_size(rest)
                return factor * size, dimension
    raise ValueError(f"unit {symbol}")


@cache
def unit_size(text):
    """What one of the unit is in coherent units, and its dimension."""
    size, dimension = Fraction(1), Counter()
    for place, part in enumerate(text.split("/")):
        power = -1 if place else 1
        for symbol in part.strip("()").split("·"):
            one, own = symbol_size(symbol)
            size *= one**power
            dimension.update({base: power * exponent for base, exponent in own.items()})
    return size, {base: exponent for base, exponent in dimension.items() if exponent}


def quantity(number, unit, dimension=None):
    size, own = unit_size(unit or "")
    must(dimension in (None, own), number, unit, "is not of dimension", dimension)
    return Fraction(number) * size


def amount(value):
    """Of a TOML value: a number, or a text of a number and perhaps a unit, with a sign."""
    if not isinstance(value, str):
        return Fraction(str(value))
    sign, rest = (-1, value[1:]) if value.startswith("-") else (1, value)
    return sign * quantity(*parsed(QUANTITY, rest.strip()))


def period_of(text):
    """Of 2015, 2018H1, 2018Q3, 2018-06, 2016..2020, { from = 2016, to = 2020 }."""
    text = f"{text['from']}..{text['to']}" if isinstance(text, dict) else str(text)
    if ".." in text:
        first, last = map(period_of, text.split("..", 1))
        return Period(first[0], last[1])
    parts = parsed(r"([0-9]{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?", text)
    year, half, quarter, month = (int(part or 0) for part in parts)
    first = year * 12 + max(half * 6 - 6, quarter * 3 - 3, month - 1, 0)
    return Period(first, first + (5 if half else 2 if quarter else 0 if month else 11))


def year(number):
    return Period(number * 12, number * 12 + 11)


def parts_of(period, months):
    must(period[0] % months == 0 and (period[1] + 1) % months == 0, "parts of", period)
    return [Period(first, first + months - 1) for first in range(period[0], period[1], months)]


def ends_on(day):
    """The periods that end on a day: month, quarter, half, year to date; on a day within a month, that month."""
    lengths = {1, day.month} | {length for length in (3, 6) if day.month % length == 0}
    month, ends = day.year * 12 + day.month - 1, (day + timedelta(days=1)).day == 1
    return [Period(month - length + 1, month) for length in sorted(lengths) if ends or length == 1]
