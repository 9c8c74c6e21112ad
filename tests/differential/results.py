# SPDX-License-Identifier: Apache-2.0
"""Which suspensions follow from the score sheets of units, worked out when somebody asks; from docs/ alone."""
from consequences import proposed
from evidence import Evidence
from findings import STATUSES, Assessment
from package import first_day, is_there, last_day, members
from scores import Sheets


class Watched(Assessment):
    """Remembers whether figures were used that are not settled."""

    unsettled = False

    def cell(self, *key):
        result = super().cell(*key)
        settled = STATUSES.index(self.package.policy.get("settled_by", "final"))
        self.unsettled |= any(figure.status < settled for figure in result.used)
        return result


class WatchedEvidence(Evidence):
    """Remembers whether the word of a unit about itself was taken."""

    own_word = False

    def judged(self, name, unit, over):
        verdict = super().judged(name, unit, over)
        rows = [row for row in self.rows[unit, name] if over is None or row[0] <= last_day(over)]
        if verdict not in (None, "not_applicable") and rows \
                and not self.assessment.decision("determination", unit, name):
            self.own_word |= not max(rows, key=lambda row: row[:4])[2]
        return verdict


class Results:
    """A mapping: (unit, scheme, period) -> {place of a suspension in the scheme: proposed, possible, withheld}."""

    def __init__(self, rules, published, as_of, decided, evidence):
        self.rules = rules
        self.assessment = Watched(rules.package, published, as_of, decided)
        self.evidence = WatchedEvidence(self.assessment, evidence)
        self.sheets, self.known = Sheets(self.assessment, self.evidence), {}

    def periods(self, scheme):
        years = self.assessment.years
        if self.rules.package.schemes[scheme]["period"] == "year":
            return years
        return [years[0]._replace(last=years[-1].last)]

    def has(self, unit, scheme, period):
        package = self.rules.package
        return scheme in package.schemes and unit in members(package, package.schemes[scheme]["over"]) \
            and period in self.periods(scheme) and self.assessment.has_come(period) \
            and is_there(package.units[unit], first_day(period), last_day(period))

    def get(self, key, default):
        if key not in self.known:
            self.known[key] = self.found(*key) if self.has(*key) else None
        return default if self.known[key] is None else self.known[key]

    def found(self, unit, scheme, period):
        self.assessment.unsettled = self.evidence.own_word = False
        for found_before in (self.sheets.made, self.assessment.progressed, self.evidence.known):
            found_before.clear()
        card, states = self.sheets.card(scheme, unit, period), {}
        provisional = self.assessment.unsettled or self.evidence.own_word
        for place, one in enumerate(self.rules.suspending.get(scheme, [])):
            follows = proposed(self.assessment, [one], scheme, unit, period, "grade", card["possible"], card["score"])
            for _, state, _ in follows:
                states[place] = "withheld" if state == "proposed" and provisional else state
        return states
