#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The evaluator against answers worked out by hand from the specification. run.py begins with this."""
from datetime import date
from fractions import Fraction

from evaluate import compiled
from values import FAULT, Days, Missing, Months, Open, Range, written

X, Y = ("name", "x"), ("name", "y")
ONE, TWO, FIVE = (("literal", Fraction(n)) for n in (1, 2, 5))
TRUE, FALSE = ("literal", True), ("literal", False)
FAULTY = ("arithmetic", "/", ONE, ("literal", Fraction(0)))
SURE, UNSURE, BROKEN = ("compare", "<", ONE, TWO), ("compare", "<", X, TWO), ("compare", "<", FAULTY, TWO)


def text(value):
    return ("literal", value)


def number(n):
    return ("literal", Fraction(n))


def numbers(*values):
    return ("list", *map(number, values))


def call(name, *arguments):
    return ("call", name, arguments)


def closed(start, end):
    return ("range", start, end, True, True)


def day(*parts):
    return ("literal", date(*parts))


CASES = [
    # strict operators: a fault beats missing, all that is missing is listed
    (("arithmetic", "+", X, Y), "missing x y"),
    (("arithmetic", "+", X, FAULTY), "fault"),
    (("arithmetic", "**", ("negative", TWO), TWO), "n 4"),
    (("arithmetic", "/", TWO, number("3/2")), "n 4/3"),
    # and, or
    (("and", FALSE, UNSURE), "b false"),
    (("and", UNSURE, BROKEN), "missing x"),
    (("and", TRUE, BROKEN), "fault"),
    (("or", BROKEN, SURE), "b true"),
    (("or", UNSURE, ("compare", "<", Y, TWO)), "missing x y"),
    (("not", UNSURE), "missing x"),
    # if
    (("if", UNSURE, ONE, ONE), "n 1"),
    (("if", UNSURE, ONE, Y), "missing x y"),
    (("if", UNSURE, ONE, FAULTY), "missing x"),
    (("if", BROKEN, ONE, ONE), "fault"),
    (("if", TRUE, ONE, FAULTY), "n 1"),
    (("if", UNSURE, ("list", ONE, Y), ("list", ONE, Y)), "missing x y"),
    # parts of lists, equality
    (("index", ("list", X, FIVE), TWO), "n 5"),
    (("index", ("list", FAULTY, FIVE), ("negative", ONE)), "n 5"),
    (("index", ("list", ONE), TWO), "fault"),
    (("index", ("list", ONE), number(0)), "fault"),
    (("index", ("list", X, FIVE), Y), "missing y"),
    (("list", X, FAULTY, ONE), "l [missing x, fault, n 1]"),
    (call("count", ("list", X)), "missing x"),
    (call("sum", ("list", X, FAULTY)), "fault"),
    (("compare", "=", ("list", X, ONE), ("list", Y, TWO)), "b false"),
    (("compare", "!=", ("list", X, ONE), ("list", TWO)), "b true"),
    (("compare", "=", ("list", X, ONE), ("list", Y, ONE)), "missing x y"),
    (("compare", "=", ("list", X, FAULTY), ("list", ONE, ONE)), "missing x"),
    # in, between
    (("in", number(9), False, ("within", closed(X, FIVE))), "b false"),
    (("in", ONE, False, ("within", closed(X, FIVE))), "missing x"),
    (("in", ONE, False, ("is", X), ("<", TWO)), "b true"),
    (("in", FIVE, False, ("member", ("list", X, FIVE))), "b true"),
    (("in", text("3011"), True, ("is", text("30"))), "b true"),
    (("in", text("3011"), True, ("=", text("30"))), "b false"),
    (("in", text("30"), True, ("member", ("list", text("3011"), text("31")))), "b false"),
    (("between", FIVE, ONE, FIVE), "b true"),
    (("between", FIVE, X, ONE), "b false"),
    (("in", ONE, False, ("within", ("range", ONE, FIVE, False, True))), "b false"),
    # iteration
    (("for", (("i", ("sequence", TWO, ("negative", ONE))),), ("name", "i")), "l [n 2, n 1, n 0, n -1]"),
    (("for", (("i", numbers(1, 2)), ("j", ("sequence", ONE, ("name", "i")))),
      ("arithmetic", "*", ("name", "i"), ("name", "j"))), "l [n 1, n 2, n 4]"),
    (("for", (("i", ("list", X, ONE)),), ("name", "i")), "l [missing x, n 1]"),
    (("for", (("i", ("sequence", ONE, X)),), ONE), "missing x"),
    (("for", (("i", ("sequence", ONE, number("3/2"))),), ONE), "fault"),
    (("some", (("i", ("list", X, FIVE)),), ("compare", ">", ("name", "i"), TWO)), "b true"),
    (("every", (("i", ("list", X, FIVE)),), ("compare", ">", ("name", "i"), TWO)), "missing x"),
    (("every", (("i", ("list",)),), BROKEN), "b true"),
    (("filter", numbers(1, 2, 5), ("compare", ">", ("name", "item"), ONE), ()), "l [n 2, n 5]"),
    (("filter", numbers(1, 2), ("compare", ">", ("name", "item"), X), ()), "missing x"),
    (("filter", ("list", X, ONE), FALSE, ()), "missing x"),
    (("filter", ("list", ("context", ("p", ONE), ("q", X))), ("compare", "=", ("name", "p"), ONE), ("p", "q")),
     "l [c {p: n 1, q: missing x}]"),
    # contexts, paths, ranges
    (("path", ("context", ("p", X), ("q", ("arithmetic", "+", ONE, ONE))), "q"), "n 2"),
    (("context", ("p", ONE), ("q", ("arithmetic", "+", ("name", "p"), ONE))), "c {p: n 1, q: n 2}"),
    (("path", ("list", ("context", ("p", ONE)), ("context", ("p", X))), "p"), "l [n 1, missing x]"),
    (("range", ONE, X, True, False), "r [n 1..missing x)"),
    (("path", ("range", ONE, X, True, False), "end included"), "b false"),
    (call("overlaps before", closed(ONE, FIVE), ("range", ONE, FIVE, False, True)), "b true"),
    (call("overlaps before", closed(ONE, FIVE), closed(ONE, FIVE)), "b false"),
    (call("overlaps before", closed(ONE, TWO), ("range", TWO, FIVE, False, True)), "b false"),
    (call("before", ("range", ONE, TWO, True, False), TWO), "b true"),
    (call("finishes", FIVE, closed(ONE, FIVE)), "b true"),
    (call("starts", ("range", ONE, TWO, True, True), closed(ONE, TWO)), "b true"),
    (call("during", closed(ONE, TWO), ("range", ONE, FIVE, False, True)), "b false"),
    (call("meets", closed(ONE, TWO), closed(TWO, FIVE)), "b true"),
    # missing
    (("missing", X), "b true"),
    (("missing", ONE), "b false"),
    (("missing", FAULTY), "fault"),
    (call("all", ("list", UNSURE, FALSE)), "b false"),
    (call("any", ("list", UNSURE, BROKEN)), "missing x"),
    (call("any", ("list",)), "b false"),
    # numbers
    (call("decimal", number("5/2"), number(0)), "n 2"),
    (call("decimal", number("-7/2"), number(0)), "n -4"),
    (call("floor", number("-3/2")), "n -2"),
    (call("ceiling", number("-3/2")), "n -1"),
    (call("round up", number("-11/10"), number(0)), "n -2"),
    (call("round down", number("-19/10"), number(0)), "n -1"),
    (call("round half up", number("-5/2"), number(0)), "n -3"),
    (call("round half down", number("-5/2"), number(0)), "n -2"),
    (call("round half down", number("251/100"), number(0)), "n 3"),
    (call("round half even", number("125"), number(-1)), "n 120"),
    (call("floor", ONE, number(7000)), "fault"),
    (call("修约", number(250), number(100)), "n 200"),
    (call("修约", number(-350), number(100)), "n -400"),
    (call("modulo", number(-5), number(3)), "n 1"),
    (call("modulo", ONE, number(0)), "fault"),
    (call("odd", number("1/2")), "fault"),
    (call("number", text("1 234,5"), text(" "), text(",")), "n 2469/2"),
    (call("string", number("5/4")), "s 1.25"),
    (call("string", number("-1/3")), "s -1/3"),
    (call("string", ("literal", Months(-14))), "s -P1Y2M"),
    # strings and lists
    (call("substring", text("foobar"), number(-2), ONE), "s a"),
    (call("substring", text("abc"), number(4)), "fault"),
    (call("substring after", text("foobar"), text("o")), "s obar"),
    (call("substring before", text("foobar"), text("x")), "s "),
    (call("split", text("a;b;"), text(";")), "l [s a, s b, s ]"),
    (call("mean", ("list",)), "fault"),
    (call("median", numbers(5, 1, 2, 2)), "n 2"),
    (call("mode", numbers(2, 1, 2, 1, 5)), "l [n 1, n 2]"),
    (call("mode", ("list",)), "l []"),
    (call("insert before", numbers(1, 2), number(-1), FIVE), "l [n 1, n 5, n 2]"),
    (call("list replace", numbers(1, 2), TWO, FIVE), "l [n 1, n 5]"),
    (call("union", numbers(1, 2), numbers(2, 5)), "l [n 1, n 2, n 5]"),
    (call("index of", numbers(2, 1, 2), TWO), "l [n 1, n 3]"),
    (call("sublist", numbers(1, 2, 5), TWO, TWO), "l [n 2, n 5]"),
    (call("max", text("Z"), text("a")), "s a"),
    # dates and durations
    (("arithmetic", "+", day(2018, 1, 31), ("literal", Months(1))), "d 2018-02-28"),
    (("arithmetic", "-", day(2020, 3, 31), ("literal", Months(13))), "d 2019-02-28"),
    (("arithmetic", "-", day(2018, 3, 1), day(2018, 2, 1)), "D 28"),
    (("arithmetic", "*", ("literal", Days(3)), number("1/2")), "fault"),
    (("arithmetic", "/", ("literal", Days(3)), ("literal", Days(2))), "n 3/2"),
    (call("years and months duration", day(2018, 3, 31), day(2018, 2, 28)), "M -1"),
    (call("years and months duration", day(2018, 1, 31), day(2018, 2, 28)), "M 0"),
    (call("date", number(2019), TWO, number(29)), "fault"),
    (call("week of year", day(2021, 1, 3)), "n 53"),
    (("path", day(2018, 6, 17), "weekday"), "n 7"),
    (("path", ("literal", Months(14)), "months"), "n 2"),
]


def check():
    env = {name: Missing(frozenset([name])) for name in "xy"}
    for tree, right in CASES:
        got = written(compiled(tree)(env))
        assert got == right, f"{tree}\n  right: {right}\n  got:   {got}"
    assert compiled(X)({"x": FAULT}) is FAULT
    assert written(Range(Fraction(1), Fraction(5), False, True)) == "r (n 1..n 5]"
    try:
        compiled(("arithmetic", "**", number(0), number(0)))(env)
        raise AssertionError("0 ** 0 is not specified")
    except Open:
        pass


if __name__ == "__main__":
    check()
