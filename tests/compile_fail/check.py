#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that forbidden code does not compile, for the reason that is expected.

Each file compiles as it stands (the legal twin). Each block of it that is opened by

    #ifdef KAOHE_EXPECT_FAIL  // expect: <regular expression>
    #if KAOHE_EXPECT_FAIL == 2  // expect: <regular expression>

is the forbidden twin: with -DKAOHE_EXPECT_FAIL=1 (2, ...) the compiler must fail with a message that matches.
"""
import argparse
import concurrent.futures
import re
import subprocess
import sys

BLOCK = re.compile(r"^#\s*(?:ifdef\s+KAOHE_EXPECT_FAIL|if\s+KAOHE_EXPECT_FAIL\s*==\s*(\d+))\b"
                   r"(?:.*//\s*expect:\s*(.*))?$")


def blocks(path):
    """The number and the expected message of each forbidden block."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            match = BLOCK.match(line.rstrip())
            if match:
                yield int(match[1] or 1), (match[2] or "").strip()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--include", required=True)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    command = [options.compiler, "-std=c++20", "-fsyntax-only", "-I", options.include]

    def compiled(path, number):
        define = [f"-DKAOHE_EXPECT_FAIL={number}"] if number else []
        run = subprocess.run(command + define + [path], capture_output=True, text=True, check=False)
        return run.returncode == 0, run.stderr

    def check(job):
        path, number, expected = job
        if number and not expected:
            return f"block {number} names no message: add `// expect: <regular expression>`"
        fine, said = compiled(path, number)
        if number == 0:
            return "" if fine else f"the legal twin does not compile:\n{said}"
        if fine:
            return f"block {number} compiles, and must not"
        return "" if re.search(expected, said) else f"block {number} fails, but not with /{expected}/:\n{said}"

    jobs, problems = [], 0
    for path in options.files:
        found = list(blocks(path))
        if not found:
            print(f"{path}: nothing forbidden in it")
            problems += 1
        jobs += [(path, 0, "")] + [(path, number, expected) for number, expected in found]
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        for job, problem in zip(jobs, pool.map(check, jobs)):
            if problem:
                print(f"{job[0]}: {problem}")
                problems += 1
    print(f"{len(jobs)} compilations, {problems} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
