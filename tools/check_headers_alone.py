#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compiles every public header alone: each must bring all that it uses. `check_headers_alone.py [COMPILER]`"""
import concurrent.futures
import pathlib
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = PROJECT / "include"
compiler = sys.argv[1] if len(sys.argv) > 1 else "g++"
headers = sorted(path.relative_to(INCLUDE) for path in (INCLUDE / "kaohe").rglob("*.hpp") if "impl" not in path.parts)


def errors(header):
    command = [compiler, "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-I", INCLUDE,
               "-x", "c++", "-"]
    run = subprocess.run(command, input=f"#include <{header}>\n#include <{header}>\n", capture_output=True, text=True,
                         check=False)
    return run.stderr if run.returncode else ""


with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
    found = [text for text in pool.map(errors, headers) if text]
sys.stdout.write("".join(found))
print(f"{len(headers)} headers compiled alone with {compiler}, {len(found)} do not")
sys.exit(1 if found else 0)
