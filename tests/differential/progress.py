# SPDX-License-Identifier: Apache-2.0
"""How far a target has come by the end of a year, or of a part of one, from docs/semantics.md ("Progress") alone.

Roots and logarithms that are no rational numbers are given to 80 digits; a comparison closer than that is not decided
here, and none comes near it.
"""
from decimal import Context, Decimal
from fractions import Fraction
from math import prod

from findings import RATES, Result, bound_of, combined
from package import VIEWS, due_of, find, first_day, is_there, last_day, stated
from quantities import Period, must, parsed, parts_of, period_of, quantity, year
from values import FAULT, Missing

FIGURES = {"目标值": "target", "实际值": "actual", "进度目标": "required", "差距": "gap", "完成率": "completion",
           "累计完成率": "cumulative completion", "超出比例": "excess", "差额": "margin", "进度": "share",
           "实际降低率": "reduction", "年度实际值": "annual actual", "年度目标值": "annual required", "年度差距": "annual gap",
           "年度完成率": "annual completion", "累计差距": "cumulative gap"}
EXACTLY = Context(prec=80)
EMPTY = Result(None, missing=frozenset(["no such figure"]))


def decimal(x):
    return EXACTLY.divide(Decimal(x.numerator), Decimal(x.denominator))


def to_the(x, exponent):
    """x ** exponent, exactly where the exponent is whole."""
    if exponent.denominator == 1:
        return x**exponent.numerator
    if x <= 0:
        raise ZeroDivisionError("not real")
    return Fraction(EXACTLY.power(decimal(x), decimal(exponent)))


def logarithm(x):
    if x <= 0:
        raise ZeroDivisionError("not real")
    return Fraction(EXACTLY.ln(decimal(x)))


def part(prefix, actual, required, more_is_better):
    """What is reached over some time beside what is required over it."""
    ways = (lambda is_, asked: asked - is_) if more_is_better else (lambda is_, asked: is_ - asked)
    return {f"{prefix}actual": actual, f"{prefix}required": required,
            f"{prefix}gap": combined(ways, [actual, required]),
            f"{prefix}completion": combined(lambda is_, asked: is_ / asked, [actual, required])}


class Progress:
    """Of one target of one unit; `period` is a year, or the months of one from January on."""

    def __init__(self, assessment, target, unit, period):
        self.assessment, self.general, self.unit, self.period = assessment, target, unit, period
        self.target = target = stated(assessment.package, target, unit, period) or target
        self.indicator = find(assessment.package.indicators, target["indicator"])
        views = [view for view in VIEWS if view in target]
        decides = target.get("decides", views[0] if len(views) == 1 else "all")
        self.view = decides if decides not in ("all", "trend") and target[decides].strip()[0] not in "[(" else None
        self.there = is_there(assessment.package.units[unit], first_day(period), last_day(period))
        self.whole = (period.last + 1) % 12 == 0
        self.sign = -1 if self.view == "change" else 1  # between a rate and the reduction that it is

    def figures(self):
        """Of every key of `FIGURES` the Result."""
        found = dict.fromkeys(FIGURES.values(), EMPTY)
        if self.view is None or not self.there:
            return found
        comparator, self.bound, _ = bound_of(self.target[self.view], None)
        self.more = comparator in (">=", ">", "=")
        goal = Result(self.bound)
        found["target"] = goal
        found["actual"] = actual = self.actual(self.period)
        found["completion"] = combined(lambda c, t: c / t, [actual, goal])
        found["excess"] = combined(lambda c, t: (c - t) / t, [actual, goal])
        found["margin"] = combined(lambda c, t: c - t if self.more else t - c, [actual, goal])
        each_year = due_of(self.target) == "each year"
        return found | (self.each_year(actual, goal) if each_year else self.on_the_way(actual, goal))

    def actual(self, period):
        assessment, target, view = self.assessment, self.target, self.view
        if self.whole or view == "level":
            if view == "total":
                span = period_of(target["over"])
                years = parts_of(Period(span.first, min(period.last, span.last)), 12)
                if years and years[-1] != year(span.last // 12):
                    levels = [assessment.level(self.unit, self.indicator, each) for each in years]
                    return combined(lambda *all_of: sum(all_of), levels)
                return assessment.value(target, self.unit, self.indicator, view, span)
            if view in RATES and due_of(target) != "each year" and self.rates():
                return self.chained(self.base_year() + 1, period)
            return assessment.value(target, self.unit, self.indicator, view, period)
        must(view in RATES and self.rates(), target["id"], "a part of a year of", view)
        first = period.first // 12 if due_of(target) == "each year" else self.base_year() + 1
        return self.chained(first, period)

    def rates(self):
        return self.target.get("evidence", "levels") == "published rates"

    def chained(self, first, period):
        """The rate by published ones from the first year on, the last of them perhaps a part of a year."""
        if self.whole:
            rate = self.assessment.published_rate(self.unit, self.indicator, first * 12, period.last)
            return combined(lambda r: -self.sign * r, [rate])
        last = period.last // 12
        parts = [self.assessment.cell(self.unit, self.indicator, period, "yoy")]
        if first < last:
            parts.append(self.assessment.published_rate(self.unit, self.indicator, first * 12, last * 12 - 1))
        return combined(lambda *rates: self.sign * (1 - prod(1 + rate for rate in rates)), parts)

    def each_year(self, actual, goal):
        """A target due each year is its own year; beside it stands the way since the policy's period began."""
        found = {"required": goal, "gap": combined(lambda c, t: t - c if self.more else c - t, [actual, goal])}
        found.update(part("annual ", actual, goal, self.more))
        begins = self.assessment.years[0].first // 12
        years = [year(each) for each in range(begins, self.period.last // 12 + 1)]
        if self.view in RATES:
            found["reduction"] = combined(lambda c: self.sign * c, [actual])
            reached = [self.actual(each) for each in years] if self.whole else [EMPTY]
            so_far, asked = (combined(self.together, each) for each in (reached, self.asked_of(years)))
            found.update(part("cumulative ", so_far, asked, self.more))
            found["share"] = self.share(actual, None)
        elif self.view == "increment":
            so_far = combined(lambda *parts: sum(parts), [self.actual(each) for each in years])
            asked = combined(lambda *parts: sum(parts), self.asked_of(years))
            found.update(part("cumulative ", so_far, asked, self.more))
            found["share"] = self.share(actual, None)
        return found

    def together(self, *rates):
        """Rates of several years chained."""
        return self.sign * (1 - prod(1 - self.sign * rate for rate in rates))

    def asked_of(self, years):
        """What each of some years requires by itself."""
        found = [stated(self.assessment.package, self.general, self.unit, each) for each in years]
        return [Result(bound_of(each[self.view])[1]) if each else EMPTY for each in found]

    def base_year(self):
        """The year before the first one: of the base, or of what a total sums over."""
        if self.view == "total":
            return period_of(self.target["over"]).first // 12 - 1
        if "baseline" not in self.target:
            return None
        baseline = self.target["baseline"]
        base = baseline["period"] if isinstance(baseline, dict) else baseline
        return due_of(self.target).last // 12 - 1 if base == "previous year" else period_of(base).last // 12

    def logarithmic(self):
        if "progress" in self.target:
            return self.target["progress"] == "logarithmic"
        kind = self.assessment.package.indicators[self.indicator]["kind"]
        return self.view in RATES and kind == "ratio"

    def share_required(self, number, years):
        """How much of the progress must be done by a year."""
        if number <= 0 or number >= years:
            return Fraction(0 if number <= 0 else 1)
        schedule = self.target.get("schedule", "")
        if isinstance(schedule, list):
            return quantity(*parsed(r"([0-9.]+) ?(%)", schedule[number - 1]))
        return Fraction(number, years)

    def by_rates(self):
        schedule = self.target.get("schedule")
        return schedule == "equal rate" or schedule != "equal parts" and self.logarithmic()

    def required(self, share, base):
        """What the deciding view must show at a share of the progress."""
        if share == 1:
            return Result(self.bound)
        if self.view in RATES and self.by_rates():
            return Result(self.sign * (1 - to_the(1 - self.sign * self.bound, share)))
        if self.view == "level":
            if self.by_rates():
                return combined(lambda b: b * to_the(self.bound / b, share), [base])
            return combined(lambda b: b + (self.bound - b) * share, [base])
        return Result(self.bound * share)

    def share(self, actual, base):
        if self.view == "level":
            way = (lambda c, b: logarithm(c / b) / logarithm(self.bound / b)) if self.logarithmic() else \
                (lambda c, b: (c - b) / (self.bound - b))
            return combined(way, [actual, base])
        if self.logarithmic() and self.view in RATES:
            if actual.value == self.bound:
                return combined(lambda c: c / c, [actual])
            return combined(lambda c: logarithm(1 - self.sign * c) / logarithm(1 - self.sign * self.bound), [actual])
        return combined(lambda c: c / self.bound, [actual])

    def on_the_way(self, actual, goal):
        """A target that falls due once: what the schedule asks for by now, and of the year alone."""
        begins, now = self.base_year(), self.period.last // 12
        due = due_of(self.target)
        ends = due.year if not isinstance(due, Period) else due.last // 12
        if begins is None:
            required = goal if now >= ends else EMPTY
            return {"required": required, "gap": self.gap(actual, required)}
        years, number = ends - begins, now - begins
        base = EMPTY
        if self.view != "total" and not (self.rates() and self.view in RATES):
            base = self.assessment.base(self.target, self.unit, self.indicator, self.period)
        shares = [self.share_required(each, years) for each in (number - 1, number)]
        if not self.whole and self.view in ("increment", "total"):  # grows with the months
            shares[1] = shares[0] + (shares[1] - shares[0]) * Fraction(self.period.last % 12 + 1, 12)
        before, required = (self.required(share, base) for share in shares)
        found = {"required": required, "gap": self.gap(actual, required), "share": self.share(actual, base)}
        if self.view in RATES:
            found["reduction"] = combined(lambda c: self.sign * c, [actual])
            found.update(part("cumulative ", actual, required, self.more))
            asked = combined(lambda r, b: (r - b) / (1 - self.sign * b), [required, before])
            found.update(part("annual ", self.of_the_year(), asked, self.more))
        elif self.view == "level":
            found["reduction"] = combined(lambda c, b: (b - c) / b, [actual, base])
            reached, wanted = (combined(lambda x, b: x - b, [x, base]) for x in (actual, required))
            found.update(part("cumulative ", reached, wanted, self.more))
        else:
            found.update(part("cumulative ", actual, required, self.more))
            asked = combined(lambda r, b: r - b, [required, before])
            found.update(part("annual ", self.of_the_year(), asked, self.more))
        return found

    def gap(self, actual, required):
        return combined(lambda c, r: r - c if self.more else c - r, [actual, required])

    def of_the_year(self):
        """The change on the year before; of a total the level of the year."""
        if self.view in RATES and self.rates():
            rate = self.assessment.cell(self.unit, self.indicator, self.period, "yoy")
            return combined(lambda r: -self.sign * r, [rate])
        level = self.assessment.level(self.unit, self.indicator, self.period)
        if self.view == "total":
            return level
        earlier = Period(self.period.first - 12, self.period.last - 12)
        before = self.assessment.level(self.unit, self.indicator, earlier)
        change = (lambda x, b: self.sign * (b - x) / b) if self.view in RATES else (lambda x, b: x - b)
        return combined(change, [level, before])


def figure(assessment, target, unit, period, name):
    """The value of a given name: a number, Missing, or FAULT."""
    key = target["id"], unit, period
    if key not in assessment.progressed:
        assessment.progressed[key] = Progress(assessment, target, unit, period).figures()
    result = assessment.progressed[key][FIGURES[name]]
    if result.value is FAULT:
        return FAULT
    return Missing(result.missing) if result.missing or result.value is None else result.value
