# SPDX-License-Identifier: Apache-2.0
"""Levels on ladders, from docs alone: of every target and unit, for the last part of a year that has ended."""
import re
from datetime import timedelta

from consequences import proposed
from package import due_of, find, first_day, is_there, last_day, members
from progress import FIGURES, Progress, figure
from quantities import Period, must
from rows import Named, Table
from scores import has_target
from values import FAULT, Missing

MONTHS = {"year": 12, "half to date": 6, "quarter to date": 3, "month to date": 1}
CITED = {"id", "title", "source", "article", "document", "quote", "reading"}
LADDER = CITED | {"targets", "period", "input", "inputs", "hit", "levels", "consequence"}


def last_part(as_of, every):
    """The year to date of the last part of a year that has ended before the day."""
    month = as_of.year * 12 + as_of.month - 1  # of the day itself, which is not over
    ended = month - month % MONTHS[every] - 1
    return Period(ended - ended % 12, ended)


class Warnings:
    def __init__(self, sheets):
        self.sheets, self.assessment, self.package = sheets, sheets.assessment, sheets.package
        for ladder in self.package.ladders.values():
            must(ladder.keys() <= LADDER, ladder["id"], *(ladder.keys() - LADDER))

    def stands(self, target, period):
        """True from the year after the target's base to its due year."""
        year, due = period.last // 12, due_of(target)
        if due == "each year":
            return any(each.first // 12 == year for each in self.assessment.years)
        ends = due.last // 12 if isinstance(due, Period) else due.year
        any_unit = members(self.package, target["who"])[0]
        begins = Progress(self.assessment, target, any_unit, period).base_year()
        must(begins is not None, target["id"], "has no base")
        return begins < year <= ends

    def name(self, word, own, unit, period):
        given = re.fullmatch(r'([^\W\d]\w*)\("(.*)"\)', word)
        function, about = given.groups() if given else (word, own)
        if function in FIGURES:
            if about != own and not has_target(self.package, about, unit, period):
                return FAULT
            return figure(self.assessment, self.package.targets[about], unit, period, function)
        return self.sheets.name(word, own, unit, period)

    def levels(self, ladder, table, own, unit, period):
        """The levels that are possible."""
        env = Named(lambda word: self.name(word, own, unit, period))
        value = table.value(env)
        if isinstance(value, str):
            return [value]
        outputs = table.possible(env) if isinstance(value, Missing) else FAULT
        names = list(dict.fromkeys(row[len(table.columns)] for row in ladder["levels"]))
        return [name for name in names if name in outputs] if outputs is not FAULT else None

    def all(self):
        for key, ladder in self.package.ladders.items():
            columns = ladder.get("inputs", [ladder.get("input")])
            rows = [row[:len(columns) + 1] for row in ladder["levels"]]
            table = Table(columns, rows, ladder.get("hit", "unique"), words=True)
            period = last_part(self.assessment.as_of, ladder["period"])
            for name in ladder["targets"]:
                own = find(self.package.targets, name)
                target = self.package.targets[own]
                for unit in members(self.package, target["who"]) if self.stands(target, period) else []:
                    there = is_there(self.package.units[unit], first_day(period), last_day(period))
                    if not there or Progress(self.assessment, target, unit, period).view is None:
                        continue  # nothing is required of it
                    levels = self.levels(ladder, table, own, unit, period)
                    follows = proposed(self.assessment, ladder.get("consequence", []), key, unit, period, "level",
                                       levels or [])
                    yield (key, own, unit, period), {"levels": levels, "consequences": follows}


def days(years):
    """The last day of each quarter of some years, on which the figures of the one before it are out, and the day
    behind the last one, on which its own are not."""
    ends = [last_day(Period(month, month)) for year in years for month in range(year.first + 2, year.last + 1, 3)]
    return [*ends, ends[-1] + timedelta(days=1)]
