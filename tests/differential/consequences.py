# SPDX-License-Identifier: Apache-2.0
"""What follows from grades and levels, from docs/semantics.md alone: proposed or possible, and until when.

Whether figures are settled is not looked at: a suspension that is `withheld` counts as `proposed` here.
"""
import re
from calendar import monthrange
from datetime import date, timedelta

import rule_text
from package import day, find, last_day
from quantities import period_of
from rows import Named
from values import Missing


def later(start, within):
    """The last day of a deadline: so many days, or months, behind a day; no later than the end of that month."""
    number, unit = re.fullmatch(r"P([0-9]+)([DMY])", within).groups()
    if unit == "D":
        return start + timedelta(days=int(number))
    year, month = divmod(start.year * 12 + start.month - 1 + int(number) * (12 if unit == "Y" else 1), 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def announced(assessment, about, period):
    """The day on which the results of a scheme or ladder for a period were announced, as far as is known."""
    found = None
    for row in assessment.decided:
        if row["kind"] in ("announcement", "公告"):
            name, _, when = row["subject"].rpartition(" ")
            since = max(day(row["date"]), day(row.get("from", row["date"])))
            ended = "to" in row and day(row["to"]) <= (assessment.as_of or date.max)
            if (name, period_of(when)) == (about, period) and since <= (assessment.as_of or date.max) and not ended:
                found = max(found or day(row["date"]), day(row["date"]))
    return found


def proposed(assessment, declared, about, unit, period, key, possible, score=None):
    """Of every consequence that follows, or may: its kind, whether it is certain, and the last day of its deadline."""
    things, found = assessment.package.units[unit], []
    for one in declared:
        def held(value):
            known = {key: value, "kind": things["kind"], "who": things.get("name", unit)}
            if score is not None:
                known["score"] = score[0] if score[0] == score[1] else Missing(frozenset(["score"]))
            when = one.get("when") or f'{key} = "{one[key]}"'
            return rule_text.expression(when)(Named(known.__getitem__))
        answers = [held(value) for value in possible]
        if answers and all(answer is True for answer in answers):
            standing = "proposed"
        elif any(answer is not False for answer in answers):
            standing = "possible"
        else:
            continue
        counted_from = one.get("counted_from", one.get("from", "announcement"))
        start = last_day(period) if counted_from == "end of period" else announced(assessment, about, period)
        due = str(later(start, one["within"])) if start and "within" in one else None
        found.append((one["kind"], standing, due))
    return found


def of_scheme(package, name):
    """The consequences that a package declares for a scheme."""
    return [one for one in package.nouns["consequence"] if find(package.schemes, one["of"]) == name]
