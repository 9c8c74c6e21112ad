#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs what the READMEs show and compares what they say it prints.

    tests/readme/check.py --program build/gcc/bin/kaohe README.md README.zh-CN.md

* ```console: each line `$ command` is run, and what follows up to the next one must be what it prints. Commands are
  `kaohe …` and `tools/demo` (run with the program that is there); others are only shown (they build things). A line
  `…` stands for any lines.
* ```cpp after a line `<!-- examples/x.cpp -->`: must be that example's text, from its first #include on. ```text after
  `<!-- examples/x.cpp prints -->`: must be its output.
* ```toml or ```csv after a line with the name of such a file of the examples: must stand in that file, line by line.

The language is that of the README: README.zh-CN.md is run with a Chinese locale.
"""
import argparse
import os
import pathlib
import re
import shlex
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
BLOCK = re.compile(r"(?:^<!-- (?P<note>[^\n]*) -->\n+)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def matches(shown, printed):
    """True if the output is what is shown, where a line `…` stands for any lines."""
    pattern = "".join(r"(?:[^\n]*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()) + r"[ ]*\n"
                      for line in shown.strip("\n").split("\n"))
    return re.fullmatch(pattern, printed.strip("\n") + "\n") is not None


def commands(body):
    """Each command of a console block with the output that is shown."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command.strip(), shown


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("pages", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    program = options.program.resolve()
    checked = problems = 0

    def run(command, page):
        # LANG alone: the shell of tools/demo complains about an LC_ALL that is not installed.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
        environment["LANG"] = "zh_CN.UTF-8" if "zh" in page.name else "C.UTF-8"
        environment["PATH"] = f"{program.parent}:{os.environ['PATH']}"
        return subprocess.run(command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              encoding="utf-8", check=False).stdout

    def expect(page, what, shown, printed):
        nonlocal checked, problems
        checked += 1
        if not matches(shown, printed):
            problems += 1
            print(f"{page.name}: {what}: shown is not what comes out, which is:\n{printed}")

    for page in options.pages:
        for block in BLOCK.finditer(page.read_text("utf-8")):
            note = block["note"] or ""
            if block["kind"] == "console":
                for command, shown in commands(block["body"]):
                    words = shlex.split(command)
                    if words == ["tools/demo"]:
                        words.append(str(program))
                    if words[0] in ("kaohe", "tools/demo") and shown.strip():
                        expect(page, command, shown, run(words, page))
            elif example := re.fullmatch(r"(examples/(\w+)\.cpp)( prints)?", note):
                text = (PROJECT / example[1]).read_text("utf-8")
                if example[3]:
                    expect(page, note, block["body"], run([str(program.parent / f"example_{example[2]}")], page))
                else:
                    expect(page, note, block["body"], text[text.index("#include"):])
            elif block["kind"] in ("toml", "csv") and note.startswith("examples/"):
                checked += 1
                if "\n" + block["body"] not in "\n" + (PROJECT / note).read_text("utf-8"):
                    problems += 1
                    print(f"{page.name}: {note} does not hold what is shown:\n{block['body']}")
    print(f"{checked} pieces of the READMEs checked, {problems} problems")
    return 1 if problems or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
