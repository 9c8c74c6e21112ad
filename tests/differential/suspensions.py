# SPDX-License-Identifier: Apache-2.0
"""What people decided about projects and units, from docs/semantics.md ("Gate", "The register of decisions") alone:
exceptions, suspensions in force on a day, amounts committed. Suspensions that results propose are given."""
from collections import namedtuple
from datetime import date

from evaluate import kleene
from findings import STATUSES, bound_of
from package import day, due_of, find, members
from quantities import Period, amount, must, period_of, unit_size
from values import Missing

KINDS = {"例外": "exception", "免予考核": "exemption", "认定": "determination", "限批": "suspension", "解除限批": "lift",
         "公告": "announcement", "申诉": "appeal", "承诺用量": "commitment", "释放": "release"}
GRANTED, UPHELD = ("granted", "准予"), ("upheld", "成立")
Row = namedtuple("Row", "order kind subject about value authority made begins to place")


def rows_of_register(files):
    """The rows of files: [(path, [(line, row)])]."""
    found = []
    for path, rows in files:
        for line, row in rows:
            made = day(row["date"])
            kind = KINDS.get(row["kind"], row["kind"])
            must(kind in KINDS.values(), path, line, row["kind"])
            found.append(Row(len(found), kind, row["subject"], row.get("about", ""), row.get("value", ""),
                             row.get("authority", ""), made, max(made, day(row.get("from", made))),
                             day(row["to"]) if "to" in row else None, f"{path.name}:{line}"))
    return found


class Decided:
    """The register on a day; `rows` is None if none was given. `results`: (unit, scheme, period) -> what is said of
    each suspension that follows (proposed, possible, withheld), or None if no results were given."""

    def __init__(self, rules, rows, as_of, results=None, assessment=None):
        self.rules, self.rows, self.as_of, self.results, self.assessment = rules, rows, as_of, results, assessment
        self.today = as_of or date.max

    def begun(self, kind):
        return [row for row in self.rows or [] if row.kind == kind and row.begins <= self.today]

    def over(self, row):
        return row.to is not None and row.to <= self.today

    def in_force(self, rows):
        """Of rows about the same: the one made last, if it has not ended."""
        last = max(rows, key=lambda row: (row.made, row.order), default=None)
        return None if last is None or self.over(last) else last

    # Exceptions

    def exception(self, project, rule, member):
        """The row that grants an exception from a rule, if it counts; rows about its member go before. Rows of
        authorities that the rule does not name have no effect."""
        if "exception_by" not in rule:
            return None
        named = [rule["exception_by"]] if isinstance(rule["exception_by"], str) else rule["exception_by"]
        for about in ([f"{rule['id']}/{member}"] if member else []) + [rule["id"]]:
            row = self.in_force([row for row in self.begun("exception")
                                 if (row.subject, row.about) == (project, about) and row.authority in named])
            if row:
                return row if row.value in GRANTED else None
        return None

    # Suspensions

    def about(self, row, unit):
        return find(self.rules.package.units, row.subject) == unit

    def ended(self, unit, scheme, period, since):
        """True if a lift, or an appeal that is upheld, ended it."""
        for kind in ("lift", "appeal"):
            for row in self.begun(kind):
                name, when = assessment_of(row.about)
                if self.about(row, unit) and (name, when) == (scheme, period) and not self.over(row) \
                        and (row.made, row.order) > since and (kind == "lift" or row.value in UPHELD):
                    return True
        return False

    def suspension_rows(self, unit):
        groups = {}
        for row in self.begun("suspension"):
            if self.about(row, unit):
                groups.setdefault(assessment_of(row.about), []).append(row)
        return groups

    def by_row(self, unit):
        """Suspensions by rows: (scheme, period, row)."""
        for (scheme, period), rows in self.suspension_rows(unit).items():
            row = self.in_force(rows)
            if row and not self.ended(unit, scheme, period, (row.made, row.order)):
                yield scheme, period, row

    def by_announcement(self, unit):
        """Those that announced results put in force: (scheme, period, row, consequence, what results say). A row about
        the same results goes before."""
        for scheme, declared in self.rules.suspending.items():
            chosen = [(place, one) for place, one in enumerate(declared) if one.get("in_force") == "announcement"]
            groups = {}
            for row in self.begun("announcement"):
                name, when = assessment_of(row.subject)
                if name == scheme:
                    groups.setdefault(when, []).append(row)
            rows = [row for row in map(self.in_force, groups.values()) if row]
            if not chosen or not rows:
                continue
            row = max(rows, key=lambda row: assessment_of(row.subject)[1])
            period = assessment_of(row.subject)[1]
            if (scheme, period) in self.suspension_rows(unit):
                continue
            for place, one in chosen:
                over = "to" in one and day(one["to"]) <= self.today
                if not over and not self.ended(unit, scheme, period, (row.made, row.order)):
                    yield scheme, period, row, one, self.said(unit, scheme, period, place)

    def said(self, unit, scheme, period, place):
        package = self.rules.package
        if self.results is None:  # announced, and not given
            return "possible" if unit in members(package, package.schemes[scheme]["over"]) else None
        return self.results.get((unit, scheme, period), {}).get(place)

    def covered(self, one, env):
        """Whether a consequence is about the project."""
        parts = []
        if "applies_to" in one:
            parts.append(self.rules.expression(one["applies_to"])(env))
        if "unless" in one:
            spared = self.rules.expression(one["unless"])(env)
            parts.append(not spared if isinstance(spared, bool) else spared)
        return kleene(parts, False)

    def suspended(self, unit, env):
        """Whether approvals for the unit (by its id) are suspended for a project."""
        if self.rows is None:
            return Missing(frozenset([("register",)]))
        answers = []
        for scheme, _, _ in self.by_row(unit):
            declared = [one for one in self.rules.suspending.get(scheme, []) if one.keys() & {"applies_to", "unless"}]
            answers.append(kleene([self.covered(one, env) for one in declared], True) if declared else True)
        for scheme, period, _, one, said in self.by_announcement(unit):
            known = Missing(frozenset([("results", scheme, period)])) if said == "possible" else said == "proposed"
            answers.append(kleene([known, self.covered(one, env)], False))
        return kleene(answers, True)

    # What is left of a target

    def commitments(self, target):
        """Rows of amounts that projects were granted, in force on the day and not released: (row, amount)."""
        groups = {}
        for row in self.begun("commitment"):
            if find(self.rules.package.targets, row.about) == target:
                groups.setdefault(row.subject, []).append(row)
        for project, rows in groups.items():
            row = self.in_force(rows)
            released = row and any(one.subject == project and find(self.rules.package.targets, one.about) == target
                                   and (one.made, one.order) > (row.made, row.order) and not self.over(one)
                                   for one in self.begun("release"))
            if row and not released:
                yield row, amount(row.value)

    def taken(self, name):
        """What the latest settled figure makes of a target; None, and what lacks, if there is none."""
        package, target = self.rules.package, self.rules.package.targets[name]
        unit, indicator = find(package.units, one_of(target["who"])), find(package.indicators, target["indicator"])
        view = target.get("decides") or next(key for key in ("level", "increment") if key in target)
        must(view in ("level", "increment"), name, view)
        due = due_of(target)
        must(isinstance(due, Period) and due.last - due.first == 11, name, due)
        base = period_of(target["baseline"]["period"] if isinstance(target["baseline"], dict) else target["baseline"])
        settled = STATUSES.index(package.policy.get("settled_by", "final"))
        for first in range(due.first, base.first, -12):
            result = self.assessment.value(target, unit, indicator, view, Period(first, first + 11)) \
                if self.assessment else None
            if result and not result.missing and all(figure.status >= settled for figure in result.used):
                return result.value
        return None

    def bound(self, name):
        target = self.rules.package.targets[name]
        view = target.get("decides") or next(key for key in ("level", "increment") if key in target)
        indicator = self.rules.package.indicators[find(self.rules.package.indicators, target["indicator"])]
        return bound_of(target[view], unit_size(indicator["unit"])[1])[1]

    def remaining(self, name):
        name = find(self.rules.package.targets, name)
        taken = self.taken(name)
        if self.rows is None or taken is None:
            return Missing(frozenset([("register",)] if self.rows is None else [("figure", name)]))
        return self.bound(name) - taken - sum(value for _, value in self.commitments(name))


def one_of(who):
    must(isinstance(who, str) or len(who) == 1, who)
    return who if isinstance(who, str) else who[0]


def assessment_of(text):
    """The scheme and period of `towns 2019`."""
    name, _, when = text.rpartition(" ")
    return name, period_of(when)
