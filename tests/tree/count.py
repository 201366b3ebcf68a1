#!/usr/bin/env python3
"""Counts the cases of a JUnit log: lines "passed N", "failed N", "skipped N".

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sys
import xml.etree.ElementTree as ElementTree


def main():
    passed = failed = skipped = 0
    for case in ElementTree.parse(sys.argv[1]).iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
            print(f"FAILED {case.get('classname')} {case.get('name')}")
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1
    print(f"passed {passed}\nfailed {failed}\nskipped {skipped}")


if __name__ == "__main__":
    main()
