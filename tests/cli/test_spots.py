# test_spots.py - areas, phrases, scales and own words in a terminal
#
# SPDX-License-Identifier: GPL-3.0-or-later
import ctl

BANNER = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"><rect width="640" height="320"/></svg>'
HOTSPOT = """<hotspot id="{id}" objective="o" {pick}><prompt>Where?</prompt>
  <figure src="banner.svg"><alternative>A wide Yes and a narrow No.</alternative></figure>
  <area id="yes" right="yes" at="5 60 55 30">The wide Yes<response>Wide.</response><unticked>Wide.</unticked></area>
  <area id="no" at="70 60 25 30">The narrow No<response>Narrow.</response><unticked>Narrow.</unticked></area>
  <why>As easy.</why></hotspot>"""
HIGHLIGHT = """<highlight id="marks" objective="o"><prompt>Which words?</prompt>
  <passage>You get <phrase ref="letter"/> and mail from <phrase ref="partners"/>.</passage>
  <option id="letter">a letter<response>Clear.</response><unticked>Clear.</unticked></option>
  <option id="partners" right="yes">our partners<response>Who?</response><unticked>Who?</unticked></option>
  <why>Because.</why></highlight>"""
SCALE = """<scale id="often"><prompt>How often?</prompt><option id="never">Never<response>Good to know.</response></option>
  <option id="now">Now and then</option><option id="each">Each time</option></scale>"""
REFLECT = """<reflect id="own" objective="o"><prompt>Your words?</prompt><hint kind="idea">Think of Mara.</hint>
  <model>May we write to you?</model><point id="who">You said who.<unticked>Say who.</unticked></point>
  <point id="what">You said what.<response>Good.</response><unticked>Say what.</unticked></point></reflect>"""


def module(checks="", quiz=""):
    page = "".join(f"<check>{check}</check>" for check in checks)
    return f"""<module format="1" id="m" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>M</title><summary>S</summary><objective id="o" level="apply">Do</objective>
  <lesson id="l"><title>L</title><page id="p"><title>P</title><p>Words.</p>{page}</page></lesson>{quiz}</module>"""


def install(desk, *arguments, **options):
    desk.write("own/m/banner.svg", BANNER)
    desk.write("own/m/module.xml", module(*arguments, **options))
    return desk.folder / "own"


def answers_of(desk):
    return [(event["content"]["item"], event["content"]["response"], event["content"]["verdict"],
             event["content"]["points"], event["content"]["possible"])
            for event in desk.export()["events"] if event["kind"] == "answered"]


def play(desk, own, lines):
    return desk.run("play", "m", "--answers", desk.write("answers.txt", lines), lessons=own)[0]


def by_script():
    with ctl.Desk() as desk:
        own = install(desk, [HOTSPOT.format(id="spot", pick=""), HIGHLIGHT, SCALE, REFLECT])
        out = play(desk, own, "spot = no\nmarks = partners,letter\noften = never\n"
                              "own = what,words:Mara\\, may I? \\| Yes\\nNo\n")
        assert answers_of(desk) == [
            ("spot", "no", "wrong", [0, 1], [1, 1]),
            ("marks", "letter,partners", "wrong", [0, 1], [1, 1]),
            ("often", "never", "unscored", [0, 1], [0, 1]),
            ("own", "what,words:Mara\\, may I? \\| Yes\\nNo", "unscored", [0, 1], [0, 1])], answers_of(desk)
        for words in ("Picture: A wide Yes and a narrow No.", "You get [a letter] and mail from [our partners].",
                      "Thank you. This is not marked.", "Good to know.", "Your words: Mara, may I? | Yes No",
                      "A good answer: May we write to you?", "Say who."):
            assert words in out, (words, out)


def by_hand():
    with ctl.Desk() as desk:
        own = install(desk, [REFLECT, SCALE, HIGHLIGHT])
        # Nothing yet, a hint, the words, a number that is not there, the second point; then one of the scale, two phrases.
        out, _ = desk.run("play", "m", typed="?\nMay I?\n7\n2\n3\n1 2\n\n", lessons=own)
        assert out.index("Hint 1 of 1: Think of Mara.") < out.index("You said who."), out
        assert "Type numbers from the list" in out
        assert [(question, response) for question, response, *_ in answers_of(desk)] == [
            ("own", "what,words:May I?"), ("often", "each"), ("marks", "letter,partners")]


def what_cannot_be_taken():
    with ctl.Desk() as desk:
        own = install(desk, [HOTSPOT.format(id="spot", pick=""), SCALE, REFLECT])
        for line, named in (("spot = yes,no", "spot"), ("often = never,each", "often"), ("often = always", "always"),
                            ("own = words", "words"), ("own = who:Mara", "Mara"), ("spot = yes:Mara", "Mara")):
            _, said = desk.run("play", "m", "--answers", desk.write("answers.txt", f"{line}\n"), lessons=own, status=2)
            assert named in said, (line, said)


def only_what_is_marked_counts():
    quiz = f"""<quiz id="quiz" certainty="yes">{SCALE}{HOTSPOT.format(id="spots", pick='pick="all" credit="parts"')}{REFLECT}</quiz>"""
    with ctl.Desk() as desk:
        own = install(desk, quiz=quiz)
        out = play(desk, own, "often = now\nspots = yes | sure\nown = words:I ask\n")
        assert "1 of 1 points, 100 %. Passed." in out, out
        assert "1 right, of 1." in out, out
        finished = [event["content"] for event in desk.export()["events"] if event["kind"] == "attempt-finished"]
        assert [(each["points"], each["possible"], each["passed"]) for each in finished] == [([1, 1], [1, 1], True)], finished
        assert desk.export()["events"][-1]["kind"] == "module-completed"


def a_megabyte_of_words():
    with ctl.Desk() as desk:
        own = install(desk, [REFLECT])
        words = "\u0663 \U0001f600 \u05d0 <b>& " * (1024 * 1024 // 20)
        out, _ = desk.run("play", "m", typed=f"{words}\n\n\n", lessons=own)
        assert "Thank you." in out
        assert answers_of(desk)[0][1] == "words:" + words.strip(), len(answers_of(desk)[0][1])


ctl.main([by_script, by_hand, what_cannot_be_taken, only_what_is_marked_counts, a_megabyte_of_words])
