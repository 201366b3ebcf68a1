#!/usr/bin/env python3
"""Compiles each public header alone, with pedantic warnings as errors.

usage: headers.py ROOT CC… [-FLAG…]
The compiler may be several words: a cache and what it calls.
SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import subprocess
import sys


def main():
    root, command = pathlib.Path(sys.argv[1]), sys.argv[2:]
    headers = sorted((root / "include").rglob("*.h"))
    failed = 0
    for header in headers:
        name = header.relative_to(root / "include").as_posix()
        run = subprocess.run(
            [*command, "-std=gnu17", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-Wno-unused-parameter",
             "-Wundef", "-Wstrict-prototypes", "-Wredundant-decls", "-Wmissing-declarations",
             "-fsyntax-only", f"-I{root / 'include'}", "-x", "c", "-"],
            input=f"#include <{name}>\n#include <{name}>\n", text=True, capture_output=True, check=False)
        if run.returncode != 0:
            print(f"{name} does not stand alone:\n{run.stderr}")
            failed += 1
    print(f"{len(headers)} headers, {failed} failed")
    return 1 if failed or len(headers) < 5 else 0


if __name__ == "__main__":
    sys.exit(main())
