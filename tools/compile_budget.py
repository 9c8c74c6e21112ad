#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a user's file pays for kaohe/kaohe.hpp: at most 120,000 preprocessed lines with each compiler that is there.

The count is the same on every machine, unlike seconds; those are listed by benchmarks/compile_time/measure.py.
"""
import pathlib
import shutil
import subprocess
import sys

LIMIT = 120_000
ROOT = pathlib.Path(__file__).resolve().parent.parent

status = 0
for compiler in filter(shutil.which, ("g++", "clang++")):
    run = subprocess.run([compiler, "-std=c++20", "-I", ROOT / "include", "-E", "-x", "c++", "-"],
                         input=b"#include <kaohe/kaohe.hpp>\n", capture_output=True, check=False)
    lines = run.stdout.count(b"\n")
    fine = run.returncode == 0 and lines <= LIMIT
    verdict = "" if fine else ": FAILED"
    print(f"{compiler}: kaohe/kaohe.hpp has {lines:,} preprocessed lines, at most {LIMIT:,}{verdict}")
    if not fine:
        sys.stderr.write(run.stderr.decode("utf-8", "replace"))
        status = 1
sys.exit(status)
