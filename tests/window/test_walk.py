"""A walk through every screen of app/gtk/screens.txt, in six sessions: as it is, dark,
high contrast, text at 200 %, 360 and 320 pixels wide.

Each screen is photographed and judged (judge.py); a screen that is not reached fails.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import json
import multiprocessing
import os
import pathlib
import sys
import time
import traceback

import judge
import tap
from desk import Desk, wait_until
from screen import Box
from tree import COMPONENT
from walk import Walk

SOURCE = pathlib.Path(__file__).resolve().parents[2] / "app" / "gtk"
WHEEL_LIMIT, WHEEL_STEP = 12, 4

Session = collections.namedtuple("Session", "width height environment settings narrow ring")
SESSIONS = {
    "normal": Session(1080, 760, {}, {"reduce-motion": "true"}, False, True),
    "narrow-320": Session(320, 640, {}, {"reduce-motion": "true"}, True, True),
    "dark": Session(1080, 760, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, {}, False, False),
    "high-contrast": Session(1080, 760, {"ADW_DEBUG_HIGH_CONTRAST": "1"}, {}, False, False),
    "large": Session(1080, 760, {}, {"text-scale": "200"}, False, False),
    "narrow-360": Session(360, 720, {}, {}, True, False),
}


def read_table():
    rows = {}
    for line in (SOURCE / "screens.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            name, *rest = line.split()
            rows[name] = [word for word in rest if word.endswith((".ui", ".c"))]
    return rows


class Judge:
    """Looks at each screen of one session and writes down what it finds."""

    def __init__(self, desk, name, session):
        self.desk, self.name, self.session = desk, name, session
        self.faults, self.inventories, self.visited, self.stops = {}, {}, [], 0
        folder = pathlib.Path(os.environ["CANDOR_SCREENSHOTS"]) / name
        os.environ["CANDOR_SCREENSHOTS"] = str(folder)

    def visit(self, screen):
        faults = []
        wait_until("all to be saved", lambda: self.desk.look("label", contains="· saving …") is None)
        if not self.desk.settle():
            faults.append("it does not come to rest")
        self.desk.screenshot(screen)
        stage = self.stage(screen)
        extents = self.extents(stage)
        if self.desk.focused() is None:
            faults.append("nothing has the focus")
        faults += judge.names(stage, extents)
        faults += judge.one_direction(stage, extents)
        faults += judge.targets(self.desk, stage, extents)
        faults += self.words(stage)
        self.inventories[screen] = sorted(judge.inventory(stage, extents, self.desk.home))
        if self.session.ring:
            found, ring = judge.tab_ring(self.desk, stage)
            faults += found
            self.stops += len(ring)
        self.visited.append(screen)
        self.faults[screen] = faults

    def extents(self, stage):
        return self.desk.bus.extents([node for node in stage.walk() if COMPONENT in node.interfaces])

    def stage(self, screen):
        """What is looked at: all that can be used, or the side that lies over the page."""
        stage = self.desk.stage()
        return next(node for node in stage.walk() if judge.is_side(node)) if screen in judge.SIDES else stage

    def words(self, stage):
        """All words of the screen, turning the wheel for what lies below."""
        judged, faults, turns = set(), [], 0
        pane = self.pane(stage)
        for turns in range(WHEEL_LIMIT):
            extents = self.extents(stage)
            faults += judge.words_on_screen(self.desk, stage, extents, self.desk.picture(), judged)
            if pane is None or not self.wheel(pane, True, WHEEL_STEP):
                break
        if turns > 0:
            self.wheel(pane, False, turns * WHEEL_STEP * 2)
            self.desk.settle(0.4)       # what the wheel has set going would carry the page away from the focus
        return faults

    def pane(self, stage):
        """The largest part that scrolls, without its scroll bar, or None."""
        extents = self.extents(stage)
        boxes = judge.boxes_of(self.desk, stage, extents)
        panes = [boxes(node.parent) for node in stage.walk() if node.role == "scroll bar" and
                 judge.is_shown(box := extents.get(node.reference)) and box.height > box.width]
        if not panes:
            return None
        pane = max(panes, key=lambda box: box.width * box.height)
        return Box(pane.x, pane.y, pane.width - 20, pane.height)

    def wheel(self, pane, down, count):
        """Turns it; False when nothing moved."""
        before = self.desk.screen.picture(pane).data
        self.desk.screen.wheel(down, count, pane.x + pane.width - 4, pane.y + pane.height // 2)
        end = time.monotonic() + 0.15
        while self.desk.screen.picture(pane).data == before:
            if time.monotonic() > end:
                return False
            time.sleep(0.01)
        time.sleep(0.04)
        return True


def run(name):
    """One session, in a process of its own; answers what it found."""
    session = SESSIONS[name]
    found = {"faults": {}, "inventories": {}, "visited": [], "error": None, "complaints": [], "stops": 0}
    judging = None
    try:
        with Desk(session.width, session.height, session.environment, session.settings) as desk:
            judging = Judge(desk, name, session)
            try:
                Walk(desk, judging.visit, session.narrow).go()
            except Exception:
                found["error"] = traceback.format_exc()
                desk.show_failure()
            found["complaints"] = desk.complaints()
    except Exception:
        found["error"] = found["error"] or traceback.format_exc()
    if judging is not None:
        found.update(faults=judging.faults, inventories=judging.inventories, visited=judging.visited, stops=judging.stops)
    return found


# --------------------------------------------------------------- the verdicts

def check_session(name, found, table):
    wanted = [screen for screen in table if SESSIONS[name].narrow or screen not in judge.SIDES]
    lines = [f"{screen}: {fault}" for screen, faults in found["faults"].items() for fault in faults]
    lines += [f"{screen}: not reached" for screen in wanted if screen not in found["visited"]]
    lines += [f"{screen}: reached, and not in screens.txt" for screen in found["visited"] if screen not in table]
    lines += [f"standard error: {line}" for line in found["complaints"]]
    if found["error"]:
        lines.append(found["error"])
    tap.note(f"{name}: {len(found['visited'])} screens, {found['stops']} stops of Tab")
    if lines:
        raise AssertionError("\n".join([f"{len(lines)} faults"] + lines))


def check_inventory(name, found, normal):
    """Nothing may be missing that the normal session shows."""
    lines = []
    for screen, words in normal["inventories"].items():
        if screen not in found["inventories"]:
            continue
        missing = set(words) - set(found["inventories"][screen])
        lines += [f"{screen}: lacks {each}" for each in sorted(missing)]
    if lines:
        raise AssertionError("\n".join([f"{len(lines)} differences"] + lines))


def check_table(table):
    drawn = {file for files in table.values() for file in files}
    unknown = sorted(file for file in drawn if not (SOURCE / file).exists())
    templates = {path.name for pattern in ("*.ui", "block-*.c", "item-body-*.c") for path in SOURCE.glob(pattern)} - {"block-view.c"}
    dialogs = {path.name for path in SOURCE.glob("*.c") if "adw_message_dialog_new" in path.read_text()}
    without = sorted((templates | dialogs) - drawn)
    if unknown or without:
        raise AssertionError(f"named and not there: {unknown}; drawn by no screen of the table: {without}")


def main():
    table = read_table()
    names = sys.argv[1:] or list(SESSIONS)
    tap.case("each template, block and dialog belongs to a screen", check_table, table)
    with multiprocessing.Pool(2, maxtasksperchild=1) as pool:
        found = dict(zip(names, pool.imap(run, names, chunksize=1)))
    folder = pathlib.Path(os.environ["CANDOR_SCREENSHOTS"])
    (folder / "walk.json").write_text(json.dumps(found, indent=1))
    for name in names:
        tap.case(f"the walk, {name}", check_session, name, found[name], table)
    for name in names:
        if name != "normal" and "normal" in found:
            tap.case(f"the same words, {name}", check_inventory, name, found[name], found["normal"])
    tap.finish()


if __name__ == "__main__":
    main()
