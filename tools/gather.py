#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the headers that only repeat others: the gathering ones, kaohe/<floor>.hpp and kaohe/kaohe.hpp, and the
forward declarations, kaohe/fwd.hpp.

    tools/gather.py            writes what is missing or stale
    tools/gather.py --check    only says which are stale (status 1)
"""
import pathlib
import re
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "tools" / "lib"))
from floors import FLOORS, NOT_GATHERED  # noqa: E402

HEADERS = PROJECT / "include" / "kaohe"
COLUMNS = 120


def text(name, what, includes):
    guard = f"KAOHE_{name.upper()}_HPP"
    lines = "".join(f"#include <kaohe/{path}>\n" for path in includes)
    return (f"// SPDX-License-Identifier: Apache-2.0\n#ifndef {guard}\n#define {guard}\n/// \\file {name}.hpp\n"
            f"/// {what} (written by tools/gather.py)\n\n{lines}\n#endif\n")


NAMESPACE = re.compile(r"^namespace (kaohe::inline KAOHE_ABI)?(?:::)?(\w*) \{$")
TYPE = re.compile(r"^((?:class|struct|enum class) \w+)(?: : (std::\w+))? \{")
HANDLE = re.compile(r"^using \w+_id = id<\w+>;")


def declared(header):
    """Namespace and declaration of each public type of a header that can be declared before it is defined."""
    space, template = "", False
    for line in header.read_text("utf-8").split("\n"):
        if match := NAMESPACE.match(line):
            space = match[2]
        elif line.startswith("}  // namespace"):
            space = ""
        elif (match := TYPE.match(line)) and space != "detail" and not template:
            yield space, f"{match[1]}{f' : {match[2]}' if match[2] else ''};"
        elif HANDLE.match(line):
            yield space, line
        template = line.startswith("template")


def packed(declarations):
    """As many to a line as fit, each kind by itself. Handles stand last: they need the types they are handles of."""
    kinds = {kind: [] for kind in ("class ", "struct ", "enum ", "using ")}
    for each in declarations:
        kinds[next(kind for kind in kinds if each.startswith(kind))].append(each)
    lines = []
    for group in kinds.values():
        line = ""
        for each in sorted(group):
            if line and len(line) + 1 + len(each) > COLUMNS:
                lines.append(line)
                line = ""
            line += f" {each}" if line else each
        lines += [line] if line else []
    return "\n".join(lines)


def forward(floors):
    """The text of kaohe/fwd.hpp."""
    parts = {}
    for floor in floors:
        for header in sorted((HEADERS / floor).glob("*.hpp")):
            if f"{floor}/{header.name}" not in NOT_GATHERED:
                for space, line in declared(header):
                    lines = parts.setdefault(space, [])
                    if line not in lines:
                        lines.append(line)
    body = ""
    for space, lines in sorted(parts.items()):
        name = "kaohe::inline KAOHE_ABI" + (f"::{space}" if space else "")
        body += f"\nnamespace {name} {{\n" + packed(lines) + f"\n}}  // namespace {name}\n"
    return ("// SPDX-License-Identifier: Apache-2.0\n#ifndef KAOHE_FWD_HPP\n#define KAOHE_FWD_HPP\n/// \\file fwd.hpp\n"
            "/// Declares the public types without defining them, for headers that only name them (written by\n"
            "/// tools/gather.py).\n\n#include <kaohe/base/id.hpp>\n\n// clang-format off\n"
            + body + "// clang-format on\n\n#endif\n")


def wanted():
    """Path and text of each header that is written here."""
    floors = []
    for floor, (_, what) in FLOORS.items():
        headers = sorted(f"{floor}/{path.name}" for path in (HEADERS / floor).glob("*.hpp"))
        headers = [path for path in headers if path not in NOT_GATHERED]
        if headers:
            yield HEADERS / f"{floor}.hpp", text(floor, f"Gathers floor {floor}: {what}", headers)
            if floor != "io":
                floors.append(f"{floor}.hpp")
    yield HEADERS / "kaohe.hpp", text("kaohe", "Gathers everything that needs no files: all floors below io",
                                     sorted(floors + ["fwd.hpp", "version.hpp"]))
    yield HEADERS / "fwd.hpp", forward(name.removesuffix(".hpp") for name in floors)


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
