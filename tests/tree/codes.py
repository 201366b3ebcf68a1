#!/usr/bin/env python3
"""What base finds in a file has a row in the table of codes, and stands in its header.

usage: codes.py ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys

CODE = r"(?:xml|schema)-[a-z]+(?:-[a-z]+)*"


def read(root, folder, pattern):
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((root / folder).glob(pattern)))


def main():
    root = pathlib.Path(sys.argv[1])
    said = set(re.findall(rf'"({CODE})"', read(root, "app/base", "xml*.c")))
    rows = set(re.findall(rf'"({CODE})"', read(root, "app/lesson", "explain-*.c")))
    header = re.search(r"/\* Codes, all of them errors.*?\*/", read(root, "include/candor/base", "xml.h"), re.DOTALL)
    listed = set(re.findall(CODE, header.group(0)))

    faults = [f"{code} is said in app/base and has no row in app/lesson/explain-*.c" for code in sorted(said - rows)]
    faults += [f"{code} has a row and is said nowhere in app/base" for code in sorted(rows - said)]
    faults += [f"{code} is missing in the list of candor/base/xml.h" for code in sorted(said - listed)]
    faults += [f"{code} is listed in candor/base/xml.h and said nowhere" for code in sorted(listed - said)]
    for fault in faults:
        print(fault)
    print(f"{len(said)} codes")
    return 1 if faults or not said else 0


if __name__ == "__main__":
    sys.exit(main())
