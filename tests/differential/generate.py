# SPDX-License-Identifier: Apache-2.0
"""Random well-typed expressions as trees (see evaluate.py for the nodes). A literal carries its spelling: (number, unit)."""
from datetime import timedelta
from fractions import Fraction

from functions import string
from inputs import (BOOL, CHOICE, CHOICES, CODE, CODES, COAL, DATE, DAY_ZERO, DAYS, INPUTS, MONTHS, NICE, NUMBER, PAIR,
                    STRING, STRINGS, SUBJECT, UNITS)
from signatures import LETTERS, SIGNATURES, matched
from values import Days, Months

QUANTITIES = [("q", dimension) for dimension in UNITS]
# Types of what is counted, compared and listed, the frequent ones more than once.
COMMON = [NUMBER, NUMBER, NUMBER, COAL, COAL, ("q", next(d for d in UNITS if d[1] == 1)), STRING, STRING, BOOL, DATE, DATE,
          DAYS, MONTHS, ("context", PAIR)]
TOP = COMMON + [BOOL] * 8 + QUANTITIES + [CHOICE, ("list", NUMBER), ("list", STRING), ("list", COAL), ("list", DATE), ("list", BOOL),
                                          ("list", ("context", PAIR)), ("context", SUBJECT), ("range", NUMBER), ("range", DATE)]
VARIABLES = ["i", "j", "k_1", "元素", "某项", "v2", "w"]
KEYS = ["值", "p", "q_2"]
PIECES = ["a", "b", "ab", "能", "-", ",", ";", "建"]


def combinations(sign):
    """dimension: the pairs of known dimensions whose product (quotient) it is."""
    return {d: [(a, b) for a in UNITS for b in UNITS if tuple(x + sign * y for x, y in zip(a, b)) == d] for d in UNITS}


FACTORS, QUOTIENTS = combinations(1), combinations(-1)


class Generator:
    def __init__(self, rng):
        self.rng, self.scope = rng, []
        self.producers = {
            "q": [(6, self.arithmetic), (1, self.negative), (1, self.power), (1, self.property), (1, self.ratio)],
            "b": [(5, self.comparison), (3, self.equality), (2, self.between), (6, self.membership), (6, self.junction),
                  (2, self.negation), (4, self.quantified), (2, self.is_missing), (1, self.property)],
            "s": [(2, self.joined)],
            "date": [(3, self.moved)],
            "days": [(2, self.between_dates), (3, self.scaled), (2, self.added), (1, self.negative)],
            "months": [(3, self.scaled), (2, self.added), (1, self.negative)],
            "list": [(4, self.listed), (5, self.loop), (6, self.filtered), (2, self.projected)],
            "context": [(4, self.entries)],
            "range": [(4, self.ends)],
            "choice": [], "code": [],
        }

    def expression(self, size):
        self.scope = []
        return self.make(self.rng.choice(TOP), size)

    def make(self, type_, n):
        """A tree of this type with about n nodes."""
        if n <= 1:
            return self.leaf(type_)
        choices = self.producers[type_[0]] + [(2, self.conditional), (1, self.element), (1, self.path), (6, self.call), (1, self.leaf)]
        weights = [weight for weight, _ in choices]
        while True:
            node = self.rng.choices(choices, weights)[0][1](type_, n)
            if node is not None:
                return node

    def shares(self, n, count):
        """n − 1 nodes for so many children."""
        cuts = sorted(self.rng.randint(0, max(n - 1, 0)) for _ in range(count - 1))
        return [b - a for a, b in zip([0] + cuts, cuts + [max(n - 1, 0)])]

    def makes(self, types, n):
        return [self.make(type_, share) for type_, share in zip(types, self.shares(n, len(types)))]

    def under(self, names, type_, n):
        """A tree that may use more names."""
        self.scope += names
        node = self.make(type_, n)
        del self.scope[len(self.scope) - len(names):]
        return node

    # Leaves

    def named(self, fits):
        inner = dict(self.scope)
        names = [name for name, type_ in inner.items() if fits(type_)]
        if names and self.rng.random() < 0.75:
            return ("name", self.rng.choice(names))
        names = [name for name, (_, type_) in INPUTS.items() if fits(type_) and name not in inner]
        return ("name", self.rng.choice(names)) if names else None

    def leaf(self, type_, _n=1):
        if self.rng.random() < 0.65 or type_ in (CHOICE, CODE):
            if (name := self.named(lambda known: known == type_)) is not None:
                return name
        return self.literal(type_)

    def literal(self, type_):
        rng, kind = self.rng, type_[0]
        if kind == "q":
            return self.quantity(type_, rng.choice(NICE))
        if kind == "b":
            return ("literal", rng.random() < 0.5)
        if kind == "s":
            return ("literal", rng.choice(STRINGS))
        if kind == "date":
            return ("literal", DAY_ZERO + timedelta(days=rng.choice([0, 1, 28, 59, 139, 333, 365, 759, 760])))
        if kind in ("days", "months"):
            value = (Days if kind == "days" else Months)(rng.choice([0, 1, 1, 2, 7, 12, 13, 14, 24, 30, -1, -6]))
            return ("call", "duration", (("literal", value),)) if rng.random() < 0.2 else ("literal", value)
        if kind == "list":
            return self.listed(type_, rng.choice([1, 2, 3, 4]))
        return self.entries(type_, 1) if kind == "context" else self.ends(type_, 1)

    def quantity(self, type_, amount):
        """So many times the usual amount, in any unit that does not make it long."""
        usual, units = UNITS[type_[1]]
        value = abs(amount) * usual
        while True:
            unit, size = self.rng.choice(list(units.items()))
            number = Fraction(value) / size
            text = string(number)
            if "/" not in text and len(text) < 10:
                node = ("literal", Fraction(value), text, unit)
                return ("negative", node) if amount < 0 else node

    def whole(self, values, n=1):
        """Mostly a whole literal of these, sometimes any number."""
        if n > 1 and self.rng.random() < 0.2:
            return self.make(NUMBER, n)
        return self.quantity(NUMBER, Fraction(self.rng.choice(values)))

    # Operators

    def arithmetic(self, type_, n):
        symbol = self.rng.choice("++--**//")
        if symbol in "+-":
            return ("arithmetic", symbol, *self.makes([type_, type_], n))
        a, b = self.rng.choice((FACTORS if symbol == "*" else QUOTIENTS)[type_[1]])
        return ("arithmetic", symbol, *self.makes([("q", a), ("q", b)], n))

    def negative(self, type_, n):
        return ("negative", self.make(type_, n - 1))

    def power(self, type_, n):
        exponent = self.rng.choice([0, 1, 2, 2, 3, -1, -2])
        bases = [d for d in UNITS if tuple(x * exponent for x in d) == type_[1]]
        if not bases:
            return None
        literal = ("literal", Fraction(abs(exponent)), str(abs(exponent)), "")
        base = self.make(("q", self.rng.choice(bases)), n - 2)
        return ("arithmetic", "**", base, ("negative", literal) if exponent < 0 else literal)

    def ratio(self, type_, n):
        if type_ != NUMBER:
            return None
        kind = self.rng.choice([DAYS, MONTHS])
        return ("arithmetic", "/", *self.makes([kind, kind], n))

    def joined(self, _type, n):
        return ("arithmetic", "+", *self.makes([STRING, self.rng.choice([STRING, STRING, CHOICE])], n))

    def moved(self, _type, n):
        return ("arithmetic", self.rng.choice("+-"), *self.makes([DATE, self.rng.choice([DAYS, MONTHS])], n))

    def between_dates(self, _type, n):
        return ("arithmetic", "-", *self.makes([DATE, DATE], n))

    def added(self, type_, n):
        return ("arithmetic", self.rng.choice("+-"), *self.makes([type_, type_], n))

    def scaled(self, type_, n):
        a, b = self.shares(n, 2)
        factor, duration = self.whole([0, 1, 2, 2, 3, -1], b), self.make(type_, a)
        if self.rng.random() < 0.3:
            return ("arithmetic", "*", factor, duration)
        return ("arithmetic", self.rng.choice("*/"), duration, factor)

    def ordered(self):
        return self.rng.choice(QUANTITIES + [NUMBER] * 4 + [COAL] * 4 + [DATE, DATE, STRING, DAYS, MONTHS])

    def comparison(self, _type, n):
        type_ = self.ordered() if self.rng.random() < 0.95 else CODE
        symbol = self.rng.choice(["<", "<=", ">", ">="])
        return ("compare", symbol, *self.makes([type_, type_], n))

    def equality(self, _type, n):
        symbol = self.rng.choice(["=", "=", "!="])
        type_ = self.rng.choice(COMMON + [CHOICE, CODE, ("list", NUMBER), ("list", STRING), ("range", NUMBER)])
        if type_ in (CHOICE, CODE) and self.rng.random() < 0.7:
            return ("compare", symbol, self.make(type_, n - 2), ("literal", self.rng.choice(CHOICES if type_ == CHOICE else CODES)))
        if type_[0] == "list" and self.rng.random() < 0.2:
            return ("compare", symbol, self.make(type_, n - 2), ("list",))
        return ("compare", symbol, *self.makes([type_, type_], n))

    def between(self, _type, n):
        type_ = self.ordered()
        return ("between", *self.makes([type_] * 3, n))

    def membership(self, _type, n):
        type_ = self.rng.choice([self.ordered(), self.ordered(), CHOICE, CODE])
        count = self.rng.choice([1, 1, 2, 3])
        shares = self.shares(n, count + 1)
        tests = [self.test(type_, share) for share in shares[1:]]
        return ("in", self.make(type_, shares[0]), type_ == CODE, *tests)

    def test(self, type_, n):
        rng = self.rng
        if type_ in (CHOICE, CODE):
            texts = CHOICES if type_ == CHOICE else CODES
            kind = rng.choice(["is", "is", "member", "=", "!="])
            if type_ == CODE and kind == "member" and rng.random() < 0.5:
                return (kind, self.make(("list", CODE), n))
            texts = [("literal", rng.choice(texts)) for _ in range(rng.choice([1, 2, 3]) if kind == "member" else 1)]
            return (kind, ("list", *texts)) if kind == "member" else (kind, texts[0])
        kind = rng.choice(["is", "<", "<=", ">", ">=", "=", "!=", "member", "within", "within"])
        return (kind, self.make({"member": ("list", type_), "within": ("range", type_)}.get(kind, type_), n))

    def junction(self, _type, n):
        return (self.rng.choice(["and", "or"]), *self.makes([BOOL, BOOL], n))

    def negation(self, _type, n):
        return ("not", self.make(BOOL, n - 1))

    def is_missing(self, _type, n):
        type_ = self.rng.choice([NUMBER, COAL, STRING, BOOL, DATE, CHOICE, CODE, DAYS])
        return ("missing", self.make(type_, n - 1 if self.rng.random() < 0.4 else 1))

    def conditional(self, type_, n):
        return ("if", *self.makes([BOOL, type_, type_], n))

    # Iteration

    def iterators(self, shares):
        """Variables with their domains; they stay in scope."""
        variables = []
        for share in shares:
            name = self.rng.choice([v for v in VARIABLES if v not in dict(self.scope)])
            if self.rng.random() < 0.4:
                element = NUMBER
                domain = ("sequence", self.whole([0, 1, 1, 2, -1], share // 2), self.whole([0, 1, 2, 3, -2], share // 2))
            else:
                element = self.rng.choice(COMMON)
                domain = self.make(("list", element), share)
            variables.append((name, domain))
            self.scope.append((name, element))
        return tuple(variables)

    def over(self, kind, body, n):
        depth = len(self.scope)
        shares = self.shares(n, 1 + self.rng.choice([1, 1, 1, 2, 2, 3])) if depth < 4 else self.shares(n, 2)
        variables = self.iterators(shares[1:])
        node = (kind, variables, self.make(body, shares[0] + 1))
        del self.scope[depth:]
        return node

    def loop(self, type_, n):
        return self.over("for", type_[1], n) if len(self.scope) < 5 else None

    def quantified(self, _type, n):
        return self.over(self.rng.choice(["some", "every"]), BOOL, n) if len(self.scope) < 5 else None

    # Lists, contexts and ranges

    def listed(self, type_, n):
        count = min(n, self.rng.choice([1, 2, 2, 3, 4]))
        return ("list", *self.makes([type_[1]] * count, n))

    def filtered(self, type_, n):
        a, b = self.shares(n, 2)
        keys = type_[1][1] if type_[1][0] == "context" else ()
        condition = self.under([("item", type_[1]), *keys], BOOL, b + 1)
        return ("filter", self.make(type_, a), condition, tuple(key for key, _ in keys))

    def element(self, type_, n):
        if type_ in (CHOICE, CODE):
            return None
        a, b = self.shares(n, 2)
        return ("index", self.make(("list", type_), a), self.whole([1, 1, 2, 2, 3, -1, -2, 0], b))

    def with_key(self, type_):
        """A type of contexts with a key of this type."""
        known = [(entries, key) for entries in (SUBJECT, PAIR) for key, part in entries if part == type_]
        if known and self.rng.random() < 0.8:
            return self.rng.choice(known)
        keys = self.rng.sample(KEYS, 2)
        entries = [(keys[0], type_), (keys[1], self.rng.choice([NUMBER, STRING, BOOL]))]
        self.rng.shuffle(entries)
        return tuple(entries), keys[0]

    def path(self, type_, n):
        entries, key = self.with_key(type_)
        if type_[0] in LETTERS["P"] and self.rng.random() < 0.4:
            return ("path", self.make(("range", type_), n - 1), self.rng.choice(["start", "end"]))
        return ("path", self.make(("context", entries), n - 1), key)

    def projected(self, type_, n):
        entries, key = self.with_key(type_[1])
        return ("path", self.make(("list", ("context", entries)), n - 1), key)

    def property(self, type_, n):
        if type_ == BOOL:
            operand, keys = ("range", self.rng.choice([NUMBER, DATE])), ["start included", "end included"]
        elif type_ == NUMBER:
            operand, keys = self.rng.choice([(DATE, ["year", "month", "day", "weekday"]), (MONTHS, ["years", "months"]), (DAYS, ["days"])])
        else:
            return None
        return ("path", self.make(operand, n - 1), self.rng.choice(keys))

    def entries(self, type_, n):
        """A context; later entries see earlier ones."""
        depth, parts = len(self.scope), []
        for (key, part), share in zip(type_[1], self.shares(n, len(type_[1]))):
            parts.append((key, self.make(part, share)))
            self.scope.append((key, part))
        del self.scope[depth:]
        return ("context", *parts)

    def ends(self, type_, n):
        """A range, mostly of literals in order; a range of one point is closed."""
        included = [self.rng.random() < 0.6, self.rng.random() < 0.6]
        if n > 3 and self.rng.random() < 0.3:
            return ("range", *self.makes([type_[1]] * 2, n), *included)
        pair = sorted((self.plain(type_[1]) for _ in range(2)), key=lambda pair: pair[0])
        return ("range", pair[0][1], pair[1][1], *([True, True] if pair[0][0] == pair[1][0] else included))

    def plain(self, type_):
        """A literal and its value."""
        node = self.literal(type_)
        while node[0] == "call":
            node = self.literal(type_)
        return (-node[1][1], node) if node[0] == "negative" else (node[1], node)

    # Functions

    def call(self, type_, n):
        fitting = [(s, bound) for s in SIGNATURES if (bound := matched(s[2], type_)) is not None]
        if not fitting:
            return None
        (name, parameters, _), bound = self.rng.choice(fitting)
        arguments = [self.argument(pattern, bound, share) for (_, pattern), share in zip(parameters, self.shares(n, len(parameters)))]
        words = tuple(word for word, _ in parameters)
        named = all(words) and self.rng.random() < 0.2
        return ("call", name, tuple(arguments), words if named else None)

    def argument(self, pattern, bound, n):
        if pattern in SPECIAL:
            return SPECIAL[pattern](self, bound, n)
        return self.make(self.concrete(pattern, bound), n)

    def concrete(self, pattern, bound):
        if pattern in LETTERS:
            if pattern not in bound:
                bound[pattern] = self.rng.choice([t for t in COMMON + [CHOICE, CODE] if t[0] in LETTERS[pattern]])
            return bound[pattern]
        return (pattern[0], self.concrete(pattern[1], bound)) if pattern[0] in ("list", "range") else pattern


def one_of(*texts):
    return lambda g, _bound, _n: ("literal", g.rng.choice(texts))


def numbers(*values):
    return lambda g, _bound, n: g.whole(values, n)


def text_of(g, texts, n):
    return g.make(STRING, n) if n > 1 and g.rng.random() < 0.3 else ("literal", g.rng.choice(texts))


SPECIAL = {
    "position": numbers(1, 1, 2, 2, 3, 4, -1, -2, 0),
    "scale": numbers(0, 0, 1, 1, 2, -1, -2, 7000),
    "year": numbers(2018, 2019, 2020), "month": numbers(1, 2, 2, 12, 13, 0), "day": numbers(1, 28, 29, 30, 31, 32, 0),
    "interval": lambda g, bound, _n: g.quantity(bound["Q"], Fraction(g.rng.choice(["1", "1", "1/10", "1/2", "2", "1/5", "1/100"]))),
    "numeral": lambda g, _bound, n: text_of(g, ["12", "-3.5", "0", "007", "1.50", "abc", "", "十"], n),
    "grouped": one_of("1 234,5", "1,5", "12 000", "-7,25", "abc"), "comma": one_of(" "), "point": one_of(",", ",", ",", " "),
    "calendar": lambda g, _bound, n: text_of(g, ["2018-06-19", "2020-02-29", "2019-12-31"], n),
    "pattern": one_of(*PIECES), "replacement": one_of("", "z", "新", "ab"),
}
