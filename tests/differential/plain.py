# SPDX-License-Identifier: Apache-2.0
"""Ordinary two-valued evaluation of the trees of evaluate.py: nothing is missing here. What is at fault raises."""
from evaluate import ORDER
from functions import FUNCTIONS
from operators import ARITHMETIC
from quantities import must
from rules import PARTS
from values import Fault, Missing, Range


class NotThere(Exception):
    """There is no such thing for the project."""


def junction(parts, env, decisive):
    """`and`, `or`: what decides wins over a fault of the other side, on whichever side it stands."""
    trouble = None
    for part in parts:
        try:
            if evaluated(part, env) is decisive:
                return decisive
        except (Fault, NotThere) as problem:
            trouble = problem
    if trouble:
        raise trouble
    return not decisive


def compared(symbol, a, b):
    return a == b if symbol == "=" else a != b if symbol == "!=" else ORDER[symbol](a, b)


def holds(subject, codes, how, node, env):
    """One test behind `in`, or of a cell."""
    if how == "holds":
        return evaluated(node, {**env, "?": subject})
    value = evaluated(node, env)

    def same(other):
        return subject.startswith(other) if codes else subject == other
    if how == "within":
        above = subject > value.start or subject == value.start and value.start_included
        return above and (subject < value.end or subject == value.end and value.end_included)
    if how == "member":
        return any(same(member) for member in value)
    return same(value) if how == "is" else compared(how, subject, value)


def from_table(table, arguments):
    """The first row that hits; of tables whose rows overlap without harm that is any of them."""
    env = dict(zip(table.names, arguments)) | {"tables": table.rules.tables}
    subjects = [evaluated(column, env) for column in table.columns]
    for cells, output in table.rows:
        if all(evaluated(cell, env | {"?": subject}) for cell, subject in zip(cells, subjects)):
            return evaluated(output, env)
    if table.default is None:
        raise Fault("no row")
    return evaluated(table.default, env)


def evaluated(node, env):
    """The value of a tree. `env`: names -> values, "tables" -> decision tables."""
    kind = node[0]
    if kind == "literal":
        return node[1]
    if kind == "name":
        return env[node[1]]
    if kind in ("and", "or"):
        return junction(node[1:], env, kind == "or")
    if kind == "not":
        return not evaluated(node[1], env)
    if kind == "compare":
        return compared(node[1], evaluated(node[2], env), evaluated(node[3], env))
    if kind == "arithmetic":
        return ARITHMETIC[node[1]](evaluated(node[2], env), evaluated(node[3], env))
    if kind == "negative":
        return -evaluated(node[1], env)
    if kind == "between":
        return evaluated(node[2], env) <= evaluated(node[1], env) <= evaluated(node[3], env)
    if kind == "in":
        subject = evaluated(node[1], env)
        return any(holds(subject, node[2], how, test, env) for how, test in node[3:])
    if kind == "if":
        return evaluated(node[2] if evaluated(node[1], env) else node[3], env)
    if kind == "list":
        return [evaluated(part, env) for part in node[1:]]
    if kind == "range":
        return Range(evaluated(node[1], env), evaluated(node[2], env), *node[3:])
    if kind == "table":
        return from_table(env["tables"][node[1]], [evaluated(part, env) for part in node[2]])
    if kind == "call":
        return FUNCTIONS[node[1]](*(evaluated(part, env) for part in node[2]))
    raise ValueError(f"no plain evaluation of {kind}")


class Names(dict):
    """An environment that finds what it does not hold yet."""

    def __init__(self, find, known=()):
        super().__init__(known)
        self.find = find

    def __missing__(self, name):
        self[name] = value = self.find(name)
        return value

    def __or__(self, other):
        return Names(self.find, {**self, **other})


class World:
    """What names are worth to rules on a day, and which rules fire, for assignments of values to inputs."""

    def __init__(self, rules, decided, on):
        self.rules, self.decided, self.on = rules, decided, on

    def environment(self, rule, member, assignment, known=()):
        rules = self.rules

        def find(name):
            if name == "tables":
                return rules.tables
            if rule and name == rule.get("for_each"):
                return member
            if name in rules.inputs:
                key = (name, member if rules.by_member(name) else None)
                if not self.there(name, assignment):
                    raise NotThere(name)
                return assignment[key]
            if name in rules.lists:
                return rules.lists[name]["members"]
            value = rules.parameter(name, self.on) if name in rules.parameters else self.given(name, assignment)
            must(not isinstance(value, Missing), name, "is missing")
            return value
        return Names(find, known)

    def there(self, name, assignment):
        only_if = self.rules.inputs[name].get("only_if")
        try:
            return not only_if or evaluated(self.rules.tree(only_if), self.environment(None, None, assignment))
        except NotThere:
            return True

    def given(self, name, assignment):
        if name.startswith("remaining("):
            return self.decided.remaining(name[len('remaining("'):-2])
        env = self.environment(None, None, assignment)
        unit = self.rules.unit_of(env[name[len("suspended("):-1]])

        def covers(one):
            return all(evaluated(self.rules.tree(one[key]), env) is wanted
                       for key, wanted in (("applies_to", True), ("unless", False)) if key in one)
        by_row = [[one for one in self.rules.suspending.get(scheme, []) if one.keys() & {"applies_to", "unless"}]
                  for scheme, _, _ in self.decided.by_row(unit)]
        return any(not declared or any(map(covers, declared)) for declared in by_row) or \
            any(said == "proposed" and covers(one) for *_, one, said in self.decided.by_announcement(unit))

    def fires_plainly(self, rule, member, assignment, gone):
        """With inputs that do not exist taken as if they did."""
        known = {one[0]: assignment[one] for one in gone}
        env = self.environment(rule, member, assignment, known)
        parts = {key: self.rules.tree(rule[key], rule.get("for_each")) for key in PARTS if key in rule}
        whole = ("and", parts.get("applies", ("literal", True)), parts["when"],
                 *(("not", parts[key]) for key in ("unless", "must") if key in parts))
        try:
            return evaluated(whole, env)
        except Fault:
            return None


def comparisons(node):
    """Pairs of what a tree compares: sides of comparisons, subjects and ends of ranges."""
    if not isinstance(node, tuple) or not node or node[0] == "literal":
        return
    if node[0] == "compare":
        yield node[2], node[3]
    elif node[0] == "between":
        yield node[1], node[2]
        yield node[1], node[3]
    elif node[0] == "in":
        for how, test in node[3:]:
            ends = test[1:3] if how == "within" and test[0] == "range" else [test]
            yield from ((node[1], end) for end in ends)
    for part in node[2] if node[0] in ("call", "table") else node[1:]:
        yield from comparisons(part)
