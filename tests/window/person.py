"""A person at the window: by keyboard alone, or by pointer alone.

Finds things by what they are and how they are called, as somebody does who hears
or sees them, and waits for what an act should bring.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import Missing, wait_until

LEVELS = {"guess": "Guess", "fairly": "Fairly", "sure": "Sure"}
VERDICTS = ("Right.", "Partly right.", "Not right.", "Thank you.")
MANY = ("choices", "highlight", "reflect")
RING_LIMIT = 150


def group_of(node):
    """What holds together the radio buttons of one question."""
    return next((each for each in node.ancestors() if each.name and each.role in ("grouping", "panel")), None)


class Person:
    def __init__(self, desk):
        self.desk = desk

    # ------------------------------------------------- what each manner does

    def activate(self, node):
        raise NotImplementedError

    def choose_in_menu(self, name):
        raise NotImplementedError

    def wait_for_menu_to_go(self):
        wait_until("the menu to go", lambda: not any(window.popup for window in self.desk.screen.windows()))

    # --------------------------------------------------------------- looking

    def where(self):
        """The title of the window without the program's name."""
        front = self.desk.front()
        return front.name.removesuffix(" - Candor") if front is not None else ""

    def is_at(self, title):
        return self.where().split(" - ")[0] == title

    def wait_for(self, title):
        wait_until(f"the place “{title}”", lambda: self.is_at(title))

    def press(self, role, name=None, contains=None):
        self.activate(self.desk.find(role, name, contains, sensitive=True))

    def is_saved(self, front=None):
        """Whether the window says that all is on the disk; here and below, `front` is
        a snapshot, so that several things can be asked of the same moment."""
        front = front or self.desk.front()
        return any(node.role == "label" and node.name.endswith("· saved") for node in front.walk())

    def wait_until_saved(self):
        wait_until("the window to say “saved”", self.is_saved)

    def picked(self, question, front=None):
        """The option ids that are picked on the screen."""
        shown = {node.name: node.has("checked") for node in self._options(question, front)}
        return [key for key, words in question.options.items() if shown.get(words)]

    def certainty(self, front=None):
        """The level that is picked on the screen, or None."""
        front = front or self.desk.front()
        picked = [node.name for node in front.walk() if node.role == "radio button" and node.has("checked") and
                  self._is_level(node)]
        return next((level for level, name in LEVELS.items() if name in picked), None)

    @staticmethod
    def _is_level(node):
        group = group_of(node)
        return group is not None and group.name == "How sure are you?"

    def _options(self, question, front=None):
        role = "check box" if question.kind in MANY else "radio button"
        return [node for node in (front or self.desk.front()).walk() if node.role == role and
                any(each.name == question.prompt for each in node.ancestors())]

    # --------------------------------------------------------------- the acts

    def begin(self, name=None, audience=None):
        self.wait_for("Welcome")
        if audience:
            self.press("radio button", audience)
        if name:
            self.write("Your name, if you like", name)
        self.press("push button", "Begin")
        self.wait_for("Home")

    def open_module(self, title):
        """From the card on Home; answers when its page stands there."""
        self.press("push button", contains=f"{title}, ")
        wait_until(f"the module “{title}”", lambda: self.where().endswith(f" - {title}"))

    def resume(self):
        """The button in the middle of Home."""
        self.press("push button", contains="Resume: ")
        wait_until("a page of the module", lambda: not self.is_at("Home"))

    def move(self, name):
        """Presses a button of the bar and waits until another place stands there."""
        before = self.where()
        self.press("push button", name)
        wait_until(f"another place than “{before}”", lambda: self.where() != before)

    def next(self):
        self.move("Next")

    def back(self):
        self.move("Back")

    def finish(self):
        self.press("push button", "Finish")
        self.wait_for("Home")

    def start_quiz(self):
        self.move("Start")

    def skip(self):
        self.move("Skip")

    def go_home(self):
        self.press("push button", "Home")
        self.wait_for("Home")

    def open_privacy(self):
        self.press("list item", "Record and privacy")
        self.wait_for("Record and privacy")

    def pick(self, question, *options):
        """Makes exactly these options picked."""
        wait_until(f"the options of “{question.id}”", lambda: self._options(question))
        for key, words in question.options.items():
            node = next(each for each in self._options(question) if each.name == words)
            if node.has("checked") != (key in options) and (key in options or question.kind in MANY):
                self.activate(node)
                wait_until(f"“{key}” to change", lambda: (key in self.picked(question)) == (key in options))

    def answer(self, question, *entries):
        """Makes exactly this the answer: entries as in a record, "id" or "id:target"."""
        acts = {"match": self.give, "order": self.put_in_order, "sort": self.put, "reflect": self.reflect,
                "number": self.type_number, "blanks": self.fill}
        if question.kind in acts:
            acts[question.kind](question, *entries)
        else:
            self.pick(question, *entries)

    def reflect(self, question, *entries):
        """Of own words: writes them, then ticks the points; entries are "words:…" and ids."""
        words = next(entry for entry in entries if entry.startswith("words:")).removeprefix("words:")
        self.write("Your words", words)
        self.pick(question, *[entry for entry in entries if not entry.startswith("words:")])

    def type_number(self, question, entry):
        """Into the field; the entry is "answer:…" or the number alone."""
        self.write("Your answer", entry.removeprefix("answer:"))

    def fill(self, question, *entries):
        """Of blanks: types into each gap, or chooses from its list."""
        for gap, value in (entry.split(":", 1) for entry in entries):
            name = question.options[gap]
            if value in question.targets:
                self._choose(f"{name}: ", question.targets[value])
            else:
                self.write(name, value)

    def give(self, question, *entries):
        """Of a match: opens the list of each left side and chooses there."""
        for left, right in (entry.split(":") for entry in entries):
            self._choose(f"{question.options[left]}: ", question.targets[right])

    def _choose(self, name, words):
        """From the list of the button whose name begins so."""
        self.press("push button", contains=name)
        wait_until(f"the list of “{name}”", lambda: len(self.desk.screen.windows()) > 1)
        self.desk.settle()
        self.press("push button", contains=words)
        self.desk.find("push button", f"{name}{words}")
        self.wait_for_menu_to_go()

    def put(self, question, *entries):
        """Of a sort: the button of the bin, at each thing."""
        for option, target in (entry.split(":") for entry in entries):
            name = f"Put into {question.targets[target]}: {question.options[option]}"
            self.press("push button", name)
            wait_until(f"“{option}” to lie there", lambda: self._button(name) is None)
            self.desk.settle()          # the page may follow it

    def put_in_order(self, question, *order):
        """Of an order: each thing up to its place, from the first to the last."""
        for place, option in enumerate(order):
            while (at := self.order_of(question).index(option)) > place:
                self.activate(self._button(f"Move up: {question.options[option]}"))
                wait_until(f"“{option}” to move", lambda: self.order_of(question).index(option) == at - 1)
                self.desk.settle()

    def order_of(self, question):
        """The ids of an order as they stand on the screen."""
        rows = [node.name.removeprefix("Move up: ") for node in self.desk.front().walk()
                if node.role == "push button" and node.name.startswith("Move up: ")]
        ids = {words: option for option, words in question.options.items()}
        return [ids[row] for row in rows if row in ids]

    def _button(self, name):
        return self.desk.look("push button", name, probe=lambda node: node.has("showing") or node.has("visible"))

    def say_sure(self, level):
        self.activate(self.desk.find("radio button", LEVELS[level], probe=self._is_level))
        wait_until(f"“{level}” to be picked", lambda: self.certainty() == level)

    def check(self):
        """Presses Check and answers what a reader then says."""
        self.press("push button", "Check")
        return self.hear_verdict()

    def hear_verdict(self):
        def heard():
            node = self.desk.focused()
            return node if node is not None and node.name.startswith(VERDICTS) else None
        return wait_until("a verdict that a reader says", heard).name

    def try_again(self, question):
        """The button that stands below this question."""
        count = len(self._nodes("Try again"))
        self.activate(self._below(question, "Try again"))
        wait_until("the question to be open again", lambda: len(self._nodes("Try again")) < count)

    def check_on_page(self, question):
        self.activate(self._below(question, "Check"))
        return self.hear_verdict()

    def _nodes(self, name):
        return [node for node in self.desk.front().walk() if node.role == "push button" and node.name == name]

    def _below(self, question, name):
        """The button of this name in the card of the question."""
        body = self.desk.find(probe=lambda node: node.name == question.prompt and node.role in ("grouping", "panel"))
        for holder in body.ancestors():
            for node in holder.walk():
                if node.role == "push button" and node.name == name:
                    return node
        raise Missing(f"“{name}” below “{question.id}”")

    def hand_in(self):
        """The last question's button, and the dialog where one asks."""
        self.press("push button", "Hand in")
        wait_until("the result or a question about it", lambda: self.is_at("Your result") or
                   self.desk.look("push button", "Hand in now") is not None)
        if not self.is_at("Your result"):
            self.press("push button", "Hand in now")
            self.wait_for("Your result")

    def write(self, label, words):
        """Into the entry that is called so."""
        entry = self.desk.find(probe=lambda node: node.role in ("text", "entry") and node.name.startswith(label))
        self.activate(entry)
        wait_until(f"the focus in “{label}”", lambda: self.desk.focused() == entry)
        self.desk.screen.type(words)
        try:
            wait_until(f"“{words}” in “{label}”", lambda: entry.text() == words, 5)
        except Missing as error:
            raise Missing(f"{error}; it holds “{entry.text()}”") from error


class KeyboardPerson(Person):
    """Tab, arrows, Space, Enter and the shortcuts that the window has."""

    manner = "keyboard"

    def reach(self, target):
        """Leads the focus there: Tab from stop to stop, arrows within one."""
        focus = self.desk.focused()
        for _ in range(RING_LIMIT):
            if focus == target:
                return
            if focus is not None and self._shares_stop(focus, target):
                focus = self._along(focus, target)
                if focus == target:
                    return
            focus = self.desk.move_focus("Tab")
        raise Missing(f"no key leads to {target}; the focus is on {focus}")

    @staticmethod
    def _shares_stop(one, other):
        if one.role == other.role == "radio button":
            return group_of(one) == group_of(other)
        return one.role == other.role == "list item" and one.parent == other.parent

    def _along(self, focus, target):
        """With the arrows, whichever way the choices lie."""
        for key in ("Down", "Right", "Up", "Left"):
            seen = []
            while focus != target and focus not in seen:
                seen.append(focus)
                focus = self.desk.move_focus(key)
        return focus

    def activate(self, node):
        self.reach(node)
        if node.role in ("text", "entry"):
            return
        if node.role == "radio button" and self.desk.focused().has("checked"):
            return                      # an arrow has picked it
        self.desk.key("Return" if node.role == "list item" else "space")

    def next(self):
        """Alt+Right on a page; in a quiz that would leave it."""
        if self.desk.look("progress bar", "Progress in the module") is None:
            return super().next()
        before = self.where()
        self.desk.key("alt+Right")
        return wait_until(f"another place than “{before}”", lambda: self.where() != before)

    def choose_in_menu(self, name):
        self.desk.key("F10")
        self.desk.find("menu item", name)
        for _ in range(12):
            focus = self.desk.focused()
            if focus is not None and focus.name == name:
                self.desk.key("Return")
                self.wait_for_menu_to_go()
                return
            self.desk.move_focus("Down")
        raise Missing(f"“{name}” in the menu")


class PointerPerson(Person):
    """Clicks and the wheel; keys only for the letters of a name."""

    manner = "pointer"

    def activate(self, node):
        self.desk.click(node)

    def choose_in_menu(self, name):
        self.press("push button", "Main menu")
        self.activate(self.desk.find("menu item", name))
        self.wait_for_menu_to_go()


MANNERS = {each.manner: each for each in (KeyboardPerson, PointerPerson)}
