# test_new.py - a small good example to change
#
# SPDX-License-Identifier: GPL-3.0-or-later
import json

import ctl


def check(desk, path):
    """No error and no warning; answers the codes of what was noted."""
    out, _ = desk.run("check", "--strict", "--json", "--today", "2026-11-24", path)
    return [problem["code"] for problem in json.loads(out)["problems"]]


def a_new_module_passes_the_check():
    with ctl.Desk() as desk:
        for language in ("en", "de", "fr-CH"):
            out, _ = desk.run("new", "module", f"my/labels-{language}", "--language", language)
            assert f"my/labels-{language}/module.xml" in out, out
            assert check(desk, f"my/labels-{language}") == []
        german = (desk.folder / "my/labels-de/module.xml").read_text()
        assert "Begrüßung" in german and 'language="de"' in german


def a_title_may_hold_anything():
    with ctl.Desk() as desk:
        desk.run("new", "module", "labels", "--title", "R&D <says> \"no\" @ID@ ümlaut")
        assert check(desk, "labels") == []
        assert 'R&amp;D &lt;says&gt;' in (desk.folder / "labels/module.xml").read_text()


def a_new_module_can_be_played():
    with ctl.Desk() as desk:
        desk.run("new", "module", "my/labels")
        answers = desk.write("answers", "small-print = false\nwhich-greeting = bot\n")
        desk.run("play", "labels", "--answers", answers, lessons=desk.folder / "my")
        events = [event["kind"] for event in ctl.list_events(desk.export())]
        assert "completed" in events or "module-completed" in events, events


def a_new_lesson_changes_one_line():
    with ctl.Desk() as desk:
        for language in ("en", "de"):
            desk.run("new", "module", f"my/{language}", "--language", language)
            path = desk.folder / "my" / language / "module.xml"
            before = path.read_text().splitlines()
            desk.run("new", "lesson", f"my/{language}", "second", "--title", "Another & one")
            after = path.read_text().splitlines()
            assert [line for line in after if line not in before] == ['  <lesson src="second.xml"/>']
            after.remove('  <lesson src="second.xml"/>')
            assert after == before
            assert after[after.index('  <quiz id="quiz" pass="70">') - 1] == ""
            assert check(desk, f"my/{language}") == []


def a_new_lab_stands_in_the_module():
    with ctl.Desk() as desk:
        for language in ("en", "de"):
            desk.run("new", "module", f"my/{language}", "--language", language)
            out, _ = desk.run("new", "lab", f"my/{language}", "line", "--title", "A & B")
            assert "line.xml" in out, out
            assert '  <lab src="line.xml"/>' in (desk.folder / "my" / language / "module.xml").read_text().splitlines()
            assert check(desk, f"my/{language}") == []


def new_scenarios_stand_in_the_module():
    with ctl.Desk() as desk:
        for language in ("en", "de"):
            desk.run("new", "module", f"my/{language}", "--language", language)
            for name in ("letter", "call"):
                out, _ = desk.run("new", "scenario", f"my/{language}", name, "--title", f"A & {name}")
                assert f"{name}.xml" in out, out
                assert f'  <scenario src="{name}.xml"/>' in (desk.folder / "my" / language / "module.xml").read_text().splitlines()
            codes = check(desk, f"my/{language}")
            assert codes == [], codes


def a_new_lesson_where_no_quiz_ends_the_module():
    module = ('<module format="1" id="m" edition="1" language="en" minutes="1" licence="CC0-1.0"><title>T</title><summary>S.</summary>'
              '<lesson id="l"><title>L</title><page id="p"><title>P</title><p>Words.</p></page></lesson></module>')
    with ctl.Desk() as desk:
        path = desk.write("m/module.xml", module)
        desk.run("new", "lesson", "m", "second")
        assert path.read_text() == module.replace("</module>", '\n  <lesson src="second.xml"/>\n</module>')
        check(desk, "m")
        path = desk.write("n/module.xml", module + "<!-- </module> -->\n")
        _, said = desk.run("new", "lesson", "n", "second", status=1)
        assert "no place for it" in said and path.read_text().endswith("--></module> -->\n") is False, said
        assert path.read_text() == module + "<!-- </module> -->\n" and not (desk.folder / "n/second.xml").exists()


def a_new_translation_has_the_words_of_the_original():
    with ctl.Desk() as desk:
        desk.run("new", "module", "my/labels")
        desk.run("new", "lesson", "my/labels", "second")
        out, _ = desk.run("new", "translation", "my/labels", "de")
        assert "second.de.xml" in out and "module.de.xml" in out, out
        copy = (desk.folder / "my/labels/module.de.xml").read_text()
        original = (desk.folder / "my/labels/module.xml").read_text()
        assert copy == original.replace('language="en"', 'language="de"').replace("second.xml", "second.de.xml")
        codes = check(desk, "my/labels")
        assert codes and set(codes) == {"translation-same-words"}, codes


def nothing_is_written_over():
    with ctl.Desk() as desk:
        desk.run("new", "module", "labels")
        desk.run("new", "lesson", "labels", "second")
        desk.run("new", "translation", "labels", "de")
        before = {path: path.read_bytes() for path in desk.folder.rglob("*.xml")}
        for words in (["module", "labels"], ["lesson", "labels", "second"], ["lesson", "labels", "module"],
                      ["translation", "labels", "de"], ["translation", "labels", "en"]):
            desk.run("new", *words, status=1)
        (desk.folder / "labels/third.xml").symlink_to("nowhere")
        desk.run("new", "lesson", "labels", "third", status=1)
        assert {path: path.read_bytes() for path in desk.folder.rglob("*.xml") if path.exists()} == before


def a_part_in_the_way_keeps_the_translation_away():
    with ctl.Desk() as desk:
        desk.run("new", "module", "labels")
        desk.run("new", "lesson", "labels", "second")
        desk.write("labels/second.de.xml", "mine")
        desk.run("new", "translation", "labels", "de", status=1)
        assert not (desk.folder / "labels/module.de.xml").exists()
        assert (desk.folder / "labels/second.de.xml").read_text() == "mine"


def bad_words_get_a_sentence():
    with ctl.Desk() as desk:
        desk.run("new", "module", "labels")
        desk.write("broken/module.xml", "<module><p></module>")
        desk.write("other/module.xml", "<program/>")
        desk.write("silent/module.xml", "<module/>")
        desk.write("outside/module.xml", '<module language="en"><lesson src="../labels/module.xml"/></module>')
        desk.write("gone/module.xml", '<module language="en"><lesson src="gone.xml"/></module>')
        for words, said in ((["module", "x", "--title", " "], "A title needs words"), (["lesson", "labels", "x", "--title", ""], "needs words"),
                            (["module", "ä b"], "How about “a-b”?"), (["module", "x", "--language", "Deutsch"], "is no language"),
                            (["lesson", "labels", "two words"], "How about “two-words”?"),
                            (["lesson", "nowhere", "x"], "is not there"), (["lesson", "broken", "x"], "Mend that first"),
                            (["lesson", "other", "x"], "does not begin with <module>"),
                            (["translation", "silent", "de"], "in which language"), (["translation", "gone", "de"], "is not there"),
                            (["translation", "outside", "de"], "does not lie in the folder"),
                            (["translation", "labels", "../de"], "is no language"), (["module", "labels/module.xml/x"], "Cannot make the folder")):
            _, answer = desk.run("new", *words, status=1)
            assert said in answer, (words, answer)
        for words in ([], ["poem"], ["module"], ["lesson", "labels"], ["translation", "labels", "de", "more"],
                      ["translation", "labels", "de", "--title", "x"], ["lesson", "labels", "x", "--language", "de"]):
            _, answer = desk.run("new", *words, status=2)
            assert "Write: candorctl new" in answer, answer
        assert "takes no “My title”" in desk.run("new", "module", "x", "My title", status=2)[1]


ctl.main([a_new_module_passes_the_check, a_title_may_hold_anything, a_new_module_can_be_played, a_new_lesson_changes_one_line, a_new_lab_stands_in_the_module, new_scenarios_stand_in_the_module,
          a_new_lesson_where_no_quiz_ends_the_module, a_new_translation_has_the_words_of_the_original, nothing_is_written_over,
          a_part_in_the_way_keeps_the_translation_away, bad_words_get_a_sentence])
