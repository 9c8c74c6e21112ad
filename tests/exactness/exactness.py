#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Verdicts of the program `kaohe` at the edge, against Python's fractions.

    exactness.py FOLDER_OF_PROGRAMS [--units N] [--seed S]

Writes a policy package and an observation file: so many units, each with a random two-decimal baseline, and figures
that meet 60 ... 15.2 % exactly, or up to two units of the last digit better or worse, as completion rates, reductions,
growth and increments. Every verdict, value and margin of `kaohe assess` must be that of exact fractions.
Status 1 with the first differing findings.
"""
import argparse
import csv
import json
import random
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

RATES = ["60", "70", "80", "90", "95", "100", "13.5", "15.2"]
VIEWS = ["level", "reduction", "change", "increment"]
INCREMENT = Fraction("10.3")


def requirement(view, rate):
    if view == "increment":
        return "<= 10.3 吨"
    return f"{'<=' if view == 'change' else '>='} {rate} %"


def package():
    lines = ["format = 1", "[policy]", 'id = "exactness"', 'title = "精确性"', 'document = "〔2020〕1号"',
             'issuer = "某区"', 'jurisdiction = "u0"', "period = { from = 2016, to = 2020 }",
             "[tables]", 'responsible_unit = "units.csv"']
    for i, rate in enumerate(RATES):
        for view in VIEWS:
            lines += ["[[indicator]]", f'id = "{view}{i}"', f'name = "{view}_{i}"', 'unit = "吨"', 'kind = "total"']
        lines += ["[[indicator]]", f'id = "plan{i}"', f'name = "计划数{i}"', 'unit = "吨"', 'kind = "total"']
        lines += ["[[indicator]]", f'id = "rate{i}"', f'name = "完成率{i}"', 'unit = "%"', 'kind = "ratio"',
                  f'formula = "level{i} / plan{i}"']
        for view in VIEWS:
            measured = "rate" if view == "level" else view
            lines += ["[[target]]", f'id = "{view}-{i}"', 'who = { kind = ["town"] }', 'article = "一"', 'quote = "……"',
                      "due = 2020", f'indicator = "{measured}{i}"', f'{view} = "{requirement(view, rate)}"']
            if view != "level":
                lines.append("baseline = 2015")
    return "\n".join(lines) + "\n"


def digits_of(x):
    """How many decimals an exact decimal has."""
    digits = 0
    while (x * 10**digits).denominator != 1:
        digits += 1
    return digits


def written(x, digits):
    """An exact decimal with so many (one or more) decimals."""
    text = str(int(abs(x) * 10**digits)).zfill(digits + 1)
    return ("-" if x < 0 else "") + text[:-digits] + "." + text[-digits:]


def figure(view, rate, base, units):
    """A figure of a view that many units of its last digit better than the bound, and its value as the view sees it."""
    if view == "level":
        exact = base * rate
    elif view == "reduction":
        exact = base * (1 - rate)
    elif view == "change":
        exact = base * (1 + rate)
    else:
        exact = base + INCREMENT
    digits = max(digits_of(exact), 2)
    observed = exact + Fraction(units if view == "level" else -units, 10**digits)
    value = {"level": observed / base, "reduction": (base - observed) / base, "change": (observed - base) / base,
             "increment": observed - base}[view]
    return written(observed, digits), value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", type=Path)
    parser.add_argument("--units", type=int, default=60)
    parser.add_argument("--seed", type=int, default=38)
    options = parser.parse_args()
    rng = random.Random(options.seed)

    expected = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "policy.toml").write_text(package(), encoding="utf-8")
        with open(folder / "units.csv", "w", encoding="utf-8", newline="") as table:
            rows = csv.writer(table)
            rows.writerow(["id", "name", "kind"])
            for u in range(options.units):
                rows.writerow([f"u{u}", f"单位{u}", "town"])
        (folder / "figures").mkdir()
        with open(folder / "figures" / "all.csv", "w", encoding="utf-8", newline="") as table:
            rows = csv.writer(table)
            rows.writerow(["who", "indicator", "period", "value", "unit", "status"])
            for u in range(options.units):
                for i, rate_text in enumerate(RATES):
                    for view in VIEWS:
                        base, rate = Fraction(rng.randint(1, 200000), 100), Fraction(rate_text) / 100
                        observed, value = figure(view, rate, base, rng.choice([-2, -1, 0, 0, 0, 1, 2]))
                        bound = INCREMENT if view == "increment" else rate
                        margin = value - bound if view in ("level", "reduction") else bound - value
                        expected[f"单位{u}", f"{view}-{i}"] = (value, margin)
                        before = (f"plan{i}", 2020) if view == "level" else (f"{view}{i}", 2015)
                        rows.writerow([f"u{u}", *before, written(base, 2), "吨", "final"])
                        rows.writerow([f"u{u}", f"{view}{i}", 2020, observed, "吨", "final"])
        command = [str(options.programs / "kaohe"), "assess", name, "--format", "json"]
        run = subprocess.run([*command, "--observations", str(folder / "figures" / "all.csv")], capture_output=True,
                             text=True, encoding="utf-8", check=False)
    if run.returncode != 0:
        print(run.stderr, file=sys.stderr)
        return 1

    wrong, met = [], 0
    findings = json.loads(run.stdout)["findings"]
    for f in findings:
        value, margin = expected.pop((f["who"], f["target"]))
        met += margin >= 0
        check = f["checks"][0]
        scale = 100 if check["value"]["unit"] == "%" else 1
        answer = (f["verdict"], Fraction(check["value"]["number"]), Fraction(check["margin"]["number"]))
        right = ("met" if margin >= 0 else "missed", value * scale, margin * scale)
        if answer != right:
            wrong.append(f"{f['who']} {f['target']}: {answer}, not {right}")
    print("\n".join(wrong[:10]) or f"{len(findings)} findings, {met} met: verdicts, values and margins as by fractions")
    complete = not expected and len(findings) == options.units * len(RATES) * len(VIEWS)
    return 0 if not wrong and complete and 0 < met < len(findings) else 1


if __name__ == "__main__":
    sys.exit(main())
