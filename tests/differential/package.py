# SPDX-License-Identifier: Apache-2.0
"""Policy packages and their tables, read from docs/policy-format.md and docs/data-files.md alone.

What a package holds beyond what is known here is not understood, and said: an oracle that skips a key proves nothing.
"""
import csv
import tomllib
from collections import defaultdict, namedtuple
from datetime import date

from quantities import must, period_of

NOUNS = {"format", "policy", "tables", "list", "parameter", "table", "task", "measure", "remark", "indicator", "target",
         "responsible_unit", "scheme", "consequence", "ladder", "case", "procedure", "gate", "input", "rule", "budget",
         "decomposition"}
CITED = {"id", "article", "document", "quote", "reading"}
VIEWS = ["level", "reduction", "change", "increment", "total", "trend"]
KEYS = {
    "indicator": CITED | {"name", "unit", "kind", "basis", "substance", "formula", "roll_up"},
    "target": CITED | {"who", "indicator", "decides", "stretch", "baseline", "due", "over", "about", "round_to",
                       "every", "evidence", "judged_by", "binding", "lead", "with", "with_others", "progress",
                       "schedule", "values", *VIEWS},
    "task": CITED | {"who", "each", "due", "standing", "done", "strength", "evidence", "lead", "with", "with_others"},
    "procedure": CITED | {"authority"},
    "rule": CITED | {"title", "procedure", "strength", "from", "to", "applies", "when", "unless", "must", "short",
                     "for_each", "exception_by", "authority", "effect", "basis"},
    "budget": CITED | {"target", "amount"},
}
COLUMNS = {"责任单位": "who", "指标": "indicator", "时期": "period", "数值": "value", "计量单位": "unit", "数值类型": "view",
           "状态": "status", "公布日期": "known_since", "来源": "source", "任务": "task", "日期": "date", "证明材料": "document",
           "核查单位": "verified_by", "提交日期": "known_since", "类别": "kind", "对象": "subject", "事项": "about", "结论": "value",
           "决定机关": "authority", "文号": "reference", "决定日期": "date", "生效日期": "from", "失效日期": "to", "理由": "reason"}
WORDS = {"上报": "reported", "初步": "preliminary", "核实": "verified", "最终": "final", "数值": "level", "水平值": "level",
         "同比": "yoy", "累计": "cumulative", "未启动": "not started", "进行中": "in progress", "基本完成": "basically done"}
LISTS = ("who", "lead", "with", "roll_up")
TRUTHS = ("standing", "binding", "with_others")

Package = namedtuple("Package", "folder policy nouns targets units indicators tasks schemes ladders")


def named(thing):
    return thing.get("name", thing.get("title", thing["id"]))


class Things(dict):
    """Declarations by their ids, and the ids by the names."""

    def __init__(self, declared):
        super().__init__((thing["id"], thing) for thing in declared)
        self.ids = defaultdict(list)
        for key, thing in self.items():
            self.ids[named(thing)].append(key)


def find(things, name):
    """By id, or by the exact name."""
    found = [name] if name in things else things.ids.get(name, [])
    must(len(found) == 1, len(found), "things are called", name)
    return found[0]


def rows_of(path):
    """The rows of a table, empty cells left out, its columns by their English names."""
    text = path.read_text("utf-8-sig")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    rows = csv.DictReader(lines, strict=True)
    return [{COLUMNS.get(key, key): cell.strip() for key, cell in row.items() if cell.strip()} for row in rows]


def numbered_rows_of(path):
    """The same with the line of each; quoted cells hold no line ends in the packages."""
    lines = path.read_text("utf-8-sig").splitlines()
    numbers = [number for number, line in enumerate(lines, 1) if line and not line.startswith("#")]
    rows = rows_of(path)
    must(len(rows) == len(numbers) - 1, path, "has rows of several lines")
    return list(zip(numbers[1:], rows))


def listed(cell):
    for mark in "、|,":
        if mark in cell:
            return [part.strip() for part in cell.split(mark)]
    return [cell]


def from_table(row):
    """A declaration whose keys stood in a table."""
    thing = {key: listed(cell) if key in LISTS else cell for key, cell in row.items()}
    thing.update({key: thing[key] in ("true", "是", "√", "1") for key in TRUTHS if key in thing})
    return thing


def add_values(folder, target):
    """Reads what is required of each unit, if that stands in a table; its units are those of the rows."""
    if isinstance(target["values"], str):
        target["values"] = rows_of(folder / target["values"])
    for row in target["values"]:
        views = row.keys() - {"who", "period"}
        must("who" in row and len(views) == 1 and views <= set(VIEWS), target["id"], "values", row)
        must(views == target["values"][0].keys() - {"who", "period"}, target["id"], "values of different views")
    must(not target.keys() & set(VIEWS), target["id"], "has values and a view of its own")
    target.setdefault("who", list(dict.fromkeys(row["who"] for row in target["values"])))


def package_of(folder):
    nouns = defaultdict(list)
    for path in [*sorted(folder.glob("*.toml")), *sorted(folder.glob("cases/*.toml"))]:
        for noun, value in tomllib.loads(path.read_text("utf-8")).items():
            nouns[noun] += value if isinstance(value, list) else [value]
    must(nouns.keys() <= NOUNS and len(nouns["policy"]) == 1, *nouns)
    for tables in nouns["tables"]:
        for noun, names in tables.items():
            for name in [names] if isinstance(names, str) else names:
                nouns[noun] += map(from_table, rows_of(folder / name))
    for noun, known in KEYS.items():
        for thing in nouns[noun]:
            must(thing.keys() <= known, noun, thing["id"], *(thing.keys() - known))
    for target in nouns["target"]:
        if "values" in target:
            add_values(folder, target)
    by_id = [Things(nouns[noun]) for noun in ("target", "responsible_unit", "indicator", "task", "scheme", "ladder")]
    for unit in nouns["responsible_unit"]:
        if "parent" in unit:
            unit["parent"] = find(by_id[1], unit["parent"])
    return Package(folder, nouns["policy"][0], nouns, *by_id)


def day(value):
    return value if isinstance(value, date) else date.fromisoformat(value)


def first_day(period):
    return date(period.first // 12, period.first % 12 + 1, 1)


def last_day(period):
    return date.fromordinal(date((period.last + 1) // 12, (period.last + 1) % 12 + 1, 1).toordinal() - 1)


def is_there(unit, first, last):
    """True if the unit exists on at least one day from the first to the last."""
    return ("from" not in unit or day(unit["from"]) <= last) and ("to" not in unit or day(unit["to"]) > first)


def members(package, who):
    """The units of a name, a list of names, or { kind, parent }, in the order of the package."""
    if isinstance(who, dict):
        must(who.keys() <= {"kind", "parent"}, who)
        kinds = [who["kind"]] if isinstance(who.get("kind"), str) else who.get("kind")
        above = find(package.units, who["parent"]) if "parent" in who else None
        return [key for key, unit in package.units.items() if (kinds is None or unit["kind"] in kinds)
                and (above is None or unit.get("parent") == above)]
    return [find(package.units, name) for name in ([who] if isinstance(who, str) else who)]


def stated(package, target, unit, period):
    """The target as it stands for a unit in a period, with its own value; None if nothing is required of it then."""
    if "values" not in target:
        return target
    of_all = [row for row in target["values"] if find(package.units, row["who"]) == unit and "period" not in row]
    of_years = [row for row in target["values"] if find(package.units, row["who"]) == unit and "period" in row
                and period_of(row["period"]).first <= period.first and period.last <= period_of(row["period"]).last]
    must(max(len(of_all), len(of_years)) <= 1, target["id"], "has two values for", unit, period)
    own = {key: value for row in of_years or of_all for key, value in row.items() if key in VIEWS}
    return {**{key: value for key, value in target.items() if key != "values"}, **own} if own else None


def due_of(target):
    """`each year`, a day, or a period."""
    due = target.get("due", target.get("over"))
    if isinstance(due, date) or due == "each year":
        return due
    if isinstance(due, str) and len(due) == 10 and due[4] == due[7] == "-":
        return date.fromisoformat(due)
    return period_of(due)
