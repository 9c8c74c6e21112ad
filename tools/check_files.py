#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Small checks of every file of the project: licence line, guards, sizes, names that must not stand in it, and that
the list of packages and its page agree. Prints every offence as file:line: message; status 1 if there is one."""
import pathlib
import re
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
LICENCE = "SPDX-License-Identifier: Apache-2.0"
HEADER_LINES = 300
# Tables with a row for each thing are as long as there are things.
TABLES = {"include/kaohe/impl/base/issue_text_inl.hpp", "include/kaohe/impl/quantity/unit_table_inl.hpp"}
COLUMNS = 120
# Data, texts and formats without comments carry no licence line of their own; LICENSE covers them.
NO_LICENCE_LINE = re.compile(r"(^LICENSE|\.(md|csv|json|txt|in|clang-format|gitignore))$"
                             r"|^(policies|tests/golden|tests/mutants)/")
# A developer's own folders: what works only on one machine.
PRIVATE_PATH = re.compile(r"(?<![\w.])/(?:work|tmp|home|root|farm)/\w")


def files():
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=PROJECT,
                            capture_output=True, text=True, check=True).stdout.split("\n")
    # A corpus holds what no reader should meet.
    return sorted(name for name in listed
                  if name and (PROJECT / name).is_file() and not name.startswith("tests/fuzz/corpus/"))


def check_header(name, lines):
    guard = "KAOHE_" + re.sub(r"[^A-Z0-9]", "_", name.removeprefix("include/kaohe/").upper())
    if lines[1:3] != [f"#ifndef {guard}", f"#define {guard}"]:
        yield 2, f"the guard is {guard}"
    inside = name.removeprefix("include/kaohe/")
    if f"/// \\file {inside}" not in lines[:6] and not inside.startswith("impl/"):
        yield 4, f"`/// \\file {inside}` belongs behind the guard"
    if len(lines) > HEADER_LINES and name not in TABLES:
        yield len(lines), f"longer than {HEADER_LINES} lines: split it"
    body = f"include/kaohe/impl/{inside}".replace(".hpp", "_inl.hpp")
    if not inside.startswith("impl/") and (PROJECT / body).exists():
        if f"#  include <{body.removeprefix('include/')}>" not in lines:
            yield len(lines), f"does not include its bodies ({body}) where KAOHE_HEADER_ONLY is defined"


def check(name, text):
    lines = text.split("\n")
    if not NO_LICENCE_LINE.search(name) and LICENCE not in "\n".join(lines[:2]):
        yield 1, f"{LICENCE} is missing"
    if name.startswith("include/kaohe/") and name.endswith(".hpp"):
        yield from check_header(name, text.rstrip("\n").split("\n"))
    source = name.endswith((".hpp", ".cpp", ".py", ".sh", ".cmake"))
    for number, line in enumerate(lines, 1):
        if source and len(line) > COLUMNS:
            yield number, f"longer than {COLUMNS} columns"
        if not name.endswith((".csv", ".txt")) and line != line.rstrip():
            yield number, "blanks at the end of the line"
        if PRIVATE_PATH.search(line) and name != "tools/check_files.py":
            yield number, f"a folder of one machine: {PRIVATE_PATH.search(line)[0]}…"
    if text and not text.endswith("\n") and not name.endswith(".txt"):
        yield len(lines), "no line end at the end"


def check_packages():
    """Every package has its line of why in docs/dependencies.md, and no other stands there."""
    rows = (PROJECT / "tools/debian-packages.txt").read_text("utf-8").split("\n")
    listed = {row.split("|")[0].strip() for row in rows if row.count("|") == 2 and not row.startswith("#")}
    page = (PROJECT / "docs/dependencies.md").read_text("utf-8")
    shown = set(re.findall(r"^\| `([a-z0-9.+-]+)`", page, re.MULTILINE))
    for name in sorted(listed ^ shown):
        yield 1, f"{name} stands in only one of tools/debian-packages.txt and docs/dependencies.md"


def check_mutants(names):
    """Each mutant's text occurs exactly once in its file, and there are tests to notice it."""
    import tomllib
    for name in names:
        if name.startswith("tests/mutants/") and name.endswith(".toml"):
            table = tomllib.loads((PROJECT / name).read_text("utf-8"))
            if "tests" not in table and not (PROJECT / "tests/unit" / pathlib.Path(name).stem).is_dir():
                yield name, 1, "is called after no floor and names no `tests`"
            for row in table.get("mutant", []):
                target = PROJECT / row["file"]
                count = target.read_text("utf-8").count(row["from"]) if target.exists() else 0
                if count != 1:
                    yield name, 1, f"`{row['what']}`: its text occurs {count} times in {row['file']}"


def main():
    names, found = files(), []
    for name in names:
        try:
            text = (PROJECT / name).read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            found.append((name, 1, "not UTF-8"))
            continue
        found += [(name, line, message) for line, message in check(name, text)]
    found += [("docs/dependencies.md", line, message) for line, message in check_packages()]
    found += check_mutants(names)
    for name, line, message in found:
        print(f"{name}:{line}: {message}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
