# SPDX-License-Identifier: Apache-2.0
"""Random literals as nodes ("literal", value[, number, unit]), and the arguments that must be of a special kind."""
from datetime import timedelta
from fractions import Fraction

from functions import string
from inputs import DAY_ZERO, NICE, NUMBER, STRING, STRINGS, UNITS
from values import Days, Months

PIECES = ["a", "b", "ab", "能", "-", ",", ";", "建"]


def quantity(rng, type_, amount):
    """So many times the usual amount, in any unit in which that is a short decimal."""
    usual, units = UNITS[type_[1]]
    value = Fraction(abs(amount) * usual)
    while True:
        unit, size = rng.choice(list(units.items()))
        text = string(value / size)
        if "/" not in text and len(text) < 10:
            return signed(amount < 0, ("literal", value, text, unit))


def plain_number(amount):
    return signed(amount < 0, ("literal", Fraction(abs(amount)), str(abs(amount)), ""))


def signed(negative, node):
    return ("negative", node) if negative else node


def interval(rng, type_):
    """1, 2 or 5 times a power of ten in some unit near the usual amount."""
    usual, units = UNITS[type_[1]]
    near = [(unit, size) for unit, size in units.items() if Fraction(1, 10**4) < Fraction(size) / usual < 10**4]
    unit, size = rng.choice(near)
    number = rng.choice(["1", "1", "2", "5", "10", "0.5", "0.2", "0.1", "0.01", "100", "1000"])
    return ("literal", Fraction(number) * size, number, unit)


def scalar(rng, type_):
    kind = type_[0]
    if kind == "q":
        return quantity(rng, type_, rng.choice(NICE))
    if kind == "b":
        return ("literal", rng.random() < 0.5)
    if kind == "s":
        return ("literal", rng.choice(STRINGS))
    if kind == "date":
        return ("literal", DAY_ZERO + timedelta(days=rng.choice([0, 1, 28, 59, 139, 333, 365, 759, 760])))
    return ("literal", (Days if kind == "days" else Months)(rng.choice([0, 1, 1, 2, 7, 12, 13, 14, 24, 30, -1, -6])))


# Arguments by the small words of signatures.py: functions of the generator, what is bound, and how many nodes

def numbers(*values):
    return lambda g, _bound, n: g.whole(values, n)


def texts(*values):
    return lambda g, _bound, n: ("literal", g.rng.choice(values))


def texts_or_any(*values):
    def made(g, _bound, n):
        return g.make(STRING, n) if n > 1 and g.rng.random() < 0.3 else ("literal", g.rng.choice(values))
    return made


SPECIAL = {
    "position": numbers(1, 1, 2, 2, 3, 4, -1, -2, 0),
    "scale": numbers(0, 0, 1, 1, 2, -1, -2, 7000),
    "year": numbers(2018, 2019, 2020),
    "month": numbers(1, 2, 2, 12, 13, 0),
    "day": numbers(1, 28, 29, 30, 31, 32, 0),
    "interval": lambda g, bound, _n: interval(g.rng, bound.get("Q", NUMBER)),
    "numeral": texts_or_any("12", "-3.5", "0", "007", "1.50", "abc", "", "十"),
    "grouped": texts("1 234,5", "1,5", "12 000", "-7,25", "abc"),
    "comma": texts(" "),
    "point": texts(",", ",", ",", " "),
    "calendar": texts_or_any("2018-06-19", "2020-02-29", "2019-12-31"),
    "pattern": texts(*PIECES),
    "replacement": texts("", "z", "新", "ab"),
}
