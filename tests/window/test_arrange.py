"""What is matched, ordered and sorted: dragged with the pointer, moved with keys, taken
back; and what a reader then says.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import os
import pathlib
import sqlite3

import tap
from desk import Desk, wait_until
from lesson import Module
from person import KeyboardPerson, PointerPerson

TITLE = "Matched, ordered, sorted"


class Page:
    """The page of the module of all kinds where the three stand, open in a window."""

    def __init__(self, desk, person):
        self.desk, self.person = desk, person(desk)
        desk.env["CANDOR_LESSONS"] = os.environ["CANDOR_LESSONS"]
        self.module = Module("kinds")
        self.match, self.order, self.sort = (self.module.questions[f"{each}-them"] for each in ("match", "order", "sort"))
        desk.start()
        self.person.begin("Ada", "Shop")
        self.person.open_module(self.module.title)
        while not self.person.is_at(TITLE):
            self.person.next()

    def draft_of(self, question):
        """What lies on the disk of an answer that is not checked yet; None: nothing."""
        with contextlib.closing(sqlite3.connect(f"file:{self.desk.record}?mode=ro", uri=True)) as record:
            row = record.execute("SELECT text FROM draft WHERE place = ?", (question.id,)).fetchone()
        return row[0].split("|")[0] if row else None

    def draft(self, question, *entries):
        """Waits until exactly this is on the disk."""
        wanted = ",".join(entries)
        wait_until(f"the draft “{wanted}”", lambda: self.draft_of(question) == wanted)

    def button(self, name):
        return self.desk.find("push button", name)

    def card(self, words):
        """The card with these words."""
        return self.desk.find(probe=lambda node: node.name == words and node.role in ("grouping", "panel"))

    def middle(self, node, part=0.5):
        box = self.desk.scroll_to(node)
        return box.x + box.width // 3, box.y + int(box.height * part)

    def drag(self, node, place, part=0.5):
        """Both are brought on the screen first; then nothing scrolls any more."""
        self.middle(node)
        end = self.middle(place, part)
        box = self.desk.box(node)
        self.desk.screen.drag((box.x + box.width // 3, box.y + box.height // 2), end)
        self.desk.settle()

    def spoken(self):
        node = self.desk.focused()
        return node.description if node is not None else ""

    def hear(self, words):
        wait_until(f"a reader to say “{words}”", lambda: self.spoken() == words)


def order_is_dragged():
    with Desk(900, 1100) as desk:
        page = Page(desk, PointerPerson)
        order = page.order
        before = page.person.order_of(order)
        first, last = (order.options[before[index]] for index in (0, -1))
        page.drag(page.card(first), page.card(last), 0.9)
        page.draft(order, *before[1:], before[0])
        page.hear(f"{first}: now 4 of 4.")
        page.drag(page.card(first), page.card(order.options[before[1]]), 0.1)
        page.draft(order, *before)


def sort_is_dragged():
    with Desk(900, 1100) as desk:
        page = Page(desk, PointerPerson)
        sort = page.sort
        page.drag(page.card(sort.options["bought"]), page.card("It is none"))
        page.draft(sort, "bought:no-yes")
        page.drag(page.card(sort.options["bought"]), page.card("It is a yes"))
        page.draft(sort, "bought:a-yes")
        # Nothing of another question finds a place here.
        page.drag(page.card(page.order.options["ask"]), page.card("It is none"))
        page.draft(sort, "bought:a-yes")
        assert page.draft_of(page.order) is None


def match_is_dragged():
    with Desk(900, 1100) as desk:
        page = Page(desk, PointerPerson)
        match = page.match
        page.drag(page.card(match.targets["newsletter"]), page.card(match.options["newsletter"]))
        page.draft(match, "newsletter:newsletter")
        assert desk.look("push button", f"{match.options['newsletter']}: {match.targets['newsletter']}") is not None


def all_with_keys():
    with Desk(900, 1100) as desk:
        page = Page(desk, KeyboardPerson)
        person, match, order, sort = page.person, page.match, page.order, page.sort
        row = person.order_of(order)
        person.reach(page.button(f"Move down: {order.options[row[0]]}"))
        desk.key("alt+Down")
        page.draft(order, row[1], row[0], *row[2:])
        page.hear(f"{order.options[row[0]]}: now 2 of 4.")
        desk.key("4")
        desk.key("alt+Up")
        page.draft(order, row[1], row[0], row[3], row[2])
        desk.key("ctrl+z")
        page.draft(order, row[1], row[0], *row[2:])
        wait_until("a reader to say what stands", lambda: page.spoken().startswith("Taken back. Your answer: "))

        person.reach(page.button(f"Put into It is none: {sort.options['bought']}"))
        desk.key("2")
        page.draft(sort, "bought:no-yes")
        wait_until("a reader to say what is left", lambda: page.spoken().endswith("Still to sort: 2."))
        assert sort.options["bought"] not in desk.focused().name

        person.reach(page.button(f"{match.options['newsletter']}: Choose…"))
        desk.key("3")
        desk.key("alt+Down")
        wait_until("a right side at the third", lambda: (page.draft_of(match) or "").startswith("recall:"))
        wait_until("a reader to say what is open", lambda: page.spoken().endswith("Still open: 2."))


def both_ways_check(manner):
    """Everything right, checked, with what a reader says of it."""
    with Desk(900, 1100) as desk:
        page = Page(desk, manner)
        for question in (page.match, page.order, page.sort):
            page.person.answer(question, *question.right)
            page.draft(question, *sorted(question.right) if question.kind != "order" else question.right)
            said = page.person.check_on_page(question)
            assert said.startswith("Right. Your answer: "), said
            for words in question.options.values():
                assert words in said, (words, said)


if __name__ == "__main__":
    os.environ["CANDOR_LESSONS"] = str(pathlib.Path(__file__).parent / "lessons")
    tap.case("an order is dragged", order_is_dragged)
    tap.case("things are dragged into bins", sort_is_dragged)
    tap.case("a right side is dragged", match_is_dragged)
    tap.case("all with keys, and taken back", all_with_keys)
    tap.case("right by pointer", both_ways_check, PointerPerson)
    tap.case("right by keyboard", both_ways_check, KeyboardPerson)
    tap.finish()
