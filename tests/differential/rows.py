# SPDX-License-Identifier: Apache-2.0
"""Decision tables, from docs/policy-format.md ("Decision tables") alone: which rows hit, and which still may."""
from fractions import Fraction
from itertools import product

import rule_text
from quantities import must
from values import FAULT, Missing, equal

TEXTS = ("判定", "verdict", "grade", "kind", "who", "level")
LETTERS = {"U": "unique", "A": "any", "F": "first"}


def is_text(column):
    """True if a column holds words: a verdict, a grade, a kind."""
    node = rule_text.tree(column)
    return node[0] == "name" and node[1].split("(")[0] in TEXTS


def is_constant(node):
    return not isinstance(node, (tuple, list)) or \
        node[:1] not in (("name",), ("table",)) and all(map(is_constant, node))


def constants_in(node):
    """The numbers and words that a cell names."""
    if isinstance(node, (tuple, list)):
        if node[:1] == ("literal",):
            return set() if isinstance(node[1], bool) else {node[1]}
        return set().union(*map(constants_in, node)) if node else set()
    return set()


class Table:
    """Columns are expressions, rows lists of cells, outputs last. `words`: the output is a word, no expression."""

    def __init__(self, columns, rows, hit="unique", words=False):
        self.columns, self.hit = [rule_text.expression(column) for column in columns], LETTERS.get(hit, hit)
        must(self.hit in ("unique", "any", "first"), "hit policy", hit)
        self.texts, self.written = [is_text(column) for column in columns], [list(map(str, row)) for row in rows]
        self.rows = []
        for row in self.written:
            cells = [rule_text.cell(cell, text) for cell, text in zip(row, self.texts)]
            self.rows.append((cells, row[len(columns)]))
        self.words = words

    def possible(self, env):
        """The outputs, as written, of the rows that hit or still may; FAULT if a row that counts is at fault."""
        subjects, found = [column(env) for column in self.columns], []
        for cells, output in self.rows:
            inner = [cell(env.with_subject(subject)) for cell, subject in zip(cells, subjects)]
            if False in inner:
                continue
            if any(type(answer) is Missing for answer in inner):
                found.append((output, None))
            elif FAULT in inner:
                return FAULT
            else:
                found.append((output, True))
                if self.hit == "first":
                    break
        self.sure = any(sure for _, sure in found)
        hits = [output for output, sure in found if sure]
        if self.hit == "unique" and hits:  # rows never overlap: loading would have said so
            must(len(hits) == 1, "rows overlap:", *hits)
            return hits
        return [output for output, _ in found]

    def value(self, env):
        """The value, Missing or FAULT."""
        outputs = self.possible(env)
        if outputs is FAULT or not outputs:
            return FAULT
        values = [output if self.words else rule_text.expression(output)(env) for output in outputs]
        same = all(equal(value, values[0]) is True for value in values)
        return values[0] if same or len(values) == 1 else Missing(frozenset(["rows"]))

    def covers(self):
        """True if some row hits whatever the inputs are: tried at, between and beyond all ends that its cells name."""
        samples = []
        for place, text in enumerate(self.texts):
            ends = set()
            for row in self.written:
                ends |= constants_in(rule_text.test_nodes(row[place], text))
            if any(isinstance(end, str) for end in ends):
                samples.append([*ends, "any other"])
            else:
                numbers = sorted(ends) or [Fraction(0)]
                samples.append([numbers[0] - 1, *numbers, numbers[-1] + 1,
                                *((a + b) / 2 for a, b in zip(numbers, numbers[1:]))])
        return all(self.hit_at(point) for point in product(*samples))

    def hit_at(self, point):
        """Whether a row hits for certain, names that cells ask for being unknown."""
        unknown = Named(lambda name: Missing(frozenset([name])))
        return any(all(cell(unknown.with_subject(subject)) is True for cell, subject in zip(cells, point))
                   for cells, _ in self.rows)

    def constants(self, env):
        """The numbers of all rows that may hit, if they are constants and one of the rows must hit; else nothing."""
        outputs = self.possible(env)
        if outputs is FAULT or not outputs or not (self.sure or self.covers()):
            return None
        if not all(is_constant(rule_text.tree(output)) for output in outputs):
            return None
        numbers = [rule_text.expression(output)({}) for output in outputs]
        return None if any(not isinstance(number, Fraction) for number in numbers) else numbers


class Named:
    """An environment from a function of names; values are found once."""

    def __init__(self, find, known=None):
        self.find, self.known = find, known if known is not None else {}

    def __getitem__(self, name):
        if name not in self.known:
            self.known[name] = self.find(name)
        return self.known[name]

    def with_subject(self, subject):
        outer = self
        return Named(lambda name: outer[name], {"?": subject})
