# SPDX-License-Identifier: Apache-2.0
"""The cases of packages about rules and decisions, worked out from docs/policy-format.md ("Cases") alone."""
from datetime import date
from fractions import Fraction

from decisions import Case, decisions_of
from findings import STATUSES, Cell, Figure
from package import day, find, named
from projects import Application, rule_date
from quantities import amount, must, period_of
from results import Watched
from suspensions import Decided, rows_of_register
from values import Missing

KNOWN = {"name", "rule", "decision", "procedure", "as_of", "register", "given", "expect", "rows"}


def key_of(text):
    name, _, member = text.partition(".")
    return name, member or None


def text_of(name, member):
    return f"{name}.{member}" if member else name


def given_value(rules, name, value):
    thing = rules.inputs[name]
    if thing["type"] in ("quantity", "number"):
        return amount(value)
    if thing["type"] == "responsible unit":
        return named(rules.package.units[rules.unit_of(value)])
    must("values" not in thing or value in thing["values"], name, value)
    return day(value) if thing["type"] == "date" else value


def figures_of(package, given):
    """Figures of the policy's own unit, each in a table under its indicator, by cell; they are final and always known."""
    who, published = find(package.units, package.policy["jurisdiction"]), {}
    for name, periods in given.items():
        indicator = find(package.indicators, name)
        for period, value in periods.items():
            figure = Figure(date.min, len(STATUSES) - 1, amount(value), "case")
            published[Cell(who, indicator, period_of(period), "level")] = [figure]
    return published


def application(rules, given):
    keys = {key_of(text): value for text, value in given.items() if value != "missing"}
    return Application("case", "", {key: given_value(rules, key[0], value) for key, value in keys.items()})


def found_of(rules, case, own, decided, on):
    """What a case asks about, by the words of `expect`."""
    if "rule" in case:
        name, _, member = case["rule"].partition("/")
        (rule,) = [one for one in rules.rules if one["id"] == name]
        finding = Case(rules, decided, own, on).finding(rule, member or None)
        lacks = [text_of(*lack[1:]) for lack in finding.missing if lack[0] == "input"]
        return {"verdict": finding.verdict, "fulfilled": finding.fulfilled, "fault": finding.fault,
                "missing": sorted(lacks), "short": finding.shortage}
    (decision,) = decisions_of(rules, decided, own, [case["procedure"]])
    lacks = [text_of(*lack[1:]) for lack in decision.missing() if lack[0] == "input"]
    authorities = [one.rule["authority"] for one in decision.findings if one.name in decision.deciders]
    return {"outcome": decision.outcome, "at_least": decision.at_least, "at_most": decision.at_most,
            "missing": sorted(lacks), "authority": authorities[0] if authorities else None,
            "fires": sorted(one.name for one in decision.findings if one.verdict == "fires")}


def differences(expected, found):
    if isinstance(expected, str):
        expected = {"verdict" if "verdict" in found else "outcome": expected}
    for key, wanted in expected.items():
        must(key in found, key, "is not known here")
        if isinstance(found[key], Fraction):
            wanted = amount(wanted)
        elif isinstance(wanted, list):
            wanted = sorted(wanted)
        if wanted != found[key] and not (wanted == "missing" and isinstance(found[key], Missing)):
            yield f"{key}: {found[key]}, expected {wanted}"


def run(rules):
    """How many rows were worked out, and what is wrong."""
    count, wrong = 0, []
    for case in rules.package.nouns["case"]:
        if not case.keys() & {"rule", "decision"}:
            continue
        must(case.keys() <= KNOWN, case["name"], *(case.keys() - KNOWN))
        for place, row in enumerate(case.get("rows", [{}]), 1):
            joined = {**case, **row, "given": {**case.get("given", {}), **row.get("given", {})}}
            as_of = joined.get("as_of", rules.package.policy.get("issued"))
            rows = register_of(joined["register"]) if "register" in joined else None
            figures = {name: value for name, value in joined["given"].items()
                       if isinstance(value, dict) and name not in rules.inputs}
            published = figures_of(rules.package, figures) if figures else {}
            known = Watched(rules.package, published, as_of and day(as_of), []) if figures else None
            decided = Decided(rules, rows, as_of and day(as_of), assessment=known)
            own = application(rules, {name: value for name, value in joined["given"].items() if name not in figures})
            found = found_of(rules, joined, own, decided, rule_date(rules, own, as_of) or date.max)
            count += 1
            wrong += [f"case {case['name']!r}, row {place}: {text}" for text in differences(joined["expect"], found)]
    return count, wrong


class NoPath:
    name = "case"


def register_of(rows):
    return rows_of_register([(NoPath, list(enumerate(rows, 1)))])
