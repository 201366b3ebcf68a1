# test_prove.py - what can happen in a scenario
#
# SPDX-License-Identifier: GPL-3.0-or-later
import xml.etree.ElementTree

import ctl

SVG = "{http://www.w3.org/2000/svg}"

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<module format="1" id="asking" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>Asking</title>
  <summary>How to ask.</summary>
  <scenario src="complaint.xml"/>
  <scenario id="other"><title>Other</title>
    <scene id="alone"><p>Nobody is here.</p><reply id="stay" to="alone"><p>Stay.</p></reply>
      <reply id="leave" to="gone"><p>Leave.</p></reply></scene>
    <ending id="gone" verdict="mixed"><debrief><p>It is over.</p></debrief><outcome for="customer">Left.</outcome>
      <outcome for="colleague">Left.</outcome><outcome for="shop">Left.</outcome></ending>
  </scenario>
</module>
"""

# Few words: times can be reckoned by hand.
PART = """<?xml version="1.0" encoding="UTF-8"?>
<scenario id="complaint">
  <title>The &lt;complaint&gt; &amp; "more"</title>
  <meter id="trust" start="5">Trust</meter>
  <meter id="hours" start="2" good="down">Hours</meter>
  <scene id="letter" speaker="A &lt;b&gt; customer &amp; friend">
    <p>Who wrote this?</p>
    <reply id="answer" to="call" when=":hours &lt; 9"><p>Answer it today.</p><effect meter="trust" add="1"/>
      <effect meter="hours" add="2"/><consequence>It is read.</consequence></reply>
    <reply id="wait" to="call" when=":trust &gt;= 1"><p>Wait for the team.</p><effect meter="trust" add="-2"/>
      <consequence>Another letter comes.</consequence></reply>
  </scene>
  <scene id="call"><p>Is anybody there?</p>
    <reply id="take" to="end" when=":trust &gt;= 4"><p>Take the call.</p></reply></scene>
  <ending id="end" verdict="good"><debrief><p>Somebody answered.</p></debrief><outcome for="customer">Knows it.</outcome>
    <outcome for="colleague">Explains less.</outcome><outcome for="shop">Keeps one.</outcome></ending>
</scenario>
"""


def write(desk):
    part = desk.write("asking/complaint.xml", PART)
    return desk.write("asking/module.xml", MODULE).parent, part


def a_scenario_is_proved():
    with ctl.Desk() as desk:
        folder, part = write(desk)
        out, _ = desk.run("prove", part)
        assert '(complaint)' in out and "(other)" not in out, out
        # letter, call with 6 and 4, call with 3 and 2, the ending.
        assert "2 scenes, 1 ending, 4 states." in out, out
        # 3 + 3 + 4 + 3 words, then 3 + 3, then 2 + 2 + 2 + 2, at 200 a minute.
        assert "One way to an ending; it takes 8 s to read." in out, out
        assert "Trust 6, Hours 4" in out, out
        assert "“answer” at “letter”, then “take” at “call”" in out, out
        assert "complaint.xml:13:3: warning: scene-dead-end" in out, out
        assert "“wait” at “letter”; then Trust 3, Hours 2." in out, out


def a_module_and_its_scenarios():
    with ctl.Desk() as desk:
        folder, part = write(desk)
        for name in (folder, folder / "module.xml"):
            out, _ = desk.run("prove", name)
            assert "(complaint)" in out and "(other)" in out, out
        out, _ = desk.run("prove", folder, "other")
        assert "(complaint)" not in out, out
        assert "One can go round, so there is no end of ways." in out, out
        out, _ = desk.run("prove", "practice", "paste-it")
        assert "Every place can be reached, every way ends" in out, out


def what_cannot_be_proved_is_said():
    with ctl.Desk() as desk:
        folder, part = write(desk)
        assert "no scenario “nobody”" in desk.run("prove", folder, "nobody", status=1)[1]
        assert "no scenario in" in desk.run("prove", "welcome", status=1)[1]
        assert desk.run("prove", "xyzzy", status=1)[1]
        assert "prove FILE|MODULE" in desk.run("prove", status=2)[1]
        assert "of one scenario" in desk.run("prove", "--svg", "all.svg", folder, status=2)[1]
        part.write_text(PART.replace('to="end"', 'to="ende"'), encoding="utf-8")
        _, err = desk.run("prove", part, status=3)
        assert "unknown-scene" in err and "Mend it first." in err, err


def a_drawing_is_made():
    with ctl.Desk() as desk:
        folder, part = write(desk)
        desk.run("prove", "--svg", desk.folder / "one.svg", part)
        root = xml.etree.ElementTree.parse(desk.folder / "one.svg").getroot()
        words = ["".join(text.itertext()) for text in root.iter(SVG + "text")]
        assert root.find(SVG + "title").text == 'The <complaint> & "more"'
        for word in ("letter", "call", "end", "good", "A <b> customer & friend", "answer · :hours < 9", "wait · :trust >= 1"):
            assert word in words, words
        # The sheet and a box for each place; a line and its head for each reply, and the legend.
        assert len(list(root.iter(SVG + "rect"))) == 1 + 3
        assert len(list(root.iter(SVG + "path"))) == 2 * 3 + 3
        width, height = float(root.get("width")), float(root.get("height"))
        for box in root.iter(SVG + "rect"):
            if box.get("x") is not None:
                assert 0 <= float(box.get("x")) <= width - float(box.get("width")), box.attrib
                assert 0 <= float(box.get("y")) <= height - float(box.get("height")), box.attrib
        assert desk.run("prove", "--svg", desk.folder / "no" / "one.svg", part, status=1)[1]


def boxes_do_not_overlap():
    with ctl.Desk() as desk:
        for scenario in ("paste-it", "mostly-men", "a-price-for-you"):
            desk.run("prove", "--svg", desk.folder / "one.svg", "practice", scenario)
            root = xml.etree.ElementTree.parse(desk.folder / "one.svg").getroot()
            boxes = [[float(box.get(key)) for key in ("x", "y", "width", "height")]
                     for box in root.iter(SVG + "rect") if box.get("x") is not None]
            for i, (x, y, width, height) in enumerate(boxes):
                for other_x, other_y, other_width, other_height in boxes[:i]:
                    assert (x + width <= other_x or other_x + other_width <= x or
                            y + height <= other_y or other_y + other_height <= y), (scenario, boxes)


ctl.main([a_scenario_is_proved, a_module_and_its_scenarios, what_cannot_be_proved_is_said, a_drawing_is_made,
          boxes_do_not_overlap])
