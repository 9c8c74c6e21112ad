# SPDX-License-Identifier: Apache-2.0
"""What `kaohe gate --format json` says, in the words of the oracle. Only this file knows the shape of that JSON."""
import json
import subprocess
from collections import namedtuple
from fractions import Fraction
from pathlib import Path

from decisions import OUTCOMES, outcome_of
from evaluate import compiled
from package import find
from quantities import amount, must, period_of
from values import FAULT, Missing

Said = namedtuple("Said", "at_least at_most outcome findings missing document")


def said(program, folder, projects, files, as_of):
    """The program's document; `files` by their options."""
    command = [program, "gate", folder, "--format", "json", "--projects", projects]
    command += ["--as-of", str(as_of)] if as_of else []
    for option, paths in files.items():
        command += [f"--{option}", *paths] if paths else []
    run = subprocess.run(command, capture_output=True, encoding="utf-8")
    must(run.stdout.startswith("{"), "gate ends with status", run.returncode, run.stderr[:500])
    return json.loads(run.stdout)


def number(value):
    """{number, unit} in coherent units; None is none."""
    if value is None:
        return None
    return Fraction(value["number"]) * amount(f"1 {value['unit']}" if value["unit"] else 1)


def place_of(row):
    return row and f"{Path(row['file']).name}:{row['line']}"


def name_of(found):
    return found["rule"] + (f"/{found['member']}" if "member" in found else "")


def key_of(text):
    name, _, member = text.partition(".")
    return name, member or None


def lack_of(one):
    """What lacks; figures and results are not told apart."""
    return ("input", *key_of(one["input"])) if one["is"] == "input" else \
        ("parameter", one["input"]) if one["is"] == "parameter" else (one["is"],)


def reduced(names):
    return {name if name[0] in ("input", "parameter") else (name[0],) for name in names}


class Answers:
    def __init__(self, rules, document):
        self.rules, self.document, self.decisions = rules, document, {}
        for one in document["decisions"]:
            findings = {name_of(found): found for found in one["findings"]}
            must(len(findings) == len(one["findings"]), one["project"], "has a finding twice")
            missing = {lack_of(lack): set(lack["needed_by"]) for lack in one["missing"]}
            name = one["project"], one["procedure"]
            must(name not in self.decisions, name, "is decided twice")
            self.decisions[name] = Said(one["at_least"], one["at_most"], one["outcome"], findings, missing, one)

    def differences(self, ours):
        """`ours`: (application, procedure) -> Decision."""
        yield from (f"{name}: only one of both decides it" for name in sorted(ours.keys() ^ self.decisions.keys()))
        for name in sorted(ours.keys() & self.decisions.keys()):
            own, theirs = ours[name], self.decisions[name]
            for key in ("outcome", "at_least", "at_most"):
                yield from differs(f"{name}: {key}", getattr(theirs, key), getattr(own, key))
            yield from differs(f"{name}: day of the rules", theirs.document["rule_date"], str(own.on))
            deciders = [one["rule"] for one in theirs.document["decided_by"]]
            yield from differs(f"{name}: decided by", deciders, own.deciders)
            yield from differs(f"{name}: missing", theirs.missing, self.own_missing(own))
            yield from differs(f"{name}: findings", list(theirs.findings), [one.name for one in own.findings])
            for one in own.findings:
                if one.name in theirs.findings:
                    yield from self.finding_differences(f"{name}: {one.name}", theirs.findings[one.name], one)
            yield from self.wrong_ways(name, theirs, own)
        overall = {one["project"]: one["outcome"] for one in self.document["summary"]}
        for who in sorted({who for who, _ in ours}):
            every = [own for (application, _), own in ours.items() if application == who]
            low, high = (max(OUTCOMES.index(getattr(own, key)) for own in every) for key in ("at_least", "at_most"))
            yield from differs(f"{who}: overall", overall.get(who), OUTCOMES[low] if low == high else "undetermined")

    @staticmethod
    def own_missing(own):
        found = {}
        for lack, needed_by in own.missing().items():
            (short,) = reduced([lack])
            found[short] = found.get(short, set()) | needed_by
        return found

    def finding_differences(self, name, found, own):
        yield from differs(f"{name}: verdict", found["verdict"], own.verdict)
        yield from differs(f"{name}: fulfilled", found["fulfilled"], own.fulfilled)
        yield from differs(f"{name}: fault", "fault" in found, own.fault)
        yield from differs(f"{name}: lacks", {lack_of(one) for one in found["missing"]}, reduced(own.missing))
        if own.verdict == "fires":
            yield from differs(f"{name}: exception", place_of(found.get("exception")),
                               own.exception and own.exception.place)
            lacking = own.shortage if isinstance(own.shortage, Fraction) else None
            shorts = [number(one["short"]) for one in found["conditions"]]
            yield from differs(f"{name}: short", shorts, [lacking] if "must" in own.rule else [])
        in_force = {(one["who"], one["assessment"], period_of(one["period"]), place_of(one["row"]))
                    for one in found.get("suspensions", []) if one["is"] == "in_force"}
        yield from differs(f"{name}: suspensions in force", in_force, own.suspensions)

    def wrong_ways(self, name, theirs, own):
        """Ways out that do not lead where they say, or with one turn too many. Open findings stand in the way."""
        fixed = [(one, one.verdict == "fires" or one.verdict == "undetermined" and one.rule["strength"] != "exempt")
                 for one in own.findings]
        yield from differs(f"{name}: outcomes that can be reached", [way["to"] for way in theirs.document["ways_out"]],
                           own.reachable())
        for way in theirs.document["ways_out"]:
            def turned(turning):
                return outcome_of([(one, does != (one.name in turning)) for one, does in fixed])
            yield from differs(f"{name}: way out by {way['turning']}", way["to"], turned(way["turning"]))
            for one in way["turning"]:
                less = [other for other in way["turning"] if other != one]
                if OUTCOMES.index(turned(less)) <= OUTCOMES.index(way["to"]):
                    yield f"{name}: way out by {way['turning']} needs no {one}"

    def wrong_reasons(self, case, decision, own):
        """Parts of conditions that do not turn out as is said, or with other amounts."""
        found = self.decisions[decision.application.id, decision.procedure].findings[own.name]
        if own.verdict == "undetermined":
            case = case.without_doubtful()
        env, member_of = case.environment(own.rule, own.member), own.rule.get("for_each")
        for one in found["because"]:
            name = f"{decision.application.id} {own.name}: {one['text']}"
            tree = self.rules.tree(one["text"], member_of)
            yield from differs(f"{name}: holds", one["holds"], known(compiled(tree)(env)))
            if "value" in one:
                sides = [known(compiled(side)(env)) for side in tree[2:4]]
                margin = None if None in sides else sides[0] - sides[1]
                yield from differs(f"{name}: amounts", [number(one[key]) for key in ("value", "bound", "margin")],
                                   [*sides, margin])

    def claims(self, decision, finding):
        """What is claimed to turn a finding: (input, member) -> claims."""
        found, claims = self.decisions[decision.application.id, decision.procedure].findings[finding.name], {}
        for one in found["change_to_pass"]:
            key = key_of(one["input"])
            claim = {side: (number(one[side]["bound"]), one[side]["open"]) for side in ("low", "high") if side in one}
            if "choices" in one:
                claim["choices"] = one["choices"]
            claims.setdefault(key, []).append(claim)
        return claims

    def ledger_differences(self, name, own):
        (theirs,) = [one for one in self.document["ledgers"] if one["budget"] == name]
        yield from differs(f"{name}: target", find(self.rules.package.targets, theirs["target"]), own["target"])
        for key in ("bound", "taken", "committed", "remaining"):
            yield from differs(f"{name}: {key}", number(theirs[key]), known(own[key]))
        lines = [(one["project"], one["day"], number(one["amount"]), number(one["running"]))
                 for one in theirs["applications"]]
        mine = [(who, on and str(on), known(taken), known(running)) for who, on, taken, running in own["lines"]]
        yield from differs(f"{name}: applications", lines, mine)


def known(value):
    return None if isinstance(value, Missing) or value is FAULT else value


def differs(what, theirs, ours):
    if theirs != ours:
        yield f"{what}: kaohe {theirs}, oracle {ours}"
