# SPDX-License-Identifier: Apache-2.0
"""Verdicts of tasks on evidence, from docs/semantics.md ("Tasks") and docs/data-files.md alone."""
from collections import defaultdict
from datetime import date, timedelta

import rule_text
from package import WORDS, day, find, is_there, last_day, members, numbered_rows_of
from quantities import must, period_of
from values import FAULT, Missing

STATES = ["not started", "in progress", "basically done", "done"]
CHINESE = {**WORDS, "完成": "done"}


class Level:
    """The environment of a condition on units: their kind, and levels of a year."""

    def __init__(self, assessment, unit, year):
        self.assessment, self.unit, self.year = assessment, unit, year

    def __getitem__(self, name):
        if name == "kind":
            return self.assessment.package.units[self.unit]["kind"]
        level = self.assessment.level(self.unit, find(self.assessment.package.indicators, name), self.year)
        return Missing(level.missing) if level.missing else level.value


class Evidence:
    def __init__(self, assessment, files):
        self.assessment, self.package = assessment, assessment.package
        self.rows, self.known = defaultdict(list), {}
        for path in files:
            for place, row in numbered_rows_of(path):
                since = day(row.get("known_since", row["date"]))
                if since <= (assessment.as_of or date.max):
                    state = row.get("state") or row["status"]  # 状态 in both kinds of files
                    state = STATES.index(CHINESE.get(state, state))
                    told = self.rows[find(self.package.units, row["who"]), row["task"]]
                    told.append((day(row["date"]), since, "verified_by" in row, len(told), state,
                                 row.get("document", "")))

    def due(self, task):
        """The last day by which it is to be done; none for standing work."""
        if task.get("standing"):
            return None
        return task["due"] if isinstance(task["due"], date) else last_day(period_of(task["due"]))

    def day(self, over):
        """The day on which tasks are judged: that of judgement, or the one after a period if it comes first."""
        now = self.assessment.as_of or date.max
        return min(now, last_day(over) + timedelta(days=1)) if over else now

    def has(self, task, unit, over=None):
        """Whether the unit has the task: true, false, Missing or FAULT."""
        if "who" in task:
            return unit in members(self.package, task["who"])
        by, due = self.day(over), self.due(task)
        if due is not None and by > due:
            by = due
        years = [year for year in self.assessment.years if last_day(year) < by] or self.assessment.years[:1]
        return rule_text.expression(task["each"])(Level(self.assessment, unit, years[-1] if years else None))

    def verdict(self, name, unit, over=None):
        """One of the keys of verdicts, as of the end of a period if one is given; None if the unit has not the task."""
        if (name, unit, over) not in self.known:
            self.known[name, unit, over] = self.judged(name, unit, over)
        return self.known[name, unit, over]

    def judged(self, name, unit, over):
        task, now = self.package.tasks[name], self.day(over)
        mine = self.has(task, unit, over)
        if mine is False:
            return None
        due = self.due(task)
        on = due if due is not None and now > due else now
        if on != date.max and not is_there(self.package.units[unit], on, on):
            return "not_applicable" if "who" in task else None
        if isinstance(mine, Missing) or mine is FAULT:
            return "undetermined"
        rows = [row for row in self.rows[unit, name] if over is None or row[0] <= last_day(over)]
        found = self.assessment.decision("determination", unit, name)
        if found:  # in place of the evidence
            rows, reached, shown = [found], found["value"] in ("done", "完成"), True
        else:
            reached = rows and max(rows, key=lambda row: row[:4])[4] >= STATES.index(task.get("done", "done"))
            wanted, documents = task.get("evidence", []), " ".join(row[5] for row in rows)
            shown = all(text in documents for text in ([wanted] if isinstance(wanted, str) else wanted))
        if reached and shown:
            return "done"
        if due is not None and now <= due:
            return "not_due"
        if reached:
            return "to_be_determined"
        if not rows:
            return "undetermined"
        must(task.get("strength", "must") in ("must", "encouraged"), name)
        return "not_done" if due is None or task.get("strength") == "encouraged" else "overdue"


def verdicts(evidence):
    """Of every task and unit that has it."""
    for name in evidence.package.tasks:
        for unit in evidence.package.units:
            if (verdict := evidence.verdict(name, unit)) is not None:
                yield (unit, name), verdict
