# SPDX-License-Identifier: Apache-2.0
"""Random conditions: functions of the generator, the type boolean and about how many nodes."""
from inputs import BOOL, CHOICE, CHOICES, CODE, CODES, COAL, COMMON, DATE, DAYS, NUMBER, STRING


def comparison(g, _type, n):
    type_ = g.ordered() if g.rng.random() < 0.95 else CODE
    symbol = g.rng.choice(["<", "<=", ">", ">="])
    return ("compare", symbol, *g.makes([type_, type_], n))


def equality(g, _type, n):
    symbol = g.rng.choice(["=", "=", "!="])
    type_ = g.rng.choice(COMMON + [CHOICE, CODE, ("list", NUMBER), ("list", STRING), ("range", NUMBER)])
    if type_ in (CHOICE, CODE) and g.rng.random() < 0.7:
        text = g.rng.choice(CHOICES if type_ == CHOICE else CODES)
        return ("compare", symbol, g.make(type_, n - 2), ("literal", text))
    if type_[0] == "list" and g.rng.random() < 0.2:
        return ("compare", symbol, g.make(type_, n - 2), ("list",))
    return ("compare", symbol, *g.makes([type_, type_], n))


def between(g, _type, n):
    type_ = g.ordered()
    return ("between", *g.makes([type_] * 3, n))


def membership(g, _type, n):
    type_ = g.rng.choice([g.ordered(), g.ordered(), CHOICE, CODE])
    count = g.rng.choice([1, 1, 2, 3])
    shares = g.shares(n, count + 1)
    tests = [test(g, type_, share) for share in shares[1:]]
    return ("in", g.make(type_, shares[0]), type_ == CODE, *tests)


def test(g, type_, n):
    """A test behind `in`; choices and codes are compared with literals."""
    rng = g.rng
    if type_ in (CHOICE, CODE):
        texts = CHOICES if type_ == CHOICE else CODES
        kind = rng.choice(["is", "is", "member", "=", "!="])
        if type_ == CODE and kind == "member" and rng.random() < 0.5:
            return (kind, g.make(("list", CODE), n))
        texts = [("literal", rng.choice(texts)) for _ in range(rng.choice([1, 2, 3]) if kind == "member" else 1)]
        return (kind, ("list", *texts)) if kind == "member" else (kind, texts[0])
    kind = rng.choice(["is", "<", "<=", ">", ">=", "=", "!=", "member", "within", "within"])
    return (kind, g.make({"member": ("list", type_), "within": ("range", type_)}.get(kind, type_), n))


def junction(g, _type, n):
    return (g.rng.choice(["and", "or"]), *g.makes([BOOL, BOOL], n))


def negation(g, _type, n):
    return ("not", g.make(BOOL, n - 1))


def is_missing(g, _type, n):
    type_ = g.rng.choice([NUMBER, COAL, STRING, BOOL, DATE, CHOICE, CODE, DAYS])
    return ("missing", g.make(type_, n - 1 if g.rng.random() < 0.4 else 1))


# With weights.
CONDITIONS = [(5, comparison), (3, equality), (3, between), (6, membership), (9, junction), (2, negation),
              (2, is_missing)]
