#!/usr/bin/env python3
"""Writes N modules of about 6 KB in the present lesson language, each in a folder of its own.

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


def question(rng, index, kind):
    options = []
    right = rng.randrange(3)
    for option in range(3):
        mark = ' right="yes"' if option == right else ""
        options.append(f'<option id="o{option}"{mark}>{words(rng, 6)}<response>{words(rng, 8)}</response>'
                       + (f"<unticked>{words(rng, 6)}</unticked>" if kind == "choices" else "") + "</option>")
    return (f'<{kind} id="q{index}" objective="ob{index % 3}"><prompt>{words(rng, 10)}</prompt>{"".join(options)}'
            f'<why cite="s1" see="page1">{words(rng, 9)}</why></{kind}>')


def module(number):
    rng = random.Random(number)
    pages = []
    for page in range(4):
        pages.append(
            f'<page id="page{page}"><title>{words(rng, 4)}</title>\n'
            f'<p>{words(rng, 20)} <strong>{words(rng, 2)}</strong> {words(rng, 12)}<cite ref="s1"/></p>\n'
            f'<list kind="bullet"><item>{words(rng, 6)}</item><item>{words(rng, 6)}</item></list>\n'
            f'<callout kind="practice"><p>{words(rng, 12)} <term ref="consent"/></p></callout>\n'
            f'<p>{words(rng, 30)}</p>\n'
            f'<check>{question(rng, page, "choice" if page % 2 else "choices")}</check></page>\n')
    quiz = "".join(question(rng, 4 + index, "choice") + "\n" for index in range(3))
    objectives = "".join(f'<objective id="ob{index}" level="apply">{words(rng, 6)}</objective>\n' for index in range(3))
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<module format="1" id="m{number}" edition="1" language="en" '
            f'minutes="7" licence="CC-BY-SA-4.0">\n<title>Module {number}</title>\n<summary>{words(rng, 10)}</summary>\n'
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


if __name__ == "__main__":
    main()
