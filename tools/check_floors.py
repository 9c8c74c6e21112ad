#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks what may include what.

A floor includes itself and lower floors only; heavy or foreign headers stay where they were let in. Prints every
offence as file:line: message; status 1 if there is one. `--self-test` plants offences and expects each to be found.
"""
import pathlib
import re
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "tools" / "lib"))
from floors import FLOORS  # noqa: E402

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
AT_THE_ROOT = {"config.hpp": 0, "version.hpp": 0, "fwd.hpp": 0}
OUTSIDE = 10  # src/cli and gathering headers may see all

# Foreign headers: pattern, where it may stand (full path from the project's root), why.
CONFINED = [
    (r"boost/units/", r"include/kaohe/quantity/typed\.hpp|include/kaohe/impl/quantity/typed_inl\.hpp",
     "Boost.Units stands in quantity/typed.hpp only"),
    (r"boost/multiprecision/", r"include/kaohe/impl/.*", "Boost.Multiprecision costs 2 s a file: impl/ only"),
    (r"(Eigen|unsupported)/", r"include/kaohe/impl/.*", "Eigen costs seconds a file: impl/ only"),
    (r"boost/date_time/(?!gregorian/gregorian_types\.hpp)", r"", "of Date_Time only gregorian/gregorian_types.hpp"),
    (r"boost/rational|boost/(?!units/|multiprecision/|date_time/)", r"include/kaohe/impl/.*|src/.*",
     "other parts of Boost stay inside impl/"),
    (r"pcre2\.h", r"include/kaohe/impl/feel/pattern_inl\.hpp", "PCRE2 stands in impl/feel/pattern_inl.hpp only"),
    (r"toml\+\+/|nlohmann/|fmt/|sha256\.h|sha2\.h|CLI/", r"src/(io|cli)/.*",
     "files' formats stay inside src/io and src/cli"),
    (r"fstream|filesystem|iostream|cstdio|stdio\.h|iconv\.h", r"include/kaohe/io/.*|src/(io|cli)/.*",
     "nothing below io knows files"),
    (r"chrono|ctime|time\.h", r"src/cli/.*", "nothing reads the clock: the date of judgement is a parameter"),
    (r"format|expected|source_location|ranges|any|regex|random|mutex|thread|atomic|locale", r"src/(io|cli)/.*",
     "not with these compilers, or not in plain functions over values"),
]


def level(path):
    """The floor's level of a file under include/kaohe or src, by its path from the project's root."""
    parts = path.split("/")
    if parts[0] == "src":
        name = parts[1].removesuffix(".cpp")
        return FLOORS[name][0] if name in FLOORS else OUTSIDE
    inside = parts[2:]
    if inside[0] == "impl":
        inside = inside[1:]
    if len(inside) == 1:
        return AT_THE_ROOT.get(inside[0], OUTSIDE)
    return FLOORS[inside[0]][0]


def floor(path):
    parts = [part for part in path.split("/") if part not in ("include", "kaohe", "impl", "src")]
    return parts[0].removesuffix(".cpp")


def offences(path, text):
    """Line and message of each offence of a file."""
    gathers = re.fullmatch(r"include/kaohe/[a-z]+\.hpp", path) and not path.endswith(("config.hpp", "version.hpp"))
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        name = match[1]
        if name.startswith("kaohe/"):
            used = f"include/{name}"
            try:
                above = level(used) > level(path)
                neighbour = level(used) == level(path) and floor(used) != floor(path) and 0 < level(path) < OUTSIDE
            except KeyError as unknown:
                yield number, f"no such floor: {unknown}"
                continue
            if (above or neighbour) and not gathers:
                yield number, f"{name} is on no lower floor"
            if "/impl/" in used and not re.match(r"include/kaohe/impl/|src/([a-z]+\.cpp|io/)", path):
                own = path.replace("include/kaohe/", "include/kaohe/impl/").replace(".hpp", "_inl.hpp")
                if used != own:
                    yield number, f"a public header includes no body but its own ({own})"
            continue
        for pattern, allowed, why in CONFINED:
            if re.match(rf"(?:{pattern})" + ("" if "/" in pattern else "$"), name) and not re.fullmatch(allowed, path):
                yield number, f"<{name}>: {why}"


def self_test():
    planted = [
        ("include/kaohe/base/x.hpp", "#include <kaohe/model/target.hpp>"),
        ("include/kaohe/impl/base/x_inl.hpp", "#include <kaohe/quantity/unit.hpp>"),
        ("include/kaohe/gate/x.hpp", "#include <kaohe/warn/y.hpp>"),
        ("include/kaohe/model/x.hpp", "#  include <kaohe/impl/model/y_inl.hpp>"),
        ("include/kaohe/model/x.hpp", "#include <boost/units/quantity.hpp>"),
        ("include/kaohe/base/x.hpp", "#include <boost/multiprecision/cpp_int.hpp>"),
        ("include/kaohe/base/x.hpp", "#include <boost/date_time/gregorian/gregorian.hpp>"),
        ("include/kaohe/base/x.hpp", "#include <boost/rational.hpp>"),
        ("include/kaohe/impl/feel/x_inl.hpp", "#include <pcre2.h>"),
        ("include/kaohe/io/x.hpp", "#include <nlohmann/json.hpp>"),
        ("include/kaohe/io/x.hpp", "#include <toml++/toml.h>"),
        ("include/kaohe/impl/report/x_inl.hpp", "#include <fmt/format.h>"),
        ("include/kaohe/impl/model/x_inl.hpp", "#include <fstream>"),
        ("include/kaohe/impl/assess/x_inl.hpp", "#include <chrono>"),
        ("src/assess.cpp", "#include <kaohe/report/table.hpp>"),
        ("src/io/x.cpp", "#include <Eigen/Dense>"),
    ]
    legal = [
        ("include/kaohe/model/x.hpp", "#include <kaohe/base/number.hpp>\n#include <formatter>\n#include <string>"),
        ("include/kaohe/model/x.hpp", "#  include <kaohe/impl/model/x_inl.hpp>"),
        ("include/kaohe/quantity/typed.hpp", "#include <boost/units/quantity.hpp>"),
        ("include/kaohe/kaohe.hpp", "#include <kaohe/report.hpp>"),
        ("src/io/x.cpp", "#include <nlohmann/json.hpp>\n#include <fstream>\n#include <kaohe/io/json.hpp>"),
    ]
    wrong = [case for case in planted if not list(offences(*case))]
    wrong += [case for case in legal if list(offences(*case))]
    for case in wrong:
        print("check_floors.py judges wrongly:", *case)
    return 1 if wrong else 0


def main():
    if "--self-test" in sys.argv[1:]:
        return self_test()
    found = 0
    for folder in ("include/kaohe", "src"):
        for path in sorted((PROJECT / folder).rglob("*.?pp")):
            name = str(path.relative_to(PROJECT))
            for line, message in offences(name, path.read_text("utf-8")):
                print(f"{name}:{line}: {message}")
                found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
