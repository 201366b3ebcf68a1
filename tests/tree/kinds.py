#!/usr/bin/env python3
"""Walks the kinds of question and of block: each is complete, from the schema to the walk.

usage: kinds.py ROOT
SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys

# What a kind has: in which file, and how it stands there.
ROWS = {
    "ITEM": [("app/lesson/item-{file}.c", "CANDOR_{name}"), ("app/assess/judge.c", "[CANDOR_{name}]"),
             ("app/gtk/item-view.c", "CANDOR_{name},"), ("app/cli/render-item.c", "[CANDOR_{name}]")],
    "BLOCK": [("app/lesson/block-{file}.c", "CANDOR_{name}"), ("app/gtk/block-view.c", "CANDOR_{name},"),
              ("app/cli/render-block.c", "[CANDOR_{name}]")],
}
TEXTS = [("assets/schema/lesson.xsd", 'name="{element}"'), ("lessons/README.md", "{element}"),
         ("tests/window/lessons/kinds/module.xml", "<{element}[ >/]")]


def kinds(root, family):
    header = (root / "include" / "candor" / "lesson" / f"{family.lower()}.h").read_text()
    listed = re.search(rf"typedef enum\s*{{([^}}]*)}} Candor{family.title()}Kind;", header).group(1)
    return re.findall(rf"CANDOR_({family}_\w+)", listed)


def has(path, wanted):
    return path.exists() and re.search(wanted, path.read_text()) is not None


def missing(root, family, name):
    element = name.removeprefix(f"{family}_").lower().replace("_", "-")
    words = {"element": element, "file": element, "name": name}
    for path, wanted in ROWS[family]:
        if not has(root / path.format(**words), re.escape(wanted.format(**words))):
            yield f"no row in {path.format(**words)}"
    for path, wanted in TEXTS:
        if not has(root / path, wanted.format(**words)):
            yield f"not in {path}"
    cases = root / "tests" / "lesson" / "cases"
    for verdict in ("good", "bad"):
        if not any(has(path, rf"<{element}[ >/]") for path in cases.rglob("*.xml") if any(part.startswith(verdict) for part in path.relative_to(cases).parts[1:])):
            yield f"in no {verdict} case of tests/lesson/cases"


def main():
    root = pathlib.Path(sys.argv[1])
    count = faults = 0
    for family in ROWS:
        for name in kinds(root, family):
            count += 1
            for fault in missing(root, family, name):
                print(f"{name}: {fault}")
                faults += 1
    print(f"{count} kinds, {faults} faults")
    return 1 if faults or count < 11 else 0


if __name__ == "__main__":
    sys.exit(main())
