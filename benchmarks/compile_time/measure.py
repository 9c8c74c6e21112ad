#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What including kaohe costs: CPU seconds at -O0 and preprocessed lines of each public header alone, both compilers.

    benchmarks/compile_time/measure.py [--runs N] [--only kaohe.hpp]

Each header is compiled N times (3) in turn with the measuring stick, <vector> <string> <optional> <variant>; the least
time counts. The goal is that kaohe/kaohe.hpp costs at most 6 times the stick.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
STICK = ["vector", "string", "optional", "variant"]
GOAL = 6.0


def cpu_seconds(command):
    before = os.times()
    subprocess.run(command, check=True)
    after = os.times()
    return (after.children_user + after.children_system) - (before.children_user + before.children_system)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", help="a header, as in kaohe/<only>")
    options = parser.parse_args()
    include = ROOT / "include"
    headers = sorted(str(path.relative_to(include)) for path in (include / "kaohe").rglob("*.hpp")
                     if "impl" not in path.parts)
    if options.only:
        headers = [f"kaohe/{options.only}"]
    compilers = [name for name in ("g++", "clang++") if shutil.which(name)]
    within = True
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "file.cpp"

        def measure(compiler, names):
            source.write_text("".join(f"#include <{name}>\n" for name in names), "utf-8")
            command = [compiler, "-std=c++20", "-O0", "-I", str(include)]
            lines = subprocess.run(command + ["-E", str(source)], capture_output=True, check=True).stdout.count(b"\n")
            return cpu_seconds(command + ["-c", "-o", os.devnull, str(source)]), lines

        for compiler in compilers:
            print(f"{compiler}\n{'header':44} {'CPU s':>6} {'x stick':>8} {'lines':>9}")
            for name in headers:
                stick, own = [], []
                for _ in range(options.runs):
                    stick.append(measure(compiler, STICK))
                    own.append(measure(compiler, [name]))
                ratio = min(own)[0] / min(stick)[0]
                print(f"{name:44} {min(own)[0]:6.2f} {ratio:8.1f} {own[0][1]:9,}", flush=True)
                if name == "kaohe/kaohe.hpp":
                    within = within and ratio <= GOAL
            print(f"{'<' + '> <'.join(STICK) + '>':44} {min(stick)[0]:6.2f} {1.0:8.1f} {stick[0][1]:9,}\n")
    print(f"kaohe/kaohe.hpp costs at most {GOAL:g} times the stick: {'yes' if within else 'NO'}")
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
