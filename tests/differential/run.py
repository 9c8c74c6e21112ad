#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Random expressions of the rule language: the library against an evaluator written from the specification alone.

    run.py FOLDER_OF_PROGRAMS [--evaluations N] [--seed S]
    run.py --show N [--seed S]

Streams cases to feel_driver, a JSON object a line: {"text": …, "types": {name: type}, "rows": [{name: value or null}]},
and compares every answer: {"results": […]} or {"errors": […]}. Numbers in rows are fractions in the declared unit,
those in results are in coherent units. Status 1 with the first ten differences, or if some part of the language did not
occur. --show prints cases with their answers instead.
"""
import argparse
import json
import queue
import random
import subprocess
import sys
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path

import evaluate_test
from evaluate import NODES, PROPERTIES, compiled
from generate import Generator
from inputs import INPUTS, Row
from refused import is_refused
from signatures import FUNCTION_NAMES
from spell import Speller
from values import Open, written

OPERATORS = [f"arithmetic {symbol}" for symbol in ("+", "-", "*", "/", "**")]
COMPARISONS = [f"{kind} {symbol}" for kind in ("compare", "in") for symbol in ("=", "!=", "<", "<=", ">", ">=")]
EXPECTED = ([kind for kind in NODES if kind not in ("arithmetic", "compare", "in", "call")] + OPERATORS + COMPARISONS
            + ["in is", "in member", "in within"] + [f"path .{key}" for key in PROPERTIES]
            + [f"{name}()" for name in FUNCTION_NAMES])


def nodes(tree):
    """All nodes of a tree; what is no node (names of arguments, keys) is passed over."""
    if tree and tree[0] in NODES:
        yield tree
    for part in tree[:3] if tree and tree[0] == "call" else tree:
        if isinstance(part, tuple):
            yield from nodes(part)


def labels(node):
    """The parts of the language that a node shows."""
    kind = node[0]
    if kind == "arithmetic" or kind == "compare":
        return [f"{kind} {node[1]}"]
    if kind == "in":
        return [f"in {test[0]}" for test in node[3:]]
    if kind == "call":
        return [f"{node[1]}()"]
    if kind == "path" and node[2] in PROPERTIES:
        return [kind, f"path .{node[2]}"]
    return [kind]


def loadable(rng, number):
    while True:
        tree = Generator(rng).expression(min(rng.randint(1, 25), rng.randint(1, 30)), number)
        if not is_refused(tree, {}):
            return tree


class Case:
    """An expression with its rows and right answers."""

    def __init__(self, rng, number):
        tree = loadable(rng, number)
        found = list(nodes(tree))
        self.labels = Counter(label for node in found for label in labels(node))
        names = sorted({node[1] for node in found if node[0] == "name" and node[1] in INPUTS})
        self.text = Speller(rng).text(tree)
        self.types = {name: INPUTS[name][0] for name in names}
        self.rows, self.answers, self.open = [], [], 0
        run = compiled(tree)
        for _ in range(min(rng.randint(20, 40), 10 ** len(names))):
            row = Row(rng, names)
            try:
                self.answers.append(written(run(row.env)))
                self.rows.append(row.json)
            except Open:
                self.open += 1

    def line(self):
        return json.dumps({"text": self.text, "types": self.types, "rows": self.rows}, ensure_ascii=False) + "\n"


def cases(seed, evaluations):
    """Cases with so many rows in all. Each has a seed of its own, so that all of them stay the same."""
    number = 0
    while evaluations > 0:
        case = Case(random.Random(f"{seed}:{number}"), number)
        number += 1
        evaluations -= len(case.rows)
        if case.rows:
            yield case


class Tally:
    def __init__(self):
        self.evaluations = self.open = self.wrong = 0
        self.kinds, self.answers = Counter(), Counter()

    def take(self, case, answer):
        self.evaluations += len(case.rows)
        self.open += case.open
        self.kinds.update(case.labels)
        self.answers.update(right.split(" ")[0] for right in case.answers)
        got = json.loads(answer) if answer else {"errors": ["no answer: the driver ended"]}
        results = got.get("results", [])
        if "errors" in got or len(results) != len(case.rows):
            self.differs(case, None, "an answer a row", got.get("errors", results))
            return
        for row, right, result in zip(case.rows, case.answers, results):
            if right != result:
                self.differs(case, row, right, result)
                return  # one difference a case

    def differs(self, case, row, right, got):
        self.wrong += 1
        if self.wrong <= 10:
            print(f"{self.wrong}. {case.text}\n   types    {json.dumps(case.types, ensure_ascii=False)}")
            print(f"   row      {json.dumps(row, ensure_ascii=False)}\n   expected {right}\n   answered {got}")

    def report(self, seed, evaluations):
        """Prints the table and says whether all is well."""
        for label in sorted(set(EXPECTED) | set(self.kinds)):
            print(f"{self.kinds[label]:9} {label}")
        print("answers: " + ", ".join(f"{count} {kind}" for kind, count in sorted(self.answers.items())))
        print(f"{self.evaluations} evaluations, {self.open} more not specified, {self.wrong} expressions differ "
              f"(seed {seed})")
        never = [label for label in EXPECTED if not self.kinds[label]] if self.evaluations >= 20_000 else []
        if never:
            print("never occurred: " + ", ".join(never))
        return not self.wrong and not never and self.evaluations >= evaluations


def compare(driver, seed, evaluations):
    """Feeds the driver from a thread, so that it may answer whenever it likes."""
    process = subprocess.Popen([driver], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    waiting = queue.SimpleQueue()

    def feed():
        try:
            for case in cases(seed, evaluations):
                waiting.put(case)
                process.stdin.write(case.line())
        except BrokenPipeError:  # the driver has ended: answers are lacking
            pass
        finally:
            waiting.put(None)
            with suppress(BrokenPipeError):
                process.stdin.close()

    threading.Thread(target=feed, daemon=True).start()
    tally = Tally()
    while (case := waiting.get()) is not None:
        tally.take(case, process.stdout.readline())
    process.stdout.close()
    if process.wait() != 0:
        print(f"the driver ended with status {process.returncode}")
        tally.wrong += 1
    return tally


def show(seed, count):
    for _, case in zip(range(count), cases(seed, 10**9)):
        print(f"{case.text}\n   {json.dumps(case.types, ensure_ascii=False)}")
        for row, answer in list(zip(case.rows, case.answers))[:4]:
            print(f"   {json.dumps(row, ensure_ascii=False)}\n      {answer}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("programs", type=Path, nargs="?")
    arguments.add_argument("--evaluations", type=int, default=30_000)
    arguments.add_argument("--seed", type=int, default=20180619)
    arguments.add_argument("--show", type=int, metavar="N")
    given = arguments.parse_args()
    evaluate_test.check()
    if given.show is not None:
        show(given.seed, given.show)
        return 0
    if given.programs is None:
        arguments.error("the folder of programs is missing")
    tally = compare(given.programs / "feel_driver", given.seed, given.evaluations)
    return 0 if tally.report(given.seed, given.evaluations) else 1


if __name__ == "__main__":
    sys.exit(main())
