#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The policy package zhoucun-2018-38 with its observations: the program against an oracle written from docs/ alone.

    zhoucun.py KAOHE_BINARY SOURCE_DIRECTORY

For three days of judgement and for all that is known, works out the verdict of every target for every unit and due
period, whether it is provisional, how each of its checks turns out and by which exact margin, the figures used and the
cells missing, and compares them with `kaohe assess --format json`. Status 1 if any differs; 2 if something is not
understood: the oracle knows what the package uses, and whoever encodes more there teaches it here, from docs/.
"""
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

from findings import Assessment, Cell
from package import find, package_of
from quantities import must, period_of, quantity

PACKAGE = Path("policies/zhoucun-2018-38")
DATES = [date(2018, 12, 31), date(2019, 1, 31), date(2021, 6, 30), None]
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


def main(program, source):
    package, files = package_of(source / PACKAGE), sorted((source / PACKAGE / "observations").glob("*.csv"))
    failed = False
    for as_of in DATES:
        command = [program, "assess", source / PACKAGE, "--observations", *files, "--format", "json"]
        day = ["--as-of", str(as_of)] if as_of else []
        run = subprocess.run(command + day, capture_output=True, encoding="utf-8")
        must(run.returncode == 0, "status", run.returncode, run.stderr)
        document, ours = json.loads(run.stdout), dict(Assessment(package, files, as_of).findings())
        theirs = dict(answers(package, document))
        must(len(theirs) == len(document["findings"]) and ours, "a finding stands twice, or there are none")
        differ = [f"{name}: only one of both has it" for name in theirs.keys() ^ ours.keys()]
        for name in theirs.keys() & ours.keys():
            differ += [f"{name}: {key}: kaohe {theirs[name][key]}, oracle {value}"
                       for key, value in ours[name].items() if value != theirs[name][key]]
        agree = f"{len(differ)} disagreements" if differ else f"{len(ours)} findings agree"
        print(f"{as_of or 'all that is known'}: {agree}", *sorted(differ), sep="\n    ")
        failed |= bool(differ)
    return failed


if __name__ == "__main__":
    try:
        sys.exit(main(*(Path(argument).resolve() for argument in sys.argv[1:])))
    except Exception as problem:
        print(f"zhoucun.py: not understood: {type(problem).__name__}: {problem}", file=sys.stderr)
        sys.exit(2)
