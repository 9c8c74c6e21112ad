#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Random sums with kaohe::number against Python's fractions.

    number_against_fractions.py FOLDER_OF_PROGRAMS [--count N] [--seed S]

Feeds number_driver and compares every answer. Status 1 with the first differing lines.
"""
import argparse
import math
import random
import struct
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

MAX_BITS = 65536
EDGES = [2**31, 2**32, 2**53, 2**62, 2**63, 2**64, 2**127, 2**128, 10**9, 10**18, 10**19]


def whole(rng):
    kind = rng.randrange(6)
    if kind == 0:
        return rng.randint(-20, 20)
    if kind == 1:
        return rng.randint(-10**6, 10**6)
    if kind == 2:
        return rng.randint(-2**63, 2**63 - 1)
    if kind == 3:
        return rng.choice([-1, 1]) * (rng.choice(EDGES) + rng.randint(-2, 2))
    if kind == 4:
        return rng.choice([-1, 1]) * 10**rng.randint(0, 20)
    return rng.randint(-2**rng.randint(1, 200), 2**rng.randint(1, 200))


def value(rng):
    """A random argument: its text and its value."""
    if rng.random() < 0.5:
        digits, places = rng.randint(-10**rng.randint(1, 22), 10**rng.randint(1, 22)), rng.randint(0, 8)
        text = f"{abs(digits):0{places + 1}d}"
        if places:
            text = text[:-places] + "." + text[-places:]
        if rng.random() < 0.2:
            exponent = rng.randint(-30, 30)
            value = Fraction(digits, 10**places) * Fraction(10)**exponent
            return f"{'-' if digits < 0 else ''}{text}e{exponent}", value
        return ("-" if digits < 0 else "") + text, Fraction(digits, 10**places)
    n, d = whole(rng), whole(rng) or 1
    return f"{n}/{d}", Fraction(n, d)


def written(x):
    if x == "division_by_zero":
        return x
    if max(abs(x.numerator).bit_length(), x.denominator.bit_length()) > MAX_BITS:
        return "too_large"
    return f"{x.numerator}/{x.denominator}"


def divide(a, b):
    return "division_by_zero" if b == 0 else a / b


def half_even(x, step):
    steps, sign = abs(x) / step, -1 if x < 0 else 1
    below = steps.numerator // steps.denominator
    rest = steps - below
    if rest > Fraction(1, 2) or (rest == Fraction(1, 2) and below % 2 == 1):
        below += 1
    return sign * below * step


def decimal(x):
    """The exact decimal, or numerator/denominator."""
    d, twos, fives = x.denominator, 0, 0
    while d % 2 == 0:
        d, twos = d // 2, twos + 1
    while d % 5 == 0:
        d, fives = d // 5, fives + 1
    if d != 1:
        return f"{x.numerator}/{x.denominator}"
    return with_point(x * 10**max(twos, fives), max(twos, fives), x < 0)


def with_point(x, places, negative):
    digits = f"{abs(int(x)):0{places + 1}d}"
    return ("-" if negative else "") + (digits[:-places] + "." + digits[-places:] if places else digits)


def fixed(x, places):
    rounded = half_even(x, Fraction(1, 10**places)) * 10**places
    return with_point(rounded, places, rounded < 0)


def nearest_double(x):
    try:
        return (x.numerator / x.denominator).hex()  # Python rounds the quotient of two integers correctly
    except OverflowError:
        return "inf" if x > 0 else "-inf"


def chain(rng):
    text, x = value(rng)
    line = f"chain {text}"
    for _ in range(rng.randint(1, 12)):
        operation = rng.choice("+-*/")
        text, y = value(rng)
        line += f" {operation} {text}"
        if x == "division_by_zero":
            continue
        x = {"+": lambda: x + y, "-": lambda: x - y, "*": lambda: x * y, "/": lambda: divide(x, y)}[operation]()
    return line, written(x)


def order(rng):
    (a, x), (b, y) = value(rng), value(rng)
    if rng.random() < 0.3:  # the same value in another form
        k = rng.randint(1, 1000)
        b, y = f"{x.numerator * k}/{x.denominator * k}", x
    return f"order {a} {b}", "<" if x < y else ">" if x > y else "="


def one(rng):
    """A random line and its right answer."""
    kind = rng.randrange(12)
    if kind < 4:
        return chain(rng)
    if kind < 6:
        return order(rng)
    text, x = value(rng)
    if kind == 6:
        name, result = rng.choice([("floor", math.floor(x)), ("ceil", math.ceil(x)), ("abs", abs(x))])
        return f"{name} {text}", written(Fraction(result))
    if kind == 7:
        e = rng.randint(-12, 12) if rng.random() < 0.99 else rng.randint(-1500, 1500)
        return f"power {text} {e}", "division_by_zero" if x == 0 and e < 0 else written(x**e)
    if kind == 8:
        step = rng.choice([1, 2, 5]) * Fraction(10)**rng.randint(-10, 10)
        if rng.random() < 0.4:  # a tie
            x = (rng.randint(-10**6, 10**6) + Fraction(1, 2)) * step
            text = f"{x.numerator}/{x.denominator}"
        return f"round {text} {step.numerator}/{step.denominator}", written(half_even(x, step))
    if kind == 9:
        places = rng.randint(0, 25)
        return (f"text {text}", decimal(x)) if rng.random() < 0.5 else (f"fixed {text} {places}", fixed(x, places))
    if kind == 10:
        if rng.random() < 0.5:
            scale = rng.randint(-340, 315)
            text, x = f"{x.numerator}/{x.denominator}", x
            if scale >= 0:
                text, x = f"{x.numerator * 10**scale}/{x.denominator}", x * 10**scale
            else:
                text, x = f"{x.numerator}/{x.denominator * 10**-scale}", x / 10**-scale
        return f"double {text}", nearest_double(x)
    while True:
        double = struct.unpack("<d", rng.randbytes(8))[0]
        if math.isfinite(double):
            return f"shortest {double.hex()}", written(Fraction(repr(double)))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("programs", type=Path)
    arguments.add_argument("--count", type=int, default=10_000)
    arguments.add_argument("--seed", type=int, default=20180619)
    given = arguments.parse_args()
    sys.set_int_max_str_digits(0)
    rng = random.Random(given.seed)
    cases = [one(rng) for _ in range(given.count)]
    answers = subprocess.run([given.programs / "number_driver"], input="".join(line + "\n" for line, _ in cases),
                             capture_output=True, text=True, check=True).stdout.splitlines()
    if len(answers) != len(cases):
        sys.exit(f"{len(cases)} questions, {len(answers)} answers")

    def same(right, got):
        return float.fromhex(right) == float.fromhex(got) if got.lstrip("-").startswith(("0x", "inf")) else right == got

    wrong = [(line, right, got) for (line, right), got in zip(cases, answers) if not same(right, got)]
    for line, right, got in wrong[:10]:
        print(f"{line}\n  expected {right}\n  answered {got}")
    print(f"{len(cases)} sums, {len(wrong)} wrong (seed {given.seed})")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
