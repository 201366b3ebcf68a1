#!/usr/bin/env python3
"""Every file with words to be translated stands in assets/po/POTFILES.in, and no other.

usage: potfiles.py ROOT [--write]      --write brings the list up to date

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys


def has_words(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".c":
        return re.search(r'\b(N?_|ngettext|C_|NC_) ?\(\s*"', text) is not None
    return 'translatable="yes"' in text or path.name.endswith((".desktop.in", ".metainfo.xml.in"))


def main():
    root = pathlib.Path(sys.argv[1])
    listed_in = root / "assets" / "po" / "POTFILES.in"
    files = [path for folder, pattern in (("app", "*.c"), ("app", "*.ui"), ("assets", "*.in"))
             for path in (root / folder).rglob(pattern) if path.name != "POTFILES.in"]
    found = sorted(path.relative_to(root).as_posix() for path in files if has_words(path))
    if "--write" in sys.argv:
        listed_in.write_text("".join(f"{name}\n" for name in found), encoding="utf-8")
        return 0

    listed = [line.strip() for line in listed_in.read_text(encoding="utf-8").splitlines()
              if line.strip() and not line.startswith("#")]
    missing, extra = sorted(set(found) - set(listed)), sorted(set(listed) - set(found))
    for name in missing:
        print(f"{name} has words to be translated and is not listed")
    for name in extra:
        print(f"{name} is listed and has none")
    print(f"{len(found)} files with words, {len(listed)} listed; “potfiles.py ROOT --write” brings the list up to date")
    return 1 if missing or extra or not found else 0


if __name__ == "__main__":
    sys.exit(main())
