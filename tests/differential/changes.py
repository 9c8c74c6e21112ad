# SPDX-License-Identifier: Apache-2.0
"""What would turn a finding: whether claimed stretches of values are sharp, and which claims are wanting, by deciding
the application again. A claim is an input with `low` and `high` (value, open) or with `choices`."""
from fractions import Fraction

from decisions import Case
from evaluate import compiled
from plain import comparisons, evaluated
from quantities import unit_size
from rule_text import test_nodes
from rules import PARTS, names_in

TINY = Fraction(1, 10**30)


class Changes:
    """The changes of one finding that fires, of an application decided on a day."""

    def __init__(self, rules, decided, application, on, finding):
        self.rules, self.decided, self.application, self.on = rules, decided, application, on
        self.finding, self.name = finding, f"{application.id} {finding.name}"

    def turned(self, key, value):
        """Whether the rule, beyond doubt, no longer fires with another value of one input."""
        given = {**self.application.given, key: value}
        case = Case(self.rules, self.decided, self.application._replace(given=given), self.on)
        return case.finding(self.finding.rule, self.finding.member).verdict in ("does_not_fire", "not_applicable")

    def wrong(self, claims):
        """Texts on claims that do not hold, or that are wanting. `claims`: key -> list of claims."""
        for key, several in claims.items():
            if key not in self.application.given:
                yield f"{self.name}: claims something of {key}, which is missing"
                continue
            for claim in several:
                yield from self.wrong_choices(key, claim) if "choices" in claim else self.wrong_stretch(key, claim)
        for key in sorted(self.application.given, key=str):
            yield from self.wanting(key, claims.get(key, []))

    # Choices

    def wrong_choices(self, key, claim):
        for value in claim["choices"]:
            if not self.turned(key, value):
                yield f"{self.name}: {key} = {value} does not turn it"

    # Quantities

    def wrong_stretch(self, key, claim):
        for side, outward in (("low", -1), ("high", 1)):
            if side in claim:
                bound, is_open = claim[side]
                step = outward * max(abs(bound), Fraction(1)) * TINY
                inside, outside = (bound - step, bound) if is_open else (bound, bound + step)
                if not self.turned(key, inside):
                    yield f"{self.name}: {key} at {inside} ({side} {bound}, open {is_open}) does not turn it"
                if self.turned(key, outside) and self.may_be(key, outside):
                    yield f"{self.name}: {key} at {outside}, beyond {side} {bound}, turns it as well"

    def may_be(self, key, value):
        text = self.rules.inputs[key[0]].get("range")
        return not text or evaluated(test_nodes(text), {"?": value})

    # What is not claimed

    def wanting(self, key, claims):
        value, choices = self.application.given[key], self.rules.choices(key[0])
        if choices:
            turning = [other for other in choices if other != value and self.turned(key, other)]
            claimed = [other for claim in claims for other in claim["choices"]]
            if sorted(map(str, turning)) != sorted(map(str, claimed)):
                yield f"{self.name}: {key} turns it with {turning}, and claimed is {claimed}"
        elif isinstance(value, Fraction):
            near = {}
            for other in self.turning_points(key, value):
                side = other > value
                if side not in near or abs(other - value) < abs(near[side] - value):
                    near[side] = other
            for other in near.values():
                if not any(lies_in(other, claim) for claim in claims):
                    yield f"{self.name}: {key} = {other} turns it, and is in no stretch of {claims}"

    def turning_points(self, key, value):
        """Values at and beside the points where comparisons turn round, that turn the finding."""
        rule, member = self.finding.rule, self.finding.member
        size = unit_size(self.rules.inputs[key[0]]["unit"])[0] if "unit" in self.rules.inputs[key[0]] else 1
        member_of = rule.get("for_each")
        if self.rules.by_member(key[0]) and key[1] != member:
            return
        trees = [self.rules.tree(rule[part], member_of) for part in PARTS if part in rule and part != "short"]
        trees += [self.rules.tree(thing["only_if"]) for thing in self.rules.inputs.values() if "only_if" in thing]
        for left, right in (pair for tree in trees for pair in comparisons(tree)):
            if key[0] not in names_in(left) | names_in(right):
                continue
            first, second, third = (self.difference(key, value + by * size, left, right) for by in (0, 1, 2))
            if not all(isinstance(one, Fraction) for one in (first, second, third)) or first == second:
                continue
            if second - first != third - second:
                continue  # not linear
            root = value - first * size / (second - first)
            for point in (root, root - size * TINY, root + size * TINY):
                if point != value and self.may_be(key, point) and self.turned(key, point):
                    yield point

    def difference(self, key, at, left, right):
        """The left side less the right one with another value of one input; none if it is not known."""
        given = {**self.application.given, key: at}
        case = Case(self.rules, self.decided, self.application._replace(given=given), self.on)
        env = case.environment(self.finding.rule, self.finding.member)
        first, second = compiled(left)(env), compiled(right)(env)
        return first - second if isinstance(first, Fraction) and isinstance(second, Fraction) else None


def lies_in(value, claim):
    above = "low" not in claim or value > claim["low"][0] or value == claim["low"][0] and not claim["low"][1]
    return above and ("high" not in claim or value < claim["high"][0]
                      or value == claim["high"][0] and not claim["high"][1])
