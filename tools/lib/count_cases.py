#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints `N passed, N failed` from CTest's log: the cases of each GoogleTest program, and one for any other test."""
import re
import sys

passed = failed = 0
with open(sys.argv[1], encoding="utf-8", errors="replace") as log:
    for test in re.split(r"^\d+/\d+ Testing: ", log.read(), flags=re.MULTILINE)[1:]:
        fine = re.search(r"^Test Passed\.", test, re.MULTILINE) is not None
        cases = re.findall(r"^\[  (PASSED|FAILED)  \] (\d+) tests?", test, re.MULTILINE)
        in_test = {kind: int(count) for kind, count in cases}
        bad = in_test.get("FAILED", 0) or (0 if fine else 1)
        failed += bad
        passed += in_test.get("PASSED", 0 if bad else 1)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
