# SPDX-License-Identifier: Apache-2.0
"""The built-in functions over known values. Fault: no such value. Open: the specification does not say."""
import re
from datetime import date
from fractions import Fraction
from math import floor

from operators import divided, in_calendar, plus, whole
from ranges import RANGE_FUNCTIONS
from values import Days, Fault, Months, Open

HALF = Fraction(1, 2)
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December"]


# Rounding: of the number of steps, x / step

def half_even(x):
    below = floor(abs(x))
    rest = abs(x) - below
    return sign(x) * (below + (rest > HALF or (rest == HALF and below % 2)))


def sign(x):
    return -1 if x < 0 else 1


def to_scale(steps):
    def rounded(n, scale=Fraction(0)):
        if not -6111 <= whole(scale) <= 6176:
            raise Fault("scale")
        unit = Fraction(10)**-scale.numerator
        return steps(n / unit) * unit
    return rounded


ROUNDINGS = {
    "decimal": half_even,
    "round half even": half_even,
    "floor": floor,
    "ceiling": lambda x: -floor(-x),
    "round up": lambda x: sign(x) * -floor(-abs(x)),
    "round down": lambda x: sign(x) * floor(abs(x)),
    "round half up": lambda x: sign(x) * floor(abs(x) + HALF),
    "round half down": lambda x: sign(x) * -floor(HALF - abs(x)),
}


# Conversion

def number(text, grouping=None, point="."):
    if grouping == point:
        raise Fault("separators")
    if grouping is not None:
        text = text.replace(grouping, "").replace(point, ".")
    if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        return Fraction(text)
    if re.fullmatch(r"[\s0-9.+eE-]*[0-9][\s0-9.+eE-]*", text):
        raise Open("is that a plain decimal?")
    raise Fault("no number")


def string(x):
    if type(x) is str:
        return x
    if type(x) is bool:
        return "true" if x else "false"
    if type(x) is date:
        return x.isoformat()
    if type(x) is Days:
        return f"{'-' * (x < 0)}P{abs(x)}D"
    if type(x) is Months:
        if x == 0:
            raise Open("P0M or P0Y")
        years, months = divmod(abs(x), 12)
        return f"{'-' * (x < 0)}P{f'{years}Y' * (years > 0)}{f'{months}M' * (months > 0)}"
    return decimal_text(x)


def decimal_text(x):
    """The exact decimal, or n/d if it does not end."""
    places, rest = 0, x.denominator
    while rest > 1 and (rest % 2 == 0 or rest % 5 == 0):
        places, rest = places + 1, rest // (10 if rest % 10 == 0 else 2 if rest % 2 == 0 else 5)
    if rest > 1 or not places:
        return str(x)
    digits = str(abs(int(x * 10**places))).zfill(places + 1)
    return f"{'-' * (x < 0)}{digits[:-places]}.{digits[-places:]}"


def calendar_date(year, month, day):
    y, m, d = whole(year), whole(month), whole(day)
    try:
        return in_calendar(date(y, m, d))
    except (ValueError, OverflowError):
        raise Fault("no such date") from None


def date_from(text, month=None, day=None):
    if month is not None:
        return calendar_date(text, month, day)
    parts = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    if not parts:
        raise Fault("no date")
    return calendar_date(*(Fraction(part) for part in parts.groups()))


def duration_between(start, end):
    if end < start:
        return Months(-duration_between(end, start))
    return Months((end.year - start.year) * 12 + end.month - start.month - (end.day < start.day))


# Strings

def position(at, length):
    """The index of a position: 1-based, negative from the end."""
    at = whole(at)
    if at == 0 or abs(at) > length:
        raise Fault("position")
    return at - 1 if at > 0 else length + at


def part(sequence, start, length=None):
    """substring and sublist."""
    first = position(start, len(sequence))
    if length is None:
        return sequence[first:]
    if not 1 <= whole(length) <= len(sequence) - first:
        raise Open("length beyond the end, or none")
    return sequence[first:first + length.numerator]


def split(text, delimiter):
    if not text:
        raise Open("pieces of an empty text")
    return text.split(delimiter)


# Lists

def members(*arguments):
    """What an aggregate sees: one list, or its arguments."""
    return arguments[0] if len(arguments) == 1 and type(arguments[0]) is list else list(arguments)


def aggregate(of):
    def over(*arguments):
        if not (values := members(*arguments)):
            raise Fault("empty list")
        return of(values)
    return over


def total(values):
    result = values[0]
    for value in values[1:]:
        result = plus(result, value)
    return result


def product(values):
    result = Fraction(1)
    for value in values:
        result *= value
    return result


def median(values):
    ordered, middle = sorted(values), len(values) // 2
    return ordered[middle] if len(values) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def mode(*arguments):
    values = members(*arguments)
    most = max((values.count(value) for value in values), default=0)
    return sorted({value for value in values if values.count(value) == most})


def distinct(values):
    return [value for i, value in enumerate(values) if value not in values[:i]]


def flat(values):
    return [leaf for value in values for leaf in (flat(value) if type(value) is list else [value])]


def put(values, at, new, inserted):
    """insert before (an item more) and list replace."""
    if inserted and whole(at) == len(values) + 1:
        raise Open("insertion behind the last")
    index = position(at, len(values))
    return values[:index] + [new] + values[index if inserted else index + 1:]


def removed(values, at):
    index = position(at, len(values))
    return values[:index] + values[index + 1:]


FUNCTIONS = {name: to_scale(steps) for name, steps in ROUNDINGS.items()} | RANGE_FUNCTIONS | {
    "number": number,
    "string": string,
    "date": date_from,
    "years and months duration": duration_between,
    "修约": lambda x, interval: half_even(x / interval) * interval,
    "abs": abs,
    "modulo": lambda dividend, divisor: dividend - divisor * floor(divided(dividend, divisor)),
    "odd": lambda n: whole(n) % 2 == 1,
    "even": lambda n: whole(n) % 2 == 0,
    "substring": part,
    "string length": lambda text: Fraction(len(text)),
    "upper case": str.upper,
    "lower case": str.lower,
    "substring before": lambda text, match: text.partition(match)[0] if match and match in text else "",
    "substring after": lambda text, match: text.partition(match)[2] if match else text,
    "replace": lambda text, pattern, replacement: text.replace(pattern, replacement),
    "matches": lambda text, pattern: re.search(pattern, text) is not None,
    "split": split,
    "contains": lambda text, match: match in text,
    "starts with": str.startswith,
    "ends with": str.endswith,
    "string join": lambda values, delimiter="": delimiter.join(values),
    "list contains": lambda values, element: element in values,
    "count": lambda values: Fraction(len(values)),
    "min": aggregate(min),
    "max": aggregate(max),
    "sum": aggregate(total),
    "mean": aggregate(lambda values: divided(total(values), Fraction(len(values)))),
    "product": aggregate(product),
    "median": aggregate(median),
    "mode": mode,
    "sublist": part,
    "append": lambda values, *items: values + list(items),
    "concatenate": lambda *lists: [value for values in lists for value in values],
    "insert before": lambda values, at, new: put(values, at, new, inserted=True),
    "remove": removed,
    "list replace": lambda values, at, new: put(values, at, new, inserted=False),
    "reverse": lambda values: values[::-1],
    "index of": lambda values, match: [Fraction(i + 1) for i, value in enumerate(values) if value == match],
    "union": lambda *lists: distinct([value for values in lists for value in values]),
    "distinct values": distinct,
    "flatten": flat,
    "sort": sorted,
    "day of year": lambda day: Fraction(day.timetuple().tm_yday),
    "day of week": lambda day: WEEKDAYS[day.weekday()],
    "month of year": lambda day: MONTHS[day.month - 1],
    "week of year": lambda day: Fraction(day.isocalendar().week),
}
