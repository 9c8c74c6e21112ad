#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Score sheets of policy packages: the program against an oracle written from docs/ alone.

    score_sheets.py KAOHE_BINARY SOURCE_DIRECTORY [PACKAGE…]
    score_sheets.py --cases SOURCE_DIRECTORY [PACKAGE…]

For every package that has schemes, with its own observations, evidence and register, for the end of June behind each of
its years and for all that is known: the points of every item, the bonus, the score, the grades possible and the vetoes,
compared with `kaohe assess --format json`. The cases of the packages about items, schemes and ladders are worked out
as well, without the program; `--cases` does only that. Status 1 if anything differs; 2 if something is not understood:
the oracle knows what the packages use, and whoever encodes more there teaches it here, from docs/.
"""
import json
import subprocess
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

import cases
from evidence import Evidence
from findings import Assessment
from package import find, package_of, rows_of
from quantities import amount, must, period_of
from scores import Sheets


def number(value):
    """"36", "1/3", 36 or {number, unit}."""
    if isinstance(value, dict):
        return Fraction(value["number"]) * amount(f"1 {value['unit']}" if value.get("unit") else 1)
    return Fraction(str(value))


def interval(value):
    """A number, [low, high], {low, high} or {between: [low, high]}."""
    if isinstance(value, dict) and "number" not in value:
        value = value["between"] if "between" in value else [value["low"], value["high"]]
    ends = value if isinstance(value, list) else [value, value]
    return tuple(map(number, ends))


def answers(package, document):
    """The one place that knows the shape of the document: what the program says, in the words of the oracle."""
    for card in document["scorecards"]:
        name = find(package.schemes, card["scheme"])
        held = card.get("vetoed_by", [])
        yield (name, find(package.units, card["who"]), period_of(card["period"])), {
            "items": {item["id"]: interval(item["score"]) for item in card["items"]},
            "bonus": interval(card["bonus"]), "score": interval(card["score"]),
            "grade": None if card["grade"] == "undetermined" else card["grade"],
            "possible": card.get("possible_grades"), "vetoed": None if held is None else len(held)}


def shown(value):
    if isinstance(value, tuple):
        return f"{value[0]}" if value[0] == value[1] else f"[{value[0]}..{value[1]}]"
    return str(value)


def differences(name, theirs, ours):
    for item in theirs["items"].keys() | ours["items"].keys():
        pair = theirs["items"].get(item), ours["items"].get(item)
        if pair[0] != pair[1]:
            yield f"{name}: item {item}: kaohe {shown(pair[0])}, oracle {shown(pair[1])}"
    mine = {**ours, "vetoed": sum(held is True for held in ours["vetoes"])}
    for key in ("bonus", "score", "grade", "possible", "vetoed"):
        if theirs[key] != mine[key] and not (theirs[key] is None and key in ("possible", "vetoed")):
            yield f"{name}: {key}: kaohe {shown(theirs[key])}, oracle {shown(mine[key])}"


def files_of(package, kind):
    return sorted(package.folder.glob(f"{kind}/*.csv"))


def compared(program, package, as_of):
    """How many sheets agree, and the differences."""
    observations, evidence, register = (files_of(package, kind) for kind in ("observations", "evidence", "register"))
    command = [program, "assess", package.folder, "--format", "json"]
    for option, files in (("--observations", observations), ("--evidence", evidence), ("--register", register)):
        command += [option, *files] if files else []
    run = subprocess.run(command + (["--as-of", str(as_of)] if as_of else []), capture_output=True, encoding="utf-8")
    must(run.returncode == 0, "status", run.returncode, run.stderr)
    decided = [row for path in register for row in rows_of(path)]
    assessment = Assessment(package, observations, as_of, decided)
    ours = dict(Sheets(assessment, Evidence(assessment, evidence)).cards())
    document = json.loads(run.stdout)
    must("scorecards" in document, "the program prints no score sheets")
    theirs = dict(answers(package, document))
    must(len(theirs) == len(document["scorecards"]), "a score sheet stands twice")
    differ = [f"{name}: only one of both has it" for name in theirs.keys() ^ ours.keys()]
    for name in theirs.keys() & ours.keys():
        differ += differences(name, theirs[name], ours[name])
    return len(ours), differ


def days(package):
    years = period_of(package.policy["period"]) if "period" in package.policy else None
    after = range(years.first // 12 + 1, years.last // 12 + 2) if years else []
    return [*(date(year, 6, 30) for year in after), None]


def checked(program, folder):
    """True if nothing differs; says what does."""
    package = package_of(folder)
    count, troubles = cases.run(package)
    strange = [text for kind, text in troubles if kind == "not understood"]
    differ = [text for kind, text in troubles if kind == "differs"]
    print(f"{folder.name}: {count} rows of cases, {len(differ)} differ, {len(strange)} not understood",
          *differ, *strange, sep="\n    ")
    if program and files_of(package, "observations") and package.schemes:
        for as_of in days(package):
            sheets, wrong = compared(program, package, as_of)
            agree = f"{len(wrong)} disagreements" if wrong else f"{sheets} score sheets agree"
            print(f"{folder.name}, {as_of or 'all that is known'}: {agree}", *sorted(wrong), sep="\n    ")
            differ += wrong
    must(not strange, len(strange), "rows of cases")
    return not differ


def main(program, source, *names):
    folders = [source / name for name in names] or sorted(
        path.parent for root in ("policies", "examples") for path in source.glob(f"{root}/*/policy.toml"))
    status = 0
    for folder in folders:
        text = "\n".join(path.read_text("utf-8") for path in folder.glob("*.toml"))
        if names or "[[scheme]]" in text or "[[ladder]]" in text:
            try:
                status = max(status, 0 if checked(program, folder) else 1)
            except Exception as problem:
                print(f"{folder.name}: not understood: {type(problem).__name__}: {problem}", file=sys.stderr)
                status = 2
    return status


if __name__ == "__main__":
    first, second, *rest = sys.argv[1:]
    sys.exit(main(None if first == "--cases" else Path(first).resolve(), Path(second).resolve(), *rest))
