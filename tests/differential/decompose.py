#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks what `kaohe decompose` prints against docs/semantics.md, "Decomposition".

    decompose.py PROGRAM SOURCE

Runs the program on Zhoucun's package and on the sample of the golden tests, and works everything out anew from the
figures that the answer shows and from what the package declares: normalised values, weights, scores, what each unit
should have, the best solution (by bisection), the conditions that it must meet, sensitivity (floats); what is
published, bounds, reserve and years (fractions, exactly).
"""
import csv
import json
import math
import subprocess
import sys
import tomllib
from fractions import Fraction
from pathlib import Path

from shares import amount_in, close, normal_column, part_in, parts_of, scores_of, weights_of


def amount_of(shown):
    return Fraction(shown["number"])


def half_even(value, step):
    return round(value / step) * step  # Python rounds a Fraction half to even


# --- one decomposition ------------------------------------------------------------------------------------------------

class Decomposition:
    def __init__(self, declared, shown, rows, complain):
        self.declared, self.shown, self.rows, self.complain = declared, shown, rows, complain
        self.nodes = {each["who"]: each for each in shown["allocations"]}
        self.members = {None: []}
        for who, each in self.nodes.items():
            self.members.setdefault(each["group"], []).append(who)
        self.leaves = [who for who in self.nodes if who not in self.members]
        self.digit = amount_in(declared["digits"])
        self.total = amount_of(shown["total"])
        self.reserve = amount_of(shown["reserve"]["amount"]) if shown["reserve"] else Fraction(0)
        self.is_rate = "tied_by" in declared
        self.ties = {who: amount_of(each["tied_by"]) if self.is_rate else Fraction(1)
                     for who, each in self.nodes.items()}
        self.value = {who: amount_of(each["value"]) for who, each in self.nodes.items()}
        self.bounds = {None: (None, None)}
        for who, each in self.nodes.items():
            low, high = each["bounds"]["low"], each["bounds"]["high"]
            self.bounds[who] = (amount_of(low) if low else None, amount_of(high) if high else None)
        self.whole = self.total * self.tied(self.leaves) if self.is_rate else self.total - self.reserve

    def tied(self, members):
        return sum(self.ties[who] for who in members)

    def expect(self, right, *what):
        if not right:
            self.complain(self.shown["id"], *what)

    def check(self):
        self.check_figures()
        self.check_declared_bounds()
        self.check_scores()
        self.check_wanted()
        self.check_solution()
        self.check_sensitivity()
        self.check_rates() if self.is_rate else self.check_amounts()
        if "years" in self.declared:
            if self.chained():
                self.check_rate_years()
            elif self.shown["view"] == "level":
                self.check_level_years()
            else:
                self.check_amount_years()

    def chained(self):
        return self.shown["view"] in ("reduction", "change")

    def check_figures(self):
        """Each figure that was used stands in its file, and every figure of a unit is one of them."""
        used = {}
        for each in self.shown["evidence"]:
            row = self.rows[each["file"]][each["line"] - 2]
            self.expect((row["who"], row["indicator"], row["period"]) == (each["who"], each["name"], each["period"]) and
                        row["known_since"] == each["known_since"], "evidence", each, row)
            if row["unit"] == each["unit"]:
                self.expect(Fraction(row["value"]) == amount_of(each["value"]), "evidence", each, row)
            used[each["who"], each["name"], each["period"]] = amount_of(each["value"])
        self.expect(self.shown["provisional"] == any(each["status"] != "final" for each in self.shown["evidence"]),
                    "provisional")
        for who in self.leaves:
            wanted = list(zip(self.declared.get("criterion", []),
                              [cell["value"] for cell in self.nodes[who]["criteria"]]))
            wanted += [(self.declared[key], self.nodes[who][key]) for key in ("base", "tied_by", "start")
                       if key in self.declared]
            for figure, value in wanted:
                key = who, figure["indicator"], str(figure["period"])
                self.expect(used.get(key) == amount_of(value), "figure", key, value)

    def check_declared_bounds(self):
        """Rows stand before what is said of all; groups have rows only."""
        rows = {row["who"]: row for row in self.declared["bounds_read"]}
        for who in self.nodes:
            own = []
            for key in ("at_least", "at_most"):
                text = rows.get(who, {}).get(key) or (self.declared.get(key) if who in self.leaves else None)
                own.append(amount_in(text) if text else None)
            self.expect(tuple(own) == self.bounds[who], who, "bounds", own, self.bounds[who])
            low, high = own
            self.expect((low is None or self.value[who] >= low) and (high is None or self.value[who] <= high), who,
                        "is published outside its bounds")
        reserve = self.declared.get("reserve")
        if reserve:
            held = half_even(self.total * part_in(reserve["share"]), self.digit) if "share" in reserve \
                else amount_in(reserve["amount"])
            self.expect(held == self.reserve, "reserve", held, self.reserve)

    def check_scores(self):
        self.columns, self.weights = [], []
        criteria = self.declared.get("criterion", [])
        if not criteria:
            return
        for place, each in enumerate(criteria):
            cells = [self.nodes[who]["criteria"][place] for who in self.leaves]
            column = normal_column([float(amount_of(cell["value"])) for cell in cells],
                                   self.declared.get("normalise", "min-max"), each["more"] == "smaller")
            self.columns.append(column)
            for who, cell, x in zip(self.leaves, cells, column):
                self.expect(close(cell["normalised"], x), who, "normalised", cell, x)
                self.expect(cell["weight"] == self.shown["criteria"][place]["weight"] and
                            close(cell["contribution"], cell["weight"] * x), who, "contribution", cell)
        self.weights, ratio = weights_of(self.declared, self.columns)
        for shown, weight in zip(self.shown["criteria"], self.weights):
            self.expect(close(shown["weight"], weight), "weight", shown, weight)
        if ratio is not None:
            self.expect(close(self.shown["consistency_ratio"], ratio, much=1e-6), "consistency ratio", ratio)
        for who, score in zip(self.leaves, self.scores(self.weights)):
            self.expect(close(self.nodes[who]["score"], score), who, "score", self.nodes[who]["score"], score)

    def scores(self, weights):
        return scores_of(self.columns, weights, self.declared.get("score", "weighted sum"))

    def wanted(self, weights):
        parts, shares = parts_of(self.declared), {who: 0.0 for who in self.leaves}
        if "base" in parts:
            bases = {who: amount_of(self.nodes[who]["base"]) for who in self.leaves}
            for who in self.leaves:
                shares[who] += parts["base"] * float(bases[who] / sum(bases.values()))
        if "score" in parts:
            scores = dict(zip(self.leaves, self.scores(weights)))
            whole = math.fsum(float(self.ties[who]) * score for who, score in scores.items()) if self.is_rate \
                else math.fsum(scores.values())
            if self.is_rate:
                whole /= float(self.tied(self.leaves))
            for who in self.leaves:
                shares[who] += parts["score"] * scores[who] / whole
        for who in self.leaves:
            shares[who] += parts.get("same rate", 0.0)
        size = float(self.total) if self.is_rate else float(self.whole)
        return {who: share * size for who, share in shares.items()}

    def check_wanted(self):
        self.want = self.wanted(self.weights)
        for who in self.leaves:
            self.expect(close(self.nodes[who]["wanted"], self.want[who]), who, "wanted", self.want[who])
        for who, each in self.nodes.items():
            whole = float(self.total if self.is_rate else self.whole)
            self.expect(close(each["share"] * whole, each["wanted"]), who, "share", each["share"])
            self.expect(close(each["rounding"], float(self.value[who]) - each["solved"]), who, "rounding")
            self.expect(self.is_rate or not each["carries_leftover"], who, "of amounts nobody takes what is left over")
        for group in self.members:
            if group is not None:
                members = self.members[group]
                whole = math.fsum(float(self.ties[who]) * self.nodes[who]["wanted"] for who in members)
                self.expect(close(self.nodes[group]["wanted"] * float(self.ties[group]), whole), group, "wanted", whole)
                self.expect(not self.is_rate or self.ties[group] == self.tied(members), group, "tied by")

    # --- the best solution -------------------------------------------------------------------------------------------

    def weight(self, who, want):
        if self.is_rate:
            return float(self.ties[who]) / abs(want[who])
        return 1.0 if self.declared.get("deviation") == "absolute" else 1 / abs(want[who])

    def clipped(self, who, x):
        low, high = self.bounds[who]
        x = max(x, float(low)) if low is not None else x
        return min(x, float(high)) if high is not None else x

    def answer(self, who, price, want, inside=False):
        """What a unit or group gets at a price; a group's members together, cut at its bounds."""
        tie = 1.0 if who is None else float(self.ties[who])
        if who not in self.members:
            if not want[who]:
                return self.clipped(who, 0.0)
            return tie * self.clipped(who, want[who] + price * tie / (2 * self.weight(who, want)))
        whole = math.fsum(self.answer(each, price, want) for each in self.members[who])
        return whole if inside or who is None else tie * self.clipped(who, whole / tie)

    def price_for(self, group, whole, want):
        low, high = -1.0, 1.0
        for _ in range(60):
            if self.answer(group, low, want, True) <= whole:
                break
            low *= 2
        for _ in range(60):
            if self.answer(group, high, want, True) >= whole:
                break
            high *= 2
        for _ in range(200):
            middle = (low + high) / 2
            if middle in (low, high):
                break
            low, high = (middle, high) if self.answer(group, middle, want, True) < whole else (low, middle)
        return (low + high) / 2

    def solve(self, want):
        made = {}

        def settle(group, price):
            for who in self.members[group]:
                given = self.answer(who, price, want)
                made[who] = given / float(self.ties[who])
                if who in self.members:
                    free = self.answer(who, price, want, True)
                    settle(who, price if close(free, given) else self.price_for(who, given, want))

        settle(None, self.price_for(None, float(self.whole), want))
        return made

    def check_solution(self):
        best = self.solve(self.want)
        for who, x in best.items():
            self.expect(close(self.nodes[who]["solved"], x, much=1e-8), who, "solved", self.nodes[who]["solved"], x)
        self.check_prices()

    def check_prices(self):
        """What holds at the best solution: its values add up, and the prices inside and outside agree."""
        solved = {who: each["solved"] for who, each in self.nodes.items()}
        whole = math.fsum(float(self.ties[who]) * solved[who] for who in self.leaves)
        self.expect(close(whole, float(self.whole)), "the sum before rounding", whole)
        inside = {None: self.shown["price"]}

        def walk(group):
            for who in self.members[group]:
                bounds, price = self.nodes[who]["bounds"], self.nodes[who]["bounds"]["price"]
                low, high = self.bounds[who]
                at_low = low is not None and close(solved[who], float(low))
                at_high = high is not None and close(solved[who], float(high))
                self.expect((low is None or at_low or solved[who] > low) and
                            (high is None or at_high or solved[who] < high), who, "is outside its bounds")
                self.expect(bounds["active"] == ("at_least" if price > 0 else "at_most" if price < 0 else "none"), who,
                            "active and price disagree", bounds)
                self.expect(price == 0 or (price > 0 and at_low) or (price < 0 and at_high), who,
                            "a price without a bound", price)
                if who in self.members:
                    tie = float(self.ties[who])
                    inside[who] = inside[group] + price / tie
                    whole = math.fsum(float(self.ties[each]) * solved[each] for each in self.members[who])
                    self.expect(close(whole, tie * solved[who]), who, "members do not add up before rounding")
                    walk(who)
                elif self.want[who]:
                    tie = float(self.ties[who])
                    slope = 2 * self.weight(who, self.want) * (solved[who] - self.want[who])
                    left = slope - inside[group] * tie
                    size = max(1.0, abs(slope))
                    if price == 0:
                        self.expect(abs(left) <= 1e-8 * size, who, "not at the price", left)
                    else:
                        self.expect(left * price > 0, who, "the price of its bound has the wrong sign", left, price)
                        self.expect(abs(left - price) <= 1e-8 * size, who, "price of the bound", left, price)

        walk(None)

    def check_sensitivity(self):
        if len(self.weights) < 2 or not self.columns:
            return
        for place in range(len(self.weights)):
            for key, times in (("more", 1.1), ("less", 0.9)):
                moved = min(1.0, self.weights[place] * times)
                others = 1 - self.weights[place]
                weights = [moved if k == place else w * (1 - moved) / others for k, w in enumerate(self.weights)]
                best = self.solve(self.wanted(weights))
                for who in self.nodes:
                    shown = self.nodes[who]["sensitivity"][place][key]
                    moves = best[who] - self.nodes[who]["solved"]
                    self.expect(close(shown, moves, max(1.0, float(self.total))), who, "sensitivity", place, key, shown,
                                moves)

    # --- what is published -------------------------------------------------------------------------------------------

    def floor(self, who, before=None):
        steps = Fraction(self.nodes[who]["solved"] if before is None else before) / self.digit
        down = math.floor(steps + Fraction(1, 10**6))
        return down, max(steps - down, Fraction(0))

    def room(self, who, steps):
        high = self.reach(who)[1]
        return high is None or steps * self.digit <= high

    def reach(self, who):
        """The bounds of a unit; of a group whose members have rates also what theirs leave."""
        low, high = self.bounds[who]
        if not self.is_rate or who not in self.members:
            return low, high
        ends = [self.reach(each) for each in self.members[who]]
        for side, narrower in ((0, max), (1, min)):
            if all(end[side] is not None for end in ends):
                mean = sum(self.ties[each] * end[side] for each, end in zip(self.members[who], ends)) / self.ties[who]
                own = low if side == 0 else high
                mean = mean if own is None else narrower(own, mean)
                low, high = (mean, high) if side == 0 else (low, mean)
        return low, high

    def moved_to(self, members, mean):
        """The rates before rounding of a group whose own rate has been rounded: moved in proportion, within bounds."""
        solved = {who: self.nodes[who]["solved"] for who in members}

        def at(mu):
            rates = {}
            for who in members:
                low, high = self.reach(who)
                rate = solved[who] + mu * abs(solved[who])
                rate = max(rate, float(low)) if low is not None else rate
                rates[who] = min(rate, float(high)) if high is not None else rate
            return rates
        low, high = -1.0, 1.0
        for _ in range(200):
            middle = (low + high) / 2
            short = math.fsum(float(self.ties[who]) * (rate - float(mean)) for who, rate in at(middle).items()) < 0
            low, high = (middle, high) if short else (low, middle)
        return at(high)

    def check_amounts(self):
        for group, members in self.members.items():
            whole = self.whole if group is None else self.value[group]
            self.expect(sum(self.value[who] for who in members) == whole, group, "does not add up",
                        [str(self.value[who]) for who in members], whole)
            made, rest = {}, {}
            for who in members:
                made[who], rest[who] = self.floor(who)
                self.expect(self.value[who] % self.digit == 0, who, "is not a multiple of the digits")
            over = whole / self.digit - sum(made.values())
            self.expect(over.denominator == 1 and 0 <= over <= len(members), group, "units left over", over)
            for who in sorted(members, key=lambda each: (-round(rest[each] * 10**6), each)):
                if over > 0 and self.room(who, made[who] + 1):
                    made[who] += 1
                    over -= 1
            for who in members:
                self.expect(made[who] * self.digit == self.value[who], who, "largest remainders give",
                            made[who] * self.digit, "not", self.value[who])
        if self.shown["reserve"]:
            self.expect(sum(self.value[who] for who in self.leaves) + self.reserve == self.total, "with the reserve")

    def check_rates(self):
        for group, members in self.members.items():
            mean = self.total if group is None else self.value[group]
            whole = mean * self.tied(members)
            self.expect(sum(self.ties[who] * self.value[who] for who in members) == whole, group, "the weighted mean")
            before = self.moved_to(members, mean)
            made, rest = {}, {}
            for who in members:
                made[who], rest[who] = self.floor(who, before[who])
            over = whole / self.digit - sum(self.ties[who] * made[who] for who in members)
            for who in sorted(members, key=lambda each: (-round(rest[each] * 10**6), each)):
                if rest[who] * 10**6 >= 1 and self.ties[who] <= over and self.room(who, made[who] + 1):
                    made[who] += 1
                    over -= self.ties[who]
            self.check_carrier(members, made, over)

    def check_carrier(self, members, made, over):
        carriers = [who for who in members if self.nodes[who]["carries_leftover"]]
        self.expect(len(carriers) == (1 if over else 0), "carriers", carriers, over)
        for who in members:
            value = Fraction(made[who])
            if who in carriers:
                value += over / self.ties[who]
            self.expect(value * self.digit == self.value[who], who, "rate", value * self.digit, "not", self.value[who])
        for who in members if carriers else []:
            if self.ties[who] > self.ties[carriers[0]]:
                value = (made[who] + over / self.ties[who]) * self.digit
                low, high = self.reach(who)
                self.expect((high is not None and value > high) or (low is not None and value < low), who,
                            "has a larger base and room for what is left over")

    # --- years -------------------------------------------------------------------------------------------------------

    def done_by(self, count):
        years = self.declared["years"]
        if isinstance(years, dict):
            return [part_in(text) for text in years["schedule"]]
        return [Fraction(k + 1, count) for k in range(count)]

    def check_rate_years(self):
        sign = -1 if self.shown["view"] == "change" else 1
        chains = [("the whole", self.total, self.shown["years"], None)]
        chains += [(who, self.value[who], self.nodes[who]["years"], self.nodes[who]["leftover"]) for who in self.leaves]
        for who, value, shown, leftover in chains:
            whole, rates = sign * value / 100, [sign * amount_of(year["value"]) / 100 for year in shown]
            step, count = self.digit / 100, len(shown)
            self.expect(math.prod(1 - rate for rate in rates) == 1 - whole, who, "the years do not chain exactly")
            if self.declared["years"] == "compound":
                same = 1 - (1 - float(whole)) ** (1 / count)
                for rate in rates[:-1]:
                    self.expect(rate % step == 0 and abs(float(rate) - same) <= float(step) * (0.5 + 1e-9), who, "rate",
                                rate, same)
                last = half_even(Fraction(same), step)
            else:
                done = [Fraction(0), *self.done_by(count)]
                wanted = [half_even(1 - (1 - whole * now) / (1 - whole * before), step)
                          for before, now in zip(done, done[1:])]
                self.expect(wanted[:-1] == rates[:-1], who, "rates by schedule", wanted, rates)
                last = wanted[-1]
            if leftover:
                self.expect(sign * amount_of(leftover) / 100 == rates[-1] - last, who, "leftover of the last year")

    def check_amount_years(self):
        count = len(self.shown["years"])
        shares = self.done_by(count)
        whole = [amount_of(year["value"]) for year in self.shown["years"]]
        held = [amount_of(year["value"]) for year in self.shown["reserve"]["years"]] if self.shown["reserve"] \
            else [Fraction(0)] * count
        years = {who: [amount_of(year["value"]) for year in each["years"]] for who, each in self.nodes.items()}
        for name, parts, value in (("the whole", whole, self.total), ("the reserve", held, self.reserve)):
            for k, share in enumerate(shares):
                self.expect(sum(parts[:k + 1]) == half_even(value * share, self.digit), name, "up to year", k + 1)
        for k in range(count):
            for group, members in self.members.items():
                own = whole[k] - held[k] if group is None else years[group][k]
                self.expect(sum(years[who][k] for who in members) == own, group, "does not add up in year", k + 1)
        before = Fraction(0)
        for who, parts in years.items():
            self.expect(sum(parts) == self.value[who], who, "does not add up over the years")
            for k, share in enumerate(shares):
                self.expect(parts[k] >= 0 and parts[k] % self.digit == 0, who, "year", k + 1, parts[k])
                off = abs(sum(parts[:k + 1]) - self.value[who] * share)
                self.expect(off < self.digit, who, "is off in year", k + 1, off)
            before = shares[-2] if count > 1 else Fraction(0)
            last = half_even(self.value[who] * (1 - before), self.digit)
            self.expect(amount_of(self.nodes[who]["leftover"]) == parts[-1] - last, who, "leftover of the last year")

    def starts(self):
        """Where units start; groups and the whole where those in them do together."""
        found = {who: amount_of(self.nodes[who]["start"]) for who in self.leaves}

        def of(group):
            return found[group] if group in found else sum(of(who) for who in self.members[group])
        return {who: of(who) for who in [None, *self.nodes]}

    def check_level_years(self):
        starts, shares = self.starts(), self.done_by(len(self.shown["years"]))
        value = {**self.value, None: self.total}
        years = {who: [amount_of(year["value"]) for year in each["years"]] for who, each in self.nodes.items()}
        years[None] = [amount_of(year["value"]) for year in self.shown["years"]]
        held = [amount_of(year["value"]) for year in self.shown["reserve"]["years"]] if self.shown["reserve"] \
            else [Fraction(0)] * len(shares)
        for k, share in enumerate(shares):
            on_way = {who: start + (value[who] - start) * share for who, start in starts.items()}
            self.expect(years[None][k] == half_even(on_way[None], self.digit), "the whole in year", k + 1)
            self.expect(held[k] == half_even(self.reserve * share, self.digit), "the reserve in year", k + 1)
            for group, members in self.members.items():
                own = years[group][k] - (held[k] if group is None else 0)
                self.expect(sum(years[who][k] for who in members) == own, group, "does not add up in year", k + 1)
            for who in self.nodes:
                ends = sorted((starts[who] if k == 0 else years[who][k - 1], value[who]))
                self.expect(ends[0] <= years[who][k] <= ends[1], who, "goes back in year", k + 1, years[who][k])
                self.expect(years[who][k] % self.digit == 0 and abs(years[who][k] - on_way[who]) < self.digit, who,
                            "is off in year", k + 1, years[who][k], on_way[who])
        for who, each in self.nodes.items():
            self.expect(years[who][-1] == value[who] and amount_of(each["leftover"]) == 0, who, "last year")


def declared_in(folder):
    found = {}
    for path in sorted(folder.glob("*.toml")):
        for each in tomllib.loads(path.read_text("utf-8")).get("decomposition", []):
            rows = each.get("bounds", [])
            if isinstance(rows, str):
                with open(folder / rows, encoding="utf-8", newline="") as file:
                    rows = list(csv.DictReader(file))
            found[each["id"]] = each | {"bounds_read": rows}
    return found


def main(program, source):
    mistakes, counted = [], 0
    zhoucun = source / "policies/zhoucun-2018-38"
    runs = [(zhoucun, sorted((zhoucun / "observations").glob("*.csv")), ["--as-of", "2018-06-30"]),
            (source / "tests/golden/decomposition_sample",
             [source / "tests/golden/decomposition_sample/observations.csv"], [])]
    for folder, figures, options in runs:
        ran = subprocess.run([program, "decompose", folder, "--observations", *figures, "--format", "json", *options],
                             capture_output=True, text=True, encoding="utf-8", check=False)
        if ran.returncode:
            print(folder.name, "ended with", ran.returncode, ran.stderr)
            return 1
        rows = {str(path): list(csv.DictReader(path.open(encoding="utf-8", newline=""))) for path in figures}
        declared, shown = declared_in(folder), json.loads(ran.stdout)["decompositions"]
        if sorted(declared) != sorted(each["id"] for each in shown):
            mistakes.append(f"{folder.name}: not every decomposition is there")
        for each in shown:
            Decomposition(declared[each["id"]], each, rows, lambda *what, at=folder.name: mistakes.append(
                f"{at}: " + " ".join(map(str, what)))).check()
            counted += len(each["allocations"])
    for mistake in mistakes[:40]:
        print(mistake)
    print(f"{counted} parts, {len(mistakes)} mistakes")
    return bool(mistakes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
