#!/usr/bin/env python3
"""Every element and attribute of the schema has a right and a wrong case.

usage: coverage.py SCHEMA CASES

An element or attribute has a right case when it stands in a good case (cases/CODE/good…), and a wrong one when a
finding of a bad case points at it: at the "<" of the element, at the name of the attribute (the places that
bad….expected lists). Elements with the same name and type count once, wherever they may stand: the <term> of the head and
the <term> of a sentence are two, the <p> of a page and of a quote are one.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys
import xml.etree.ElementTree
import xml.parsers.expat

XS = "{http://www.w3.org/2001/XMLSchema}"


class Type:
    """The children and attributes of an element: name → (declaration, type), name → declaration."""

    def __init__(self):
        self.children = {}
        self.attributes = {}


class Schema:
    """Reads as much of XSD 1.0 as lesson.xsd uses, and refuses the rest."""

    PASSED_OVER = {"annotation", "simpleType", "restriction"}

    def __init__(self, path):
        self.root = xml.etree.ElementTree.parse(path).getroot()
        self.named = {(node.tag, node.get("name")): node for node in self.root}
        self.types = {}
        self.declarations = []
        self.roots = {node.get("name"): self.declare(node) for node in self.root.findall(XS + "element")}

    def note(self, declaration):
        if declaration not in self.declarations:
            self.declarations.append(declaration)
        return declaration

    def declare(self, node):
        """Answers with the declaration's name and its type, for an <xs:element>."""
        if node.get("ref") is not None:
            return self.declare(self.named[(XS + "element", node.get("ref"))])
        name = node.get("name")
        declaration = self.note(f"<{name}> of type {node.get('type') or name}")
        inside = node.find(XS + "complexType")
        if inside is not None:
            return declaration, self.read(name, inside)
        named = self.named.get((XS + "complexType", node.get("type")))
        return declaration, self.read(node.get("type"), named) if named is not None else Type()

    def read(self, name, node):
        if name not in self.types:
            self.types[name] = Type()
            self.add(self.types[name], node, name)
        return self.types[name]

    def add(self, made, node, owner):
        for child in node:
            kind = child.tag.removeprefix(XS)
            if kind == "element":
                made.children[child.get("name") or child.get("ref")] = self.declare(child)
            elif kind == "attribute":
                made.attributes[child.get("name")] = self.note(f"{child.get('name')}= of type {owner}")
            elif kind in ("group", "attributeGroup"):
                self.add(made, self.named[(child.tag, child.get("ref"))], child.get("ref"))
            elif kind == "extension":
                base = self.named.get((XS + "complexType", child.get("base")))
                if base is not None:
                    inherited = self.read(child.get("base"), base)
                    made.children.update(inherited.children)
                    made.attributes.update(inherited.attributes)
                self.add(made, child, owner)
            elif kind in ("sequence", "choice", "all", "complexContent", "simpleContent"):
                self.add(made, child, owner)
            elif kind not in self.PASSED_OVER:
                sys.exit(f"coverage.py does not know <xs:{kind}> yet, which stands in {owner}: teach it there")


class Reading:
    """What stands where in one file: place → declaration."""

    def __init__(self, schema, path):
        self.schema = schema
        self.bytes = path.read_bytes()
        self.places = {}
        self.types = []
        self.parser = xml.parsers.expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = lambda name: self.types.pop()
        try:
            self.parser.Parse(self.bytes, True)
        except xml.parsers.expat.ExpatError:
            pass  # what stands before the fault counts

    def place(self, offset):
        before = self.bytes[:offset]
        line_start = before.rfind(b"\n") + 1
        return before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1

    def find(self, name):
        """The declaration and type of an element that stands where it is now."""
        if not self.types:
            return self.schema.roots.get(name, (None, Type()))
        if name in self.types[-1].children:
            return self.types[-1].children[name]
        # In the wrong place: what only one place could hold is that.
        found = {made.children[name][0]: made.children[name]
                 for made in self.schema.types.values() if name in made.children}
        return next(iter(found.values())) if len(found) == 1 else (None, Type())

    def find_attribute(self, name, made):
        """As above, for an attribute of an element of the type."""
        if name in made.attributes:
            return made.attributes[name]
        found = {other.attributes[name] for other in self.schema.types.values() if name in other.attributes}
        return found.pop() if len(found) == 1 else None

    def start(self, name, values):
        declaration, made = self.find(name)
        start = self.parser.CurrentByteIndex
        self.types.append(made)
        self.places[self.place(start)] = declaration
        end = self.bytes.find(b">", start)
        for found in re.finditer(rb"""\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')""", self.bytes[start:end]):
            attribute = found.group(1).decode()
            if attribute in values:
                self.places[self.place(start + found.start(1))] = self.find_attribute(attribute, made)


def lesson_files(case):
    return sorted(case.rglob("*.xml")) if case.is_dir() else [case]


def find_right(schema, cases):
    right = set()
    for case in cases.glob("*/good*"):
        for path in lesson_files(case):
            right.update(Reading(schema, path).places.values())
    return right


def find_wrong(schema, cases):
    wrong = set()
    for expected in cases.glob("*/bad*.expected"):
        case = expected.with_suffix("")
        readings = {}
        for line in expected.read_text(encoding="utf-8").splitlines():
            code, row, column, *file = line.split(" ", 3)
            path = case / file[0] if file else expected.with_suffix(".xml")
            if path.suffix != ".xml" or not path.is_file():
                continue
            if path not in readings:
                readings[path] = Reading(schema, path)
            wrong.add(readings[path].places.get((int(row), int(column))))
    return wrong


def say_missing(missing, kind, advice):
    for declaration in missing:
        print(f"no {kind} case: {declaration}")
    if missing:
        print(f"    {advice}\n")


def main():
    schema, cases = Schema(sys.argv[1]), pathlib.Path(sys.argv[2])
    right, wrong = find_right(schema, cases), find_wrong(schema, cases)
    without_right = [name for name in schema.declarations if name not in right]
    without_wrong = [name for name in schema.declarations if name not in wrong]

    say_missing(without_right, "right", "Use it in a good case: tests/lesson/cases/CODE/good-NAME.xml, in which "
                "candorctl check finds nothing.\n    “kind=” is an attribute; the types are those of lesson.xsd.")
    say_missing(without_wrong, "wrong", "Write a bad case in which a finding points at it, at the “<” of the element or "
                "at the first letter of\n    the attribute: tests/lesson/cases/CODE/bad-NAME.xml, for example an empty value in "
                "schema-value/bad-NAME.xml\n    or a missing child in schema-child-missing/bad-NAME.xml. Several may share "
                "a file. “CANDOR_WRITE_EXPECTED=1\n    build/tests/lesson/test-lesson-cases” writes bad-NAME.expected; look "
                "whether it says what you meant.")
    print(f"{len(schema.declarations)} elements and attributes: "
          f"{len(without_right)} without a right case, {len(without_wrong)} without a wrong one")
    return 1 if without_right or without_wrong or not schema.declarations else 0


if __name__ == "__main__":
    sys.exit(main())
