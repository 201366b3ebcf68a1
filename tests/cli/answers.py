# answers.py - answers files for a module, made from its own text
#
#   answers.py MODULE-FOLDER mixed|wrong|abandoned|right
#
# mixed: right and wrong in turn, a check on a page tried twice.
# wrong: everything wrong, with every certainty.
# right: everything right at once.
# abandoned: the checks on pages and a few questions of the quiz, then "stop".
#
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

CERTAINTIES = ("guess", "fairly", "sure")
KINDS = ("choice", "choices", "truefalse", "match", "order", "sort")


def read_parts(folder):
    for part in ElementTree.parse(folder / "module.xml").getroot():
        if part.tag in ("lesson", "quiz"):
            yield ElementTree.parse(folder / part.get("src")).getroot() if part.get("src") else part


def arrange(item):
    """The right answer and one where nothing is right, each as one text."""
    if item.tag == "order":
        ids = [option.get("id") for option in item.iter("option")]
        return ",".join(ids), ",".join(reversed(ids))
    if item.tag == "match":
        keys = [(pair.get("id"), pair.get("id")) for pair in item.iter("pair")]
    else:
        keys = [(option.get("id"), option.get("bin")) for option in item.iter("option")]
    targets = [each.get("id") for each in item.iter("pair" if item.tag == "match" else "bin")]
    others = {target: targets[index - 1] for index, target in enumerate(targets)}
    return (",".join(f"{id}:{target}" for id, target in keys),
            ",".join(f"{id}:{others[target]}" for id, target in keys))


def read_questions(folder):
    """(id, kind, options, right ones, whether it stands in a quiz) in the order of the file."""
    for part in read_parts(pathlib.Path(folder)):
        for item in part.iter():
            if item.tag not in KINDS:
                continue
            if item.tag in ("match", "order", "sort"):
                right, wrong = arrange(item)
                yield item.get("id"), item.tag, [right, wrong], [right], part.tag == "quiz"
                continue
            if item.tag == "truefalse":
                options = [(side, item.find(side).get("right") == "yes") for side in ("true", "false")]
            else:
                options = [(option.get("id"), option.get("right") == "yes") for option in item.iter("option")]
            yield (item.get("id"), item.tag, [id for id, _ in options],
                   [id for id, right in options if right], part.tag == "quiz")


def pick_wrong(kind, options, right):
    wrong = [option for option in options if option not in right]
    return wrong[0] if kind != "choices" else ",".join(wrong or options[:1])


def make(folder, manner):
    lines = [f"# {manner}"]
    n_in_quiz = 0
    for number, (id, kind, options, right, in_quiz) in enumerate(read_questions(folder)):
        good = ",".join(right)
        bad = pick_wrong(kind, options, right)
        sure = f" | {CERTAINTIES[n_in_quiz % 3]}" if in_quiz else ""
        n_in_quiz += in_quiz
        if manner in ("wrong", "right"):
            lines.append(f"{id} = {good if manner == 'right' else bad}{sure}")
        elif number % 3 == 0 and not in_quiz:
            lines += [f"{id} = {bad}", f"{id} = {good}"]
        else:
            lines.append(f"{id} = {good if number % 3 else bad}{sure}")
        if manner == "abandoned" and n_in_quiz == 3:
            lines.append("stop")
            break
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(make(sys.argv[1], sys.argv[2]))
