#!/usr/bin/env python3
"""Keeps the arrows of the house: which room includes what, and who may do what.

usage: includes.py ROOT

Prints one line per sin and fails when there is one.
SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys

FLOORS = {
    "base": [],
    "lesson": ["base"],
    "assess": ["base", "lesson"],
    "record": ["base", "lesson", "assess"],
    "study": ["base", "lesson", "assess", "record"],
    "team": ["base", "lesson", "assess", "record"],
    "exchange": ["base", "lesson", "assess", "record"],
    "cli": ["base", "lesson", "assess", "record", "study", "team", "exchange"],
    "gtk": ["base", "lesson", "assess", "record", "study", "team", "exchange"],
}

# A header of an outside library and the files that may include it.
OUTSIDE = [
    (r"libxml/", r"^app/base/xml"),
    (r"sqlite3", r"^app/base/(db|formula)"),
    (r"gdk-pixbuf/", r"^app/(base/picture|gtk/)"),
    (r"json-glib/", r"^app/(record|team|exchange|cli|gtk)/"),
    (r"(archive|archive_entry)\.h", r"^app/exchange/"),
    (r"libsoup/|libsecret/|qrencode", r"^app/exchange/"),
    (r"librsvg/|cairo|pango/", r"^app/(exchange|gtk)/"),
    (r"gtk/|gdk/|gsk/|adwaita|gtksourceview/|graphene", r"^app/gtk/"),
]

# Calls, the files under app/ that may make them, and why.
CALLS = [
    (r"\bg_thread_new\b|\bg_thread_pool_new\b|\bpthread_create\b|\bg_task_run_in_thread\b",
     r"^app/base/work\.c$", "only base/work makes threads"),
    (r"\bg_get_real_time\b|\bg_get_monotonic_time\b|\bg_date_time_new_now|\bclock_gettime\b|\btime \(NULL\)|"
     r"\bgettimeofday\b|\bg_get_user_|\bg_getenv\b|\bgetenv\b|\bg_settings_new\b",
     r"^app/(study|cli|gtk)/", "below floor 4 nothing reads a clock, the environment or settings"),
    (r"\bg_print(err)? ?\(|\bprintf ?\(|\bputs ?\(|\bfprintf ?\(|\bg_(warning|message|info|critical) ?\(",
     r"^app/(cli|gtk)/", "below floor 5 nothing prints or logs above debug"),
    (r"\bcandor_record_(append|set_draft|set_position|restore|erase|delete|go_on|rebuild)\b",
     r"^app/(record|study)/", "only study writes to a record"),
    (r"_get_default \(|_default_instance", r"^app/(gtk)/", "no singletons"),
]


def strip_comments(text):
    text = re.sub(r"/\*.*?\*/", lambda m: re.sub(r"[^\n]", " ", m.group(0)), text, flags=re.S)
    return re.sub(r"//[^\n]*", "", text)


def strip_strings(text):
    return re.sub(r'"(\\.|[^"\\\n])*"', '""', text)


def room_of_header(name):
    return re.split(r"[/.]", name.removeprefix("candor/"))[0]


def sins_of(path, name):
    text = strip_comments(path.read_text(encoding="utf-8"))
    door = re.match(r"include/candor/(\w+)", name)
    room = door.group(1) if door else name.split("/")[1]
    if room not in FLOORS:
        yield 0, f"is in a room that the house does not have: {room}"
        return

    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match is None:
            continue
        bracket, header = match.groups()
        if "../" in header:
            yield number, f"climbs out of its folder: {header}"
        if bracket == "<" and header.startswith("candor/"):
            other = room_of_header(header)
            if other != room and other not in FLOORS[room]:
                yield number, f"{room} may not open the door of {other}: {header}"
        if bracket == '"' and header.startswith("candor"):
            if not (path.parent / header).exists():
                yield number, f"a public header wants angle brackets: {header}"
        if bracket == '"' and "/" in header and not header.endswith(".inc"):
            yield number, f"quotes are for files of the same room: {header}"
        if bracket == "<":
            for pattern, allowed in OUTSIDE:
                if re.match(pattern, header) and not re.match(allowed, name):
                    yield number, f"{header} may be included by {allowed} only"

    if door is None:
        for number, line in enumerate(strip_strings(text).splitlines(), 1):
            for pattern, allowed, reason in CALLS:
                found = re.search(pattern, line)
                if found and not re.match(allowed, name):
                    yield number, f"{found.group(0).strip()}: {reason}"


def main():
    root = pathlib.Path(sys.argv[1])
    files = sorted(p for top in ("app", "include") for p in (root / top).rglob("*.[ch]"))
    count = 0
    for path in files:
        name = path.relative_to(root).as_posix()
        for number, sin in sins_of(path, name):
            print(f"{name}:{number}: {sin}")
            count += 1
    long_files = [p for top in ("app", "include", "tests", "assets") for p in (root / top).rglob("*")
                  if p.suffix in (".c", ".h", ".py", ".ui", ".css", ".sh") and p.is_file()]
    for path in long_files:
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > 800:
            print(f"{path.relative_to(root)}: {lines} lines, at most 800")
            count += 1
    if len(files) < 20:
        print(f"only {len(files)} files were found under {root}: the wrong folder?")
        count += 1
    print(f"{len(files)} files read, {count} sins")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
