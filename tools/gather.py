#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the headers that only gather others: kaohe/<floor>.hpp and kaohe/kaohe.hpp.

    tools/gather.py            writes what is missing or stale
    tools/gather.py --check    only says which are stale (status 1)
"""
import pathlib
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "tools" / "lib"))
from floors import FLOORS, NOT_GATHERED  # noqa: E402

HEADERS = PROJECT / "include" / "kaohe"


def text(name, what, includes):
    guard = f"KAOHE_{name.upper()}_HPP"
    lines = "".join(f"#include <kaohe/{path}>\n" for path in includes)
    return (f"// SPDX-License-Identifier: Apache-2.0\n#ifndef {guard}\n#define {guard}\n/// \\file {name}.hpp\n"
            f"/// {what} (written by tools/gather.py)\n\n{lines}\n#endif\n")


def wanted():
    """Path and text of each gathering header."""
    floors = []
    for floor, (_, what) in FLOORS.items():
        headers = sorted(f"{floor}/{path.name}" for path in (HEADERS / floor).glob("*.hpp"))
        headers = [path for path in headers if path not in NOT_GATHERED]
        if headers:
            yield HEADERS / f"{floor}.hpp", text(floor, f"Gathers floor {floor}: {what}", headers)
            if floor != "io":
                floors.append(f"{floor}.hpp")
    yield HEADERS / "kaohe.hpp", text("kaohe", "Gathers everything that needs no files: all floors below io",
                                     sorted(floors) + ["version.hpp"])


def main():
    check = "--check" in sys.argv[1:]
    stale = [(path, new) for path, new in wanted() if not path.exists() or path.read_text("utf-8") != new]
    for path, new in stale:
        print(f"{path.relative_to(PROJECT)}: {'stale: run tools/gather.py' if check else 'written'}")
        if not check:
            path.write_text(new, "utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
