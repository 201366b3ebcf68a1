"""Lessons with faults, in the window: each has a calm card in its place that says what
is wrong, where and how to mend it, and all other lessons work.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import gzip
import os
import pathlib
import re
import shutil
import time

import tap
from desk import Desk, wait_until
from person import PointerPerson

GOOD = pathlib.Path(__file__).parent / "lessons"
SECONDS, MEBIBYTES = 2.0, 256
CANNOT = "⚠ cannot be shown"


def change(old, new):
    def changed(text):
        if old not in text:
            raise AssertionError(f"“{old}” is not in the lesson")
        return text.replace(old, new, 1)
    return changed


# What is done to a good module, and words of the dialog that tell it.
BAD = {
    "unclosed": (change("</summary>", ""), ("line", "column")),
    "with-dtd": (change("<module ", "<!DOCTYPE module []>\n<module "), ("DOCTYPE",)),
    "nbsp": (change("A sentence with", "A&nbsp;sentence with"), ("&nbsp;",)),
    "ampersand": (change("A sentence with", "R&D with"), ("&amp;",)),
    "unknown-element": (change("<heading level=\"2\">A heading</heading>", "<banner>A heading</banner>"), ("banner",)),
    "wrong-value": (change("kind=\"practice\"", "kind=\"fun\""), ("fun", "practice")),
    "no-right-answer": (change(" right=\"yes\">Neither", ">Neither"), ("right",)),
}


def module_text(name):
    text = (GOOD / "kinds" / "module.xml").read_text()
    return change("Every kind of block and question", f"The module {name}")(change('id="kinds"', f'id="{name}"')(text))


def make_lessons(folder):
    shutil.copytree(GOOD, folder)
    for name, (spoil, _) in BAD.items():
        (folder / name).mkdir()
        (folder / name / "module.xml").write_text(spoil(module_text(name)))
    (folder / "packed").mkdir()
    (folder / "packed" / "module.xml").write_bytes(gzip.compress(module_text("packed").encode()))
    (folder / "pipe").mkdir()
    os.mkfifo(folder / "pipe" / "module.xml")
    for name in ("twin-one", "twin-two"):
        (folder / name).mkdir()
        (folder / name / "module.xml").write_text(module_text("twin").replace("once each", name))
    shutil.copytree(GOOD / "kinds" / "media", folder / "heavy" / "media")
    (folder / "heavy" / "module.xml").write_text(module_text("heavy").replace("media/gone.svg", "media/heavy.png"))
    with open(folder / "heavy" / "media" / "heavy.png", "wb") as picture:
        picture.write((GOOD / "kinds" / "media" / "dots.png").read_bytes())
        picture.truncate(9 * 1024 * 1024)


class Case:
    def __init__(self, desk):
        self.desk, self.person = desk, PointerPerson(desk)
        self.folder = desk.home / "lessons"
        make_lessons(self.folder)

    def begin(self):
        started = time.monotonic()
        self.desk.spawn("--lessons", self.folder)
        self.desk.wait_for_window()
        self.person.wait_for("Welcome")
        took = time.monotonic() - started
        self.person.begin()
        peak = int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{self.desk.program.pid}/status").read_text())[1]) / 1024
        tap.note(f"the first page after {took:.1f} s, {peak:.0f} MiB at most")
        if took > SECONDS or peak > MEBIBYTES:
            raise AssertionError(f"{took:.1f} s, {peak:.0f} MiB")

    def cards(self):
        return [node for node in self.desk.front().walk() if node.role == "push button" and CANNOT in node.name]

    def tell(self, card):
        """What its dialog says."""
        self.desk.click(card)
        wait_until("the dialog", lambda: self.desk.front().role == "dialog")
        words = self.desk.text()
        self.desk.key("Escape")
        self.person.wait_for("Home")
        return words

    def each_is_told(self):
        for name, (_, expected) in BAD.items():
            card = next((card for card in self.cards() if f"The module {name}" in card.name or card.name.startswith(name)), None)
            if card is None:
                raise AssertionError(f"no card for {name} among {[card.name for card in self.cards()]}")
            words = self.tell(card)
            for part in (*expected, "module.xml"):
                if part not in words:
                    raise AssertionError(f"{name}: “{part}” is not in:\n{words}")

    def odd_files(self):
        names = " ".join(card.name for card in self.cards())
        for name in ("packed", "pipe"):
            if name not in names:
                raise AssertionError(f"no card for {name}: {names}")

    def twins(self):
        cards = [card for card in self.cards() if "twin" in card.name]
        if not cards:
            raise AssertionError(f"no card for the twins: {[card.name for card in self.cards()]}")
        words = self.tell(cards[0])
        if "twin-one" not in words and "twin-two" not in words:
            raise AssertionError(f"not which other file: {words}")

    def good_one_works(self):
        self.person.open_module("Every kind of block and question")
        self.person.next()
        self.picture_is_missing()
        self.person.go_home()

    def picture_is_missing(self):
        words = "What would be seen here if the file were there."
        wait_until("the alternative in the place of the picture", lambda: words in self.desk.text())

    def heavy_picture(self):
        self.person.open_module("The module heavy")
        self.person.next()
        self.picture_is_missing()
        self.person.go_home()

    def missing_folder(self):
        self.desk.kill()
        self.desk.start("--lessons", self.desk.home / "nowhere")
        self.person.wait_for("Home")
        words = self.desk.text()
        for part in ("No lessons here yet", "nowhere"):
            if part not in words:
                raise AssertionError(f"“{part}” is not in:\n{words}")


def check_silence(desk):
    if desk.complaints():
        raise AssertionError(str(desk.complaints()))


def main():
    with Desk() as desk:
        case = Case(desk)
        for name, step in (("Home stands within two seconds and 256 MiB", case.begin),
                           ("each fault has a card and is told", case.each_is_told),
                           ("a packed file and a pipe", case.odd_files), ("the same id twice", case.twins),
                           ("the others work, a missing picture has its words", case.good_one_works),
                           ("a picture that is too large has its words", case.heavy_picture),
                           ("a folder that is not there", case.missing_folder)):
            if not tap.case(name, step):
                desk.show_failure()
        tap.case("nothing on standard error", check_silence, desk)
    tap.finish()


if __name__ == "__main__":
    main()
