# ctl.py - drives candorctl in a home of its own, and says how it went in TAP
#
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

CANDORCTL = pathlib.Path(sys.argv[1]).resolve()
ROOT = pathlib.Path(__file__).resolve().parents[2]
LESSONS = ROOT / "lessons"


class Desk:
    """An empty home; candorctl runs in it and nowhere else."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="candor-cli-"))
        self.record = self.folder / "own" / "record.db"

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *words, status=0, typed="", environment=None, lessons=LESSONS):
        """Runs candorctl and insists on its exit code; answers standard output and error."""
        own = {key: value for key, value in os.environ.items() if not key.startswith("CANDOR_")}
        own.update(HOME=str(self.folder), XDG_DATA_HOME=str(self.folder / "data"),
                   XDG_CACHE_HOME=str(self.folder / "cache"), TZ="UTC", LC_ALL="C.UTF-8",
                   CANDOR_RECORD=str(self.record))
        if lessons is not None:
            own["CANDOR_LESSONS"] = str(lessons)
        own.update(environment or {})
        done = subprocess.run([CANDORCTL, *map(str, words)], input=typed, env=own, cwd=self.folder,
                              capture_output=True, text=True, timeout=60)
        said = f"candorctl {' '.join(map(str, words))}\n{done.stdout}{done.stderr}"
        assert done.returncode == status, f"exit code {done.returncode}, not {status}: {said}"
        for mark in ("GLib-", "CRITICAL", "WARNING **", "AddressSanitizer", "runtime error"):
            assert mark not in done.stderr, said
        return done.stdout, done.stderr

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def export(self):
        return json.loads(self.run("record", "export", "-")[0])


# What differs from one sitting to the next although the same was done.
PASSING = ("utc_us", "time", "offset_minutes", "boot_id", "boot_ms", "salt", "commitment", "previous", "hash")


def list_events(export):
    """The events without what passes; random ids of attempts are numbered as they come."""
    attempts = {}
    events = []
    for event in export["events"]:
        event = {key: value for key, value in event.items() if key not in PASSING}
        content = event.get("content")
        if content is not None:
            content.pop("seed", None)
            for key in ("attempt", "of"):
                if key in content:
                    content[key] = attempts.setdefault(content[key], len(attempts) + 1)
        events.append(event)
    return events


def main(tests):
    """Runs functions named after what they show."""
    print(f"1..{len(tests)}")
    failed = 0
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} {test.__name__}", flush=True)
        except Exception:
            failed += 1
            for line in traceback.format_exc().splitlines():
                print("#", line)
            print(f"not ok {number} {test.__name__}", flush=True)
    sys.exit(1 if failed else 0)
