"""The language of a lesson is changed in mid-question, on a page and in a quiz, by
keyboard and by pointer; and the whole window speaks German where the desktop does.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import sys

import tap
from desk import Desk, wait_until
from lesson import Module
from person import MANNERS

ENGLISH, GERMAN = Module("welcome"), Module("welcome", "module.de.xml")


def expect(what, found, wanted):
    if found != wanted:
        raise AssertionError(f"{what}: {found!r} instead of {wanted!r}")


class Switching:
    def __init__(self, desk, manner):
        self.desk, self.person = desk, MANNERS[manner](desk)

    def switch(self, name, title):
        self.person.choose_in_menu(name)
        wait_until(f"the lesson in {name}", lambda: self.person.where().endswith(f" - {title}"))

    def where_stands(self, words):
        """The middle of what is called so, on the screen."""
        self.desk.settle()
        box = self.desk.box(self.desk.find("radio button", words))
        return box.y + box.height / 2

    def begin(self):
        self.desk.start()
        self.person.begin("Ada")
        self.person.open_module(ENGLISH.title)

    def on_a_page(self):
        question, twin = ENGLISH.questions["remember-next-week"], GERMAN.questions["remember-next-week"]
        self.person.wait_for(ENGLISH.pages[0].title)
        self.person.pick(question, "recall")
        self.switch("Deutsch", GERMAN.title)
        self.person.wait_for(GERMAN.pages[0].title)
        expect("what is picked", self.person.picked(twin), ["recall"])
        height = self.desk.front().extents().height
        stands = self.where_stands(twin.options["recall"])
        expect(f"the answer in sight at {stands} of {height}", 0 < stands < height, True)

        said = self.person.check_on_page(twin)
        expect("what a reader says", said.startswith("Right. Your answer: ") and twin.options["recall"].rstrip(".") in said, True)
        self.switch("English", ENGLISH.title)
        expect("what is answered", self.person.picked(question), ["recall"])
        expect("its verdict", self.desk.look("push button", "Try again") is not None, True)

    def in_the_quiz(self):
        while not self.person.is_at(ENGLISH.quiz.title):
            self.person.next()
        self.person.start_quiz()
        first, second = ENGLISH.quiz.questions[:2]
        twins = GERMAN.quiz.questions
        self.person.wait_for("Question 1 of 5")
        self.person.pick(first, *first.right)
        self.person.say_sure("sure")
        self.person.check()
        self.person.next()
        self.person.wait_for("Question 2 of 5")
        self.person.pick(second, "guess")
        self.person.say_sure("fairly")
        self.switch("Deutsch", GERMAN.title)
        self.person.wait_for("Question 2 of 5")
        expect("what is picked", self.person.picked(twins[1]), ["guess"])
        expect("how sure", self.person.certainty(), "fairly")
        focus = wait_until("the focus on the question", lambda: self.desk.focused())
        expect("the focus", focus.name, twins[1].prompt)
        self.person.wait_until_saved()

    def after_a_kill(self):
        self.desk.kill()
        self.desk.start()
        self.person.wait_for("Home")
        expect("the lesson on Home in German", self.desk.look("push button", contains=GERMAN.title) is not None, True)
        self.person.resume()
        self.person.wait_for("Question 2 of 5")
        twin = GERMAN.quiz.questions[1]
        expect("what is picked", self.person.picked(twin), ["guess"])
        self.person.check()
        self.desk.close()

    def check_record(self):
        self.desk.ctl("record", "verify")
        events = self.desk.events()
        languages = [event["language"] for event in events if event["kind"] == "answered"]
        expect("the languages of the answers", languages, ["de", "en", "de"])
        expect("the attempts", [event["language"] for event in events if event["kind"] == "attempt-began"], ["en"])

    def check_silence(self):
        expect("standard error", self.desk.complaints(), [])


def speak_german():
    with Desk(environment={"LANGUAGE": "de", "CANDOR_LOCALE": os.environ["CANDOR_LOCALE"]}) as desk:
        desk.start()
        desk.find("heading", "Willkommen bei Candor")
        desk.press("push button", "Anfangen")
        wait_until("the first page", lambda: desk.front().name == "Startseite - Candor")
        desk.find("push button", contains=f"{GERMAN.title}, ")
        expect("standard error", desk.complaints(), [])


def main(manner):
    with Desk() as desk:
        switching = Switching(desk, manner)
        going = (tap.case("a lesson in English", switching.begin) and
                 tap.case("another language on a page", switching.on_a_page) and
                 tap.case("another language in a quiz", switching.in_the_quiz) and
                 tap.case("killed, started, found again", switching.after_a_kill) and
                 tap.case("each answer in its language", switching.check_record))
        if not going:
            desk.show_failure()
        tap.case("nothing on standard error", switching.check_silence)
    if manner == "pointer":
        tap.case("the window in German", speak_german)
    tap.finish()


if __name__ == "__main__":
    main(sys.argv[1])
