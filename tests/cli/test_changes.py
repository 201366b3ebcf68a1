# test_changes.py - a newer edition in a terminal: what is said, and what is asked again
#
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import shutil

import ctl

EDITIONS = ctl.ROOT / "tests" / "editions"
FIRST = "how-soon = month\nbox = false\nhow-long = two\nstamp = true\nclick = true\n"


def play(desk, edition, answers, **options):
    shutil.copytree(EDITIONS / edition, desk.folder / "lessons" / "letters", dirs_exist_ok=True)
    path = desk.write("answers.txt", answers)
    return desk.run("play", "letters", "--answers", path, lessons=desk.folder / "lessons", **options)[0]


def only_what_changed_is_asked_again():
    with ctl.Desk() as desk:
        out = play(desk, "1", FIRST)
        assert "Changed since" not in out and "is completed" in out, out
        before = desk.export()["events"]
        out = play(desk, "2", "how-soon = week\nhow-long = one\n")
        assert out.count("! Changed since you learned it") == 3, out
        assert out.count("! In other words since you learned it; nothing to do again") == 1, out
        assert "Edition 2, 2026-11-20, the meaning: A yes to a newsletter now lasts" in out, out
        assert "before: A yes to one newsletter lasts for [two years.]" in out, out
        assert "now:    A yes to one newsletter lasts for [one year, and then you ask again.]" in out, out
        assert "(right)" not in out, "the answer is not given away"
        assert "before: This was not there." in out and "now:    [Say how to stop.]" in out, out
        assert "1 question is asked again. Your earlier result stays as it was." in out, out
        assert "Question 1 of 1" in out, out
        after = desk.export()["events"]
        assert after[:len(before)] == before, "what was recorded is as it was"
        new = after[len(before):]
        assert [event["content"]["item"] for event in new if event["kind"] == "answered"] == ["how-soon", "how-long"], new
        finished = [event["content"] for event in new if event["kind"] == "attempt-finished"]
        assert len(finished) == 1 and finished[0]["points"] == finished[0]["possible"] == [3, 1], finished
        assert [event["edition"] for event in new if event["kind"] == "module-completed"] == [2], new
        assert "intact" in desk.run("record", "verify")[0]


def what_was_done_again_is_not_said_again():
    with ctl.Desk() as desk:
        play(desk, "1", FIRST)
        play(desk, "2", "how-soon = week\nhow-long = one\n")
        out = play(desk, "2", "")
        assert "Changed since" not in out and "is asked again" not in out, out


def by_hand():
    with ctl.Desk() as desk:
        play(desk, "1", FIRST)
        shutil.copytree(EDITIONS / "2", desk.folder / "lessons" / "letters", dirs_exist_ok=True)
        out, _ = desk.run("play", "letters", lessons=desk.folder / "lessons", typed="\n\n1\n\n\n2\n\n")
        assert "Enter answers what changed, n goes on, a tries all again" in out, out
        assert "3 of 3 points, 100 %" in out, out


def what_was_erased_is_not_known():
    with ctl.Desk() as desk:
        play(desk, "1", FIRST)
        desk.run("record", "erase", "everything", "--yes")
        out = play(desk, "2", "")
        assert "Changed since" not in out, out


def check_says_what_changed_in_silence():
    with ctl.Desk() as desk:
        today = ("check", "--strict", "--today", "2026-11-24")
        out, _ = desk.run(*today, "--against", EDITIONS / "1", EDITIONS / "2")
        assert "0 errors, 0 warnings, 0 notes" in out, out
        text = (EDITIONS / "2" / "module.xml").read_text(encoding="utf-8")
        silent = desk.write("silent/module.xml", text.replace('at="how-soon how-long"', 'at="how-long"'))
        out, _ = desk.run(*today, "--against", EDITIONS / "1", silent.parent, status=3)
        assert re.search(r":\d+:\d+: error: key-changed-in-silence: Question “how-soon” has another right answer", out), out
        same = desk.write("same/module.xml", (EDITIONS / "1" / "module.xml").read_text(encoding="utf-8").replace("Ask before", "Ask first, before"))
        out, _ = desk.run(*today, "--against", EDITIONS / "1", same.parent, status=3)
        assert "same-edition: “letters” has another text than before, and its edition is still 1." in out, out
        desk.run(*today, "--against", desk.folder / "nowhere", same.parent, status=1)


ctl.main([only_what_changed_is_asked_again, what_was_done_again_is_not_said_again, by_hand,
          what_was_erased_is_not_known, check_says_what_changed_in_silence])
