#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the headers that only gather others: kaohe/<floor>.hpp and kaohe/kaohe.hpp.

    tools/gather.py            writes what is missing or stale
    tools/gather.py --check    only says which are stale (status 1)
"""
import pathlib
import sys

# What each floor is, from the lowest to the highest. io is a target of its own and kaohe.hpp leaves it out.
FLOORS = {
    "base": "exact numbers, rounding, dates, periods, issues",
    "quantity": "dimensions, units, bases and quantities (typed.hpp is apart: it brings Boost.Units)",
    "feel": "the rule language, from text to an exact value",
    "model": "the nouns of a policy",
    "observe": "what was measured, for whom, known since when",
    "assess": "from observations to verdicts",
    "report": "sentences and tables from results",
    "io": "files: policy packages, CSV, JSON (link kaohe::io)",
}
NOT_GATHERED = {"quantity/typed.hpp"}

ROOT = pathlib.Path(__file__).resolve().parent.parent / "include" / "kaohe"


def text(name, what, includes):
    guard = f"KAOHE_{name.upper()}_HPP"
    lines = "".join(f"#include <kaohe/{path}>\n" for path in includes)
    return (f"// SPDX-License-Identifier: Apache-2.0\n#ifndef {guard}\n#define {guard}\n/// \\file {name}.hpp\n"
            f"/// {what} (written by tools/gather.py)\n\n{lines}\n#endif\n")


def wanted():
    """Path and text of each gathering header."""
    floors = []
    for floor, what in FLOORS.items():
        headers = sorted(f"{floor}/{path.name}" for path in (ROOT / floor).glob("*.hpp"))
        headers = [path for path in headers if path not in NOT_GATHERED]
        if headers:
            yield ROOT / f"{floor}.hpp", text(floor, f"Gathers floor {floor}: {what}", headers)
            if floor != "io":
                floors.append(f"{floor}.hpp")
    yield ROOT / "kaohe.hpp", text("kaohe", "Gathers everything that needs no files: all floors below io",
                                   floors + ["version.hpp"])


def main():
    check = "--check" in sys.argv[1:]
    stale = [(path, new) for path, new in wanted() if not path.exists() or path.read_text("utf-8") != new]
    for path, new in stale:
        print(f"{path.relative_to(ROOT.parent.parent)}: {'stale: run tools/gather.py' if check else 'written'}")
        if not check:
            path.write_text(new, "utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
