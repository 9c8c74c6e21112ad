# SPDX-License-Identifier: Apache-2.0
"""The rules of a package about projects, read from docs/policy-format.md alone: inputs, rules, and what names mean.

What is missing is named by what lacks: ("input", name, member), ("not applicable", name, member), ("register",),
("results", scheme, period), ("figure", …), ("parameter", id).
"""
from datetime import date
from functools import cache

import rule_text
from evaluate import compiled
from package import day, find
from quantities import amount, must, unit_size
from tables import DecisionTable
from values import FAULT, Missing

INPUT = {"type", "of", "values", "unit", "basis", "range", "meaning", "only_if", "by"}
STRENGTHS = ["prohibit", "refuse in principle", "suspend", "require", "exempt", "escalate", "advise"]
PARTS = ("applies", "when", "unless", "must", "short")


def texts(value):
    return [value] if isinstance(value, str) else list(value)


def names_in(node):
    """The names of a typed tree."""
    if not isinstance(node, tuple) or not node or node[0] == "literal":
        return set()
    if node[0] == "name":
        return {node[1]}
    parts = node[2] if node[0] in ("call", "table") else node[1:]
    return set().union(*(names_in(part) for part in parts)) if parts else set()


class Rules:
    """All that a package says about projects. Things that are one for each member have keys (name, member)."""

    def __init__(self, package):
        self.package, nouns = package, package.nouns
        merged = {}
        for part in nouns["input"]:
            must(part.keys() <= {"project"}, *part)
            must(not merged.keys() & part["project"].keys(), "an input stands twice")
            merged.update(part["project"])
        self.inputs, gate = merged, {}
        for part in nouns["gate"]:
            gate.update(part)
        must(gate.keys() <= {"applicable_on"}, *gate)
        self.applicable_on = gate.get("applicable_on")
        self.procedures = [thing["id"] for thing in nouns["procedure"]]
        self.rules, self.budgets = nouns["rule"], nouns["budget"]
        self.lists = {thing["id"]: thing for thing in nouns["list"]}
        self.parameters = {thing["id"]: thing for thing in nouns["parameter"]}
        for name, thing in merged.items():
            must(thing.keys() <= INPUT, "input", name, *(thing.keys() - INPUT))
        for rule in self.rules:
            must(rule["strength"] in STRENGTHS, rule["id"], rule["strength"])
            must(("must" in rule) == (rule["strength"] == "require"), rule["id"], "must")
            must("exception_by" not in rule or rule["strength"] == "refuse in principle", rule["id"], "exception_by")
        self.tables = {thing["id"]: DecisionTable(self, thing) for thing in nouns["table"]}
        self.callable = {name: table.value for name, table in self.tables.items()}
        self.suspending = {}  # of schemes and ladders, by their ids
        for one in nouns["consequence"]:
            if one["kind"] in ("suspend", "限批"):
                self.suspending.setdefault(find(package.schemes, one["of"]), []).append(one)
        for key, ladder in package.ladders.items():
            for one in ladder.get("consequence", []):
                if one["kind"] in ("suspend", "限批"):
                    self.suspending.setdefault(key, []).append(one)

    # Types

    def is_code(self, name):
        if name in self.inputs:
            return self.inputs[name]["type"] == "code"
        return name in self.lists and "code" in self.lists[name]

    def is_text(self, name):
        """Of words that stand without quotes in cells of tables."""
        if name in self.inputs:
            return self.inputs[name]["type"] in ("code", "string", "responsible unit")
        return name in self.lists

    def dimension(self, name):
        return unit_size(self.inputs[name]["unit"])[1] if "unit" in self.inputs[name] else None

    def choices(self, name):
        """The values that a name may have, if these are declared."""
        if name in self.lists and "code" not in self.lists[name]:
            return list(self.lists[name]["members"])
        thing = self.inputs.get(name, {})
        return [True, False] if thing.get("type") == "boolean" else thing.get("values")

    # Expressions

    def typed(self, node, members=()):
        """The tree with what only types tell: codes behind `in`, lists as tests. `members`: lists that mean one."""
        if not isinstance(node, tuple) or not node or node[0] == "literal":
            return node
        kind = node[0]
        if kind == "table" and node[1] == "suspended":
            (argument,) = node[2]
            must(argument[0] == "name" and self.inputs[argument[1]]["type"] == "responsible unit", node)
            return ("name", f"suspended({argument[1]})")
        if kind in ("call", "table"):
            must(kind == "call" or node[1] in self.tables, node[1], "is not known")
            return (kind, node[1], [self.typed(part, members) for part in node[2]])
        if kind == "in":
            operand = self.typed(node[1], members)
            codes = operand[0] == "name" and self.is_code(operand[1])
            tests = []
            for how, test in node[3:]:
                is_list = test[0] == "name" and test[1] in self.lists and test[1] not in members
                tests.append(("member" if how == "is" and is_list else how, self.typed(test, members)))
            return ("in", operand, codes, *tests)
        return (kind, *(self.typed(part, members) for part in node[1:]))

    @cache
    def tree(self, text, member_of=None):
        return self.typed(rule_text.tree(text), (member_of,))

    @cache
    def expression(self, text, member_of=None):
        """A function of an environment."""
        return compiled(self.tree(text, member_of))

    # What names are worth

    def parameter(self, name, on):
        thing = self.parameters[name]
        if "value" in thing:
            return amount(thing["value"])
        for entry in thing["values"]:
            if day(entry.get("from", date.min)) <= on < day(entry.get("to", date.max)):
                return amount(entry["value"])
        return Missing(frozenset([("parameter", name)]))

    def in_force(self, rule, on):
        return day(rule.get("from", date.min)) <= on and ("to" not in rule or on < day(rule["to"]))

    def members(self, rule):
        """Those for each of which the rule stands; None is the rule itself."""
        return self.lists[rule["for_each"]]["members"] if "for_each" in rule else [None]

    def by_member(self, name):
        return self.inputs[name].get("by")

    def keys_of(self, name):
        by = self.by_member(name)
        return [(name, member) for member in self.lists[by]["members"]] if by else [(name, None)]

    def unit_of(self, text):
        return find(self.package.units, text)


def applies_condition(only_if, given, key, careful):
    """What an input is worth, by its value (None: not given) and whether there is such a thing for the project; if that
    is open, a careful reader does without the value."""
    if only_if is False:
        return Missing(frozenset([("not applicable", *key)]))
    must(only_if is not FAULT, key, "hangs on a fault")
    if only_if is True or not careful and given is not None:
        return Missing(frozenset([("input", *key)])) if given is None else given
    return Missing(only_if.names | (frozenset([("input", *key)]) if given is None else frozenset()))
