#!/usr/bin/env python3
"""Everything the programs can say is there in German, and says it with the same blanks.

usage: po.py ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import subprocess
import sys
import tempfile

# As meson's preset "glib" has them.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]
FLAGS = ["N_:1:pass-c-format", "C_:2:pass-c-format", "NC_:2:pass-c-format", "g_dngettext:2:pass-c-format",
         "g_strdup_printf:1:c-format", "g_string_append_printf:2:c-format", "g_set_error:4:c-format"]


def extract(root, folder):
    """What the sources say, as a template; and what xgettext thinks of them."""
    template = pathlib.Path(folder) / "candor.pot"
    run = subprocess.run(
        ["xgettext", "--from-code=UTF-8", "--no-location", "--files-from=assets/po/POTFILES.in", f"--output={template}",
         *(f"--keyword={each}" for each in KEYWORDS), *(f"--flag={each}" for each in FLAGS)],
        cwd=root, capture_output=True, text=True, check=True)
    return template, [line for line in run.stderr.splitlines() if "ends in the middle of a directive" in line]


def read_ids(path, *options):
    """The sentences of a catalogue, each with its context and plural."""
    text = subprocess.run(["msgattrib", "--no-wrap", *options, str(path)], capture_output=True, text=True, check=True).stdout
    found = []
    for block in text.split("\n\n")[1:]:
        fields = dict(re.findall(r'^(msgctxt|msgid|msgid_plural) "(.*)"$', block, re.M))
        if fields.get("msgid"):
            found.append((fields.get("msgctxt"), fields["msgid"], fields.get("msgid_plural")))
    return found


def main():
    root, failed = pathlib.Path(sys.argv[1]), 0
    german = root / "assets" / "po" / "de.po"
    check = subprocess.run(["msgfmt", "--check-format", "--check-header", "--output-file=/dev/null", str(german)],
                           capture_output=True, text=True, check=False)
    if check.returncode != 0:
        failed = 1
        print(check.stderr)
    with tempfile.TemporaryDirectory(prefix="candor-po-") as folder:
        template, cut = extract(root, folder)
        wanted = read_ids(template)
    for line in cut:
        failed = 1
        print(f"{line}\n  a macro cuts the sentence in two; write PRId64 for G_GINT64_FORMAT")
    translated = set(read_ids(german, "--translated", "--no-fuzzy", "--no-obsolete"))
    missing = [each for each in wanted if each not in translated]
    fuzzy = read_ids(german, "--only-fuzzy", "--no-obsolete")
    for context, sentence, plural in fuzzy:
        failed = 1
        print(f"fuzzy: {sentence}")
    for context, sentence, plural in missing:
        print(f"not translated: {sentence}")
    print(f"{len(wanted)} sentences, {len(missing)} not translated, {len(fuzzy)} fuzzy")
    return 1 if failed or missing or len(wanted) < 1000 else 0


if __name__ == "__main__":
    sys.exit(main())
