# SPDX-License-Identifier: Apache-2.0
"""Applications, read from docs/data-files.md ("Project files") alone, as CSV."""
import csv
import re
from collections import namedtuple
from datetime import date
from fractions import Fraction

from functions import decimal_text
from package import day, named
from quantities import must, unit_size

TRUTH = {**dict.fromkeys(("true", "是", "√", "1"), True), **dict.fromkeys(("false", "否", "×", "0"), False)}

Application = namedtuple("Application", "id name given")  # given: (input, member) -> value


def calendar_day(text):
    parts = re.fullmatch(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日", text)
    return date(*map(int, parts.groups())) if parts else date.fromisoformat(text)


def value_of(rules, name, text, unit):
    """The value of a cell that is not empty."""
    thing = rules.inputs[name]
    kind = thing["type"]
    must(kind == "quantity" or unit is None, name, "has a unit")
    if kind == "quantity":
        size, dimension = unit_size(unit or "")
        must(dimension == rules.dimension(name), name, "in", unit)
        return Fraction(text) * size
    if kind == "number":
        return Fraction(text)
    if kind == "boolean":
        return TRUTH[text]
    if kind == "date":
        return calendar_day(text)
    if kind == "responsible unit":
        return named(rules.package.units[rules.unit_of(text)])
    must(kind in ("string", "code"), name, kind)
    must("values" not in thing or text in thing["values"], name, text)
    return text


def column(rules, title):
    """(input, member), unit of a title such as 替代量.氨氮[吨]."""
    text, unit = re.fullmatch(r"([^\[]*)(?:\[(.*)\])?", title).groups()
    name, _, member = text.strip().partition(".")
    must(name in rules.inputs, "column", title)
    by = rules.by_member(name)
    must((by is None) == (not member) and (by is None or member in rules.lists[by]["members"]), "column", title)
    return (name, member or None), unit


def applications_of(rules, path, titles=("id", "编号", "项目编号"), names=("name", "名称", "项目名称")):
    lines = [line for line in path.read_text("utf-8-sig").splitlines() if line and not line.startswith("#")]
    found = []
    for row in csv.DictReader(lines, strict=True):
        own, name, given = None, "", {}
        for title, cell in row.items():
            if title in titles:
                own = cell.strip()
            elif title in names:
                name = cell.strip()
            else:
                key, unit = column(rules, title)
                if cell.strip():
                    given[key] = value_of(rules, key[0], cell.strip(), unit)
        must(own, "an application without an id")
        found.append(Application(own, name, given))
    must(len({one.id for one in found}) == len(found), path, "has an id twice")
    return found


def rule_date(rules, application, as_of):
    """The day whose rules count, or None."""
    return application.given.get((rules.applicable_on, None)) or (day(as_of) if as_of else None)


def written(rules, applications):
    """The text of a file of applications."""
    keys = sorted({key for one in applications for key in one.given}, key=str)
    size = {key: rules.inputs[key[0]].get("unit") for key in keys}
    titles = [name + (f".{member}" if member else "") + (f"[{size[name, member]}]" if size[name, member] else "")
              for name, member in keys]

    def cell(one, key):
        value = one.given.get(key, "")
        if isinstance(value, bool):
            return "是" if value else "否"
        return decimal_text(value / unit_size(size[key])[0]) if isinstance(value, Fraction) else str(value)
    rows = [["id", *titles], *([one.id, *(cell(one, key) for key in keys)] for one in applications)]
    return "".join(",".join(row) + "\n" for row in rows)
