"""SIGKILL of the window in the middle of everything.

What the screen showed as saved before the kill is there afterwards, the program
starts again, and the chain verifies. A kill comes a stated time after the act, or
in the very moment when the screen shows that it is done (None).

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import os
import shutil
import time

import tap
from desk import Desk, wait_until
from lesson import Module
from person import VERDICTS, PointerPerson

MODULE = "welcome"
Moment = collections.namedtuple("Moment", "phase scenario delay")


def title_of(front):
    return front.name.split(" - ")[0]


def says(front, start):
    return any(node.name.startswith(start) for node in front.walk())


class Life:
    """One record from its first event to the kill and beyond."""

    def __init__(self, desk):
        self.desk, self.person, self.module = desk, PointerPerson(desk), Module(MODULE)
        shutil.rmtree(desk.home / "data", ignore_errors=True)
        self.before = []

    # ------------------------------------------------------ the way to there

    def play(self, n_quiz):
        """Lives up to there in a terminal: all pages, so many questions of the quiz."""
        questions = [question for page in self.module.pages for question in page.questions]
        lines = [f"{question.id} = {','.join(question.right)}" for question in questions]
        lines += [f"{question.id} = {','.join(question.right)} | sure" for question in self.module.quiz.questions[:n_quiz]]
        path = self.desk.home / "answers.txt"
        path.write_text("\n".join(lines + ["stop"]) + "\n")
        self.desk.ctl("play", MODULE, "--answers", path)

    def open_window(self):
        self.desk.start()

    def to_page(self):
        self.open_window()
        self.person.begin()
        self.person.open_module(self.module.title)
        self.person.wait_until_saved()

    def to_question(self, number, check=False):
        """In front of a question of the quiz; with `check` it has its answer."""
        self.play(number)
        self.open_window()
        self.person.resume()
        self.person.wait_for(f"Question {number} of {len(self.module.quiz.questions)}")
        if not check:
            self.person.next()

    def press(self, role, name):
        self.desk.click(self.desk.find(role, name, sensitive=True))

    # ----------------------------------------------------------- afterwards

    def start_again(self):
        self.desk.start()

    def resume(self):
        self.person.wait_for("Home")
        self.person.resume()

    def events(self):
        return [(event["kind"], event.get("content") or {}) for event in self.desk.events()]

    def expect_event(self, kind, **content):
        for found, holds in self.events():
            if found == kind and all(holds.get(key) == value for key, value in content.items()):
                return
        raise AssertionError(f"shown as saved and not there: {kind} {content}")

    def expect_place(self, *places):
        place = self.person.where().split(" - ")[0]
        if place not in places:
            raise AssertionError(f"found again at “{place}” instead of one of {places}")


class Scenario:
    """prepare, act, then the kill; `shows` judges a snapshot, `promised` what must hold
    when it was shown, `sound` what must hold in any case."""

    def prepare(self, life):
        raise NotImplementedError

    def act(self, life):
        """Nothing: killed while nothing happens."""

    def shows(self, life, front):
        return life.person.is_saved(front)

    def promised(self, life):
        raise NotImplementedError

    def sound(self, life):
        """Nothing more than what holds for every record."""


class FirstStart(Scenario):
    def prepare(self, life):
        life.open_window()
        life.person.wait_for("Welcome")

    def act(self, life):
        life.press("push button", "Begin")

    def shows(self, life, front):
        return title_of(front) == "Home"

    def promised(self, life):
        life.expect_place("Home")
        life.expect_event("began")

    def sound(self, life):
        life.expect_place("Welcome", "Home")


class Page(Scenario):
    def prepare(self, life):
        life.to_page()

    def promised(self, life):
        life.resume()
        life.expect_place(life.module.pages[0].title)
        life.expect_event("module-started")


class Moving(Scenario):
    def prepare(self, life):
        life.to_page()

    def act(self, life):
        life.press("push button", "Next")

    def shows(self, life, front):
        return title_of(front) == life.module.pages[1].title and life.person.is_saved(front)

    def promised(self, life):
        life.expect_place(life.module.pages[1].title)
        life.expect_event("page-read", page=life.module.pages[0].id)

    def sound(self, life):
        life.resume()
        life.expect_place(life.module.pages[0].title, life.module.pages[1].title)


class Draft(Scenario):
    def prepare(self, life):
        life.to_question(2)
        self.question = life.module.quiz.questions[2]

    def act(self, life):
        life.press("radio button", self.question.options[self.question.right[0]])

    def shows(self, life, front):
        return life.person.picked(self.question, front) == self.question.right and life.person.is_saved(front)

    def promised(self, life):
        wait_until("the draft", lambda: life.person.picked(self.question) == self.question.right)

    def sound(self, life):
        life.resume()
        life.expect_place("Question 3 of 5")


class Certainty(Draft):
    def act(self, life):
        life.press("radio button", "Fairly")

    def shows(self, life, front):
        return life.person.certainty(front) == "fairly" and life.person.is_saved(front)

    def promised(self, life):
        wait_until("how sure", lambda: life.person.certainty() == "fairly")


class Check(Scenario):
    def prepare(self, life):
        life.to_question(1)
        self.question = life.module.quiz.questions[1]
        life.person.pick(self.question, *self.question.right)
        life.person.say_sure("fairly")
        life.person.wait_until_saved()

    def act(self, life):
        life.press("push button", "Check")

    def shows(self, life, front):
        return any(says(front, verdict) for verdict in VERDICTS) and life.person.is_saved(front)

    def promised(self, life):
        life.expect_event("answered", item=self.question.id, certainty="fairly", verdict="right")

    def sound(self, life):
        life.resume()
        life.expect_place("Question 2 of 5")
        if life.person.picked(self.question) != self.question.right:
            raise AssertionError("the answer is neither draft nor event")


class BetweenQuestions(Scenario):
    def prepare(self, life):
        life.to_question(2, check=True)

    def act(self, life):
        life.press("push button", "Next")

    def shows(self, life, front):
        return title_of(front) == "Question 3 of 5" and life.person.is_saved(front)

    def promised(self, life):
        life.expect_place("Question 3 of 5")

    def sound(self, life):
        life.resume()
        life.expect_place("Question 2 of 5", "Question 3 of 5")


class HandingIn(Scenario):
    def prepare(self, life):
        life.to_question(5, check=True)

    def act(self, life):
        life.press("push button", "Hand in")

    def shows(self, life, front):
        return title_of(front) == "Your result"

    def promised(self, life):
        life.expect_event("attempt-finished", quiz="quiz", passed=True)

    def sound(self, life):
        life.person.wait_for("Home")
        if life.desk.look("push button", contains="✓ done") is None:
            life.resume()
            life.expect_place("Question 5 of 5", "Your result")
        if any(kind == "attempt-finished" for kind, _ in life.events()):
            life.expect_event("module-completed")


class Result(HandingIn):
    def prepare(self, life):
        super().prepare(life)
        life.person.hand_in()

    def act(self, life):
        """Nothing: it stands there."""


class Backup(Scenario):
    """Record and privacy: a backup that the screen names is there and verifies."""

    def prepare(self, life):
        life.to_page()
        life.person.next()
        life.person.go_home()
        life.person.open_privacy()

    def act(self, life):
        life.press("push button", "Back up now")

    def shows(self, life, front):
        done = next((node.name for node in front.walk() if node.role == "label" and
                     node.name.startswith("✓ Backed up and checked: ")), None)
        self.path = done.split(": ", 1)[1] if done else None
        return done is not None

    def promised(self, life):
        life.desk.ctl("--record", self.path, "record", "verify")

    def sound(self, life):
        for path in life.desk.record.parent.glob("backups/*.db"):
            life.desk.ctl("--record", path, "record", "verify")


class Verify(Backup):
    def act(self, life):
        life.press("push button", "Check now")

    def shows(self, life, front):
        return says(front, "✓ Intact: ")

    def promised(self, life):
        """That it verifies is asked of every record."""


class Closing(Scenario):
    def prepare(self, life):
        life.to_question(1)
        self.question = life.module.quiz.questions[1]
        life.person.pick(self.question, *self.question.right)
        life.person.wait_until_saved()

    def act(self, life):
        life.desk.key("ctrl+q")

    def promised(self, life):
        """The draft, which was on the screen before."""

    def sound(self, life):
        life.resume()
        if life.person.picked(self.question) != self.question.right:
            raise AssertionError("the draft is gone")


MOMENTS = [
    Moment("first start", FirstStart, 0.004), Moment("first start", FirstStart, None),
    Moment("page", Page, None), Moment("page", Page, 0.1),
    Moment("moving", Moving, 0.002), Moment("moving", Moving, None), Moment("moving", Moving, 0.02),
    Moment("draft", Draft, None), Moment("draft", Certainty, None), Moment("draft", Draft, 0.1),
    Moment("check", Check, 0.003), Moment("check", Check, None),
    Moment("between questions", BetweenQuestions, 0.01), Moment("between questions", BetweenQuestions, None),
    Moment("handing in", HandingIn, 0.005), Moment("handing in", HandingIn, None),
    Moment("result", Result, None),
    Moment("record and privacy", Backup, 0.01), Moment("record and privacy", Backup, None),
    Moment("record and privacy", Verify, 0.002),
    Moment("closing", Closing, 0.003), Moment("closing", Closing, 0.03),
]
QUICK = (1, 5, 7, 11, 15)


def watch(life, scenario, delay):
    """Reads the screen until the moment of the kill; answers what it promised."""
    if delay is None:
        wait_until("the screen to show it", lambda: scenario.shows(life, life.desk.front()))
        return True
    end, shown = time.monotonic() + delay, False
    while time.monotonic() < end:
        left = end - time.monotonic()
        if left < 0.08:     # no time to look once more
            time.sleep(left)
        else:
            shown = scenario.shows(life, life.desk.front())
    return shown


def has_record(desk):
    """Whether there is one, and it verifies; a kill may come before there is any, and
    then what there is holds nothing."""
    if not desk.record.exists():
        return False
    run = desk.ctl("record", "verify", check=False)
    if run.returncode != 0 and "There is no record in" not in run.stderr:
        raise AssertionError(f"record verify: {run.returncode}: {run.stderr}{run.stdout}")
    return run.returncode == 0


def kill_once(desk, moment, told):
    life, scenario = Life(desk), moment.scenario()
    scenario.prepare(life)
    before = desk.events() if has_record(desk) else []
    scenario.act(life)
    shown = watch(life, scenario, moment.delay)
    ended = desk.program.poll() is not None
    desk.kill()
    told["shown" if shown else "closed before" if ended else "in between"] += 1

    if has_record(desk):
        after = desk.events()
        if after[:len(before)] != before:
            raise AssertionError("events from before the kill are gone or changed")
    life.start_again()
    scenario.sound(life)
    if shown:
        scenario.promised(life)
    desk.kill()
    has_record(desk)
    if desk.complaints():
        raise AssertionError(f"standard error: {desk.complaints()}")


def check_phases(moments, kills):
    without = {moment.phase for moment in moments} - set(kills)
    if without:
        raise AssertionError(f"no kill in: {', '.join(without)}")


def main():
    moments = [MOMENTS[index] for index in QUICK] if os.environ.get("CANDOR_QUICK") else MOMENTS
    told, kills = collections.Counter(), collections.Counter()
    with Desk() as desk:
        for moment in moments:
            when = "when it is shown" if moment.delay is None else f"after {moment.delay * 1000:.0f} ms"
            if tap.case(f"{moment.phase}: {moment.scenario.__name__} killed {when}", kill_once, desk, moment, told):
                kills[moment.phase] += 1
            else:
                desk.show_failure()
                desk.kill()
    tap.note("kills per phase: " + ", ".join(f"{phase} {count}" for phase, count in kills.items()))
    tap.note("at the kill: " + ", ".join(f"{what} {count}" for what, count in sorted(told.items())))
    tap.case("no phase without a kill", check_phases, moments, kills)
    tap.finish()


if __name__ == "__main__":
    main()
