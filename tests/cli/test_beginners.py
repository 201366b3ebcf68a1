# test_beginners.py - what the check says to people who write their first lesson
#
# SPDX-License-Identifier: GPL-3.0-or-later
import json

import ctl

WARNINGS = ("edition-without-change", "markdown-signs", "media-missing")
# What to write is the point of a finding: here it was asked for by people who got stuck.
HINTS = {
    "options-in-gap.xml": "Write <answer> for what is typed, or <choice> for an entry of a list.",
    "options-in-truefalse.xml": "Its two answers are <true> and <false>",
    "quote-forgotten.xml": "Write the quote where the value ends.",
    "source-below-lesson.xml": "Write it before the <lesson> in line 7.",
    "title-closed-by-title.xml": "Did you mean </title>?",
}
FOLDER = ctl.ROOT / "tests" / "lesson" / "beginners"


def read_table():
    for line in (FOLDER / "table.txt").read_text().splitlines():
        if not line.startswith("#"):
            name, row, column, code, count = line.split()
            yield name, int(row), int(column), code, int(count)


def every_lesson_is_in_the_table():
    named = [row[0] for row in read_table()]
    assert sorted(named) == sorted(path.name for path in FOLDER.glob("*.xml")) and len(named) >= 40


def check_file(name, line, column, code, count):
    with ctl.Desk() as desk:
        out, _ = desk.run("check", "--json", "--today", "2026-11-25", FOLDER / name, status=0 if code in WARNINGS else 3)
        problems = json.loads(out)["problems"]
        found = [(each["line"], each["column"], each["code"]) for each in problems]
        assert (line, column, code) in found, (name, found)
        assert len(found) == count, (name, found)
        for each in problems:
            assert each["reason"] and each["hint"], each
        assert any(each["hint"].startswith(HINTS.get(name, "")) for each in problems), (name, problems)


def each_cause_is_found_where_it_is():
    wrong = []
    for row in read_table():
        try:
            check_file(*row)
        except AssertionError as error:
            wrong.append(str(error))
    assert not wrong, "\n".join(wrong)


ctl.main([every_lesson_is_in_the_table, each_cause_is_found_where_it_is])
