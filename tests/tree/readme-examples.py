#!/usr/bin/env python3
"""The examples of lessons/README.md are read by the checker as they stand, and every
element and attribute of the schema is shown or named there.

usage: readme-examples.py ROOT CANDORCTL

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

XS = "{http://www.w3.org/2001/XMLSchema}"
MODULE = ('<module format="1" id="m" edition="1" language="en" minutes="1" licence="CC-BY-SA-4.0">'
          "<title>T</title><summary>S</summary>%s</module>")
PAGE = '<lesson id="l"><title>T</title><page id="p"><title>T</title>%s</page></lesson>'
HEAD = {"objective", "misconception", "source", "term", "change"}
QUESTIONS = {"choice", "choices", "truefalse", "match", "order", "sort", "blanks", "number", "hotspot", "highlight", "scale",
             "reflect"}
PARTS = {"lesson", "quiz", "scenario", "worksheet", "lab"}


def wrap(example):
    """A whole file around a piece of one."""
    if example.startswith("<?xml"):
        return example
    name = ElementTree.fromstring(f"<all>{example}</all>")[0].tag
    if name in HEAD:
        return MODULE % (example + PAGE % "<p>Words.</p>")
    if name in QUESTIONS:
        return MODULE % f'<quiz id="q">{example}</quiz>'
    if name == "page":
        return MODULE % f'<lesson id="l"><title>T</title>{example}</lesson>'
    if name in PARTS:
        return MODULE % example
    return MODULE % (PAGE % example)


def faults_of(document, candorctl, folder):
    path = pathlib.Path(folder) / "module.xml"
    path.write_text(document, encoding="utf-8")
    run = subprocess.run([candorctl, "check", "--json", str(path)], capture_output=True, text=True, check=False)
    return [problem for problem in json.loads(run.stdout)["problems"]
            if problem["code"].startswith(("xml-", "schema-"))]


def main():
    root, candorctl = pathlib.Path(sys.argv[1]), sys.argv[2]
    readme = (root / "lessons" / "README.md").read_text(encoding="utf-8")
    schema = ElementTree.parse(root / "assets" / "schema" / "lesson.xsd")
    seen, failed = set(), 0
    examples = re.findall(r"```xml\n(.*?)```", readme, re.S)

    with tempfile.TemporaryDirectory(prefix="candor-readme-") as folder:
        for example in examples:
            document = wrap(example)
            seen.update(element.tag for element in ElementTree.fromstring(document.encode()).iter())
            for fault in faults_of(document, candorctl, folder):
                failed += 1
                print(f"{example.strip().splitlines()[0][:70]}\n    {fault['message']}")

    for element in schema.iter(f"{XS}element"):
        if element.get("name") and element.get("name") not in seen:
            failed += 1
            print(f"no example shows <{element.get('name')}>")
    for attribute in schema.iter(f"{XS}attribute"):
        name = attribute.get("name")
        if name and f"`{name}" not in readme and f"{name}=" not in readme:
            failed += 1
            print(f"the attribute {name} is not told")

    print(f"{len(examples)} examples, {failed} faults")
    return 1 if failed or len(examples) < 10 else 0


if __name__ == "__main__":
    sys.exit(main())
