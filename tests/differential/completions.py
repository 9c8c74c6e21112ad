# SPDX-License-Identifier: Apache-2.0
"""What becomes of applications with missing inputs, found without three-valued logic: every way of filling them in,
from small grids of values at, just below and just above all bounds of the rules, is evaluated in the ordinary way.

An input that does not exist for a project (`only_if` is false) stands for all values at once: a rule that says the same
for all of them says so, any other does not apply.
"""
from fractions import Fraction
from itertools import product
from math import prod
from random import Random

from decisions import EFFECT, OUTCOMES
from package import named
from plain import World, comparisons, evaluated
from quantities import must, unit_size
from rule_text import test_nodes
from rules import PARTS, names_in, texts
from values import Fault

STEP, MANY = Fraction(1, 1000), 1000


class Completions(World):
    """All ways of filling in what the rules of a procedure read, on one day."""

    def __init__(self, rules, decided, procedure, on):
        super().__init__(rules, decided, on)
        self.known, self.outcomes = {}, {}
        self.about = [(rule, member) for rule in rules.rules if procedure in texts(rule["procedure"])
                      and rules.in_force(rule, on) for member in rules.members(rule)]
        self.reads = {self.name(rule, member): sorted(self.read(rule, member), key=str) for rule, member in self.about}
        self.keys = sorted(set().union(*self.reads.values()), key=str)
        self.grid = {key: self.values(key) for key in self.keys}

    @staticmethod
    def name(rule, member):
        return rule["id"], member

    # What is read

    def trees(self, rule):
        return [self.rules.tree(rule[key], rule.get("for_each")) for key in PARTS if key in rule and key != "short"]

    def keys_of(self, name, member_of, member):
        """The inputs that a name hangs on, those of their `only_if` as well."""
        if name.startswith("suspended("):
            conditions = [self.rules.tree(one[key]) for declared in self.rules.suspending.values() for one in declared
                          for key in ("applies_to", "unless") if key in one]
            inner = {key for tree in conditions for other in names_in(tree) for key in self.keys_of(other, None, None)}
            return inner | self.keys_of(name[len("suspended("):-1], None, None)
        if name not in self.rules.inputs or name == member_of:
            return set()
        only_if = self.rules.inputs[name].get("only_if")
        further = set()
        for other in names_in(self.rules.tree(only_if)) if only_if else ():
            further |= self.keys_of(other, None, None)
        return further | {(name, member if self.rules.by_member(name) else None)}

    def read(self, rule, member):
        return {key for tree in self.trees(rule) for name in names_in(tree)
                for key in self.keys_of(name, rule.get("for_each"), member)}

    # Values worth trying

    def values(self, key):
        thing, choices = self.rules.inputs[key[0]], self.rules.choices(key[0])
        if choices:
            return list(choices)
        if thing["type"] == "responsible unit":
            must(len(self.rules.package.units) <= 6, "there are many units")
            return [named(unit) for unit in self.rules.package.units.values()]
        if thing["type"] == "code":
            members = [code for one in self.rules.lists.values() if "code" in one for code in one["members"][:2]]
            return [*members, members[0] + "1", members[-1][:-1], "99"]
        must(thing["type"] == "quantity", key, thing["type"])
        size = unit_size(thing["unit"])[0]
        found = {size, 2 * size, Fraction(0)} | self.bounds(key, size)
        return sorted(value for value in found if self.within(key[0], value) and ends(value / size))

    def within(self, name, value):
        text = self.rules.inputs[name].get("range")
        return not text or evaluated(test_nodes(text), {"?": value})

    def bounds(self, key, size):
        """Where some comparison turns round, with a step to both sides; other amounts being one unit."""
        found = set()
        for rule, member in self.about:
            for tree in self.trees(rule):
                for left, right in comparisons(tree):
                    if key[0] in names_in(left) | names_in(right):
                        found.update(self.roots(rule, member, key, size, left, right))
        return {root + by for root in found for by in (-abs(root) * STEP, 0, abs(root) * STEP)}

    def roots(self, rule, member, key, size, left, right):
        others = sorted((names_in(left) | names_in(right)) & self.rules.inputs.keys() - {key[0]})
        samples = [self.rules.choices(name) or [unit_size(self.rules.inputs[name]["unit"])[0]
                                                if "unit" in self.rules.inputs[name] else "99"] for name in others]
        for point in product(*samples):
            fixed = dict(zip(others, point)) | {rule.get("for_each", ""): member}

            def difference(value):
                env = self.environment(rule, member, None, {**fixed, key[0]: value})
                return evaluated(left, env) - evaluated(right, env)
            try:
                first, second = difference(size), difference(2 * size)
                root = size - first * size / (second - first)
                if difference(root) == 0:
                    yield root
            except (Fault, ZeroDivisionError, TypeError):
                pass  # nothing to be found there

    # What rules say

    def fires(self, rule, member, assignment):
        """True, False, or None where it is at fault; `assignment` has every input that the rule reads."""
        key = (*self.name(rule, member), *(assignment[one] for one in self.reads[self.name(rule, member)]))
        if key not in self.known:
            gone = [one for one in self.reads[self.name(rule, member)] if not self.there(one[0], assignment)]
            answers = set()
            for point in product(*(self.grid[one] for one in gone)):
                answers.add(self.fires_plainly(rule, member, {**assignment, **dict(zip(gone, point))}, set(gone)))
            self.known[key] = answers.pop() if len(answers) == 1 else False if None not in answers else None
        return self.known[key]

    def outcome(self, point):
        """Of a full assignment, as a tuple in the order of the keys; None where a rule is at fault."""
        if point not in self.outcomes:
            assignment = dict(zip(self.keys, point))
            fired = [(rule, self.fires(rule, member, assignment)) for rule, member in self.about]
            self.outcomes[point] = None if any(does is None for _, does in fired) else worst(fired)
        return self.outcomes[point]

    def possible(self, partial):
        """The outcomes of all ways of filling in a partial assignment (key -> value), of very many ways those of some;
        faults are passed over."""
        choices = [[partial[key]] if key in partial else self.grid[key] for key in self.keys]
        if prod(map(len, choices)) <= MANY:
            ways = product(*choices)
        else:
            rng = Random(len(partial))
            ways = (tuple(map(rng.choice, choices)) for _ in range(MANY))
        return {self.outcome(point) for point in ways} - {None}

    def partials(self, count):
        """For every subset of the inputs some values for the others, about so many in all."""
        rng = Random(count)
        for missing in product((False, True), repeat=len(self.keys)):
            for _ in range(max(1, count >> len(self.keys))):
                yield {key: rng.choice(self.grid[key]) for key, lacks in zip(self.keys, missing) if not lacks}


def worst(fired):
    if any(rule["strength"] == "exempt" and does for rule, does in fired):
        return "not_required"
    effects = [OUTCOMES.index(EFFECT[rule["strength"]]) for rule, does in fired if does and rule["strength"] in EFFECT]
    return OUTCOMES[max(effects, default=OUTCOMES.index("no_objection"))]


def ends(value):
    """True of decimals that end."""
    return 10**30 * value.numerator % value.denominator == 0
