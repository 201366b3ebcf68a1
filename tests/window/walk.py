"""The way to every screen: one chapter for each beginning, so that a record lives
through what it must have lived through to show them.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import resource
import shutil
import sqlite3

from desk import wait_until
from lesson import Module
from person import PointerPerson

FOLDER = pathlib.Path(__file__).parent / "lessons"
KNOWN = pathlib.Path(__file__).parent / "known"      # a lesson in two languages that one may test out of
FIGURES = pathlib.Path(__file__).parent / "figures"    # a lab
TALKS = pathlib.Path(__file__).parent / "talks"        # a scenario
EDITIONS = pathlib.Path(__file__).parents[1] / "editions"
NO_MORE_BYTES = 1


class Walk:
    """Calls `visit(name)` on each screen. `narrow`: sides are folded away."""

    def __init__(self, desk, visit, narrow):
        self.desk, self.visit, self.narrow = desk, visit, narrow
        self.person, self.lies_over = PointerPerson(desk), False
        desk.env["CANDOR_LESSONS"] = os.environ["CANDOR_LESSONS"] = str(FOLDER)
        self.module = Module("kinds")
        self.questions = self.module.questions

    def go(self):
        for chapter in (self.beginning, self.lesson, self.changed, self.known, self.figures, self.talks, self.kept, self.no_lessons, self.broken_lessons, self.trouble, self.full):
            chapter()

    # ------------------------------------------------------------------ steps

    def start(self, *arguments):
        self.desk.start(*arguments)

    def stop(self):
        self.desk.kill()

    def press(self, role, name=None, contains=None):
        self.person.press(role, name, contains)

    def show(self, name):
        """Looks at a dialog or a pop-up and closes it again."""
        before = self.windows()
        self.visit(name)
        self.desk.key("Escape")
        wait_until(f"“{name}” to close", lambda: self.windows() < before)
        self.desk.settle()
        # The first motion where a pop-up stood only tells GTK that it has gone, and a press with it is lost.
        window = self.desk.screen.windows()[0]
        self.desk.screen.move(window.x + window.width // 2, window.y + window.height // 2)

    def windows(self):
        return len(self.desk.screen.windows())

    def open(self, name, *way):
        """A dialog or pop-up opens in a window of its own; looked at and closed."""
        before = self.windows()
        way[0](*way[1:])
        wait_until(f"“{name}” to open", lambda: self.windows() > before)
        self.show(name)

    def to_place(self, name):
        if self.narrow:
            self.press("toggle button" if self.desk.look("toggle button", "Places") else "push button", "Places")
            wait_until("the places", lambda: self.desk.look("list item", name))
            self.desk.settle()
        self.press("list item", name)
        self.person.wait_for(name)

    def play(self, *lines):
        path = self.desk.home / "answers.txt"
        path.write_text("\n".join(lines) + "\n")
        self.desk.ctl("play", self.module.id, "--answers", path)

    def forget(self):
        """An empty home again."""
        shutil.rmtree(self.desk.home / "data", ignore_errors=True)

    # --------------------------------------------------------------- chapters

    def beginning(self):
        self.start()
        self.person.wait_for("Welcome")
        self.visit("first-start")
        self.person.begin("Ada", "Shop")
        self.visit("home-new")
        if self.narrow:
            self.press("push button", "Places")
            wait_until("the places", lambda: self.desk.look("list item", "Home"))
            self.desk.settle()
            self.visit("places")
            self.press("list item", "Home")
            wait_until("the places to go", lambda: self.desk.look("list item", "Home") is None)
            self.desk.settle()
        self.open("menu", self.press, "push button", "Main menu")
        self.open("preferences", self.desk.key, "ctrl+comma")
        self.open("shortcuts", self.desk.key, "ctrl+question")
        self.person.choose_in_menu("About Candor")
        wait_until("the window about the program", lambda: self.windows() > 1)
        self.show("about")
        self.to_place("Record and privacy")
        self.visit("record-and-privacy")
        self.open("restore-none", self.press, "push button", "Choose…")
        self.open("erase", self.press, "push button", "Erase…")
        self.stop()

    def lesson(self):
        self.start()
        self.person.wait_for("Home")
        self.person.open_module(self.module.title)
        pages = self.module.pages
        self.visit("page-words")
        self.open("term", self.follow, "consent")
        self.open("source", self.follow, "[1]")
        self.open("address", self.follow, "look elsewhere")
        self.open_outline("outline")
        self.choose_step(pages[0].title)
        self.person.next()
        self.person.wait_for(pages[1].title)
        self.visit("page-shown")
        self.person.next()
        self.desk.find("heading", pages[2].title, probe=lambda node: node.description.startswith("Five boxes,"))
        self.visit("page-boxed")
        self.press("push button", "Read in plain language")
        self.desk.find("label", contains="There are five boxes.")
        wait_until("the focus on the way back", lambda: getattr(self.desk.focused(), "name", None) == "Read the full text")
        self.visit("page-plain")
        self.person.next()
        self.visit("page-held")
        self.person.next()
        self.visit("page-told")
        self.press("push button", "Show")
        self.desk.find("push button", "Hide", probe=lambda node: node.has("expanded"))
        self.desk.find("label", contains="Ask Ali")
        self.desk.find("label", contains="where nothing comes from the house")
        assert not self.desk.look("label", contains="Ask whoever looks after"), "what the house has replaced"
        self.visit("page-revealed")
        self.person.next()
        self.visit("page-asked")
        for words in ("Show a hint", "Show the next hint (2 of 3)", "Show the next hint (3 of 3)"):
            self.press("push button", words)
        self.visit("page-hinted")
        self.answer_page()
        self.person.next()
        self.arrange_page()
        self.person.next()
        self.count_page()
        self.person.next()
        self.fill_page()
        self.person.next()
        self.spot_page()
        self.person.next()
        self.quiz()
        self.late_quiz()
        self.person.go_home()
        self.visit("home-started")
        self.stop()

    def follow(self, name):
        """To a link in the text, as the keys lead there."""
        self.desk.find("link", name)
        for _ in range(30):
            focus = self.desk.focused()
            if focus is not None and focus.role == "link" and focus.name == name:
                break
            before = focus
            focus = self.desk.move_focus("Right")
            if focus == before:
                self.desk.move_focus("Down")
        self.desk.key("Return")

    def answer_page(self):
        for question, options in (("pick-one", ["ticked"]), ("pick-all", ["when"]), ("is-it-so", ["false"])):
            self.person.pick(self.questions[question], *options)
            self.person.check_on_page(self.questions[question])
        self.visit("page-answered")

    def arrange_page(self):
        match, order, sort = (self.questions[f"{each}-them"] for each in ("match", "order", "sort"))
        self.visit("page-arranged")
        self.open("page-choosing", self.press, "push button", f"{match.options['newsletter']}: Choose…")
        self.person.give(match, "newsletter:receipt")
        self.person.put_in_order(order, "name", "keep", "ask", "send")
        self.person.put(sort, "for-her:a-yes", "herself:a-yes")
        self.visit("page-arranging")
        self.person.give(match, "receipt:newsletter", "recall:recall")
        self.person.put(sort, "bought:no-yes")
        for question in (match, order, sort):
            self.person.check_on_page(question)
        self.visit("page-arranged-answered")

    def count_page(self):
        self.visit("page-counted")
        self.person.answer(self.questions["count-it"], "4")
        self.person.check_on_page(self.questions["count-it"])
        self.visit("page-counted-answered")

    def fill_page(self):
        question = self.questions["fill-it"]
        self.visit("page-filling")
        self.person.write("Blank 1", "silent")
        self.open("page-choosing-words", self.press, "push button", None, "Blank 3 of 3: ")
        self.desk.key("ctrl+Return")
        wait_until("a sentence about what is missing", lambda: self.desk.look("label", contains="Blank 2 of 3: "))
        self.visit("page-filling-missing")
        self.person.answer(question, "what:purpose", "when:after")
        self.person.check_on_page(question)
        self.visit("page-filled-answered")

    def spot_page(self):
        spot, mark, weigh, write = (self.questions[f"{each}-it"] for each in ("spot", "mark", "weigh", "write"))
        self.visit("page-spotted")
        self.person.answer(spot, "round-no")
        self.person.answer(mark, "partners", "time")
        self.person.answer(weigh, "sometimes")
        self.person.answer(write, "words:May we write to you?", "what")
        self.visit("page-spotting")
        for question in (spot, mark, weigh, write):
            self.person.check_on_page(question)
        self.visit("page-spotted-answered")

    def quiz(self):
        self.person.wait_for(self.module.quiz.title)
        self.visit("quiz-start")
        self.person.start_quiz()
        self.visit("question-choice")
        self.press("push button", "Check")
        self.desk.find("label", "Pick an answer first.")
        self.visit("question-missing")
        self.person.pick(self.questions["one"], "neither")
        self.person.say_sure("sure")
        self.person.check()
        self.visit("question-right")
        self.person.next()
        self.visit("question-choices")
        self.person.pick(self.questions["two"], "robot")
        self.person.say_sure("fairly")
        self.person.check()
        self.visit("question-wrong")
        self.person.next()
        self.visit("question-truefalse")
        self.open_hand_in()
        self.visit("result-missed")
        self.person.move("Take it again")
        for question in self.module.quiz.questions:
            self.person.pick(question, *question.right)
            self.person.say_sure("sure")
            self.person.check()
            if question.id != "three":
                self.person.next()
        self.person.hand_in()
        self.visit("result-passed")
        self.person.move("Next")

    def open_hand_in(self):
        before = self.windows()
        self.press("push button", "Hand in")
        wait_until("the dialog", lambda: self.windows() > before)
        self.visit("hand-in")
        self.press("push button", "Hand in now")
        self.person.wait_for("Your result")

    def late_quiz(self):
        self.person.start_quiz()
        self.person.pick(self.questions["four"], "ask")
        self.person.wait_until_saved()
        self.visit("question-late")

    def changed(self):
        """Learned in one edition, and opened in the next; then the lesson goes."""
        self.forget()
        folder, answers = self.desk.home / "editions", self.desk.home / "answers.txt"

        def install(edition):
            shutil.copytree(EDITIONS / edition, folder / "letters", dirs_exist_ok=True)

        install("1")
        answers.write_text("how-soon = month\nbox = false\nhow-long = two\nstamp = true\nclick = true\n")
        self.desk.ctl("play", "letters", "--lessons", folder, "--answers", answers)
        install("2")
        self.start("--lessons", folder)
        self.person.wait_for("Home")
        self.visit("home-changed")
        self.press("push button", None, "Read what changed")
        self.person.wait_for("Asking first")
        self.visit("page-changed")
        self.press("push button", "Show what changed")
        wait_until("both texts", lambda: self.desk.look("label", contains="2 lines differ."))
        self.visit("page-compared")
        for title in ("The tone of a letter", "Letting people stop", "Your result"):
            self.press("push button", "Next")
            self.person.wait_for(title)
        self.visit("result-changed")
        self.press("push button", "Answer the 1 question that changed")
        self.person.wait_for("Question 1 of 1")
        self.stop()
        shutil.rmtree(folder / "letters")
        self.start("--lessons", folder)
        self.person.wait_for("Home")
        self.visit("home-gone")
        self.stop()

    def kept(self):
        self.forget()
        self.play(*self.right_answers())
        self.desk.ctl("record", "backup")
        self.start()
        self.person.wait_for("Home")
        self.visit("home-done")
        self.to_place("Record and privacy")
        self.press("push button", "Check now")
        wait_until("what the check came to", lambda: self.desk.look("label", contains="✓ Intact"))
        self.visit("record-checked")
        self.open("restore", self.press, "push button", "Choose…")
        self.stop()

    def known(self):
        """Who knows a lesson already takes its questions at once."""
        os.environ["CANDOR_LESSONS"] = str(KNOWN)
        known = Module("knows")
        os.environ["CANDOR_LESSONS"] = str(FOLDER)
        self.forget()
        self.start("--lessons", KNOWN)
        self.person.begin("Ada")
        self.person.open_module(known.title)
        self.person.wait_for(known.pages[0].title)
        self.visit("page-known")
        self.open("lesson-menu", self.press, "push button", "Main menu")
        self.press("push button", contains="You know this already?")
        self.person.wait_for(known.quiz.title)
        self.visit("quiz-known")
        self.person.start_quiz()
        question = known.quiz.questions[0]
        self.person.pick(question, *question.right)
        self.person.check()
        self.person.hand_in()
        self.visit("result-tested-out")
        self.open_outline("outline-tested-out")
        self.choose_step(known.pages[1].title)
        self.visit("page-tested-out")
        self.person.go_home()
        self.visit("home-tested-out")
        self.stop()

    def figures(self):
        """A lab: moved by typing, read as a table, recorded."""
        self.forget()
        self.start("--lessons", FIGURES)
        self.person.begin("Ada")
        self.person.open_module("Figures")
        self.person.wait_for("Who sees the ad")
        self.visit("lab")
        self.desk.tab_to(lambda node: node.role == "spin button")
        self.desk.key("ctrl+a")
        self.desk.screen.type("70")
        self.desk.key("Return")
        wait_until("a task to be reached", lambda: self.desk.look("list item", contains="Reached: "))
        self.visit("lab-moved")
        self.press("push button", "Read as a table")
        wait_until("the table", lambda: self.desk.look("label", contains="Line: 70 points."))
        self.visit("lab-table")
        self.press("push button", "Read as a table")
        self.person.write("Who pays", "Those below the line.")
        self.press("push button", "Done")
        wait_until("the debrief", lambda: self.desk.look(contains="Somebody has to choose"))
        self.visit("lab-done")
        self.stop()

    def talks(self):
        """A scenario: a reply with a reason, its end, another way from the second decision."""
        self.forget()
        self.start("--lessons", TALKS)
        self.person.begin("Ada")
        self.person.open_module("Talks")
        self.person.next()
        wait_until("the replies", lambda: self.desk.look("heading", "What do you do?"))
        self.visit("scenario")
        self.press("push button", contains="You were talking to our automated")
        self.person.write("Why?", "They would notice.")
        self.visit("scenario-reason")
        self.press("push button", "Reply")
        wait_until("the next scene", lambda: self.desk.look("label", contains="do I get my money back"))
        self.visit("scenario-scene")
        self.press("push button", contains="Explain that the assistant")
        wait_until("the end", lambda: self.desk.look("heading", "It ended badly"))
        self.visit("scenario-end")
        self.press("push button", "Try another way from decision 2")
        wait_until("the replies", lambda: self.desk.look("heading", "What do you do?"))
        self.press("push button", contains="Offer a voucher")
        wait_until("another end", lambda: self.desk.look("push button", "Show way 1: It ended badly"))
        self.visit("scenario-ways")
        self.stop()

    def open_outline(self, name):
        """In a narrow window, and with large text, it lies over the page; else it stands beside it."""
        self.lies_over = self.outline() is None
        if self.lies_over:
            self.press("push button", "What this module holds")
            wait_until("the outline", self.outline)
            self.desk.settle()
        if self.narrow:
            self.visit(name)

    def choose_step(self, title):
        self.press("list item", contains=title)
        self.person.wait_for(title)
        if self.lies_over:
            wait_until("the outline to go", lambda: self.outline() is None)
            self.desk.settle()

    def outline(self):
        return self.desk.look("list", "Steps of the module")

    def right_answers(self):
        for step in self.module.steps:
            level = " | sure" if step.id == "quiz" else ""
            for question in step.questions:
                yield f"{question.id} = {','.join(question.right)}{level}"

    # -------------------------------------------------- lessons with faults

    def no_lessons(self):
        empty = self.desk.home / "empty"
        empty.mkdir()
        self.start("--lessons", empty)
        self.person.wait_for("Home")
        self.visit("home-empty")
        self.stop()
        self.start("--lessons", self.desk.home / "nowhere")
        self.person.wait_for("Home")
        self.visit("home-folder-missing")
        self.stop()

    def broken_lessons(self):
        folder = self.desk.home / "broken"
        shutil.copytree(FOLDER, folder)
        text = (FOLDER / "kinds" / "module.xml").read_text()
        for name, words in (("unclosed", text.replace("</summary>", "").replace('id="kinds"', 'id="unclosed"')),
                            ("twin", text.replace("once each", "once each, or so"))):
            (folder / name).mkdir()
            (folder / name / "module.xml").write_text(words)
        self.start("--lessons", folder)
        self.person.wait_for("Home")
        self.visit("home-broken")
        self.open("problems", self.press, "push button", None, "⚠ cannot be shown")
        self.stop()

    # -------------------------------------------------------- record troubles

    def trouble(self):
        record = self.desk.record
        backups = record.parent / "backups"
        aside = self.desk.home / "aside"
        good = record.read_bytes()

        def see(name):
            self.start()
            wait_until("a page about the record", lambda: self.person.is_at("Your record"))
            self.visit(name)
            self.stop()

        for extra in record.parent.glob("record.db-*"):
            extra.unlink()
        record.write_bytes(good[:5000] + bytes(len(good) - 5000))
        see("trouble-backup")
        shutil.move(backups, aside)
        see("trouble-damaged")
        record.write_bytes(b"This is a letter and no record.\n" * 400)
        see("trouble-foreign")
        record.unlink()
        record.mkdir()
        see("trouble-folder")
        record.rmdir()
        shutil.move(aside, backups)
        see("trouble-missing")
        record.write_bytes(good)
        self.hold(record, see)
        self.make_newer(record)
        self.start()
        self.person.wait_for("Home")
        self.visit("home-read-only")
        self.stop()

    @staticmethod
    def hold(record, see):
        """As another program that writes and does not end."""
        connection = sqlite3.connect(record, isolation_level=None)
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        see("trouble-busy")
        connection.execute("ROLLBACK")
        connection.close()

    @staticmethod
    def make_newer(record):
        connection = sqlite3.connect(record)
        number = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.close()

    # --------------------------------------------------------------- full disk

    def full(self):
        """As on a full disk: from here on no file takes another byte."""
        self.forget()
        self.play("stop")
        self.start()
        self.person.wait_for("Home")
        self.person.open_module(self.module.title)
        page = next(page for page in self.module.pages if page.questions)
        while not self.person.is_at(page.title):
            self.person.next()
            self.desk.settle()
        self.fill()
        self.person.pick(self.questions["pick-one"], "empty")
        self.press("push button", "Next")
        wait_until("a sentence in passing", lambda: self.desk.look("push button", "Close", probe=lambda node: node.description != "Close the window"))
        self.visit("told")
        self.stop()
        self.forget()
        self.play("pick-one = empty", "pick-all = when,what", "is-it-so = false", "one = neither | sure", "stop")
        self.start()
        self.person.wait_for("Home")
        self.person.resume()
        self.person.next()
        self.fill()
        self.person.pick(self.questions["two"], "customer")
        wait_until("the window to say that it is not saved",
                   lambda: self.desk.look("label", contains="not saved"))
        self.visit("not-saved")
        self.open("close-unsaved", self.desk.key, "ctrl+q")
        self.stop()

    def fill(self):
        hard = resource.prlimit(self.desk.program.pid, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(self.desk.program.pid, resource.RLIMIT_FSIZE, (NO_MORE_BYTES, hard))
