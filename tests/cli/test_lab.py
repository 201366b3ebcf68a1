# test_lab.py - a lab in the terminal, by typed settings
#
# SPDX-License-Identifier: GPL-3.0-or-later
import ctl

FIGURES = ctl.ROOT / "tests" / "window" / "figures"


def play(desk, *lines):
    return desk.run("play", "figures", typed="".join(line + "\n" for line in lines), lessons=FIGURES)


def finished(desk):
    return [event["content"] for event in ctl.list_events(desk.export()) if event["kind"] == "lab-finished"]


def settings_move_the_figures():
    with ctl.Desk() as desk:
        out, _ = play(desk, "line 70", "cost = 10", "loud loudly", "q")
        assert "[line] Line: 50 points (10 to 90)" in out and "Shown the ad, north: 79\u202f%" in out, out
        assert "Shown the ad, north: 36\u202f%" in out and "Spent: 20 euros" in out, out
        assert "[x] Show it only to those with 70 points or more." in out, out
        assert "✗ below four fifths: worth asking why" in out, out


def what_cannot_be_set_is_said():
    with ctl.Desk() as desk:
        _, said = play(desk, "line 95", "line many", "lane 70", "cost 7", "q")
        assert "“95” cannot be set here. Type a number from 10 to 90." in said, said
        assert "“many” cannot be set here." in said and "There is no control “lane”." in said, said
        assert "“7” cannot be set here." in said, said


def it_goes_on_where_it_was():
    with ctl.Desk() as desk:
        play(desk, "line 70", "q")
        out, _ = play(desk, "r", "q")
        assert out.index("[line] Line: 70 points") < out.index("[line] Line: 50 points"), out
        assert out.count("[x] Show it only") == 2, "what was reached stays so"


def plots_are_tables():
    with ctl.Desk() as desk:
        out, _ = play(desk, "t", "q")
        assert "Visitors by score" in out and "30: North 10, South 40" in out and "40–60: 1" in out, out


def it_is_done_with_tasks_or_words():
    with ctl.Desk() as desk:
        _, said = play(desk, "d", "", "q")
        assert "Reach the tasks first" in said and finished(desk) == [], said
        out, _ = play(desk, "line 70", "d", "Those below the line.")
        assert "Somebody has to choose the line" in out and "“Figures” is completed." in out, out
        (one,) = finished(desk)
        assert one["part"] == "ad" and one["tasks"] == ["high"] and one["text"] == "Those below the line.", one
        assert one["settings"] == '{"line":70,"cost":5,"loud":0}', one


ctl.main([settings_move_the_figures, what_cannot_be_set_is_said, it_goes_on_where_it_was, plots_are_tables,
          it_is_done_with_tasks_or_words])
