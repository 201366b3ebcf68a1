"""A scenario by keyboard alone, by pointer alone and in the terminal gives the same events but for
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

TALKS = pathlib.Path(__file__).parent / "talks"
KILLS = 20
PLAIN, REFUSE, HONOUR = "You were talking to our automated", "Explain that the assistant", "Honour what the assistant"


def play(desk, *lines):
    subprocess.run([os.environ["CANDOR_CTL"], "play", "talks", "--lessons", str(TALKS)], env=desk.env, text=True,
                   input="".join(line + "\n" for line in lines), capture_output=True, check=True)


def is_asked(desk, words):
    """Whether the scene with these words is the one to reply to."""
    return desk.look("heading", "What do you do?") is not None and desk.look("label", contains=words) is not None


def reply(person, words, reason=None):
    person.press("push button", contains=words)
    if reason is not None:
        person.write("Why?", reason)
        person.press("push button", "Reply")


def in_window(desk, person):
    desk.start("--lessons", TALKS)
    person.wait_for("Home")
    person.resume()
    wait_until("the first scene", lambda: is_asked(desk, "Was I talking to a person?"))
    reply(person, PLAIN, "They would notice.")
    wait_until("the second scene", lambda: is_asked(desk, "money back?"))
    reply(person, REFUSE)
    wait_until("the end", lambda: desk.look("heading", "It ended badly"))
    person.press("push button", "Try another way from decision 2")
    wait_until("the second scene again", lambda: is_asked(desk, "money back?"))
    reply(person, HONOUR)
    wait_until("the other end", lambda: desk.look("heading", "It ended well"))
    person.wait_until_saved()
    desk.close()


def the_same_events(desk, manner):
    data, kept = desk.home / "data", desk.home / "begun"
    for each in (data, kept):
        shutil.rmtree(each, ignore_errors=True)
    play(desk, "", "q")
    shutil.copytree(data, kept)
    in_window(desk, manner(desk))
    desk.ctl("record", "verify")
    window = comparable(desk.export())

    shutil.rmtree(data)
    shutil.move(kept, data)
    play(desk, "1", "They would notice.", "", "2", "2", "", "1", "q")
    desk.ctl("record", "verify")
    terminal = comparable(desk.export())
    found = differences(terminal, window)
    if found:
        raise AssertionError("\n".join(found))
    ends = [event["content"]["scene"] for event in window if event["kind"] == "scenario-ended"]
    assert ends == ["lost", "kept"], ends


def it_comes_back(desk):
    """What was shown as saved before the kill stands there afterwards."""
    shutil.rmtree(desk.home / "data", ignore_errors=True)
    play(desk, "", "q")
    person = KeyboardPerson(desk)
    for number in range(KILLS):
        desk.start("--lessons", TALKS)
        person.wait_for("Home")
        person.open_module("Talks")
        if number % 4 == 0:
            wait_until("the first scene", lambda: is_asked(desk, "Was I talking to a person?"))
            person.press("push button", contains=PLAIN)
            person.write("Why?", f"Half a reason {number}")
        elif number % 4 == 1:
            field = desk.find(probe=lambda node: node.role == "text" and node.name == "Why?")
            assert field.text() == f"Half a reason {number - 1}", field.text()
            person.press("push button", "Reply")
            wait_until("the second scene", lambda: is_asked(desk, "money back?"))
        elif number % 4 == 2:
            wait_until("the second scene", lambda: is_asked(desk, "money back?"))
            reply(person, REFUSE)
            wait_until("the end", lambda: desk.look("heading", "It ended badly"))
        else:
            wait_until("the end", lambda: desk.look("heading", "It ended badly"))
            person.press("push button", "Try another way from decision 1")
            wait_until("the first scene", lambda: is_asked(desk, "Was I talking to a person?"))
        person.wait_until_saved()
        desk.kill()
    desk.ctl("record", "verify")


def main():
    with Desk(settings={"reduce-motion": "true"}) as desk:
        for manner in (KeyboardPerson, PointerPerson):
            if not tap.case(f"the same events, by {manner.manner}", the_same_events, desk, manner):
                desk.show_failure()
        if not tap.case(f"{KILLS} kills in the middle of a scenario", it_comes_back, desk):
            desk.show_failure()
    tap.finish()


if __name__ == "__main__":
    main()
