#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Is the conformance suite well-formed? Every file is TOML, every case has one expectation of a known kind, no
question stands twice, and every file has enough cases of which enough ask for errors, faults and missing values.
Every function of the rule language occurs, with a value, a missing argument, a fault and an error, and README.md
shows every file and every departure. Usage: check.py [file...] (by default all files beside it)."""
import pathlib
import re
import sys
import tomllib

FOLDER = pathlib.Path(__file__).resolve().parent
LEAST_CASES = 15
LEAST_SHARE = 0.4  # of cases that expect no value
EXPECTATIONS = {"expect", "approx", "missing", "fault", "error"}
KEYS = EXPECTATIONS | {"rule", "text", "given", "types", "absent", "basis", "unary", "plain", "why"}
FAULTS = set(
    "division_by_zero too_large index_out_of_range no_such_date undecided list_too_long too_many_steps empty_list "
    "bad_argument bad_pattern pattern_limit not_real not_whole no_row several_rows".split()
)
ERRORS = set(
    "syntax unexpected_end name function parameter count type dimension basis unit date duration number thousands null "
    "unsupported value key literal interval pattern reversed nesting string character".split()
)
FUNCTIONS = """number; string; date; duration; years and months duration; decimal; floor; ceiling; round up; round down;
round half up; round half down; round half even; 修约; abs; modulo; sqrt; log; exp; odd; even; substring; string length;
upper case; lower case; substring before; substring after; replace; matches; split; contains; starts with; ends with;
string join; list contains; count; min; max; sum; mean; product; median; stddev; mode; all; any; sublist; append;
concatenate; insert before; remove; list replace; reverse; index of; union; distinct values; flatten; sort; day of year;
day of week; month of year; week of year; before; after; meets; met by; overlaps; overlaps before; overlaps after;
finishes; finished by; includes; during; starts; started by; coincides; missing; not"""
FUNCTIONS = [" ".join(name.split()) for name in FUNCTIONS.split(";")]
NEVER_MISSING = {"missing", "duration"}  # what sees the difference, and what takes literals only
NEVER_AT_FAULT = {"duration"}
TYPE = re.compile(r"one of [^|,]+(\|[^|,]+)+|context of .+: .+|[^\s,:]+")  # the last: words and units


def texts(value):
    return isinstance(value, dict) and all(isinstance(item, str) for item in value.values())


def is_type(text):
    if text.startswith(("list of ", "range of ")):
        return is_type(text.split(" of ", 1)[1])
    return TYPE.fullmatch(text) is not None


def problems_of(case):
    """What is wrong with one case."""
    for key in sorted(case.keys() - KEYS):
        yield f"unknown key {key}"
    for key in ("rule", "text"):
        if not isinstance(case.get(key), str) or not case[key]:
            yield f"no {key}"
    kinds = EXPECTATIONS & case.keys()
    if len(kinds) != 1:
        yield f"one expectation is needed, not {sorted(kinds)}"
        return
    kind = kinds.pop()
    for key in ("given", "types", "absent", "basis"):
        if not texts(case.get(key, {})):
            yield f"{key} is no table of texts"
            return
    given, absent = case.get("given", {}), case.get("absent", {})
    names = given.keys() | absent.keys()
    if given.keys() & absent.keys():
        yield "a name is both given and absent"
    if "?" in absent or "?" in given and "unary" not in case:
        yield "the subject is given or left out, and belongs to unary tests"
    if case.get("types", {}).keys() - given.keys():
        yield "types of names that are not given"
    if case.get("basis", {}).keys() - names:
        yield "a basis of an unknown name"
    for text in [*absent.values(), *case.get("types", {}).values(), case.get("unary", "number")]:
        if not is_type(text):
            yield f"no type: {text}"
    value = case[kind]
    if kind == "missing":
        open_names = set(absent) | ({"?"} if "unary" in case and "?" not in given else set())
        if not isinstance(value, list) or not value or value != sorted(set(value)):
            yield "missing is no sorted list of names"
        elif set(value) - open_names:
            yield "what is given cannot be missing"
    elif not isinstance(value, str) or not value:
        yield f"{kind} is no text"
    elif kind == "fault" and value not in FAULTS:
        yield f"unknown fault {value}"
    elif kind == "error" and value not in ERRORS:
        yield f"unknown error {value}"
    elif kind == "approx" and not re.fullmatch(r"-?\d+(\.\d+)?", value):
        yield "approx is no decimal"
    if ("plain" in case) != ("why" in case):
        yield "plain and why stand together"


def question(case):
    """What a case asks: the same text may be asked with other values."""
    parts = (sorted(case.get(key, {}).items()) for key in ("given", "types", "absent", "basis"))
    return (case.get("text"), case.get("unary"), *map(tuple, parts))


def called(text):
    """The functions that a text calls; the longest name counts, so `substring before(` calls no `before`."""
    text = text.replace("（", "(").replace("缺失", "missing").replace("非", "not")
    for name in sorted(FUNCTIONS, key=len, reverse=True):
        rest = re.sub(rf"(?<!\w){name} ?\(", "(", text)
        if rest != text:
            yield name
            text = rest


def main():
    files = [pathlib.Path(name) for name in sys.argv[1:]] or sorted(FOLDER.glob("*.toml"))
    readme = (FOLDER / "README.md").read_text(encoding="utf-8").replace("\\|", "|")
    problems, seen, total = [], {name: set() for name in FUNCTIONS}, 0
    for file in files:
        try:
            document = tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            problems.append(f"{file.name}: {error}")
            continue
        cases = document.pop("case", [])
        problems += [f"{file.name}: unknown key {key}" for key in document]
        if f"| `{file.name}` |" not in readme:
            problems.append(f"{file.name}: not in README.md")
        asked = set()
        for number, case in enumerate(cases, 1):
            where = f"{file.name}: case {number} ({case.get('text')})"
            problems += [f"{where}: {problem}" for problem in problems_of(case)]
            if question(case) in asked:
                problems.append(f"{where}: asked twice")
            asked.add(question(case))
            if "plain" in case and f"| `{case.get('text')}` |" not in readme:
                problems.append(f"{where}: README.md does not show this departure")
            for name in called(str(case.get("text"))):
                seen[name] |= EXPECTATIONS & case.keys()
        without_value = sum(1 for case in cases if not {"expect", "approx"} & case.keys())
        if len(cases) < LEAST_CASES:
            problems.append(f"{file.name}: {len(cases)} cases, at least {LEAST_CASES} are needed")
        elif without_value < LEAST_SHARE * len(cases):
            problems.append(f"{file.name}: only {without_value} of {len(cases)} cases expect no value")
        total += len(cases)
    if len(sys.argv) == 1:
        for name, kinds in seen.items():
            needed = {"missing", "fault", "error"}
            needed -= {"missing"} if name in NEVER_MISSING else set()
            needed -= {"fault"} if name in NEVER_AT_FAULT else set()
            lacking = sorted(needed - kinds) + ([] if {"expect", "approx"} & kinds else ["expect"])
            problems += [f"{name}: no case with {kind}" for kind in lacking]
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(files)} files, {total} cases, {len(problems)} problems")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main())
