#!/usr/bin/env python3
"""Reads an exported record as a stranger would: checks it against the schema and
computes the chain, the commitments and the taught files anew.

usage: export-check.py SCHEMA EXPORT

Only what the schema says is used, and nothing of the program.
SPDX-License-Identifier: GPL-3.0-or-later
"""
import base64
import hashlib
import hmac
import json
import re
import sys

TYPES = {"object": dict, "array": list, "string": str, "null": type(None), "boolean": bool}
KNOWN = {"$schema", "$id", "$defs", "title", "description", "type", "additionalProperties", "required", "properties", "items",
         "const", "enum", "pattern", "minimum", "minItems", "maxItems", "minProperties", "anyOf", "$ref"}


def is_type(value, name):
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def faults(schema, value, root, place):
    """Yields what is wrong with the value; knows just the words that the schema uses."""
    unknown = set(schema) - KNOWN
    if unknown:
        yield f"the schema uses words that are not understood here: {unknown}"
    if "$ref" in schema:
        yield from faults(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], value, root, place)
    if "anyOf" in schema and all(list(faults(one, value, root, place)) for one in schema["anyOf"]):
        yield f"{place}: fits none of several"
    if "const" in schema and value != schema["const"]:
        yield f"{place}: not {schema['const']}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is not allowed"
    if "type" in schema:
        names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        if not any(is_type(value, name) for name in names):
            yield f"{place}: is no {names}"
            return
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{place}: {value!r} does not look like {schema['pattern']}"
    if is_type(value, "integer") and value < schema.get("minimum", value):
        yield f"{place}: less than {schema['minimum']}"
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            yield f"{place}: {len(value)} elements"
        for number, one in enumerate(value):
            yield from faults(schema.get("items", {}), one, root, f"{place}[{number}]")
    if isinstance(value, dict):
        if len(value) < schema.get("minProperties", 0):
            yield f"{place}: empty"
        for name in schema.get("required", []):
            if name not in value:
                yield f"{place}: no {name}"
        for name, one in value.items():
            if name in schema.get("properties", {}):
                yield from faults(schema["properties"][name], one, root, f"{place}.{name}")
            elif schema.get("additionalProperties") is False:
                yield f"{place}: {name} is unknown"


def field(value):
    if value is None:
        return (2 ** 64 - 1).to_bytes(8, "big")
    if isinstance(value, int):
        value = value.to_bytes(8, "big", signed=True)
    elif isinstance(value, str):
        value = value.encode()
    return len(value).to_bytes(8, "big") + value


def raw(text):
    return None if text is None else bytes.fromhex(text)


def hash_of(event):
    parts = ["candor-event-1", event["seq"], event["kind_number"], event["module"], event["digest"], event["edition"],
             event["language"], event["utc_us"], event["offset_minutes"], event["boot_id"], event["boot_ms"], event["program"],
             raw(event["commitment"]), raw(event["previous"])]
    return hashlib.sha256(b"".join(map(field, parts))).hexdigest()


def chain_faults(export):
    previous = "0" * 64
    for number, event in enumerate(export["events"], 1):
        if event["seq"] != number:
            yield f"event {number} is missing"
        if event["previous"] != previous:
            yield f"event {number} does not follow"
        if hash_of(event) != event["hash"]:
            yield f"event {number} has another hash"
        if "content" in event:
            body = json.dumps(event["content"], ensure_ascii=False, separators=(",", ":")).encode()
            if hmac.new(raw(event["salt"]), body, hashlib.sha256).hexdigest() != event["commitment"]:
                yield f"event {number} has other content"
        elif event["commitment"] is not None and not event.get("erased"):
            yield f"event {number} lacks its content"
        previous = event["hash"]
    if export["head"] != {"seq": len(export["events"]), "hash": previous}:
        yield "the head is another"


def taught_faults(export):
    digests = set()
    for one in export["taught_files"]:
        data = base64.b64decode(one["bytes"])
        if len(data) != one["size"] or hashlib.sha256(data).hexdigest() != one["digest"]:
            yield f"file {one['digest']} is another"
        digests.add(one["digest"])
    for one in export["taught_modules"]:
        if one["digest"] not in digests:
            yield f"{one['name']} is missing"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    with open(sys.argv[2], encoding="utf-8") as file:
        export = json.load(file)
    found = list(faults(schema, export, schema, "record"))
    if not found:
        found = list(chain_faults(export)) + list(taught_faults(export))
    print("\n".join(found[:20]))
    print(f"{len(export['events'])} events, {len(export['taught_files'])} taught files, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
