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
PICKED = ("choice", "choices", "truefalse", "hotspot", "highlight", "scale")
ARRANGED = ("match", "order", "sort")
HOLDERS = ("check", "quiz", "pool")
TYPED = ("blanks", "number", "reflect")


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


def type_in(item):
    """The same for what is typed. Own words are neither; so both are the same."""
    if item.tag == "number":
        answer = item.find("answer").get("value")
        return answer, str(float(answer) * 3 + 1000)
    if item.tag == "reflect":
        return ("words:Mara asks her customers first.",) * 2
    right, wrong = [], []
    for gap in item.iter("gap"):
        chosen = {choice.get("right"): choice.get("id") for choice in gap.iter("choice")}
        right.append(f"{gap.get('id')}:{chosen.get('yes') or gap.find('answer').text}")
        wrong.append(f"{gap.get('id')}:{chosen.get(None) or 'zzzzzz'}")
    return ",".join(right), ",".join(wrong)


def pick(item):
    """What there is to pick, and what of it is right; of a scale all is."""
    if item.tag == "truefalse":
        options = [(side, item.find(side).get("right") == "yes") for side in ("true", "false")]
    else:
        options = [(option.get("id"), option.get("right") == "yes") for option in item if option.tag in ("option", "area")]
    return [id for id, _ in options], [id for id, right in options if right] or [options[0][0]]


def read_questions(folder):
    """(id, kind, options, right ones, whether it stands in a quiz) in the order of the file."""
    for part in read_parts(pathlib.Path(folder)):
        for item in (item for holder in part.iter() if holder.tag in HOLDERS for item in holder):
            if item.tag in ARRANGED + TYPED:
                right, wrong = type_in(item) if item.tag in TYPED else arrange(item)
                yield item.get("id"), item.tag, [right, wrong], [right], part.tag == "quiz"
            elif item.tag in PICKED:
                yield item.get("id"), item.tag, *pick(item), part.tag == "quiz"


def takes_many(kind):
    return kind in ("choices", "highlight")


def pick_wrong(kind, options, right):
    wrong = [option for option in options if option not in right]
    if takes_many(kind):
        return ",".join(wrong or options[:1])
    return (wrong or right)[0]


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
