"""The judge of the walk sees what is wrong: windows with one fault each, and one with
none, in which it finds nothing.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import sys

import judge
import tap
from desk import Desk
from tree import COMPONENT

WRONG = pathlib.Path(__file__).parent / "wrong.py"
EXPECTED = {
    "nameless": "is called",
    "contrast": "contrast 2.",
    "cut": "is cut with dots",
    "target": "is smaller than",
    "sideways": "from side to side",
    "unseen": "is hardly seen",
    "trap": "Tab ends on",
    "missed": "Tab does not meet",
}


def look(kind):
    """All that the judge says about one window."""
    with Desk(420, 320, command=[sys.executable, str(WRONG), kind]) as desk:
        desk.start()
        desk.settle()
        stage = desk.stage()
        extents = desk.bus.extents([node for node in stage.walk() if COMPONENT in node.interfaces])
        faults = judge.names(stage, extents) + judge.one_direction(stage, extents) + judge.targets(desk, stage, extents)
        faults += judge.words_on_screen(desk, stage, extents, desk.picture(), set())
        faults += judge.tab_ring(desk, stage)[0]
        return faults


def check_wrong(kind, expected):
    faults = look(kind)
    if not any(expected in fault for fault in faults):
        raise AssertionError(f"nothing with “{expected}” in {faults}")


def check_right():
    faults = look("right")
    if faults:
        raise AssertionError(f"found where nothing is: {faults}")


def check_moments():
    """What only the clock has changed is no difference; what a person would miss is one."""
    for early, late in (("heading: Hello, Ada", "heading: Good morning, Ada"), ("heading: Good afternoon", "heading: Good evening"),
                        ("label: 2 entries since 30 November 2026, 9 kB", "label: 2 entries since 1 December 2026, 9 kB"),
                        ("label: 2 entries, the last on 30 November 2026, 23:59: Kinds", "label: 2 entries, the last on 1 December 2026, 00:01: Kinds")):
        if judge.VARYING.sub("…", early) != judge.VARYING.sub("…", late):
            raise AssertionError(f"not the same: {early} and {late}")
    for one, other in (("label: 2 entries since", "label: 3 entries since"), ("label: Hello, Ada", "label: Good morning, Ada")):
        if judge.VARYING.sub("…", one) == judge.VARYING.sub("…", other):
            raise AssertionError(f"the same: {one} and {other}")


def main():
    tap.case("the clock makes no difference", check_moments)
    for kind, expected in EXPECTED.items():
        tap.case(f"the judge sees: {kind}", check_wrong, kind, expected)
    tap.case("the judge lets pass what is right", check_right)
    tap.finish()


if __name__ == "__main__":
    main()
