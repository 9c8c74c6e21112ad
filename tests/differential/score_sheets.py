#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Score sheets and warning levels of policy packages: the program against an oracle written from docs/ alone.

    score_sheets.py KAOHE_BINARY SOURCE_DIRECTORY [PACKAGE…]
    score_sheets.py --cases SOURCE_DIRECTORY [PACKAGE…]

For every package that has schemes, with its own observations, evidence and register, for the end of June behind each of
its years and for all that is known: the points of every item, bonus, score, vetoes, possible grades and what follows,
compared with `kaohe assess --format json`. Of every package that has ladders, for the last day of each quarter: the
levels and what follows, compared with `kaohe warn --format json`. Of a large package only for the days of `CHOSEN`. The
cases of the packages about items, schemes and ladders are worked out as well, without the program; `--cases` does only
that. Status 1 if anything differs; 2 if something is not understood: the oracle knows what the packages use, and
whoever encodes more there teaches it here, from docs/.
"""
import json
import subprocess
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

import cases
from consequences import of_scheme, proposed
from evidence import Evidence
from findings import Assessment, published_figures
from ladders import Warnings, days
from package import find, package_of, rows_of
from quantities import amount, must, parts_of, period_of
from scores import Sheets

# Of large packages: days for score sheets, and for levels, that together show nearly all that other days do.
CHOSEN = {"zhoucun-2018-38": ([date(2018, 12, 31), date(2021, 6, 30)], [date(2019, 9, 30), date(2020, 4, 1)])}


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


def follows(listed):
    """What follows; `withheld` counts as `proposed`."""
    standing = [(one["kind"], one.get("is", one.get("standing")), one["due"]) for one in listed]
    return [(kind, "proposed" if how == "withheld" else how, due) for kind, how, due in standing]


def cards_of(package, document):
    """What the program says of score sheets, in the words of the oracle. This and the next know the shape of JSON."""
    for card in document["scorecards"]:
        name = find(package.schemes, card["scheme"]), find(package.units, card["who"]), period_of(card["period"])
        said = {f"item {item['id']}": interval(item["score"]) for item in card["items"]}
        yield name, said | {
            "bonus": interval(card["bonus"]), "score": interval(card["score"]), "grade": card["grade"],
            "possible grades": card["possible_grades"], "vetoes": [veto["holds"] for veto in card["vetoes"]],
            "consequences": follows(card["consequences"])}


def warnings_of(package, document):
    for one in document["warnings"]:
        name = (find(package.ladders, one["ladder"]), find(package.targets, one["target"]),
                find(package.units, one["who"]), period_of(one["period"]))
        levels = [one["level"]] if one["level"] else None if one.get("fault") else one["possible"]
        yield name, {"levels": levels, "consequences": follows(one["consequences"])}


def shown(value):
    if isinstance(value, tuple) and len(value) == 2:
        return f"{value[0]}" if value[0] == value[1] else f"[{value[0]}..{value[1]}]"
    return str(value)


def differences(theirs, ours):
    yield from (f"{name}: only one of both has it" for name in theirs.keys() ^ ours.keys())
    for name in theirs.keys() & ours.keys():
        for key in theirs[name].keys() | ours[name].keys():
            pair = theirs[name].get(key), ours[name].get(key)
            if pair[0] != pair[1]:
                yield f"{name}: {key}: kaohe {shown(pair[0])}, oracle {shown(pair[1])}"


class Package:
    """One package with its data, before the program and before the oracle."""

    def __init__(self, program, package):
        self.program, self.package = program, package
        self.files = {kind: sorted(package.folder.glob(f"{kind}/*.csv"))
                      for kind in ("observations", "evidence", "register")}
        self.published = published_figures(package, self.files["observations"])
        self.decided = [row for path in self.files["register"] for row in rows_of(path)]

    def sheets(self, as_of):
        assessment = Assessment(self.package, self.published, as_of, self.decided)
        return Sheets(assessment, Evidence(assessment, self.files["evidence"]))

    def said(self, command, as_of, kinds):
        words = [self.program, command, self.package.folder, "--format", "json"]
        for kind in kinds:
            words += [f"--{kind}", *self.files[kind]] if self.files[kind] else []
        words += ["--as-of", str(as_of)] if as_of else []
        run = subprocess.run(words, capture_output=True, encoding="utf-8")
        must(run.returncode == 0, command, "ends with status", run.returncode, run.stderr)
        return json.loads(run.stdout)

    def score_sheets(self, as_of):
        """How many there are, and the differences."""
        sheets, ours = self.sheets(as_of), {}
        for name, card in sheets.cards():
            scheme, unit, period = name
            said = {f"item {item}": score for item, score in card["items"].items()}
            then = proposed(sheets.assessment, of_scheme(self.package, scheme), scheme, unit, period, "grade",
                            card["possible"], card["score"])
            ours[name] = said | {"bonus": card["bonus"], "score": card["score"], "grade": card["grade"],
                                 "possible grades": card["possible"], "vetoes": card["vetoes"], "consequences": then}
        theirs = dict(cards_of(self.package, self.said("assess", as_of, self.files)))
        return len(ours), sorted(differences(theirs, ours))

    def levels(self, as_of):
        ours = dict(Warnings(self.sheets(as_of)).all())
        theirs = dict(warnings_of(self.package, self.said("warn", as_of, ("observations", "register"))))
        return len(ours), sorted(differences(theirs, ours))

    def comparisons(self):
        """What is compared: its name, the day, and the function."""
        if not self.program or not self.files["observations"] or "period" not in self.package.policy:
            return
        years = parts_of(period_of(self.package.policy["period"]), 12)
        every = [*(date(year.last // 12 + 1, 6, 30) for year in years), None], days(years)
        of_sheets, of_levels = CHOSEN.get(self.package.folder.name, every)
        for as_of in of_sheets if self.package.schemes else []:
            yield "score sheets", as_of, self.score_sheets
        for as_of in of_levels if self.package.ladders else []:
            yield "levels", as_of, self.levels

    def agrees(self):
        """True if nothing differs; says what does."""
        count, troubles = cases.run(self.package)
        strange = [text for kind, text in troubles if kind == "not understood"]
        differ = [text for kind, text in troubles if kind == "differs"]
        name = self.package.folder.name
        print(f"{name}: {count} rows of cases, {len(differ)} differ", *differ, *strange, sep="\n    ")
        for what, as_of, compare in self.comparisons():
            number_of, wrong = compare(as_of)
            agree = f"{len(wrong)} disagreements in {number_of} {what}" if wrong else f"{number_of} {what} agree"
            print(f"{name}, {as_of or 'all that is known'}: {agree}", *wrong, sep="\n    ")
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
                status = max(status, 0 if Package(program, package_of(folder)).agrees() else 1)
            except Exception as problem:
                print(f"{folder.name}: not understood: {type(problem).__name__}: {problem}", file=sys.stderr)
                status = 2
    return status


if __name__ == "__main__":
    first, second, *rest = sys.argv[1:]
    sys.exit(main(None if first == "--cases" else Path(first).resolve(), Path(second).resolve(), *rest))
