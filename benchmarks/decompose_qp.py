# SPDX-License-Identifier: Apache-2.0
"""How much longer a general solver of quadratic programs (CVXOPT) takes than `allocate`, on the sizes it can do.

    python3 benchmarks/decompose_qp.py build/benchmarks/bin/bench_decompose

Both solve an instance of the same kind ("random" of decompose.cpp); the solver's answer is compared with a bisection.
Without python3-cvxopt one line says so.
"""
import json
import random
import subprocess
import sys
import time

PATIENCE = 30  # seconds; larger sizes are left out once a smaller one took as long


def instance(count):
    draw = random.Random(20180619)
    wanted = [1 + 9 * draw.random() for _ in range(count)]
    weights = [1 / s for s in wanted]
    factors = [0.5 + draw.random() for _ in range(count)]
    low = [s * draw.random() for s in wanted]
    high = [s * (1 + draw.random()) for s in wanted]
    return wanted, weights, factors, low, high


def parts(given, mu):
    return [min(most, max(least, s + mu * a / w)) for s, w, a, least, most in zip(*given)]


def total_of(given, mu):
    return sum(a * x for a, x in zip(given[2], parts(given, mu)))


def bisected(given, total):
    low, high = -100.0, 100.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if total_of(given, middle) < total else (low, middle)
    return parts(given, high)


def solved(cvxopt, given, total):
    """Its answer and the seconds it took, without those that building its matrices took."""
    wanted, weights, factors, low, high = given
    count = len(wanted)
    numbers = list(range(count))
    squares = cvxopt.spmatrix([2 * w for w in weights], numbers, numbers)
    linear = cvxopt.matrix([-2 * w * s for w, s in zip(weights, wanted)])
    bounds = cvxopt.spmatrix([1.0] * count + [-1.0] * count, list(range(2 * count)), numbers * 2)
    limits = cvxopt.matrix(high + [-x for x in low])
    sums = cvxopt.spmatrix(factors, [0] * count, numbers)
    begin = time.process_time()
    answer = cvxopt.solvers.qp(squares, linear, bounds, limits, sums, cvxopt.matrix([total]))
    return list(answer["x"]), time.process_time() - begin


def own_seconds(program, count):
    run = subprocess.run([program, f"--benchmark_filter=^one_level/{count}/0/", "--benchmark_format=json"],
                         capture_output=True, check=True, encoding="utf-8")
    (one,) = json.loads(run.stdout)["benchmarks"]
    return one["ns_per_unit"] * count * 1e-9


def main():
    try:
        import cvxopt
        import cvxopt.solvers
    except ImportError:
        print("skipped: no general solver to compare with (Debian: python3-cvxopt)")
        return
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    cvxopt.solvers.options.update(show_progress=False, abstol=1e-12, reltol=1e-12, feastol=1e-10)
    print("units  kaohe ms  solver ms  ratio  largest difference")
    for count in (1000, 10_000, 100_000):
        given = instance(count)
        total = total_of(given, 0.1)
        answer, seconds = solved(cvxopt, given, total)
        own = own_seconds(sys.argv[1], count)
        difference = max(abs(x - y) for x, y in zip(answer, bisected(given, total)))
        print(f"{count}  {own * 1e3:.3f}  {seconds * 1e3:.1f}  {seconds / own:.0f}  {difference:.1e}", flush=True)
        if seconds > PATIENCE:
            break


if __name__ == "__main__":
    main()
