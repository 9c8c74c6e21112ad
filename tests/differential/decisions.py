# SPDX-License-Identifier: Apache-2.0
"""What rules say about applications, from docs/semantics.md ("Gate") alone: findings, outcomes, what lacks, ledgers."""
from datetime import date
from itertools import product

from evaluate import kleene
from package import find
from projects import rule_date
from quantities import must
from rows import Named
from rules import PARTS, applies_condition, names_in
from values import FAULT, Missing

OUTCOMES = ["not_required", "no_objection", "conditional", "suspended", "refused_in_principle", "prohibited"]
EFFECT = {"prohibit": "prohibited", "refuse in principle": "refused_in_principle", "suspend": "suspended",
          "require": "conditional"}


class Finding:
    """What one rule, of one member if it has several, says about one application."""

    def __init__(self, rule, member, verdict, missing=frozenset(), **more):
        self.rule, self.member, self.verdict, self.missing = rule, member, verdict, missing
        self.fulfilled, self.fault = more.get("fulfilled", False), more.get("fault", False)
        self.shortage, self.exception = more.get("shortage"), more.get("exception")
        self.suspensions = set()  # in force of the units that the rule asks about

    @property
    def effect(self):
        """The place of its outcome if it fires; None if it changes nothing."""
        effect = EFFECT.get(self.rule["strength"])
        return None if effect is None or self.exception else OUTCOMES.index(effect)

    @property
    def name(self):
        return self.rule["id"] if self.member is None else f"{self.rule['id']}/{self.member}"

    def __repr__(self):
        return f"{self.name} {self.verdict}"


class Case:
    """One application before the rules of a day."""

    def __init__(self, rules, decided, application, on, careful=False):
        self.rules, self.decided, self.application, self.on, self.careful = rules, decided, application, on, careful
        self.worth, self.plain = {}, Named(lambda word: self.value(word, None, None))

    def input(self, name, member):
        key = (name, member)
        if key not in self.worth:
            only_if = self.rules.inputs[name].get("only_if")
            holds = self.rules.expression(only_if)(self.plain) if only_if else True
            self.worth[key] = applies_condition(holds, self.application.given.get(key), key, self.careful)
        return self.worth[key]

    def value(self, word, member_of, member):
        rules = self.rules
        if word == "tables":
            return rules.callable
        if word == member_of:
            return member
        if word in rules.inputs:
            by = rules.by_member(word)
            must(by is None or by == member_of, word, "is read outside of its list")
            return self.input(word, member if by else None)
        if word in rules.lists:
            return rules.lists[word]["members"]
        if word in rules.parameters:
            return rules.parameter(word, self.on)
        if word.startswith("suspended("):
            unit = self.input(word[len("suspended("):-1], None)
            return unit if isinstance(unit, Missing) else self.decided.suspended(rules.unit_of(unit), self.plain)
        must(word.startswith('remaining("'), word, "is not known")
        return self.decided.remaining(word[len('remaining("'):-2])

    def environment(self, rule, member):
        member_of = rule.get("for_each")
        return Named(lambda word: self.value(word, member_of, member)) if member_of else self.plain

    def finding(self, rule, member):
        """A value of which it is open whether there is such a thing counts against nobody and exempts nobody: with it
        a rule may well not fire; that it fires must be so without it, too."""
        found = self.plain_finding(rule, member)
        if self.careful or found.verdict in ("does_not_fire", "not_applicable"):
            return found
        doubted = self.without_doubtful().plain_finding(rule, member)
        return found if doubted.verdict == "fires" or found.fault else doubted

    def without_doubtful(self):
        return Case(self.rules, self.decided, self.application, self.on, careful=True)

    def plain_finding(self, rule, member):
        env = self.environment(rule, member)

        def part(key, default):
            return self.rules.expression(rule[key], rule.get("for_each"))(env) if key in rule else default
        applies, when, unless, must_hold = part("applies", True), part("when", None), part("unless", False), \
            part("must", False)
        condition = kleene([when, opposite(unless), opposite(must_hold)], False)
        exception = self.decided.exception(self.application.id, rule, member)
        if applies is False:
            return Finding(rule, member, "not_applicable")
        if condition is False:
            fulfilled = "must" in rule and when is True and must_hold is True
            return Finding(rule, member, "does_not_fire", fulfilled=fulfilled)
        together = kleene([applies, condition], False)
        if together is True:
            shortage = part("short", None)
            return Finding(rule, member, "fires", shortage=shortage, exception=exception)
        if together is FAULT:
            return Finding(rule, member, "undetermined", fault=True, exception=exception)
        lacking = frozenset(name for name in together.names if name[0] != "not applicable")
        if not lacking:
            return Finding(rule, member, "not_applicable")
        return Finding(rule, member, "undetermined", lacking, exception=exception)


    def suspensions(self, rule):
        """Those in force of units that the rule asks about: (name, assessment, period, place of the row)."""
        found, rules = set(), self.rules
        trees = [rules.tree(rule[part], rule.get("for_each")) for part in PARTS if part in rule]
        for word in set().union(*map(names_in, trees)):
            if word.startswith("suspended(") and self.decided.rows is not None:
                name = self.input(word[len("suspended("):-1], None)
                if not isinstance(name, Missing):
                    unit = rules.unit_of(name)
                    found |= {(name, scheme, period, row.place) for scheme, period, row in self.decided.by_row(unit)}
                    found |= {(name, scheme, period, row.place) for scheme, period, row, _, said
                              in self.decided.by_announcement(unit) if said == "proposed"}
        return found


def opposite(value):
    return not value if isinstance(value, bool) else value


class Decision:
    """What the rules of one procedure say about one application."""

    def __init__(self, procedure, application, on, findings):
        self.procedure, self.application, self.on, self.findings = procedure, application, on, findings
        self.at_least, self.at_most = (self.bound(mildest) for mildest in (True, False))
        self.outcome = self.at_least if self.at_least == self.at_most else "undetermined"
        self.deciders = [one.name for one in findings if one.rule["strength"] == "escalate" and one.verdict == "fires"]

    def bound(self, mildest):
        return outcome_of([(one, one.verdict == "fires" or one.verdict == "undetermined"
                            and (one.rule["strength"] == "exempt") == mildest) for one in self.findings])

    def undetermined(self):
        return [one for one in self.findings if one.verdict == "undetermined"]

    def deciding(self):
        """The undetermined findings on which the outcome hangs: those that change it in some way in which the
        others turn out."""
        if self.outcome != "undetermined":
            return []
        worst = max((one.effect for one in self.findings if one.verdict == "fires" and one.effect is not None),
                    default=OUTCOMES.index("no_objection"))
        return [one for one in self.undetermined() if one.rule["strength"] == "exempt"
                or one.effect is not None and one.effect > worst]

    def reachable(self):
        """Milder outcomes that the decision may be turned to, from bad to good."""
        if self.outcome in ("undetermined", "no_objection", "not_required"):
            return []
        worse = [one.effect for one in self.findings if one.verdict == "fires" and one.effect is not None
                 and one.effect < OUTCOMES.index(self.outcome)]
        exempt = any(one.rule["strength"] == "exempt" and one.verdict != "fires" for one in self.findings)
        places = {*worse, OUTCOMES.index("no_objection"), *([OUTCOMES.index("not_required")] if exempt else [])}
        return [OUTCOMES[place] for place in sorted(places, reverse=True)]

    def missing(self):
        """What the outcome hangs on, and which findings need it."""
        needed = {}
        for one in self.deciding():
            for name in one.missing:
                needed.setdefault(name, set()).add(one.name)
        return needed


def outcome_of(fires):
    """The outcome of pairs of a finding and whether it fires."""
    if any(one.rule["strength"] == "exempt" and does for one, does in fires):
        return "not_required"
    effects = [one.effect for one, does in fires if does and one.effect is not None]
    return OUTCOMES[max(effects, default=OUTCOMES.index("no_objection"))]


def hangs_on(decision):
    """As `deciding`, by trying all ways in which the undetermined findings may turn out."""
    open_ones, found = decision.undetermined(), []
    fixed = [(one, one.verdict == "fires") for one in decision.findings if one.verdict != "undetermined"]
    for place, one in enumerate(open_ones):
        others = open_ones[:place] + open_ones[place + 1:]
        if any(outcome_of([*fixed, *zip(others, way), (one, True)]) != outcome_of([*fixed, *zip(others, way)])
               for way in product([True, False], repeat=len(others))):
            found.append(one)
    return found


def decisions_of(rules, decided, application, procedures=None):
    """Decisions of an application before procedures; none if no day says which rules are in force."""
    on = rule_date(rules, application, decided.as_of)
    if on is None:
        return []
    case, known = Case(rules, decided, application, on), {}
    found = []
    for procedure in procedures or rules.procedures:
        findings = []
        for rule in rules.rules:
            where = rule["procedure"] if isinstance(rule["procedure"], list) else [rule["procedure"]]
            if procedure in where and rules.in_force(rule, on):
                for member in rules.members(rule):
                    if (rule["id"], member) not in known:
                        known[rule["id"], member] = finding = case.finding(rule, member)
                        asking = case.without_doubtful() if finding.verdict == "undetermined" else case
                        finding.suspensions = asking.suspensions(rule)
                    findings.append(known[rule["id"], member])
        found.append(Decision(procedure, application, on, findings))
    return found


def ledger(rules, decided, budget, applications):
    """What is left of a budget, and of each application its day, amount and the running sum."""
    lines = []
    for application in applications:
        on = rule_date(rules, application, decided.as_of)
        amount = rules.expression(budget["amount"])(Case(rules, decided, application, on or date.max).plain)
        lines.append((application.id, on, amount))
    result = []
    for name, on, amount in sorted(lines, key=lambda line: line[1] or date.max):
        so_far = [other for _, when, other in lines if when is not None and on is not None and when <= on]
        known = so_far and not any(isinstance(other, Missing) or other is FAULT for other in so_far)
        result.append((name, on, amount, sum(so_far) if known else None))
    target = find(rules.package.targets, budget["target"])
    return {"target": target, "bound": decided.bound(target), "taken": decided.taken(target),
            "committed": None if decided.rows is None else sum(value for _, value in decided.commitments(target)),
            "remaining": decided.remaining(target), "lines": result}
