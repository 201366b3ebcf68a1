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


def chain(n_scenes, replies=""):
    """A module with one scenario that goes straight on."""
    scenes = "".join(f'<scene id="s{i}"><p>Scene.</p><reply id="go" to="{"s%d" % (i + 1) if i + 1 < n_scenes else "gone"}"><p>Go.</p>'
                     f'</reply>{replies}</scene>' for i in range(n_scenes))
    first = MODULE.index('<scenario src')
    return (MODULE[:first] + '<scenario id="chain"><title>Chain</title><meter id="n" start="0" to="1000">N</meter>'
            '<meter id="m" start="0" to="1000">M</meter>' + scenes +
            MODULE[MODULE.index('<ending id="gone"'):])


def a_long_way_is_said_without_its_middle():
    with ctl.Desk() as desk:
        path = desk.write("long/module.xml", chain(14))
        out, _ = desk.run("prove", path)
        assert ("“go” at “s0”, then “go” at “s1”, then “go” at “s2”, then 6 more, then “go” at “s9”" in out and
                "then “go” at “s13”." in out), out


def a_wide_one_is_cut_and_says_so():
    both = ('<reply id="one" to="s0" when=":n &lt; 1000"><p>One more.</p><effect meter="n" add="1"/></reply>'
            '<reply id="two" to="s0" when=":m &lt; 1000"><p>Two more.</p><effect meter="m" add="1"/></reply>')
    with ctl.Desk() as desk:
        path = desk.write("wide/module.xml", chain(1, both))
        out, _ = desk.run("prove", path)
        assert "100000 states" in out and "There are more states than that." in out, out
        assert "scenario-too-wide" in out and "Every place can be reached" not in out, out


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
          a_long_way_is_said_without_its_middle, a_wide_one_is_cut_and_says_so, boxes_do_not_overlap])
