# test_typed.py - numbers and blanks in a terminal, and answers to every kind
#
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import re

import answers
import ctl

NUMBER = """<number id="share" objective="o" unit="%"><prompt>How many in a hundred?</prompt><answer value="25"/>
  <mistake answer="0.25">That is a share.</mistake><response>Ten of forty.</response><why>Because.</why></number>"""
BLANKS = """<blanks id="gaps" objective="o"><prompt>What belongs there?</prompt><hint kind="idea">Think of Mara.</hint>
  <passage>A yes is <blank ref="how"/>, comes <blank ref="when"/> and is for <blank ref="what"/>.</passage>
  <gap id="how"><answer>free</answer><mistake answer="silent">Silence says nothing.</mistake><response>Nobody is pushed.</response></gap>
  <gap id="when"><choice id="before" right="yes">before &lt;b></choice><choice id="after">after &amp;amp;<response>Too late.</response></choice>
    <response>First the yes.</response></gap>
  <gap id="what"><answer>one purpose</answer><response>No more.</response></gap><why>Because.</why></blanks>"""
# Whatever a person can type: none of it is a number, or it is another one.
ODD = ("NaN", "1e999", "\u0663", "1.234,5", "<b>", "&amp;", "%s%n", "\U0001f600", "\u05d0\u05d1", "\u202e52", "|", "\\", ",", "x:y", "=", "-")
SENTENCES = ("cannot be read as a number", "Write the number out", "Type the number alone", "can be read in two ways",
             "Type what belongs here.")
KINDS = pathlib.Path(__file__).parents[1] / "window" / "lessons"


def install(desk, *checks):
    page = "".join(f"<check>{check}</check>" for check in checks)
    desk.write("own/m/module.xml", f"""<module format="1" id="m" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>M</title><summary>S</summary><objective id="o" level="apply">Do</objective>
  <lesson id="l"><title>L</title><page id="p"><title>P</title><p>Words.</p>{page}</page></lesson></module>""")
    return desk.folder / "own"


def responses(desk):
    return [event["content"]["response"] for event in desk.export()["events"] if event["kind"] == "answered"]


def drafts(desk):
    return [draft["text"] for draft in desk.export()["drafts"] if "|none" in draft["text"]]


def numbers_by_hand():
    with ctl.Desk() as desk:
        own = install(desk, NUMBER)
        out, _ = desk.run("play", "m", typed="twelve\n1e999\n1,000,00\n 0,25 %\n\n", lessons=own)
        assert "“twelve” cannot be read as a number." in out and "Write the number out in digits" in out, out
        assert "Your answer, not right: 0,25 %" in out and "That is a share." in out, out
        assert "The right answer: 25" in out, out
        assert responses(desk) == ["answer:0\\,25 %"], responses(desk)


def blanks_by_hand():
    with ctl.Desk() as desk:
        own = install(desk, BLANKS)
        # One after the other; no letter of the list; the first one again; then Enter.
        out, _ = desk.run("play", "m", typed="?\nsilent\nz\nB\n1 = free\none  purpose\n\n", lessons=own)
        assert "Blank 1 of 3: Type what belongs there, or its letter (? for a hint) > " in out, out
        assert "Hint 1 of 1: Think of Mara." in out, out
        assert "A yes is [1: ____], comes [2: ____] and is for [3: ____]." in out, out
        assert "2: a) before <b> b) after &amp;" in out, out
        assert out.index("Now blank 2.") < out.index("Type one of the letters.") < out.index("Now blank 3."), out
        assert "A yes is [1: free], comes [2: after &amp;] and is for [3: one purpose]." in out, out
        assert "2: Your answer, not right: after &amp;" in out and "Too late." in out, out
        assert "3: Your answer, right: one purpose" in out, out
        assert "Partly right." in out, out
        assert responses(desk) == ["how:free,what:one  purpose,when:after"], responses(desk)


def words_of_the_list_will_do():
    with ctl.Desk() as desk:
        own = install(desk, BLANKS)
        out, _ = desk.run("play", "m", typed="free\nBEFORE <b>\nOne Purpose\n\n", lessons=own)
        assert "> Right." in out, out
        assert responses(desk) == ["how:free,what:One Purpose,when:before"], responses(desk)


def what_is_half_typed_is_kept():
    with ctl.Desk() as desk:
        own = install(desk, BLANKS)
        desk.run("play", "m", typed="free\n", lessons=own)
        assert responses(desk) == [] and drafts(desk) == ["how:free|none"], drafts(desk)
        out, _ = desk.run("play", "m", typed="a\none purpose\n\n", lessons=own)
        assert "A yes is [1: free], comes [2: ____]" in out and "> Right." in out, out


def by_script():
    with ctl.Desk() as desk:
        own = install(desk, NUMBER, BLANKS)
        path = desk.write("answers.txt", "share = 25\ngaps = what:&amp;\\, <b>,how:silent,when:before\n")
        out, _ = desk.run("play", "m", "--answers", path, lessons=own)
        assert "3: Your answer, not right: &amp;, <b>" in out, out
        assert responses(desk) == ["answer:25", "how:silent,what:&amp;\\, <b>,when:before"], responses(desk)


def wrong_lines_record_nothing():
    with ctl.Desk() as desk:
        own = install(desk, NUMBER, BLANKS)
        for line, sentence in (("share = ", "Name at least one option for “share”."),
                               ("share = many", "share: “many” cannot be read as a number."),
                               ("share = 1e999", "share: Write the number out in digits: 1000, not 1e3."),
                               ("gaps = how:free", "The answer to “gaps” leaves a part out."),
                               (f"gaps = how:{'w' * 300},when:after,what:x", "gaps: This is too long for a gap."),
                               ("gaps = when:never", "“never”"), ("gaps = where:free", "“where”")):
            _, said = desk.run("play", "m", "--answers", desk.write("answers.txt", f"{line}\n"), lessons=own, status=2)
            assert f"answers.txt:1: {sentence}" in said or sentence in said, (line, said)
            assert not desk.record.exists() or responses(desk) == []


def nothing_odd_is_lost():
    for check, tail in ((NUMBER, ""), (BLANKS, "a\none purpose\n")):
        for words in ODD:
            with ctl.Desk() as desk:
                own = install(desk, check)
                out, _ = desk.run("play", "m", typed=f"{words}\n{tail}\n", lessons=own)
                kept = responses(desk) + drafts(desk)
                value = re.sub(r"([\\,|])", r"\\\1", words)
                assert len(kept) == 1 and f":{value}" in kept[0], (words, kept)
                assert "Your answer" in out or any(each in out for each in SENTENCES), (words, out)


def a_megabyte_is_a_sentence():
    for check, sentence in ((NUMBER, "This is too long for a number."), (BLANKS, "This is too long for a gap.")):
        with ctl.Desk() as desk:
            own = install(desk, check)
            book = "9" * (1024 * 1024)
            out, _ = desk.run("play", "m", typed=f"{book}\n", lessons=own)
            assert sentence in out, out[-500:]
            assert responses(desk) == [] and book in drafts(desk)[0], len(drafts(desk)[0])


def an_answers_file_meets_every_kind():
    asked = {kind for _, kind, *_ in answers.read_questions(KINDS / "kinds")}
    assert asked == set(answers.PICKED + answers.ARRANGED + answers.TYPED), asked
    for manner, verdicts in (("right", {"right", "unscored"}), ("wrong", {"wrong", "unscored"})):
        with ctl.Desk() as desk:
            path = desk.write("answers.txt", answers.make(KINDS / "kinds", manner))
            desk.run("play", "kinds", "--answers", path, lessons=KINDS)
            contents = [event["content"] for event in desk.export()["events"] if event["kind"] == "answered"]
            assert {content["item"] for content in contents} == {id for id, *_ in answers.read_questions(KINDS / "kinds")}
            assert {content["verdict"] for content in contents} <= verdicts, [
                (content["item"], content["verdict"]) for content in contents]


ctl.main([numbers_by_hand, blanks_by_hand, words_of_the_list_will_do, what_is_half_typed_is_kept, by_script,
          wrong_lines_record_nothing, nothing_odd_is_lost, a_megabyte_is_a_sentence, an_answers_file_meets_every_kind])
