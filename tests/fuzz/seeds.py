#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what the fuzz targets begin with: seeds.py FOLDER makes FOLDER/feel, FOLDER/table and FOLDER/package.

feel: the conformance suite, each case with its names, and the texts of the unit tests; table: a few tables; package:
the policies of this project and pieces of them, and the seeded mistakes. The corpora in corpus/ are those of these that
add coverage, and what was found since: `tools/fuzz --merge`.
"""
import itertools
import pathlib
import re
import sys
import tomllib

PROJECT = pathlib.Path(__file__).resolve().parents[2]
TESTS = PROJECT / "tests"


def conformance():
    """The cases as declarations, `---` and the text."""
    for file in sorted((TESTS / "conformance").glob("*.toml")):
        for case in tomllib.loads(file.read_text("utf-8")).get("case", []):
            lines = []
            types = case.get("types", {})
            given = dict(case.get("given", {}))
            if "unary" in case:
                value = given.pop("?", None)
                lines.append(f"subject: {case['unary']}" + (f" = {value}" if value else ""))
            for name, value in given.items():
                lines.append(f"{name}: {types[name]} = {value}" if name in types else f"{name} = {value}")
            lines += [f"{name}: {words}" for name, words in case.get("absent", {}).items()]
            head = "".join(f"{line}\n" for line in lines)
            yield (head + "---\n" if head else "") + case["text"]


def literals():
    """The texts of the unit tests: whatever stands in quotes there."""
    plain = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
    raw = re.compile(r'R"(\w*)\((.*?)\)\1"', re.S)
    for file in sorted(itertools.chain((TESTS / "unit/feel").glob("*.cpp"), (TESTS / "law").glob("*.hpp"))):
        source = file.read_text("utf-8")
        yield from (m.group(2) for m in raw.finditer(source))
        for m in plain.finditer(source):
            yield re.sub(r'\\(["\\n])', lambda e: "\n" if e.group(1) == "n" else e.group(1), m.group(1))


TABLES = [
    "policy unique\nin x: number\nout r: number\nrow < 1 -> 1\nrow [1..2) -> 2\nrow >= 2 -> 3\n",
    "policy first\nin 能耗: tce\nin 性质: one of 新建|扩建\nout 费: number\nout 名: string\n"
    'row >= 5000 tce ; 新建 -> 1 ; "甲"\nrow - ; 扩建 -> 能耗 / 1 tce ; "乙"\ndefault 0 ; "丙"\n',
    "policy any\nin a: boolean\nin c: code\nout r: number\nrow true ; 30、31 -> 1\nrow - ; \"301\" -> 1\n"
    "row 否 ; - -> 1\n",
    "policy priority\nin s: string\nout r: one of 高|中|低\nrow 甲 -> 中\nrow not(\"乙\") -> 高\nrow - -> 低\n",
    "policy output_order\nin d: date\nout r: one of 高|低\nrow < 2019年1月1日 -> 低\n"
    "row [@\"2018-01-01\"..@\"2020-01-01\"] -> 高\n",
    "policy rule_order\nin x: number\nin y: number\ncolumn x + y\ncolumn y\nout r: number\nrow > 1 ; - -> x\n"
    "row ? > 0 and ? < 9 ; x -> y\n",
    "policy sum\nin q: tce\nout r: tce\nrow > 1 tce -> q\nrow > 0.5 tce, < 0 tce -> 2 * q\ndefault 0 tce\n",
    "policy count\nin x: %\nout r: number\nrow > 5 % -> 1\nrow > 6 % -> 1\n",
    "policy min\nin t: days\nin m: months\nout r: days\nrow > @\"P1D\" ; - -> t\nrow - ; < @\"P1Y\" -> t + @\"P1D\"\n",
    "policy max\nin x: number\nout r: number\nrow missing(?) -> 1\nrow not(> 5) -> 1 / 0\nrow 5 -> sqrt(x)\n",
    "policy unique\nin x: number\nout r: number\nrow < 1 -> 1\nrow < 2 -> 2\n",
    "policy unique\nin l: list of number\nin x: number\nout r: number\nrow - ; l -> 收费(5 tce, \"新建\")\n"
    "row - ; - -> 1\n",
    "policy first\nin k: one of a|b|c\nin b: boolean\nin n: number\nout r: number\n"
    + "".join(f"row {k} ; {b} ; {n} -> {i}\n" for i, (k, b, n) in enumerate(
        itertools.product(["a", "b|c", "-"], ["true", "×"], ["< 0", "[0..1]", "> 1", "(3..4)"]))),
    "policy collect\nin x: number\nout r: string\nrow in (1, 2) -> \"a\"\nrow 7, 8 -> string(x)\n"
    "row ] 1 .. 2 [ -> \"\"\n",
]


def pieces(text):
    """A TOML file cut at its entries."""
    parts = re.split(r"(?m)^(?=\[\[)", text)
    yield from parts
    for first, second in zip(parts, parts[1:]):
        yield first + second


def packages():
    for name in ("seeded_mistakes/mistakes", "seeded_decompositions/declared", "seeded_decompositions/run"):
        mistakes = (TESTS / f"golden/{name}.toml").read_text("utf-8")
        yield mistakes
        yield from pieces(mistakes)
    for folder in sorted((PROJECT / "policies").iterdir()):
        files = {str(f.relative_to(folder)): f.read_text("utf-8") for f in sorted(folder.rglob("*")) if f.is_file()}
        bundle = ""
        for name, text in files.items():
            if name.endswith(".toml"):
                yield from pieces(text)
                yield f"=== {name}\n{text}"
            if name.endswith(".csv"):
                yield f"=== {'observations.csv' if 'observations' in name else name}\n" + "".join(
                    text.splitlines(keepends=True)[:6])
            if name.endswith((".toml", ".csv", ".txt")):
                lines = text.splitlines(keepends=True)
                name = "observations.csv" if "observations" in name else name
                bundle += f"=== {name}\n" + "".join(lines[:60])
        yield bundle
    for file in sorted(itertools.chain((TESTS / "unit/model").glob("*.cpp"), (TESTS / "unit/io").glob("*.cpp"))):
        for m in re.finditer(r'R"(\w*)\((.*?)\)\1"', file.read_text("utf-8"), re.S):
            yield m.group(2)
        for m in re.finditer(r'(?:"(?:[^"\\\n]|\\.)*"\s*)+', file.read_text("utf-8")):
            text = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', m.group(0)))
            if "\\n" in text:
                yield re.sub(r'\\(["\\n])', lambda e: "\n" if e.group(1) == "n" else e.group(1), text)


def write(folder, texts):
    folder.mkdir(parents=True, exist_ok=True)
    for i, text in enumerate(dict.fromkeys(texts)):
        (folder / f"{i:04}").write_text(text, "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    to = pathlib.Path(sys.argv[1])
    write(to / "feel", itertools.chain(conformance(), literals()))
    write(to / "table", TABLES)
    write(to / "package", packages())
