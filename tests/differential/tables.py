# SPDX-License-Identifier: Apache-2.0
"""Decision tables of packages that rules call, from docs/policy-format.md ("Decision tables") alone.

Known are the hit policies unique, any and first, one output, and parameters that are words or amounts.
"""
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

import rule_text
from evaluate import compiled
from package import rows_of
from quantities import must
from rows import LETTERS, Named, constants_in
from values import FAULT, Missing, equal

EXTRA = ("article", "条款", "note", "备注", "output", "输出")


class DecisionTable:
    def __init__(self, rules, declared):
        self.rules, self.id = rules, declared["id"]
        self.hit = LETTERS.get(declared.get("hit", "unique"), declared.get("hit", "unique"))
        must(self.hit in ("unique", "any", "first"), self.id, self.hit)
        self.parameters = [one if isinstance(one, dict) else {"name": one}
                           for one in declared.get("parameters", declared.get("inputs"))]
        self.names = [one["name"] for one in self.parameters]
        columns = [one if isinstance(one, dict) else {"expression": one}
                   for one in declared.get("columns", self.names)]
        self.columns = [rules.typed(rule_text.tree(one["expression"]), self.names) for one in columns]
        titles = [one.get("name", one["expression"]) for one in columns]
        output = declared["output"] if isinstance(declared["output"], dict) else {"type": declared["output"]}
        self.words = "values" in output or output.get("type") in ("string", "code") or "one of" in str(output)
        rows = declared["rows"]
        if isinstance(rows, str):
            rows = rows_of(rules.package.folder / rows)
        self.rows = [self.row(row, titles, output.get("name")) for row in rows]
        self.default = self.output(declared["default"]) if "default" in declared else None
        self.run_columns = [compiled(column) for column in self.columns]
        self.run_rows = [([compiled(cell) for cell in cells], compiled(output)) for cells, output in self.rows]

    def row(self, row, titles, name):
        if isinstance(row, dict):
            known = {name, *EXTRA, *titles}
            must(row.keys() <= known, self.id, *(row.keys() - known))
            result = [row[key] for key in (name, "output", "输出") if key in row]
            must(len(result) == 1, self.id, "outputs", result)
            row = [*(row[title] for title in titles), *result]
        cells = [self.cell(str(cell), column) for cell, column in zip(row, self.columns)]
        return cells, self.output(row[len(self.columns)])

    def parameter(self, name):
        return next((one for one in self.parameters if one["name"] == name), {})

    def is_text(self, column):
        own = self.parameter(column[1]) if column[0] == "name" else {}
        if "type" in own or "values" in own:
            return "values" in own or own.get("type", "").split(" ")[0] in ("string", "code", "one")
        return column[0] == "name" and self.rules.is_text(column[1])

    def is_code(self, column):
        own = self.parameter(column[1]) if column[0] == "name" else {}
        return own["type"] == "code" if "type" in own else column[0] == "name" and self.rules.is_code(column[1])

    def cell(self, text, column):
        node = rule_text.test_nodes(text, self.is_text(column))
        inner = node[1] if node[0] == "not" else node
        if self.is_code(column) and inner[0] == "in":
            inner = (*inner[:2], True, *inner[3:])
        elif self.is_code(column):
            must(text.strip() == "-", self.id, text)
        return ("not", inner) if node[0] == "not" else inner

    def output(self, cell):
        if self.words:
            return ("literal", str(cell).strip().strip('"“”'))
        return rule_text.tree(str(cell)) if isinstance(cell, str) else ("literal", Fraction(str(cell)))

    # What it is worth where something may be missing

    def value(self, arguments):
        must(len(arguments) == len(self.names), self.id, "has other parameters")
        known = dict(zip(self.names, arguments))
        env = Named(lambda name: self.rules.callable if name == "tables" else known[name])
        subjects = [column(env) for column in self.run_columns]
        hits, possible, lacking = [], [], frozenset()
        for cells, output in self.run_rows:
            inner = [cell(env.with_subject(subject)) for cell, subject in zip(cells, subjects)]
            if False in inner:
                continue
            unknown = [answer.names for answer in inner if isinstance(answer, Missing)]
            if unknown:
                must(FAULT not in inner, self.id, "has a row that is missing and at fault")
                lacking = lacking.union(*unknown)
                possible.append(output(env))
            elif FAULT in inner:
                must(not possible, self.id, "has a row at fault behind one that may hit")
                return FAULT
            else:
                hits.append(output(env))
                if self.hit == "first":
                    break
        return self.settled(hits, possible, lacking, env)

    def settled(self, hits, possible, lacking, env):
        if len(hits) > 1 and self.hit == "unique":
            return FAULT
        if len(hits) > 1 and any(equal(hits[0], other) is not True for other in hits):
            return FAULT
        if not possible:
            return hits[0] if hits else FAULT if self.default is None else compiled(self.default)(env)
        if self.hit == "unique" and hits:  # rows never overlap, as loading has proved
            return hits[0]
        values = hits + possible
        if not hits and self.default is not None:
            values.append(compiled(self.default)(env))
        covered = hits or self.default is not None or self.covers()
        if covered and all(equal(values[0], other) is True for other in values):
            return values[0]
        return Missing(lacking.union(*(value.names for value in values if isinstance(value, Missing))))

    # What plain evaluation and the analysis need

    def samples(self, place):
        """Values of a column at, between and beyond all that its cells name."""
        column, ends = self.columns[place], set()
        for cells, _ in self.rows:
            ends |= constants_in(cells[place])
        own = self.parameter(column[1]) if column[0] == "name" else {}
        declared = [True, False] if own.get("type") == "boolean" else own.get("values")
        if column[0] == "name" and not own.keys() - {"name"}:
            declared = self.rules.choices(column[1])
        if declared:
            return declared
        if self.is_text(column):
            return [*ends, "any other"]
        if any(isinstance(end, date) for end in ends):
            return sorted({end + timedelta(days=by) for end in ends for by in (-1, 0, 1)})
        numbers = sorted(ends) or [Fraction(0)]
        return [numbers[0] - 1, *numbers, numbers[-1] + 1, *((a + b) / 2 for a, b in zip(numbers, numbers[1:]))]

    def covers(self):
        """True if some row hits whatever the arguments are."""
        unknown = Named(lambda name: Missing(frozenset([name])))
        return all(any(all(cell(unknown.with_subject(subject)) is True for cell, subject in zip(cells, point))
                       for cells, _ in self.run_rows)
                   for point in product(*(self.samples(place) for place in range(len(self.columns)))))
