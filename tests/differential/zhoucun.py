#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The policy package zhoucun-2018-38 with its observations: the program against an oracle written from docs/ alone.

    zhoucun.py KAOHE_BINARY SOURCE_DIRECTORY

For some days of judgement, on figures alone or with the register and evidence, works out the verdict of every target of
every unit and due period, whether it is provisional, how each of its checks turns out and by which exact margin, the
figures used and the cells missing, and the verdict of every task; and compares them with `kaohe assess --format json`.
Status 1 if any differs; 2 if something is not understood: the oracle knows what the package uses, and whoever encodes
more there teaches it here, from docs/.
"""
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

from evidence import Evidence, verdicts
from findings import Assessment, Cell, published_figures
from package import find, package_of, rows_of
from quantities import must, period_of, quantity

PACKAGE = Path("policies/zhoucun-2018-38")
# Of each day (none: all that is known), whether with register and evidence. Every run of the program takes seconds.
DATES = [(date(2018, 12, 31), True), (date(2019, 1, 31), False), (date(2021, 6, 30), True), (None, False)]
HOLDS = {"met": True, "reached": True, "missed": False, "not_reached": False, "undetermined": None}


def answers(package, document):
    """What the program says, in the words of the oracle."""
    for found in document["findings"]:
        must("fault" not in found, found)
        checks = {}
        for check in found["checks"]:
            margin = check["margin"] and quantity(check["margin"]["number"], check["margin"]["unit"])
            checks[check["view"], check["stretch"], period_of(check["period"])] = HOLDS[check["verdict"]], margin
        must(len(checks) == len(found["checks"]), found["target"], "has a check twice")
        missing = {Cell(find(package.units, cell["who"]), cell["input"], period_of(cell["period"]), cell["view"])
                   for cell in found["missing"]}
        figures = {f"{Path(used['file']).name}:{used['line']}" for used in found["evidence"]}
        yield (find(package.units, found["who"]), found["target"], period_of(found["period"])), {
            "verdict": found["verdict"], "provisional": found["provisional"], "checks": checks, "figures": figures,
            "missing": missing}


def said(program, folder, files, as_of):
    """The program's document; `files` by their options."""
    command = [program, "assess", folder, "--format", "json", *(["--as-of", str(as_of)] if as_of else [])]
    for option, paths in files.items():
        command += [f"--{option}", *paths]
    run = subprocess.run(command, capture_output=True, encoding="utf-8")
    must(run.returncode == 0, "status", run.returncode, run.stderr)
    return json.loads(run.stdout)


def differences(theirs, ours):
    yield from (f"{name}: only one of both has it" for name in theirs.keys() ^ ours.keys())
    for name in theirs.keys() & ours.keys():
        for key, value in ours[name].items():
            if value != theirs[name][key]:
                yield f"{name}: {key}: kaohe {theirs[name][key]}, oracle {value}"


def compared(program, package, published, files, as_of):
    """How many findings there are, with evidence also those of tasks, and the differences. `files` by their kinds."""
    document = said(program, package.folder, files, as_of)
    decided = [row for path in files.get("register", []) for row in rows_of(path)]
    assessment = Assessment(package, published, as_of, decided)
    ours, theirs = dict(assessment.findings()), dict(answers(package, document))
    must(len(theirs) == len(document["findings"]) and ours, "a finding stands twice, or there are none")
    if "evidence" in files:
        judged = {name: {"verdict": verdict} for name, verdict in verdicts(Evidence(assessment, files["evidence"]))}
        tasks = {(find(package.units, found["who"]), found["task"]): found for found in document["tasks"]}
        must(len(tasks) == len(document["tasks"]) and judged, "a task stands twice, or there are none")
        ours, theirs = ours | judged, theirs | tasks
    return len(ours), sorted(differences(theirs, ours))


def main(program, source):
    package = package_of(source / PACKAGE)
    files = {kind: sorted((source / PACKAGE / kind).glob("*.csv")) for kind in ("observations", "register", "evidence")}
    published, failed = published_figures(package, files["observations"]), False
    for as_of, with_people in DATES:
        known = files if with_people else {"observations": files["observations"]}
        count, differ = compared(program, package, published, known, as_of)
        agree = f"{len(differ)} disagreements in {count}" if differ else f"all {count} agree"
        print(f"{as_of or 'all that is known'}, on {', '.join(known)}: {agree}", *differ, sep="\n    ")
        failed |= bool(differ)
    return failed


if __name__ == "__main__":
    try:
        sys.exit(main(*(Path(argument).resolve() for argument in sys.argv[1:])))
    except Exception as problem:
        print(f"zhoucun.py: not understood: {type(problem).__name__}: {problem}", file=sys.stderr)
        sys.exit(2)
