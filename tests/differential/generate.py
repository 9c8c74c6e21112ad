# SPDX-License-Identifier: Apache-2.0
"""Random well-typed expressions as trees (see evaluate.py for the nodes)."""
from functools import partial

from conditions import CONDITIONS
from inputs import (BOOL, CHOICE, CODE, COAL, COMMON, DATE, DAYS, INPUTS, MONTHS, NUMBER, PAIR, QUANTITIES, STRING,
                    SUBJECT, UNITS)
from literals import SPECIAL, plain_number, quantity, scalar
from signatures import LETTERS, SIGNATURES, matched

LISTS = [("list", element) for element in (NUMBER, STRING, COAL, DATE, BOOL, ("context", PAIR))]
TOP = COMMON + [BOOL] * 8 + QUANTITIES + LISTS + [CHOICE, ("context", SUBJECT), ("range", NUMBER), ("range", DATE)]
VARIABLES = ["i", "j", "k_1", "元素", "某项", "v2", "w"]
KEYS = ["值", "p", "q_2"]
# The properties of what is no context, by their type.
PROPERTIES = {
    NUMBER: [(DATE, "year"), (DATE, "month"), (DATE, "day"), (DATE, "weekday"), (MONTHS, "years"), (MONTHS, "months"),
             (DAYS, "days")],
    BOOL: [(("range", part), f"{end} included") for end in ("start", "end") for part in (NUMBER, DATE)],
}
ROOTS = SIGNATURES + PROPERTIES[NUMBER] + PROPERTIES[BOOL]


def combinations(sign):
    """dimension: the pairs of known dimensions whose product (quotient) it is."""
    return {d: [(a, b) for a in UNITS for b in UNITS if tuple(x + sign * y for x, y in zip(a, b)) == d] for d in UNITS}


FACTORS, QUOTIENTS = combinations(1), combinations(-1)


def worth(node):
    """The value of a literal."""
    return -worth(node[1]) if node[0] == "negative" else node[1]


class Generator:
    def __init__(self, rng):
        self.rng, self.scope = rng, []
        # How to make a tree of a type from a number of nodes, by the first word of the type, with weights.
        self.producers = {
            "q": [(6, self.arithmetic), (1, self.negative), (1, self.power), (1, self.property), (1, self.ratio)],
            "b": [(weight, partial(condition, self)) for weight, condition in CONDITIONS]
                 + [(4, self.quantified), (1, self.property)],
            "s": [(2, self.joined)],
            "date": [(3, self.moved)],
            "days": [(2, self.between_dates), (3, self.scaled), (2, self.added), (1, self.negative)],
            "months": [(3, self.scaled), (2, self.added), (1, self.negative)],
            "list": [(4, self.listed), (5, self.loop), (6, self.filtered), (2, self.projected)],
            "context": [(4, self.entries)],
            "range": [(4, self.ends)],
            "choice": [], "code": [],
        }
        self.general = [(1.3, self.conditional), (1, self.element), (0.7, self.path), (6, self.call), (1, self.leaf)]

    def expression(self, size, number):
        """Every second case begins with the next function or property, so that none is forgotten."""
        if number % 2:
            return self.make(self.rng.choice(TOP), size)
        root = ROOTS[number // 2 % len(ROOTS)]
        return self.called(root, {}, size) if root in SIGNATURES else ("path", self.make(root[0], size - 1), root[1])

    def make(self, type_, n):
        """A tree of this type with about n nodes."""
        if n <= 1:
            return self.leaf(type_)
        choices = self.producers[type_[0]] + self.general
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
        kind = type_[0]
        if kind == "list":
            return self.listed(type_, self.rng.choice([1, 2, 3, 4]))
        if kind in ("context", "range"):
            return self.entries(type_, 1) if kind == "context" else self.ends(type_, 1)
        node = scalar(self.rng, type_)
        return ("call", "duration", (node,)) if kind in ("days", "months") and self.rng.random() < 0.2 else node

    def whole(self, values, n=1):
        """Mostly a whole literal of these (100 % is 1, too), sometimes any number."""
        if n > 1 and self.rng.random() < 0.2:
            return self.make(NUMBER, n)
        value = self.rng.choice(values)
        return plain_number(value) if self.rng.random() < 0.9 else quantity(self.rng, NUMBER, value)

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
        return ("arithmetic", "**", self.make(("q", self.rng.choice(bases)), n - 2), plain_number(exponent))

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
                ends = self.whole([0, 1, 1, 2, -1], share // 2), self.whole([0, 1, 2, 3, -2], share // 2)
                domain = ("sequence", *ends)
            else:
                element = self.rng.choice(COMMON)
                domain = self.make(("list", element), share)
            variables.append((name, domain))
            self.scope.append((name, element))
        return tuple(variables)

    def over(self, kind, body, n):
        depth = len(self.scope)
        shares = self.shares(n, 1 + self.rng.choice([1, 1, 1, 2, 2, 3]))
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
        keys = type_[1] if type_[0] == "context" else ()
        hidden = [(name, ("hidden",)) for name, _ in [("item", None), *keys]]  # as in a filter
        self.scope += hidden
        position = self.whole([1, 1, 2, 2, 3, -1, -2, 0], b)
        del self.scope[len(self.scope) - len(hidden):]
        return ("index", self.make(("list", type_), a), position)

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
        if type_ not in PROPERTIES:
            return None
        operand, key = self.rng.choice(PROPERTIES[type_])
        return ("path", self.make(operand, n - 1), key)

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
        low, high = sorted((scalar(self.rng, type_[1]) for _ in range(2)), key=worth)
        return ("range", low, high, *([True, True] if worth(low) == worth(high) else included))

    # Functions

    def call(self, type_, n):
        fitting = [(s, bound) for s in SIGNATURES if (bound := matched(s[2], type_)) is not None]
        return self.called(*self.rng.choice(fitting), n) if fitting else None

    def called(self, signature, bound, n):
        name, parameters, _ = signature
        shares = self.shares(n, len(parameters))
        arguments = [self.argument(pattern, bound, share) for (_, pattern), share in zip(parameters, shares)]
        if name in ("append", "concatenate", "union") and self.rng.random() < 0.1:
            arguments[0] = ("list",)
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

