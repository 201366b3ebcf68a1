# test_blocks.py - how blocks that are made of smaller ones read in a terminal
#
# SPDX-License-Identifier: GPL-3.0-or-later
import ctl

MODULE = """<module format="1" id="m" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>M</title><summary>S</summary>
  <lesson id="l"><title>L</title><page id="p"><title>P</title>%s</page></lesson></module>"""
HOUSE = """<overlay format="1" language="en"><title>Our shop</title><place id="whom"><p>Ask Ali.</p></place></overlay>"""


def play(desk, blocks, typed="q\n"):
    desk.write("own/m/module.xml", MODULE % blocks)
    return desk.run("play", "m", typed=typed, lessons=desk.folder / "own")[0]


def columns_say_what_they_are():
    with ctl.Desk() as desk:
        out = play(desk, """<compare><column kind="good"><title>Easy</title><p>Yes or No.</p></column>
          <column kind="bad"><p>Yes only.</p></column><column><title>Neither</title><p>Nothing.</p></column></compare>""")
        assert "\n+ Like this: Easy\n  Yes or No.\nx Not like this\n  Yes only.\n| Neither\n  Nothing.\n" in out, out


def steps_have_numbers():
    with ctl.Desk() as desk:
        out = play(desk, "<steps><step><title>Ask</title><p>In words.</p></step><step><title>Wait</title></step></steps>")
        assert "\n1. Ask\n   In words.\n2. Wait\n" in out, out


def days_to_come_say_so():
    with ctl.Desk() as desk:
        out = play(desk, '<timeline><entry date="2018-05">It began.</entry><entry date="2999">It ends.</entry></timeline>')
        assert "\n- 2018-05\n  It began.\n- 2999 (still to come)\n  It ends.\n" in out, out


def a_dialogue_names_who_speaks():
    with ctl.Desk() as desk:
        out = play(desk, """<dialogue><turn who="person" speaker="Mara"><p>Write it.</p></turn>
          <turn who="machine"><p>Here.</p><note>Made up.</note></turn><turn who="customer"><p>Oh.</p></turn></dialogue>""")
        assert "\nMara (Person):\n  Write it.\nAI:\n  Here.\n    Note: Made up.\nCustomer:\n  Oh.\n" in out, out


def the_rest_comes_after_enter():
    reveal = "<reveal><prompt>Whose yes?</prompt><p>Nobody acted.</p></reveal><p>After it.</p>"
    with ctl.Desk() as desk:
        out = play(desk, reveal, typed="q\n")
        assert "? Whose yes?" in out and "Nobody acted." not in out and "After it." not in out, out
    with ctl.Desk() as desk:
        out = play(desk, reveal, typed="\nq\n")
        assert out.index("Whose yes?") < out.index("Nobody acted.") < out.index("After it."), out
    with ctl.Desk() as desk:
        out = play(desk, reveal, typed="")
        assert "Nobody acted." not in out and "Stopped in the middle" in out, out


def the_house_fills_its_places():
    blocks = '<house ref="whom"><p>Ask around.</p></house><house ref="else"><p>Or look it up.</p></house><house ref="nil"/>'
    with ctl.Desk() as desk:
        out = play(desk, blocks)
        assert "Ask around." in out and "Or look it up." in out, out
        desk.write("own/house.xml", HOUSE)
        out = play(desk, blocks)
        assert "\n* From us: Our shop\n  Ask Ali.\n" in out, out
        assert "Ask around." not in out and "Or look it up." in out, out
        # One that is broken is said, and hides no lesson.
        desk.write("own/house.xml", HOUSE.replace("language", "tongue"))
        assert "Ask around." in play(desk, blocks)


def plain_language_is_asked_for_with_p():
    plain = "<p>We ask beforehand.</p><plain><p>Ask first.</p></plain>"
    page = '</page><page id="q"><title>Q</title><p>More of it.</p><plain><p>Much more.</p></plain></page><page id="r"><title>R</title><p>The end.</p>'
    with ctl.Desk() as desk:
        out = play(desk, plain + page, typed="p\n\n\nb\np\nq\n")
        first = out.index("We ask beforehand.")
        assert "p shows plain language" in out[first:], out
        assert out.index("Ask first.") > first, out
        # Kept for the pages that follow, until it is taken back.
        assert "p shows the full text" in out and "Much more." in out and "The end." in out, out
        assert out.index("More of it.") > out.index("The end."), out
    with ctl.Desk() as desk:
        out = play(desk, "<p>Words.</p>", typed="p\nq\n")
        assert "plain language" not in out and out.count("Words.") == 1, out


ctl.main([columns_say_what_they_are, steps_have_numbers, days_to_come_say_so, a_dialogue_names_who_speaks,
          the_rest_comes_after_enter, the_house_fills_its_places,
          plain_language_is_asked_for_with_p])
