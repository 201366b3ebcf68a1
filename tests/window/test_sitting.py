"""A whole sitting, by keyboard alone or by pointer alone: first start, the module
`welcome` from its first page to the result, with a SIGKILL in the middle of a
half-made answer.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sys

import tap
from desk import Desk, wait_until
from lesson import Module
from person import MANNERS

# Per question: what is answered first, and how sure; None picks what is right.
ANSWERS = {
    "remember-next-week": (["reread"], None),
    "sure-and-wrong": (None, "sure"),
    "seven-in-ten": (["guess"], "fairly"),
    "power-cut": (None, "sure"),
    "leaving": (None, "guess"),
    "manager-asks": (None, "fairly"),
}
KILLED_AT = "power-cut"


def answer_of(question):
    options, level = ANSWERS.get(question.id, (None, None))
    return options or question.right, level


def expect(what, found, wanted):
    if found != wanted:
        raise AssertionError(f"{what}: {found!r} instead of {wanted!r}")


class Sitting:
    def __init__(self, desk, manner):
        self.desk, self.person = desk, MANNERS[manner](desk)
        self.module = Module("welcome")
        self.wanted = [("began", None), ("profile", None), ("module-started", None)]

    def expect_focus_on(self, title):
        """Where it went on is what a reader says first."""
        wait_until(f"the focus on the heading “{title}”", lambda: (focus := self.desk.focused()) is not None and
                   focus.role == "heading" and focus.name == title)

    # ------------------------------------------------------------ first part

    def begin(self):
        self.desk.start()
        self.person.begin("Ada", "Customer service")
        expect("the greeting", self.desk.look("heading", contains=", Ada") is not None, True)
        self.person.open_module(self.module.title)

    def hear(self, question, options, said):
        right = sorted(options) == sorted(question.right)
        start = "Right." if right else "Not right."
        expect("what a reader says", said.startswith(f"{start} Your answer: "), True)
        for option in options:
            expect(f"the words of {option} in it", question.options[option].rstrip(".") in said, True)

    def read_pages(self):
        for page in self.module.pages:
            self.person.wait_for(page.title)
            self.expect_focus_on(page.title)
            for question in page.questions:
                options, _ = answer_of(question)
                self.answer_on_page(question, options)
                if options != question.right:
                    self.person.try_again(question)
                    self.answer_on_page(question, question.right)
            self.wanted.append(("page-read", page.id))
            self.person.next()

    def answer_on_page(self, question, options):
        self.person.pick(question, *options)
        self.hear(question, options, self.person.check_on_page(question))
        self.wanted.append(("answered", question.id))

    # ------------------------------------------------------------ the quiz

    def start_quiz(self):
        self.person.wait_for(self.module.quiz.title)
        self.expect_focus_on(self.module.quiz.title)
        self.person.start_quiz()
        self.wanted.append(("attempt-began", self.module.quiz.id))

    def answer_in_quiz(self, question):
        options, level = answer_of(question)
        self.person.pick(question, *options)
        self.person.say_sure(level)
        self.hear(question, options, self.person.check())
        self.wanted.append(("answered", question.id))

    def answer_until_killed(self):
        for number, question in enumerate(self.module.quiz.questions, 1):
            self.person.wait_for(f"Question {number} of {len(self.module.quiz.questions)}")
            self.expect_focus_on(question.prompt)
            if question.id == KILLED_AT:
                options, level = answer_of(question)
                self.person.pick(question, *options)
                self.person.say_sure(level)
                self.person.wait_until_saved()
                return self.person.where()
            self.answer_in_quiz(question)
            self.person.next()
        raise AssertionError("never came to the question")

    def kill_and_find_again(self, place):
        question = self.module.questions[KILLED_AT]
        options, level = answer_of(question)
        self.desk.kill()
        self.desk.start()
        self.person.wait_for("Home")
        self.person.resume()
        self.person.wait_for(place.split(" - ")[0])
        self.expect_focus_on(question.prompt)
        expect("the draft", self.person.picked(question), options)
        expect("how sure", self.person.certainty(), level)
        self.hear(question, options, self.person.check())
        self.wanted.append(("answered", question.id))

    def finish_quiz(self):
        questions = self.module.quiz.questions
        rest = questions[[question.id for question in questions].index(KILLED_AT) + 1:]
        for question in rest:
            self.person.next()
            self.answer_in_quiz(question)
        self.person.hand_in()
        self.wanted += [("attempt-finished", self.module.quiz.id), ("module-completed", None)]
        self.expect_focus_on("Your result")
        words = self.desk.text()
        for expected in ("4 of 5", "Passed", "What you missed", "Worth reading again"):
            expect(f"“{expected}” on the result", expected in words, True)
        self.desk.screenshot(f"sitting-{self.person.manner}-result")

    def go_home(self):
        self.person.finish()
        wait_until("the card to say that it is done",
                   lambda: self.desk.look("push button", contains=f"{self.module.title}, ✓ done"))

    # ------------------------------------------------------------ afterwards

    def check_record(self):
        self.desk.close()
        self.desk.ctl("record", "verify")
        events = self.desk.events()
        found = [(event["kind"], (event.get("content") or {}).get("item") or (event.get("content") or {}).get("page") or
                  (event.get("content") or {}).get("quiz")) for event in events]
        expect("the events", found, self.wanted)
        expect("the numbers", [event["seq"] for event in events], list(range(1, len(events) + 1)))
        shown = [line for line in self.desk.ctl("record", "show").stdout.splitlines() if line.split(" ")[0].isdigit()]
        shown = [line.split()[3] for line in shown if len(line.split()) > 3 and line.split()[1][:2] == "20"]
        expect("what show says", shown, [kind for kind, _ in self.wanted])

    def check_silence(self):
        expect("standard error", self.desk.complaints(), [])


def main(manner):
    with Desk() as desk:
        sitting = Sitting(desk, manner)
        place = []
        going = (tap.case("first start and Home", sitting.begin) and
                 tap.case("pages and quick checks", sitting.read_pages) and
                 tap.case("the quiz begins", sitting.start_quiz) and
                 tap.case("a half-made answer", lambda: place.append(sitting.answer_until_killed())) and
                 tap.case("killed, started, found again", lambda: sitting.kill_and_find_again(place[0])) and
                 tap.case("the rest and the result", sitting.finish_quiz) and
                 tap.case("back on Home", sitting.go_home) and
                 tap.case("each event once, verified", sitting.check_record))
        if not going:
            desk.show_failure()
        tap.case("nothing on standard error", sitting.check_silence)
    tap.finish()


if __name__ == "__main__":
    main(sys.argv[1])
