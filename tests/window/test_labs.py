"""A lab by keyboard alone, by pointer alone and in the terminal gives the same events but for
time, boot, salts and hashes; and twenty kills in the middle of one each leave it where it was.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import shutil
import subprocess

import tap
from desk import Desk, wait_until
from person import KeyboardPerson, PointerPerson
from test_same_events import comparable, differences

FIGURES = pathlib.Path(__file__).parent / "figures"
KILLS = 20
# What a line lets through, of group north.
SHARES = {10: "100", 30: "93", 50: "79", 70: "36", 90: "7"}


def play(desk, *lines):
    subprocess.run([os.environ["CANDOR_CTL"], "play", "figures", "--lessons", str(FIGURES)], env=desk.env, text=True,
                   input="".join(line + "\n" for line in lines), capture_output=True, check=True)


def share(desk):
    label = desk.look("label", contains="Shown the ad, north: ")
    return label.name.split(": ")[1].split("\u202f")[0] if label else None


def wait_for(desk, line):
    wait_until(f"the figures of {line}", lambda: share(desk) == SHARES[line])


def is_reached(desk, words):
    return desk.look("list item", contains=f"Reached: {words}") is not None


class Keyboard(KeyboardPerson):
    def move(self, line):
        self.desk.tab_to(lambda node: node.role == "slider")
        self.desk.key("Home")
        wait_for(self.desk, 10)
        for each in range(10, line, 20):
            self.desk.key("Right")
            wait_for(self.desk, each + 20)


class Pointer(PointerPerson):
    def move(self, line):
        box = self.desk.scroll_to(self.desk.find("slider"))
        self.desk.screen.button(1, box.x + 12 + (box.width - 24) * (line - 10) / 80, box.y + box.height / 2)
        wait_for(self.desk, line)


def in_window(desk, person):
    desk.start("--lessons", FIGURES)
    person.wait_for("Home")
    person.open_module("Figures")
    for line in (70, 10):
        person.move(line)
    wait_until("both tasks", lambda: is_reached(desk, "Show it only") and is_reached(desk, "Find a line"))
    person.press("push button", "Done")
    wait_until("the debrief", lambda: desk.look(contains="Somebody has to choose"))
    desk.close()


def the_same_events(desk, manner):
    data, kept = desk.home / "data", desk.home / "begun"
    for each in (data, kept):
        shutil.rmtree(each, ignore_errors=True)
    play(desk, "q")
    shutil.copytree(data, kept)
    in_window(desk, manner(desk))
    desk.ctl("record", "verify")
    window = comparable(desk.export())

    shutil.rmtree(data)
    shutil.move(kept, data)
    play(desk, "line 70", "line 10", "d", "")
    desk.ctl("record", "verify")
    terminal = comparable(desk.export())
    found = differences(terminal, window)
    if found:
        raise AssertionError("\n".join(found))
    (finished,) = (event["content"] for event in window if event["kind"] == "lab-finished")
    assert finished["tasks"] == ["high", "even"] and '"line":10' in finished["settings"], finished


def it_comes_back(desk):
    """What was shown as saved before the kill stands there afterwards."""
    shutil.rmtree(desk.home / "data", ignore_errors=True)
    play(desk, "q")
    person, lines = Keyboard(desk), list(SHARES)
    for number in range(KILLS):
        line = lines[number * 3 % len(lines)]
        desk.start("--lessons", FIGURES)
        person.wait_for("Home")
        person.resume()
        if number > 0:
            wait_for(desk, lines[(number - 1) * 3 % len(lines)])
        person.move(line)
        person.wait_until_saved()
        desk.kill()
    desk.start("--lessons", FIGURES)
    person.wait_for("Home")
    person.resume()
    wait_for(desk, line)
    assert is_reached(desk, "Show it only") and is_reached(desk, "Find a line"), "what was reached stays so"
    desk.close()
    desk.ctl("record", "verify")


def main():
    with Desk(settings={"reduce-motion": "true"}) as desk:
        for manner in (Keyboard, Pointer):
            if not tap.case(f"the same events, by {manner.manner}", the_same_events, desk, manner):
                desk.show_failure()
        if not tap.case(f"{KILLS} kills in the middle of a lab", it_comes_back, desk):
            desk.show_failure()
    tap.finish()


if __name__ == "__main__":
    main()
