# test_use.py - help, wrong use, check and list
#
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import struct
import subprocess

import ctl

GOOD = """<?xml version="1.0" encoding="UTF-8"?>
<module format="1" id="small" edition="1" language="en" minutes="1" licence="CC0-1.0">
  <title>Small</title>
  <summary>One page.</summary>
  <lesson id="l"><title>L</title><page id="only"><title>Only</title><p>Words.</p></page></lesson>
</module>
"""
DANGLING = GOOD.replace("Words.", "Words<cite ref=\"gone\"/>.").replace("small", "dangling")
WORDY = GOOD.replace('minutes="1"', 'minutes="90"')
STALE = GOOD.replace("<lesson ", """<source id="s" kind="paper" basis="official" checked="2020-01-01" review-by="2021-01-01">
    <title>Old</title></source>
  <lesson """).replace("Words.", "Words<cite ref=\"s\"/>.")


def help_and_version():
    with ctl.Desk() as desk:
        out, _ = desk.run("--help")
        for command in ("check", "explain", "list", "play", "record"):
            assert f"candorctl {command}" in out, out
        out, _ = desk.run("--version")
        assert out.startswith("candorctl "), out
        out, _ = desk.run("record", "--help")
        assert "restore" in out
        out, _ = desk.run("check", "--help")
        assert "--strict" in out


def a_lost_report_is_1():
    with open("/dev/full", "w", encoding="utf-8") as full:
        for words in (["list"], ["check", str(ctl.LESSONS)], ["--help"]):
            done = subprocess.run([ctl.CANDORCTL, "--lessons", str(ctl.LESSONS), *words], stdout=full,
                                  stderr=subprocess.PIPE, text=True, timeout=60, check=False)
            assert done.returncode == 1, words
            assert "could not be written" in done.stderr, done.stderr


def wrong_use_is_2():
    with ctl.Desk() as desk:
        assert "--help" in desk.run(status=2)[1]
        assert "“check”" in desk.run("chekc", status=2)[1]
        assert "“verify”" in desk.run("record", "verfiy", status=2)[1]
        assert "xyzzy" in desk.run("xyzzy", status=2)[1]
        assert "--nothing" in desk.run("--nothing", "list", status=2)[1]
        assert "--nothing" in desk.run("check", "--nothing", ".", status=2)[1]
        desk.run("--lessons", status=2)
        desk.run("check", status=2)
        desk.run("record", status=2)
        desk.run("record", "--yes", status=2)
        desk.run("record", "show", "more", status=2)
        desk.run("record", "export", status=2)
        desk.run("play", status=2)
        desk.run("play", "a", "b", status=2)
        desk.run("list", "a", status=2)
        assert "date" in desk.run("check", "--today", "yesterday", ".", status=2)[1]


def nothing_of_gtk_is_linked():
    linked = subprocess.run(["ldd", ctl.CANDORCTL], capture_output=True, text=True).stdout
    assert "libgio" in linked, linked
    for library in ("gtk", "adwaita", "libgdk-", "pango"):
        assert library not in linked, linked


def check_says_where():
    with ctl.Desk() as desk:
        path = desk.write("dangling/module.xml", DANGLING)
        out, _ = desk.run("check", path, status=3)
        line = next(line for line in out.splitlines() if ": error: " in line)
        place = DANGLING[:DANGLING.index("ref=\"gone\"")]
        row = place.count("\n") + 1
        assert line.startswith(f"{path}:{row}:"), line
        after = out.splitlines()[out.splitlines().index(line) + 1]
        assert after.startswith("    "), out
        assert out.splitlines()[-1].startswith("1 file: 1 error,"), out


def check_finds_all_of_a_folder():
    with ctl.Desk() as desk:
        desk.write("a/module.xml", GOOD)
        desk.write("b/module.xml", DANGLING)
        out, _ = desk.run("check", ".", status=3)
        assert out.splitlines()[-1].startswith("2 files:"), out
        desk.run("check", "a")


def check_has_four_exit_codes():
    with ctl.Desk() as desk:
        desk.write("good/module.xml", GOOD)
        desk.write("wordy/module.xml", WORDY)
        desk.write("empty/readme.txt", "no lesson")
        desk.run("check", "good")
        desk.run("check", "--strict", "good")
        desk.run("check", "wordy")
        out, _ = desk.run("check", "--strict", "wordy", status=3)
        assert ": warning: " in out, out
        _, said = desk.run("check", "empty", status=1)
        assert "empty" in said and said.count("\n") == 1, said
        desk.run("check", "missing", status=1)


def check_looks_only_where_told():
    with ctl.Desk() as desk:
        desk.write("good/module.xml", GOOD)
        bad = desk.write("bad/module.xml", DANGLING)
        desk.run("check", "good", lessons=bad.parent)
        assert not desk.record.exists()


def check_pins_today():
    with ctl.Desk() as desk:
        desk.write("stale/module.xml", STALE)
        early, _ = desk.run("check", "--today", "2020-06-01", "stale")
        late, _ = desk.run("check", "--today", "2022-06-01", "stale")
        assert ": note: " not in early, early
        assert ": note: " in late, late


def check_tells_what_is_silenced():
    wordy = GOOD.replace('minutes="1"', 'minutes="90"', 1)
    silent = wordy.replace("<lesson ", '<allow code="minutes-against-words" reason="People also talk it over."/><lesson ', 1)
    with ctl.Desk() as desk:
        desk.write("wordy/module.xml", wordy)
        desk.write("silent/module.xml", silent)
        desk.run("check", "--strict", "wordy", status=3)
        out, _ = desk.run("check", "--strict", "silent")
        assert out == "1 file: 0 errors, 0 warnings, 0 notes; 1 silenced with a reason.\n", out
        assert "silenced" not in desk.run("check", "wordy")[0]
        report = json.loads(desk.run("check", "--json", "silent")[0])
        assert report["problems"] == [] and len(report["silenced"]) == 1, report
        silenced = report["silenced"][0]
        assert silenced["code"] == "minutes-against-words" and silenced["severity"] == "warning", silenced
        assert silenced["reason"] == "People also talk it over." and silenced["line"] > 0, silenced


def check_reports_as_json():
    with ctl.Desk() as desk:
        path = desk.write("dangling/module.xml", DANGLING)
        report = json.loads(desk.run("check", "--json", path, status=3)[0])
        assert report["files"] == 1 and report["errors"] == 1, report
        problem = next(p for p in report["problems"] if p["severity"] == "error")
        assert problem["file"] == str(path) and problem["line"] > 1 and problem["column"] > 1, problem
        assert set(problem) == {"file", "line", "column", "offset", "severity", "code", "message", "reason", "hint"}
        plain, _ = desk.run("check", path, status=3)
        assert f'{problem["line"]}:{problem["column"]}: error: {problem["code"]}: {problem["message"]}' in plain
        assert json.loads(desk.run("check", "--json", ctl.LESSONS)[0])["errors"] == 0


def check_explains_once_and_json_always():
    with ctl.Desk() as desk:
        desk.write("a/module.xml", DANGLING)
        desk.write("b/module.xml", DANGLING.replace("dangling", "other").replace("gone", "away"))
        out, _ = desk.run("check", ".", status=3)
        report = json.loads(desk.run("check", "--json", ".", status=3)[0])
        problems = [problem for problem in report["problems"] if problem["code"] == "unknown-source"]
        assert len(problems) == 2, report
        assert out.count(": error: unknown-source: ") == 2, out
        reason, hint = problems[0]["reason"], problems[0]["hint"]
        assert reason and out.count("    " + reason + "\n") == 1, out
        assert hint and out.count("    " + hint + "\n") == 2, out
        assert "More is checked once this is mended" not in out, out
        desk.write("a/module.xml", DANGLING.replace("</p>", ""))
        assert "More is checked once this is mended" in desk.run("check", "a", status=3)[0]
        os.mkdir(desk.folder / "none")
        report = json.loads(desk.run("check", "--json", "none", status=1)[0])
        assert report["files"] == 0 and report["problems"] == [], report


def list_says_what_is_installed():
    with ctl.Desk() as desk:
        out, _ = desk.run("list")
        ids = [line.split("\t")[0] for line in out.splitlines()]
        assert {"welcome", "consent"} <= set(ids), out
        desk.write("own/a/module.xml", GOOD)
        desk.write("own/b/module.xml", DANGLING)
        out, said = desk.run("--lessons", "own", "list")
        assert [line.split("\t")[0] for line in out.splitlines()] == ["small"], out
        assert "candorctl check own says" in said, said
        assert "small" in desk.run("list", "--lessons=own")[0]
        os.mkdir(desk.folder / "none")
        assert desk.run("--lessons", "none", "list", status=1)[1] == (
            "No module.xml was found in none or one folder below it.\n")
        assert "--lessons" in desk.run("list", lessons=None, status=1,
                                       environment={"XDG_DATA_DIRS": str(desk.folder / "system")})[1]


def two_texts_of_one_edition_are_told_apart():
    with ctl.Desk() as desk:
        desk.write("own/a/module.xml", GOOD)
        desk.write("own/b/module.xml", GOOD.replace("Words.", "Other words."))
        out, _ = desk.run("check", "own", status=3)
        assert out.startswith("own/a/module.xml:2:20: error: same-edition: "), out
        assert "another module, give it an id of its own" in out and "raise its edition" in out, out
        _, said = desk.run("list", "--lessons", "own")
        assert "own/a/module.xml:2:20: error: same-edition: " in said, said
        assert said.count("candorctl check own says") == 2, said


def peak_of(desk, *words):
    """Most resident memory of a run, in KiB."""
    # What a sanitizer keeps of freed memory is not ours.
    sanitizer = os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=1"
    running = subprocess.Popen([ctl.CANDORCTL, *words], cwd=desk.folder, stdout=subprocess.DEVNULL,
                               env={**os.environ, "ASAN_OPTIONS": sanitizer, "XDG_CACHE_HOME": str(desk.folder / "cache")})
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    assert running.returncode == 0, running.returncode
    return usage.ru_maxrss


def pictures_stay_on_the_disk():
    header = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 10, 10)
    figures = "".join(f'<figure src="{n}.png"><alternative>A dot.</alternative></figure>' for n in range(4))
    with ctl.Desk() as desk:
        for module in ("a", "b", "c"):
            text = GOOD.replace('id="small"', f'id="{module}"')
            desk.write(f"plain/{module}/module.xml", text)
            desk.write(f"drawn/{module}/module.xml", text.replace("</page>", figures + "</page>"))
            for n in range(4):
                with open(desk.folder / f"drawn/{module}/{n}.png", "wb") as picture:
                    picture.write(header)
                    picture.truncate(8 * 1024 * 1024)
        more = peak_of(desk, "list", "--lessons", "drawn") - peak_of(desk, "list", "--lessons", "plain")
        # 96 MiB of pictures; at most one of each module is held at a time.
        assert more < 40 * 1024, f"{more} KiB"


def lessons_of_the_user_are_found():
    with ctl.Desk() as desk:
        desk.write("data/candor/lessons/small/module.xml", GOOD)
        out, _ = desk.run("list", lessons=None, environment={"XDG_DATA_DIRS": str(desk.folder / "system")})
        assert "small" in out, out
        desk.write("system/candor/lessons/z/module.xml", GOOD.replace("small", "zeta").replace("Small", "Zeta"))
        out, _ = desk.run("list", lessons=None, environment={"XDG_DATA_DIRS": str(desk.folder / "system")})
        assert "zeta" in out and "small" in out, out


ctl.main([help_and_version, a_lost_report_is_1, wrong_use_is_2, nothing_of_gtk_is_linked, check_says_where, check_finds_all_of_a_folder,
          check_has_four_exit_codes, check_looks_only_where_told, check_pins_today, check_tells_what_is_silenced, check_reports_as_json, check_explains_once_and_json_always,
          list_says_what_is_installed, two_texts_of_one_edition_are_told_apart, pictures_stay_on_the_disk,
          lessons_of_the_user_are_found])
