#!/usr/bin/env python3
"""Writes N modules of about 6 KB with all blocks and questions, each in a folder of its own.

usage: generate.py FOLDER N

Same N, same bytes.
SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import random
import sys

WORDS = ("shop customer consent letter offer model score basket recommend reason person data purpose choice banner "
         "refuse agree question answer campaign group price notice right source check week list click").split()


def words(rng, count):
    return " ".join(rng.choice(WORDS) for _ in range(count)).capitalize() + "."


def head(rng, index):
    return f'id="q{index}" objective="ob{index % 2}"><prompt>{words(rng, 10)}</prompt>'


def tail(rng):
    return f'<why cite="s1" see="page1">{words(rng, 9)}</why>'


def response(rng):
    return f"<response>{words(rng, 8)}</response>"


def pick(rng, index, kind):
    options = []
    right = rng.randrange(3)
    for option in range(3):
        mark = ' right="yes"' if option == right else ""
        options.append(f'<option id="o{option}"{mark}>{words(rng, 6)}{response(rng)}'
                       + (f"<unticked>{words(rng, 6)}</unticked>" if kind == "choices" else "") + "</option>")
    return f'<{kind} {head(rng, index)}{"".join(options)}{tail(rng)}</{kind}>'


def truefalse(rng, index, kind):
    return (f'<{kind} {head(rng, index)}<true>{response(rng)}</true><false right="yes">{response(rng)}</false>'
            f'{tail(rng)}</{kind}>')


def match(rng, index, kind):
    pairs = "".join(f'<pair id="p{pair}"><left>{words(rng, 4)}</left><right>{words(rng, 4)}</right>{response(rng)}</pair>'
                    for pair in range(3))
    return f'<{kind} {head(rng, index)}{pairs}<spare id="spare">{words(rng, 4)}</spare>{tail(rng)}</{kind}>'


def order(rng, index, kind):
    options = "".join(f'<option id="o{option}">{words(rng, 6)}{response(rng)}</option>' for option in range(4))
    return f'<{kind} {head(rng, index)}{options}{tail(rng)}</{kind}>'


def sort(rng, index, kind):
    options = "".join(f'<option id="o{option}" bin="b{option % 2}">{words(rng, 6)}{response(rng)}</option>' for option in range(4))
    return (f'<{kind} {head(rng, index)}<bin id="b0">{words(rng, 2)}</bin><bin id="b1">{words(rng, 2)}</bin>{options}'
            f'{tail(rng)}</{kind}>')


def number(rng, index, kind):
    return (f'<{kind} {head(rng, index)}<answer value="{rng.randrange(100)}.5" tolerance="0.5"/>{response(rng)}'
            f'{tail(rng)}</{kind}>')


def hotspot(rng, index, kind):
    return (f'<{kind} {head(rng, index)}<figure src="square.svg"><alternative>{words(rng, 8)}</alternative></figure>'
            f'<area id="a0" right="yes" at="5 5 40 40">{words(rng, 3)}{response(rng)}</area>'
            f'<area id="a1" shape="circle" at="75 75 10">{words(rng, 3)}{response(rng)}</area>{tail(rng)}</{kind}>')


def highlight(rng, index, kind):
    options = "".join(f'<option id="o{option}"{"" if option else " right=" + chr(34) + "yes" + chr(34)}>{words(rng, 3)}'
                      f'{response(rng)}<unticked>{words(rng, 6)}</unticked></option>' for option in range(3))
    passage = "".join(f'{words(rng, 8)} <phrase ref="o{option}"/>. ' for option in range(3))
    return f'<{kind} {head(rng, index)}<passage>{passage}</passage>{options}{tail(rng)}</{kind}>'


def scale(rng, index, kind):
    options = "".join(f'<option id="o{option}">{words(rng, 2)}</option>' for option in range(5))
    return f'<{kind} id="q{index}"><prompt>{words(rng, 10)}</prompt>{options}</{kind}>'


def reflect(rng, index, kind):
    return (f'<{kind} {head(rng, index)}<model>{words(rng, 20)}</model>'
            f'<point id="o0">{words(rng, 6)}{response(rng)}<unticked>{words(rng, 6)}</unticked></point></{kind}>')


QUESTIONS = {"choice": pick, "choices": pick, "truefalse": truefalse, "match": match, "order": order, "sort": sort,
             "number": number, "highlight": highlight, "scale": scale, "reflect": reflect}


def question(rng, index, kind):
    return QUESTIONS[kind](rng, index, kind)


def paragraph(rng, count):
    return f"<p>{words(rng, count)}</p>"


BLOCKS = (
    lambda rng: f'<list kind="bullet"><item>{words(rng, 6)}</item><item>{words(rng, 6)}</item></list>',
    lambda rng: f'<callout kind="practice"><p>{words(rng, 12)} <term ref="consent"/></p></callout>',
    lambda rng: f'<heading>{words(rng, 4)}</heading>{paragraph(rng, 16)}',
    lambda rng: (f'<table><head><cell>{words(rng, 1)}</cell><cell>{words(rng, 1)}</cell></head>'
                 f'<row><cell>{words(rng, 3)}</cell><cell>{words(rng, 3)}</cell></row></table>'),
    lambda rng: f'<quote cite="s1"><p>{words(rng, 12)}</p><by>{words(rng, 2)}</by></quote>',
    lambda rng: (f'<compare><column kind="good"><title>{words(rng, 3)}</title>{paragraph(rng, 10)}</column>'
                 f'<column kind="bad"><title>{words(rng, 3)}</title>{paragraph(rng, 10)}</column></compare>'),
    lambda rng: (f'<steps><step><title>{words(rng, 3)}</title>{paragraph(rng, 8)}</step>'
                 f'<step><title>{words(rng, 3)}</title></step></steps>'),
    lambda rng: (f'<timeline><entry date="2018-05-25">{words(rng, 8)}<cite ref="s1"/></entry>'
                 f'<entry date="2024">{words(rng, 8)}</entry></timeline>'),
    lambda rng: (f'<dialogue><turn who="person" speaker="Mara">{paragraph(rng, 8)}</turn>'
                 f'<turn who="machine" speaker="Pen">{paragraph(rng, 14)}</turn></dialogue>'),
    lambda rng: f'<reveal><prompt>{words(rng, 6)}</prompt>{paragraph(rng, 12)}</reveal>',
)

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="#225"/></svg>\n'


def module(number):
    """Kinds take turns from module to module; one in ten has pictures."""
    rng = random.Random(number)
    kinds = list(QUESTIONS)
    pages = []
    for page in range(3):
        blocks = "\n".join(BLOCKS[(3 * number + 2 * page + block) % len(BLOCKS)](rng) for block in range(2))
        drawn = number % 10 == 0 and page == 0
        asked = hotspot(rng, page, "hotspot") if drawn else question(rng, page, kinds[(number + 3 * page) % len(kinds)])
        figure = f'<figure src="square.svg"><alternative>{words(rng, 6)}</alternative></figure>\n' if drawn else ""
        pages.append(
            f'<page id="page{page}"><title>{words(rng, 4)}</title>\n'
            f'<p>{words(rng, 20)} <strong>{words(rng, 2)}</strong> <term ref="consent"/> {words(rng, 12)}<cite ref="s1"/></p>\n'
            f'{figure}{blocks}\n<check>{asked}</check></page>\n')
    quiz = "".join(question(rng, 3 + index, ("choice", "choices")[index]) + "\n" for index in range(2))
    objectives = "".join(f'<objective id="ob{index}" level="apply">{words(rng, 6)}</objective>\n' for index in range(2))
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<module format="1" id="m{number}" edition="1" language="en" '
            f'minutes="6" licence="CC-BY-SA-4.0">\n<title>Module {number}</title>\n<summary>{words(rng, 10)}</summary>\n'
            f'{objectives}<source id="s1" kind="guidance" basis="official" checked="2026-11-24" '
            f'review-by="2029-11-24"><title>{words(rng, 4)}</title></source>\n'
            f'<term id="consent" word="consent">{words(rng, 8)}</term>\n'
            f'<lesson id="l1"><title>{words(rng, 3)}</title>\n{"".join(pages)}</lesson>\n'
            f'<quiz id="quiz">{quiz}</quiz>\n</module>\n')


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    for number in range(count):
        place = folder / f"m{number:05d}"
        place.mkdir(parents=True, exist_ok=True)
        (place / "module.xml").write_text(module(number), encoding="utf-8")
        if number % 10 == 0:
            (place / "square.svg").write_text(SQUARE, encoding="utf-8")


if __name__ == "__main__":
    main()
