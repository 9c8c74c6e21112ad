# SPDX-License-Identifier: Apache-2.0
"""Files that a script of sample data writes into a package."""


def keep(package, files, script, check):
    """Writes those of the files (name in the package: text) that are not there as they should be.

    With `check` it names them instead. Returns the exit status.
    """
    differ = [name for name, text in files.items()
              if not (package / name).exists() or (package / name).read_text("utf-8") != text]
    if check:
        print(*(f"{name} is not what {script} writes" for name in differ), sep="\n", end="")
        return int(bool(differ))
    for name in differ:
        (package / name).parent.mkdir(exist_ok=True)
        (package / name).write_text(files[name], "utf-8")
    return 0
