# test_scenario.py - a scenario in the terminal, by numbers and by an answers file
#
# SPDX-License-Identifier: GPL-3.0-or-later
import ctl

TALKS = ctl.ROOT / "tests" / "window" / "talks"


def play(desk, *lines, status=0):
    out, said = desk.run("play", "talks", typed="".join(line + "\n" for line in lines), lessons=TALKS, status=status)
    return " ".join(out.split()), said


def script(desk, text, status=0):
    desk.write("answers", text)
    return desk.run("play", "talks", "--answers", desk.folder / "answers", lessons=TALKS, status=status)


def walks(desk):
    """Scene and reply of each reply, and the endings, in their order."""
    return [(event["content"].get("scene"), event["content"].get("reply"), event["content"].get("verdict"))
            for event in ctl.list_events(desk.export()) if event["kind"] in ("replied", "scenario-ended")]


def numbers_lead_to_an_end():
    with ctl.Desk() as desk:
        out, _ = play(desk, "", "1", "They would notice.", "1", "1", "")
        assert "Was I talking to a person?" in out and "What do you do?" in out, out
        assert "Trust rises from 4 to 7." in out and "→ You said plainly" in out, out
        assert "It ended well" in out and "The shop: Pays a fare once." in out, out
        assert "Your reason: They would notice." in out, out
        assert "Not taken: You were talking to our team" in out, out
        assert "“Talks” is completed." in out, out
        assert walks(desk) == [("claim", "plain", None), ("money", "honour", None), ("kept", None, "good")], walks(desk)


def a_condition_closes_a_reply():
    with ctl.Desk() as desk:
        out, _ = play(desk, "", "2", "1", "7", "1", "")
        assert "Honour what the assistant said" not in out, out
        assert "It ended badly" in out, out


def it_goes_on_where_it_was():
    with ctl.Desk() as desk:
        play(desk, "", "1", "Because.", "q")
        out, _ = play(desk, "", "q")
        assert "Trust: 7, between 0 and 10" in out and "money back?" in out, out
        assert "You said plainly" in out, "what was said before"
        out, _ = play(desk, "", "3", "q")
        assert "It ended with something won and something lost" in out and "Your reason: Because." in out, out


def another_way_leaves_the_first():
    with ctl.Desk() as desk:
        out, _ = play(desk, "", "1", "", "1", "3", "2", "1", "")
        assert out.count("money back?") >= 2 and "It ended well" in out, out
        assert [each for each in walks(desk) if each[2]] == [("half", None, "mixed"), ("kept", None, "good")], walks(desk)
        assert walks(desk).count(("claim", "plain", None)) == 2, "each walk is whole by itself"


def a_file_answers():
    with ctl.Desk() as desk:
        out, _ = script(desk, "refund/claim = plain | Because.\nown-words = true\nrefund/money = refuse\nrefund/money = honour\n")
        assert "It ended badly" in out and "It ended well" in out and "Your reason: Because." in out, out
        assert [each[0] for each in walks(desk)] == ["claim", "money", "lost", "claim", "money", "kept"], walks(desk)


def a_wrong_file_records_nothing():
    with ctl.Desk() as desk:
        for text, said in (("talk/claim = plain\n", "“talks” has no scenario “talk”."),
                           ("refund/claims = plain\n", "Scenario “refund” has no scene “claims”."),
                           ("refund/claim = plainly\n", "Scene “claim” has no reply “plainly”.")):
            _, err = script(desk, text, status=2)
            assert said in err, err
        assert not desk.record.exists() or walks(desk) == []
        _, err = script(desk, "refund/claim = team\nrefund/money = honour\n", status=1)
        assert "cannot be taken here" in err, err


ctl.main([numbers_lead_to_an_end, a_condition_closes_a_reply, it_goes_on_where_it_was, another_way_leaves_the_first,
          a_file_answers, a_wrong_file_records_nothing])
