"""The window and the terminal live the same sitting: the same answers give the same
list of events but for time, boot, salts and hashes. With `sampler`, the module of every
block and every kind, by keyboard alone and by pointer alone.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import os
import pathlib
import shutil
import sys

import tap
from desk import Desk
from lesson import Module, Page
from person import KeyboardPerson, PointerPerson

FOLDER = pathlib.Path(__file__).parent / "answers"
LESSONS = os.environ["CANDOR_LESSONS"]
OTHER = "consent"       # of LESSONS: where both sittings begin
SAMPLER = pathlib.Path(__file__).parent / "lessons"

Sitting = collections.namedtuple("Sitting", "lessons module answers person")
# Different in any two sittings.
OWN = ("utc_us", "time", "boot_id", "boot_ms", "commitment", "salt", "previous", "hash")


class Answers:
    """An answers file, used up as candorctl play uses it up."""

    def __init__(self, path):
        self.left, self.stops = [], False
        for line in path.read_text().splitlines():
            line = line.split("#")[0].strip()
            if line == "stop":
                self.stops = True
            elif line:
                question, answer = (part.strip() for part in line.split("=", 1))
                options, _, level = (part.strip() for part in answer.partition("|"))
                self.left.append((question, [option.strip() for option in options.split(",")], level))

    def has(self, question):
        return any(each[0] == question.id for each in self.left)

    def take(self, question):
        answer = next(each for each in self.left if each[0] == question.id)
        self.left.remove(answer)
        return answer[1:]

    @property
    def over(self):
        return self.stops and not self.left


class Left(Exception):
    """The file ends the sitting here."""


class Window:
    """Plays an answers file in the window, as a person who follows it would."""

    def __init__(self, desk, sitting):
        self.desk, self.answers, self.person = desk, Answers(sitting.answers), sitting.person(desk)
        self.module = Module(sitting.module)
        self.verdicts = []

    def play(self):
        self.desk.start()
        self.person.wait_for("Home")
        self.person.open_module(self.module.title)
        try:
            for step in self.module.steps:
                self.person.wait_for(step.title)
                self.read(step) if isinstance(step, Page) else self.sit(step)
        except Left:
            pass
        self.desk.close()

    def leave_when_over(self):
        if self.answers.over:
            raise Left

    def read(self, page):
        for question in page.questions:
            first = True
            while self.answers.has(question):
                if not first:
                    self.person.try_again(question)
                entries, _ = self.answers.take(question)
                self.person.answer(question, *entries)
                self.verdicts.append(self.person.check_on_page(question))
                first = False
        self.leave_when_over()
        self.person.next()

    def sit(self, quiz):
        self.person.start_quiz()
        self.answer(quiz.questions, quiz.late)
        while (missed := [question for question in quiz.questions if self.answers.has(question)]):
            self.person.move("Retry only what I missed")
            self.answer(missed, quiz.late)
        if quiz is self.module.steps[-1]:
            self.person.finish()
        else:
            self.person.move("Next")

    def answer(self, questions, late):
        for number, question in enumerate(questions, 1):
            self.person.wait_for(f"Question {number} of {len(questions)}")
            entries, level = self.answers.take(question)
            self.person.answer(question, *entries)
            if level:
                self.person.say_sure(level)
            if not late:
                self.verdicts.append(self.person.check())
            self.leave_when_over()
            if number < len(questions):
                self.person.next()
        self.person.hand_in()


def comparable(export):
    """What must be the same: attempts by their number, the rest as it is."""
    attempts, seeds = {}, {}

    def plain(value, key=None):
        if isinstance(value, dict):
            return {name: plain(each, name) for name, each in value.items() if name not in OWN}
        if isinstance(value, list):
            return [plain(each) for each in value]
        if key in ("attempt", "of") and value is not None:
            return attempts.setdefault(value, f"attempt {len(attempts) + 1}")
        if key == "seed":
            return seeds.setdefault(value, f"seed {len(seeds) + 1}")
        return value

    return [plain(event) for event in export["events"]]


def differences(one, other):
    found = []
    for number in range(max(len(one), len(other))):
        mine = one[number] if number < len(one) else None
        theirs = other[number] if number < len(other) else None
        if mine != theirs:
            found.append(f"event {number + 1}:\n  terminal {mine}\n  window   {theirs}")
    return found


def use(desk, lessons):
    desk.env["CANDOR_LESSONS"] = os.environ["CANDOR_LESSONS"] = str(lessons)


def compare(desk, sitting):
    data = desk.home / "data"
    for each in (data, desk.home / "by-terminal"):
        shutil.rmtree(each, ignore_errors=True)
    # One beginning for both, in another module: the first start page asks for more than
    # a terminal does.
    use(desk, LESSONS)
    stop = desk.home / "stop.txt"
    stop.write_text("stop\n")
    desk.ctl("play", OTHER, "--answers", stop)
    shutil.copytree(data, desk.home / "by-terminal")

    use(desk, sitting.lessons)
    played = Window(desk, sitting)
    played.play()
    desk.ctl("record", "verify")
    window = comparable(desk.export())

    shutil.rmtree(data)
    shutil.move(desk.home / "by-terminal", data)
    desk.ctl("play", sitting.module, "--answers", sitting.answers)
    desk.ctl("record", "verify")
    terminal = comparable(desk.export())

    found = differences(terminal, window)
    if found:
        raise AssertionError("\n".join(found))
    answered = [event for event in window if event["kind"] == "answered"]
    if len(window) < 8 or not 0 < len(played.verdicts) <= len(answered):
        raise AssertionError(f"{len(window)} events and {len(played.verdicts)} verdicts heard: what was compared?")
    tap.note(f"{sitting.answers.name}: {len(window)} events, {len(answered)} verdicts heard")


def sittings():
    if sys.argv[1:] == ["sampler"]:
        for person in (KeyboardPerson, PointerPerson):
            yield Sitting(SAMPLER, "kinds", SAMPLER / "kinds.answers", person)
        return
    for path in sorted(FOLDER.glob("*.txt")):
        yield Sitting(LESSONS, "welcome", path, PointerPerson)


def main():
    with Desk() as desk:
        for sitting in sittings():
            if not tap.case(f"the same events: {sitting.answers.stem}, by {sitting.person.manner}", compare, desk, sitting):
                desk.show_failure()
                desk.kill()
        tap.case("nothing on standard error", check_silence, desk)
    tap.finish()


def check_silence(desk):
    if desk.complaints():
        raise AssertionError(str(desk.complaints()))


if __name__ == "__main__":
    main()
