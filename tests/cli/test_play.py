# test_play.py - a sitting in a terminal: three answers files, by hand, stopped
#
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import xml.etree.ElementTree

import answers
import ctl

MODULE = "consent"


def play(desk, manner, status=0):
    path = desk.write(f"{manner}.txt", answers.make(ctl.LESSONS / MODULE, manner))
    return desk.run("play", MODULE, "--answers", path, status=status)


def kinds(events):
    return [event["kind"] for event in events]


def answered(events):
    return [event["content"] for event in events if event["kind"] == "answered"]


def the_same_answers_are_the_same_events():
    for manner in ("mixed", "wrong", "abandoned"):
        with ctl.Desk() as one, ctl.Desk() as two:
            play(one, manner)
            play(two, manner)
            first = ctl.list_events(one.export())
            assert len(first) > 10, manner
            assert first == ctl.list_events(two.export()), manner
            assert "intact" in one.run("record", "verify")[0]


def mixed_reads_and_answers_all():
    with ctl.Desk() as desk:
        out, _ = play(desk, "mixed")
        events = ctl.list_events(desk.export())
        questions = list(answers.read_questions(ctl.LESSONS / MODULE))
        tries = [content for content in answered(events) if content["try"] == 2]
        assert tries and all("quiz" not in content for content in tries)
        assert len(answered(events)) == len(questions) + len(tries)
        assert kinds(events)[:2] == ["began", "module-started"]
        assert kinds(events).count("attempt-began") == kinds(events).count("attempt-finished") == 1
        assert "saved" in out.splitlines()
        n_quiz = sum(1 for content in answered(events) if "quiz" in content)
        assert re.search(rf"^{n_quiz} questions\. You pass with \d+ %\. You also say how sure you are", out, re.M), out
        terms = xml.etree.ElementTree.parse(ctl.LESSONS / MODULE / "module.xml").getroot().findall("term")
        assert terms
        for term in terms:
            assert f"\n{term.get('word')}: {' '.join(''.join(term.itertext()).split())[:20]}" in out, term.get("id")
        for event in events:
            content = event.get("content") or {}
            if event["kind"] == "answered":
                assert content["objectives"] and content["key"] and len(content["points"]) == 2, content
                assert event["digest"], event


def all_wrong_with_every_certainty():
    with ctl.Desk() as desk:
        out, _ = play(desk, "wrong")
        events = ctl.list_events(desk.export())
        quiz = [content for content in answered(events) if "quiz" in content]
        assert {content["certainty"] for content in quiz} == set(answers.CERTAINTIES)
        assert all(content["verdict"] == "wrong" for content in answered(events))
        finished = [event["content"] for event in events if event["kind"] == "attempt-finished"]
        assert len(finished) == 1 and "passed" not in finished[0] and finished[0]["points"][0] == 0, finished
        assert "module-completed" not in kinds(events)
        assert "Not passed yet." in out


def abandoned_goes_on_where_it_stopped():
    with ctl.Desk() as desk:
        out, _ = play(desk, "abandoned")
        assert "Stopped in the middle" in out, out
        export = desk.export()
        before = ctl.list_events(export)
        assert "attempt-began" in kinds(before) and "attempt-finished" not in kinds(before)
        assert len([content for content in answered(before) if "quiz" in content]) == 3

        out, _ = play(desk, "mixed")
        after = ctl.list_events(desk.export())
        assert after[:len(before)] == before
        assert kinds(after).count("attempt-began") == 1
        assert kinds(after).count("attempt-finished") == 1
        ids = [(content["item"], content["try"]) for content in answered(after)]
        assert len(ids) == len(set(ids)), "each answer once"


def the_way_on_names_what_was_given():
    with ctl.Desk() as desk:
        path = desk.write("stop.txt", "stop\n")
        out, _ = desk.run("play", MODULE, "--answers", path)
        assert f"  candorctl play {MODULE}\n" in out, out
        own = desk.folder / "my record.db"
        out, _ = desk.run("--record", own, "play", "--lessons", ctl.LESSONS, MODULE, "--answers", path)
        assert f"  candorctl play {MODULE} --lessons {ctl.LESSONS} --record '{own}'\n" in out, out


def the_end_of_the_file_abandons_too():
    with ctl.Desk() as desk:
        questions = list(answers.read_questions(ctl.LESSONS / MODULE))
        id, _, _, right, _ = next(question for question in questions if question[4])
        path = desk.write("short.txt", f"\n# one\n{id} = {','.join(right)} | sure\n\n")
        out, _ = desk.run("play", MODULE, "--answers", path)
        assert "Stopped in the middle" in out
        events = ctl.list_events(desk.export())
        assert len(answered(events)) == 1
        assert "attempt-finished" not in kinds(events)


def playing_again_records_nothing_twice():
    with ctl.Desk() as desk:
        play(desk, "wrong")
        before = ctl.list_events(desk.export())
        out, _ = play(desk, "wrong")
        assert ctl.list_events(desk.export()) == before, out


def a_second_answer_tries_what_was_missed():
    with ctl.Desk() as desk:
        lines = answers.make(ctl.LESSONS / MODULE, "wrong")
        for id, _, _, right, in_quiz in answers.read_questions(ctl.LESSONS / MODULE):
            if in_quiz:
                lines += f"{id} = {','.join(right)} | sure\n"
        path = desk.write("twice.txt", lines)
        out, _ = desk.run("play", MODULE, "--answers", path)
        events = ctl.list_events(desk.export())
        began = [event["content"] for event in events if event["kind"] == "attempt-began"]
        assert len(began) == 2 and began[1]["of"] == began[0]["attempt"], began
        finished = [event["content"].get("passed", False) for event in events if event["kind"] == "attempt-finished"]
        assert finished == [False, True], finished
        assert kinds(events)[-1] == "module-completed", kinds(events)
        assert "is completed" in out


def wrong_lines_record_nothing():
    questions = list(answers.read_questions(ctl.LESSONS / MODULE))
    choice = next(question for question in questions if question[1] == "choice" and question[4])
    id, option, other = choice[0], choice[2][0], choice[2][1]
    for line in ("nobody = a | sure", f"{id} = zz | sure", f"{id} = {option}", f"{id} = {option} | perhaps",
                 f"{id} {option}", f"{id} = | sure", f"{id} = {option},{other} | sure", "halt"):
        with ctl.Desk() as desk:
            path = desk.write("a.txt", f"# comment\n\n{line}\n")
            _, said = desk.run("play", MODULE, "--answers", path, status=2)
            assert f"{path}:3: " in said, said
            assert not desk.record.exists(), line
    with ctl.Desk() as desk:
        desk.run("play", MODULE, "--answers", "missing.txt", status=1)
        (desk.folder / "latin.txt").write_bytes(b"caf\xe9 = a\n")
        desk.run("play", MODULE, "--answers", "latin.txt", status=2)
        desk.run("play", MODULE, "--answers", desk.folder, status=1)


def unknown_and_broken_modules():
    with ctl.Desk() as desk:
        assert "“welcome”" in desk.run("play", "welcom", status=1)[1]
        desk.write("own/b/module.xml", "<module format='1' id='b'")
        _, said = desk.run("--lessons", "own", "play", "b", status=1)
        assert said
        desk.write("own/c/module.xml", """<module format="1" id="c" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>C</title><summary>S</summary>
  <lesson id="l"><title>L</title><page id="p"><title>P</title><p>Words<cite ref="gone"/>.</p></page></lesson></module>""")
        _, said = desk.run("--lessons", "own", "play", "c", status=3)
        assert ": error: " in said, said
        assert not desk.record.exists()


def by_hand():
    with ctl.Desk() as desk:
        desk.write("own/h/module.xml", """<module format="1" id="h" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>H</title><summary>S</summary><objective id="o" level="apply">Do</objective>
  <lesson id="l"><title>L</title>
    <page id="p"><title>P</title><p>Words.</p><check><truefalse id="one" objective="o"><prompt>One?</prompt>
      <true right="yes"><response>Yes</response></true><false><response>No</response></false>
      <why>Because.</why></truefalse></check></page>
    <page id="q"><title>Q</title><p>Words.</p></page></lesson></module>""")
        own = desk.folder / "own"

        # A number that is not there is asked again; b goes back, Enter on, q leaves.
        out, _ = desk.run("play", "h", typed="7\n2\n\nb\n\nq\n", lessons=own)
        assert "Type a number from the list" in out, out
        assert "        Your answer, right. " in out or "        Your answer, not right. " in out, out
        assert "Stopped in the middle" in out
        events = ctl.list_events(desk.export())
        assert kinds(events).count("page-read") == 1, kinds(events)
        assert len(answered(events)) == 1

        # The end of input leaves too; what is half done is kept.
        out, _ = desk.run("play", "h", typed="", lessons=own)
        assert "Stopped in the middle" in out

        # The last page counts once it was left by going on.
        out, _ = desk.run("play", "h", typed="\n", lessons=own)
        assert "is completed" in out
        assert kinds(desk.export()["events"])[-1] == "module-completed"


ARRANGED = """<module format="1" id="h" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>H</title><summary>S</summary><objective id="o" level="apply">Do</objective>
  <quiz id="quiz" pass="50">
    <match id="m" objective="o"><prompt>Which?</prompt>
      <pair id="a"><left>Letter</left><right>Ask first</right><response>It needs a yes.</response>
        <mistake answer="c">Nobody burns it.</mistake></pair>
      <pair id="b"><left>Receipt</left><right>Send it</right><response>They wait for it.</response></pair>
      <spare id="c">Burn it</spare><why>Because.</why></match>
    <order id="d" objective="o"><prompt>In which order?</prompt>
      <option id="a">One<response>First.</response></option><option id="b">Two<response>Second.</response></option>
      <option id="c">Three<response>Third.</response></option><why>Because.</why></order>
    <sort id="s" objective="o"><prompt>Where to?</prompt><bin id="y">A yes</bin><bin id="n">No yes</bin>
      <option id="a" bin="y">Tick<response>She did it.</response></option>
      <option id="b" bin="n">Silence<response>Nobody did.</response><mistake answer="y">It is silence.</mistake></option>
      <why>Because.</why></sort>
  </quiz></module>"""


def numbers_of(out, words):
    """{words: number or letter} as they stand first in the list."""
    found = {}
    for word in words:
        found[word] = re.search(rf"^  (\w)(?: \[.\])? {re.escape(word)}$", out, re.M).group(1)
    return found


def by_answers_is_arranged():
    with ctl.Desk() as desk:
        desk.write("own/h/module.xml", ARRANGED)
        own = desk.folder / "own"
        path = desk.write("all.txt", "m = b:b, a:c\nd = c,a,b\ns = a:y,b:n\n")
        out, _ = desk.run("play", "h", "--answers", path, lessons=own)
        contents = answered(ctl.list_events(desk.export()))
        assert [(content["response"], content["verdict"], content["points"]) for content in contents] == [
            ("a:c,b:b", "partly", [1, 2]), ("c,a,b", "partly", [1, 2]), ("a:y,b:n", "right", [1, 1])], contents
        assert "Not right, it belongs to: Ask first. Nobody burns it." in out, out
        assert "  1 Three\n        Not right, this is number 3. Third.\n  2 One\n        Right. First." in out, out
        for line in ("m = a:x", "m = a", "m = z:a", "d = a,b:c", "s = a:a"):
            path = desk.write("wrong.txt", line + "\n")
            _, said = desk.run("play", "h", "--answers", path, status=2, lessons=own)
            assert f"{path}:1: " in said, said


def by_hand_is_arranged():
    with ctl.Desk() as desk:
        desk.write("own/h/module.xml", ARRANGED)
        own = desk.folder / "own"
        out, _ = desk.run("play", "h", typed="\n", lessons=own)
        right = numbers_of(out, ("Ask first", "Send it", "Burn it"))
        # A part of it is kept; what is no answer is asked again, and says what is missing.
        out, _ = desk.run("play", "h", typed=f"1{right['Burn it']}\n1z\n3a\n\n", lessons=own)
        assert out.count("still missing: 2.") == 4, out
        drafts = [draft["text"] for draft in desk.export()["drafts"] if "|" in draft["text"]]
        assert drafts == ["a:c|none"], drafts

        out, _ = desk.run("play", "h", typed=f"2{right['Send it'].upper()}\n", lessons=own)
        assert f"  1 [{right['Burn it']}] Letter" in out and "Partly right." in out, out
        order = numbers_of(out, ("One", "Two", "Three"))
        assert [order[word] for word in ("One", "Two", "Three")] != ["1", "2", "3"], order

        typed = f"{order['One']} {order['Two']}\n1 1 2\n{order['One']}, {order['Two']} {order['Three']}\n"
        out, _ = desk.run("play", "h", typed=typed, lessons=own)
        assert out.count("Type each number once.") == 2 and "Right." in out, out
        assert [content["response"] for content in answered(ctl.list_events(desk.export()))] == ["a:c,b:b", "a,b,c"]


def a_draft_is_kept_by_hand():
    with ctl.Desk() as desk:
        desk.write("own/q/module.xml", """<module format="1" id="q" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>Q</title><summary>S</summary><objective id="o" level="apply">Do</objective>
  <lesson id="l"><title>L</title><page id="p"><title>P</title><p>Words.</p></page></lesson>
  <quiz id="quiz" certainty="yes"><choice id="one" objective="o"><prompt>One?</prompt>
    <option id="a" right="yes">A<response>Yes</response></option><option id="b">B<response>No</response></option>
    <why>Because.</why></choice></quiz></module>""")
        own = desk.folder / "own"
        desk.run("play", "q", typed="\n2\n", lessons=own)          # read on, pick, then the end of input
        export = desk.export()
        drafts = [draft for draft in export["drafts"] if draft["text"] == "b|none"]
        assert len(drafts) == 1, export["drafts"]
        assert "answered" not in kinds(export["events"])

        out, _ = desk.run("play", "q", typed="\ns\nm\n1\ng\n\n", lessons=own)
        assert "2 (x) B" in out, out
        events = ctl.list_events(desk.export())
        assert [content["response"] for content in answered(events)] == ["b", "a"]
        assert [content["certainty"] for content in answered(events)] == ["sure", "guess"]
        assert "You were sure" in out
        assert kinds(events)[-1] == "module-completed"


def a_draw_takes_what_the_seed_says():
    def question(id, more=""):
        return (f'<truefalse id="{id}" objective="o"{more}><prompt>{id}?</prompt><true right="yes"><response>Yes</response></true>'
                '<false><response>No</response></false><why>Because.</why></truefalse>')
    with ctl.Desk() as desk:
        desk.write("own/d/module.xml", f"""<module format="1" id="d" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>D</title><summary>S</summary><objective id="o" level="apply">Do</objective>
  <quiz id="quiz" pass="50">{question("a")}{question("b", ' variant-of="a"')}<draw objective="o" count="1"/>
    <pool>{question("p")}{question("q")}</pool></quiz></module>""")
        own = desk.folder / "own"
        # Whatever is drawn is wrong first; another try asks the other variant.
        wrong = "".join(f"{id} = false\n" for id in "abpq")
        right = "".join(f"{id} = true\n" for id in "abpq")
        path = desk.write("all.txt", wrong + right)
        out, _ = desk.run("play", "d", "--answers", path, lessons=own)
        assert "2 questions." in out, out
        events = ctl.list_events(desk.export())
        first, second, third = [event["content"]["items"] for event in events if event["kind"] == "attempt-began"]
        assert len(first) == 2 and first[0] in "ab" and first[1] in "pq", first
        assert second[0] in "ab" and second[0] != first[0] and second[1] == first[1], second
        assert third == [first[0]], third
        assert "2 of 2 points" in out and "is completed" in out, out


def who_knows_it_tests_out():
    with ctl.Desk() as desk:
        desk.write("own/k/module.xml", """<module format="1" id="k" edition="1" language="en" minutes="3" licence="CC0-1.0">
  <title>K</title><summary>S</summary><objective id="o" level="apply">Do</objective>
  <lesson id="l"><title>The lesson</title><page id="p"><title>P</title><p>Words.</p></page>
    <page id="q"><title>Q</title><p>Words.</p></page></lesson>
  <quiz id="quiz" test-out="yes"><truefalse id="one" objective="o"><prompt>One?</prompt>
    <true right="yes"><response>Yes</response></true><false><response>No</response></false><why>Because.</why></truefalse></quiz></module>""")
        own = desk.folder / "own"
        out, _ = desk.run("play", "k", typed="t\n1\n\n", lessons=own)
        assert "t takes the questions at once" in out, out
        assert "has tested out of “The lesson”" in out.replace("\n", " "), out
        assert "You have tested out of “K”." in out, out
        events = ctl.list_events(desk.export())
        assert kinds(events)[-2:] == ["tested-out", "attempt-finished"], kinds(events)
        assert events[-2]["content"]["parts"] == ["l"] and "page-read" not in kinds(events)
        assert "tested-out" in desk.run("record", "show", lessons=own)[0]


def hints_are_asked_for_with_a_question_mark():
    with ctl.Desk() as desk:
        desk.write("own/h/module.xml", """<module format="1" id="h" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>H</title><summary>S</summary><objective id="o" level="apply">Do</objective>
  <lesson id="l"><title>L</title>
    <page id="p"><title>Where it stands</title><p>Words.</p><check><truefalse id="one" objective="o"><prompt>One?</prompt>
      <hint kind="passage" see="p">Look above.</hint><hint kind="answer">It is so.</hint>
      <true right="yes"><response>Yes</response></true><false><response>No</response></false>
      <why>Because.</why></truefalse></check></page></lesson>
  <quiz id="late" feedback="at-end"><choice id="two" objective="o"><prompt>Two?</prompt><hint kind="answer">A.</hint>
    <option id="a" right="yes">A<response>Yes</response></option><option id="b">B<response>No</response></option>
    <why>Because.</why></choice></quiz></module>""")
        own = desk.folder / "own"
        out, _ = desk.run("play", "h", typed="?\n", lessons=own)
        assert "by its number (? for a hint) > " in out, out
        assert "Hint 1 of 2: Look above." in out and "To read again: Where it stands" in out, out
        assert [draft["text"] for draft in desk.export()["drafts"]] == ["|none|1"]

        # The next sitting goes on from there; in a quiz explained at the end there are none.
        out, _ = desk.run("play", "h", typed="?\n?\n1\n\n?\n1\n\n", lessons=own)
        assert "Hint 2 of 2: It is so." in out and "Hint 1" not in out, out
        assert "That were all hints." in out, out
        assert "There is no hint for this question." in out, out
        contents = answered(ctl.list_events(desk.export()))
        assert [(content["item"], content.get("hints")) for content in contents] == [("one", 2), ("two", None)], contents
        assert contents[0]["points"] == [1, 1], contents


def pages_show_sources_and_fit():
    with ctl.Desk() as desk:
        out, _ = play(desk, "mixed")
        assert max(len(line) for line in out.splitlines() if "<http" not in line) <= 80
        assert "[1]" in out
        assert "(checked " in out or "(not yet checked against the source)" in out
        assert "\x1b" not in out


def a_newer_or_damaged_record_is_left_alone():
    with ctl.Desk() as desk:
        desk.record.parent.mkdir()
        desk.record.write_bytes(b"This is no database at all, but somebody's own text." * 20)
        before = desk.record.read_bytes()
        _, said = desk.run("play", "welcome", status=1)
        assert len(said.splitlines()) >= 2, said
        assert desk.record.read_bytes() == before


ctl.main([the_same_answers_are_the_same_events, mixed_reads_and_answers_all, all_wrong_with_every_certainty,
          abandoned_goes_on_where_it_stopped, the_end_of_the_file_abandons_too, the_way_on_names_what_was_given, playing_again_records_nothing_twice,
          a_second_answer_tries_what_was_missed, wrong_lines_record_nothing, unknown_and_broken_modules, by_hand,
          by_answers_is_arranged, by_hand_is_arranged,
          who_knows_it_tests_out,
          a_draft_is_kept_by_hand, a_draw_takes_what_the_seed_says, hints_are_asked_for_with_a_question_mark, pages_show_sources_and_fit, a_newer_or_damaged_record_is_left_alone])
