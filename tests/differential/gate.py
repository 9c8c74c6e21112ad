#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Decisions about projects: the program against an oracle written from docs/ alone.

    gate.py KAOHE_BINARY SOURCE_DIRECTORY
    gate.py --alone SOURCE_DIRECTORY

On packages with applications, for some days: the verdict of every rule, what it lacks, shortages, exceptions and
suspensions; outcomes with their bounds, who decides, what must be supplied, ways out; ledgers; compared with
`kaohe gate --format json`. What would turn a finding is tried out. On small packages every subset of what rules read
is taken away and filled in again in all ways (completions.py). Cases of packages about rules and decisions are worked
out without the program; `--alone` does only what can be done so.
Status 1 if anything differs; 2 if something is not understood: the oracle knows what the packages use, and whoever
encodes more there teaches it here, from docs/.
"""
import sys
import tempfile
from datetime import date
from pathlib import Path

import rule_cases
from answers import Answers, said
from changes import Changes
from completions import Completions
from decisions import OUTCOMES, Case, decisions_of, hangs_on, ledger
from findings import published_figures
from package import numbered_rows_of, package_of, rows_of
from projects import Application, applications_of, rule_date, written
from quantities import must
from results import Results
from rules import Rules
from suspensions import Decided, rows_of_register

SAMPLE, NAIVE = Path("tests/differential/gate_sample"), Path("tests/support/data/naive-gate")
DAY = date(2020, 9, 1)
KINDS = ("observations", "evidence", "register")
# Packages, their applications, and days of judgement (none: all that is known).
RUNS = [(Path("policies/zhoucun-2018-38"), "projects/applications.csv",
         [date(2020, 9, 30), date(2018, 12, 31), date(2023, 6, 30)]),
        (Path("examples/gate-versions/a"), "../applications.csv", [date(2020, 9, 30)]),
        (Path("examples/gate-versions/b"), "../applications.csv", [date(2020, 9, 30)]),
        (NAIVE, "projects.csv", [None]),
        (SAMPLE, "projects.csv", [date(2020, 7, 5), date(2020, 12, 1), date(2021, 4, 1), date(2021, 8, 1), None])]


class Gate:
    """A package with its data on a day."""

    def __init__(self, folder, as_of, without=None):
        self.folder, self.as_of = folder, as_of
        self.files = {kind: sorted(folder.glob(f"{kind}/*.csv")) if kind != without else [] for kind in KINDS}
        self.rules = Rules(package_of(folder))
        published = published_figures(self.rules.package, self.files["observations"])
        register = [row for path in self.files["register"] for row in rows_of(path)]
        results = Results(self.rules, published, as_of, register, self.files["evidence"])
        rows = rows_of_register([(path, numbered_rows_of(path)) for path in self.files["register"]])
        self.decided = Decided(self.rules, rows if self.files["register"] else None, as_of,
                               results if self.files["observations"] else None, results.assessment)

    def decisions(self, applications, procedures=None):
        for one in applications:
            for decision in decisions_of(self.rules, self.decided, one, procedures):
                must(decision.deciding() == hangs_on(decision), one.id, decision.procedure, "hangs on what?")
                yield decision

    def compare(self, program, path):
        """How many decisions there are, and the differences."""
        applications = applications_of(self.rules, path)
        answers = Answers(self.rules, said(program, self.folder, path, self.files, self.as_of))
        ours = {(one.application.id, one.procedure): one for one in self.decisions(applications)}
        differ = list(answers.differences(ours))
        for budget in self.rules.budgets:
            differ += answers.ledger_differences(budget["id"], ledger(self.rules, self.decided, budget, applications))
        tried = set()
        for one in ours.values():
            case = Case(self.rules, self.decided, one.application, one.on)
            for finding in one.findings:
                if (one.application.id, finding.name) in tried:
                    continue
                tried.add((one.application.id, finding.name))
                differ += answers.wrong_reasons(case, one, finding)
                if finding.verdict == "fires" and finding.effect is not None:
                    changes = Changes(self.rules, self.decided, one.application, one.on, finding)
                    differ += changes.wrong(answers.claims(one, finding))
        return len(ours), differ


def bounds_of(outcomes):
    places = [OUTCOMES.index(outcome) for outcome in outcomes]
    return min(places), max(places)


def completed(gate, program, count, sent):
    """Takes away what rules read and fills it in again: how many applications, and what contradicts the bounds.
    `sent`: so many of each procedure go before the program as well."""
    differ, number, asked = [], 0, {}
    for procedure in gate.rules.procedures:
        ways = Completions(gate.rules, gate.decided, procedure, DAY)
        partials = list(ways.partials(count))
        for place, partial in enumerate(partials):
            given = {**partial, (gate.rules.applicable_on, None): DAY}
            application = Application(f"{procedure}-{place}", "", given)
            (ours,) = gate.decisions([application], [procedure])
            number, possible = number + 1, ways.possible(partial)
            differ += contradicted(f"oracle: {application.id}", ours, possible)
            if place % max(1, len(partials) // sent) == 0:
                asked[application.id, procedure] = ours, possible
    if program:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "projects.csv"
            path.write_text(written(gate.rules, [ours.application for ours, _ in asked.values()]), "utf-8")
            answers = Answers(gate.rules, said(program, gate.folder, path, gate.files, gate.as_of))
        every = {(ours.application.id, one.procedure): one for ours, _ in asked.values()
                 for one in gate.decisions([ours.application])}
        differ += answers.differences(every)
        for name, (ours, possible) in asked.items():
            differ += contradicted(f"kaohe: {name[0]}", answers.decisions[name], possible)
    return number, differ


def contradicted(name, decision, possible):
    """What outcomes of complete applications say against a decision about an incomplete one."""
    if possible:
        low, high = bounds_of(possible)
        if not OUTCOMES.index(decision.at_least) <= low <= high <= OUTCOMES.index(decision.at_most):
            yield f"{name}: {decision.at_least} to {decision.at_most}, and completed it may be {sorted(possible)}"
        if decision.outcome != "undetermined" and possible != {decision.outcome}:
            yield f"{name}: {decision.outcome}, and completed it may be {sorted(possible)}"


def report(what, count, differ):
    print(f"{what}: {f'{len(differ)} disagreements in' if differ else 'all agree of'} {count}", *differ[:40],
          sep="\n    ")
    return bool(differ)


def main(program, source):
    failed = False
    for folder, projects, days in RUNS:
        failed |= report(f"cases of {folder.name}", *rule_cases.run(Rules(package_of(source / folder))))
        for as_of in days if program else []:
            compared = Gate(source / folder, as_of).compare(program, source / folder / projects)
            failed |= report(f"decisions of {folder.name}, {as_of or 'all that is known'}", *compared)
    for without in ("observations", "register") if program else ():
        compared = Gate(source / SAMPLE, date(2020, 10, 15), without).compare(program, source / SAMPLE / "projects.csv")
        failed |= report(f"decisions of {SAMPLE.name} without {without}", *compared)
    for folder in (SAMPLE, NAIVE):
        found = completed(Gate(source / folder, date(2020, 12, 1)), program, count=400, sent=40)
        failed |= report(f"applications to {folder.name}, completed", *found)
    return failed


if __name__ == "__main__":
    try:
        first, second = sys.argv[1:]
        sys.exit(main(None if first == "--alone" else Path(first).resolve(), Path(second).resolve()))
    except Exception as problem:
        print(f"gate.py: not understood: {type(problem).__name__}: {problem}", file=sys.stderr)
        sys.exit(2)
