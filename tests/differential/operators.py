# SPDX-License-Identifier: Apache-2.0
"""Arithmetic over known values, and the properties of dates, durations and ranges."""
from datetime import date, timedelta
from fractions import Fraction

from values import Days, Fault, Open


def whole(x):
    if x.denominator != 1:
        raise Fault("not whole")
    return x.numerator


def plus(a, b):
    if type(a) is date:
        return moved(a, b)
    return a + b if type(a) in (Fraction, str) else type(a)(a + b)


def minus(a, b):
    if type(a) is date:
        return Days((a - b).days) if type(b) is date else moved(a, type(b)(-b))
    return a - b if type(a) is Fraction else type(a)(a - b)


def times(a, b):
    if type(a) is Fraction and type(b) is Fraction:
        return a * b
    amount, factor = (b, a) if type(a) is Fraction else (a, b)
    return type(amount)(whole(int(amount) * factor))


def divided(a, b):
    if b == 0:
        raise Fault("division by zero")
    if type(b) is not Fraction:
        return Fraction(int(a), int(b))
    return a / b if type(a) is Fraction else type(a)(whole(int(a) / b))


def power(x, exponent):
    if x == 0 and exponent < 0:
        raise Fault("division by zero")
    if x == 0 and exponent == 0:
        raise Open("0 ** 0")
    return x**whole(exponent)


def negative(x):
    return -x if type(x) is Fraction else type(x)(-x)


def moved(day, by):
    """A date and a duration; the day of the month is clamped to the month's last."""
    try:
        if type(by) is Days:
            return in_calendar(day + timedelta(days=by))
        year, month = divmod(day.year * 12 + day.month - 1 + by, 12)
        return in_calendar(date(year, month + 1, min(day.day, last_day(year, month + 1))))
    except (OverflowError, ValueError):
        raise Fault("beyond the calendar") from None


def in_calendar(day):
    """Dates go from 1400 to 9999."""
    if day.year < 1400:
        raise Fault("beyond the calendar")
    return day


def last_day(year, month):
    return 31 if month == 12 else (date(year, month + 1, 1) - timedelta(days=1)).day


ARITHMETIC = {"+": plus, "-": minus, "*": times, "/": divided, "**": power}
PROPERTIES = {
    "year": lambda day: Fraction(day.year),
    "month": lambda day: Fraction(day.month),
    "day": lambda day: Fraction(day.day),
    "weekday": lambda day: Fraction(day.isoweekday()),
    "years": lambda months: Fraction(int(months / 12)),
    "months": lambda months: Fraction(int(months) - 12 * int(months / 12)),
    "days": lambda days: Fraction(int(days)),
    "start": lambda ends: ends.start,
    "end": lambda ends: ends.end,
    "start included": lambda ends: ends.start_included,
    "end included": lambda ends: ends.end_included,
}
