# test_explain.py - what a code means
#
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import re

import ctl

LESSON = """<module format="1" id="small" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>Small</title>
  <summary>One page.</summary>
  <lesson id="l"><title>L</title><page id="only"><title>Only</title><p>{}</p></page></lesson>
</module>
"""


def a_code_is_explained():
    with ctl.Desk() as desk:
        out, _ = desk.run("explain", "longest-option-right")
        assert out.startswith("warning: longest-option-right\n"), out
        wrong, right = out[out.index("Wrong:"):].split("Right:")
        assert "<option" in wrong and "<option" in right and wrong != right, out
        assert "Why:" in out and "To mend it:" in out, out


def several_codes_are_explained():
    with ctl.Desk() as desk:
        out, _ = desk.run("explain", "xml-unclosed", "duplicate-id")
        assert out.index("error: xml-unclosed") < out.index("error: duplicate-id"), out


def all_codes_are_explained():
    with ctl.Desk() as desk:
        listed, _ = desk.run("explain")
        codes = re.findall(r"^(?:error|warning|note) +([a-z-]+) ", listed, re.MULTILINE)
        assert len(codes) > 100 and len(set(codes)) == len(codes), listed
        out, _ = desk.run("explain", "--all")
        assert re.findall(r"^(?:error|warning|note): ([a-z-]+)$", out, re.MULTILINE) == codes
        assert out.count("\nWrong:\n") == out.count("\nRight:\n") == len(codes) - 1, "schema-content alone has none"


def what_is_invisible_is_seen():
    with ctl.Desk() as desk:
        out, _ = desk.run("explain", "--all")
        assert not re.search(r"[\x00-\x09\x0b-\x1f]", out)
        assert "… and so on, 600 times" in out


def an_unknown_code_is_wrong_use():
    with ctl.Desk() as desk:
        assert "“no-right-answer”" in desk.run("explain", "no-rigth-answer", status=2)[1]
        assert "xyzzy" in desk.run("explain", "xyzzy", status=2)[1]


def check_points_to_it():
    with ctl.Desk() as desk:
        path = desk.write("small/module.xml", LESSON.format("Words<cite ref=\"gone\"/>."))
        out, _ = desk.run("check", path, status=3)
        assert "candorctl explain" in out, out
        path.write_text(LESSON.format("Words."), encoding="utf-8")
        assert "candorctl explain" not in desk.run("check", path)[0]


def each_finding_has_a_reason_and_a_hint():
    with ctl.Desk() as desk:
        for name, words in (("unknown", "<b>Words</b>"), ("unclosed", "<em>Words"), ("child", "</p><table/><p>Words.")):
            path = desk.write(f"{name}/module.xml", LESSON.format(words))
            for problem in json.loads(desk.run("check", "--json", path, status=3)[0])["problems"]:
                assert problem["reason"] and problem["hint"], problem


ctl.main([a_code_is_explained, several_codes_are_explained, all_codes_are_explained, what_is_invisible_is_seen,
          an_unknown_code_is_wrong_use, check_points_to_it, each_finding_has_a_reason_and_a_hint])
