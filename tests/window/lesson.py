"""The lessons of the repository as a test needs them: what is asked, in which words.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import os
import pathlib
import re
import xml.etree.ElementTree as ET

# options and targets: {id: words}; right: the entries of the right answer, "id" or "id:target".
Question = collections.namedtuple("Question", "id kind prompt options right targets", defaults=({},))
Page = collections.namedtuple("Page", "id title questions")
Quiz = collections.namedtuple("Quiz", "id title questions late")   # late: explained when all is handed in

KINDS = ("choice", "choices", "truefalse", "match", "order", "sort", "blanks", "number", "hotspot", "highlight", "scale", "reflect")
REPLIES = ("response", "unticked", "mistake")


def words(element, without=()):
    """The plain words of an element, white space as the window shows it."""
    def collect(each):
        yield each.text or ""
        for child in each:
            if child.tag not in without and child.tag != "cite":
                yield from collect(child)
            yield child.tail or ""
    # A no-break space stays: it is a character of the text.
    return re.sub(r"[ \t\r\n]+", " ", "".join(collect(element))).strip(" ")


def _placed(element):
    """What is put to something: (options, targets, right)."""
    if element.tag == "match":
        pairs = element.findall("pair")
        return ({each.get("id"): words(each.find("left")) for each in pairs},
                {each.get("id"): words(each.find("right") if each.tag == "pair" else each)
                 for each in pairs + element.findall("spare")},
                [f"{each.get('id')}:{each.get('id')}" for each in pairs])
    options = element.findall("option")
    return ({each.get("id"): words(each, REPLIES) for each in options},
            {each.get("id"): words(each) for each in element.findall("bin")},
            [each.get("id") + (f":{each.get('bin')}" if element.tag == "sort" else "") for each in options])


def _blanks(element):
    """options: the names of the gaps; targets: what there is to choose from."""
    ids = [each.get("ref") for passage in element.findall("passage") for each in passage.iter("blank")]
    gaps = {each.get("id"): each for each in element.findall("gap")}
    right = {key: next((each.get("id") for each in gap.findall("choice") if each.get("right") == "yes"), None)
             or words(gap.find("answer")) for key, gap in gaps.items()}
    return Question(element.get("id"), element.tag, words(element.find("prompt")),
                    {key: f"Blank {number} of {len(ids)}" for number, key in enumerate(ids, 1)},
                    [f"{key}:{right[key]}" for key in ids],
                    {each.get("id"): words(each, REPLIES) for gap in gaps.values() for each in gap.findall("choice")})


def _question(element):
    if element.tag in ("match", "order", "sort"):
        options, targets, right = _placed(element)
        return Question(element.get("id"), element.tag, words(element.find("prompt")), options, right, targets)
    if element.tag == "blanks":
        return _blanks(element)
    if element.tag == "number":
        return Question(element.get("id"), element.tag, words(element.find("prompt")), {},
                        ["answer:" + element.find("answer").get("value")])
    if element.tag == "truefalse":
        options = {"true": "True", "false": "False"}
        right = [each.tag for each in element if each.get("right") == "yes"]
    else:
        parts = [each for each in element if each.tag in ("option", "area", "point")]
        options = {each.get("id"): words(each, REPLIES) for each in parts}
        right = [each.get("id") for each in parts if each.get("right") == "yes"]
        # Nobody marks these: any answer will do.
        right = {"scale": list(options)[:1], "reflect": ["words:In words of my own"]}.get(element.tag, right)
    return Question(element.get("id"), element.tag, words(element.find("prompt")), options, right)


class Module:
    """One module that is written in one file."""

    def __init__(self, name, file="module.xml"):
        folder = pathlib.Path(os.environ["CANDOR_LESSONS"]) / name
        root = ET.parse(folder / file).getroot()
        self.id, self.title = root.get("id"), words(root.find("title"))
        self.steps = []
        for part in root:
            if part.tag == "lesson":
                for page in part.findall("page"):
                    questions = [_question(item) for check in page.findall("check") for item in check if item.tag in KINDS]
                    self.steps.append(Page(page.get("id"), words(page.find("title")), questions))
            elif part.tag == "quiz":
                questions = [_question(item) for item in part if item.tag in KINDS]
                self.steps.append(Quiz(part.get("id"), words(part.find("title")), questions, part.get("feedback") == "at-end"))

    @property
    def pages(self):
        return [step for step in self.steps if isinstance(step, Page)]

    @property
    def quiz(self):
        return next(step for step in self.steps if isinstance(step, Quiz))

    @property
    def questions(self):
        return {question.id: question for step in self.steps for question in step.questions}
