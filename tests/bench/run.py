#!/usr/bin/env python3
"""Measures Candor against floors that run in the same run, and prints one table.

usage: run.py ROOT BUILD [NAME…]      NAME: window start record check catalogue saved page blocks formula lab prove

Builds what it measures (ninja -C BUILD benchmarks) with the options of BUILD,
floors and program alike. Ratios are medians of rounds in turns. Nothing here passes or fails: the table
is for reading.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROWS = []


def row(name, floor, ours, unit, goal):
    ratio = ours / floor if floor else float("nan")
    ROWS.append((name, floor, ours, unit, ratio, goal))
    print(f"{name:34} {floor:12.1f} {ours:12.1f} {unit:4} {ratio:7.2f} ×   goal {goal}", flush=True)


# ------------------------------------------------------------------- windows

class Display:
    """Xvfb and a private bus, the same for floor and program."""

    def __enter__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        # To the end of the line: a server that cannot write it whole ends.
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        self.home = tempfile.mkdtemp(prefix="candor-bench-")
        self.env = {**os.environ, "DISPLAY": f":{number}", "HOME": self.home, "GSK_RENDERER": "cairo",
                    "GDK_BACKEND": "x11", "GTK_A11Y": "none", "GSETTINGS_BACKEND": "memory",
                    "XDG_RUNTIME_DIR": self.home, "XDG_DATA_HOME": f"{self.home}/data",
                    "XDG_CACHE_HOME": f"{self.home}/cache"}
        bus = subprocess.run(["dbus-daemon", "--session", "--fork", "--print-address=1", "--print-pid=1"],
                             env=self.env, capture_output=True, text=True, check=True).stdout.split()
        self.env["DBUS_SESSION_BUS_ADDRESS"], self.bus = bus[0], int(bus[1])
        return self

    def __exit__(self, *_):
        os.kill(self.bus, 15)
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def frames(build, env, command):
    out = subprocess.run([str(build / "tests/bench/frames"), "1", *command], env=env, capture_output=True, text=True,
                         check=True).stdout.split()
    return {key: float(value) for key, value in zip(out[::2], out[1::2])}


def bench_window(root, build):
    candor, floor = str(build / "app/gtk/candor"), str(build / "tests/bench/floor-window")
    with Display() as display:
        env = {**display.env, "CANDOR_LESSONS": str(root / "lessons"), "GSETTINGS_SCHEMA_DIR": str(build / "assets"),
               "CANDOR_RECORD": f"{display.home}/data/candor/record.db"}
        # A record that has begun, so that Home and not the first start is shown.
        answers = pathlib.Path(display.home) / "stop.answers"
        answers.write_text("stop\n")
        subprocess.run([str(build / "app/cli/candorctl"), "play", "welcome", "--answers", str(answers)], env=env,
                       stdout=subprocess.DEVNULL, check=True)
        ours, bare = [], []
        for _ in range(10):
            bare.append(frames(build, env, [floor]))
            ours.append(frames(build, env, [candor]))
    goals = {"first": ("window: first frame", "ms", "≤ 1.25"), "complete": ("window: complete frame", "ms", "≤ 1.40"),
             "cpu": ("window: processor time", "ms", "≤ 1.4"), "dirty": ("window: private dirty memory", "KiB", "≤ 1.4"),
             "rss": ("window: resident memory", "KiB", "≤ 1.15"), "wakeups": ("window: wake-ups at rest", "/s", "0")}
    for key, (name, unit, goal) in goals.items():
        row(name, statistics.median(each[key] for each in bare[1:]), statistics.median(each[key] for each in ours[1:]),
            unit, goal)


def generate(root, folder, count):
    subprocess.run([sys.executable, str(root / "tests/bench/generate.py"), str(folder), str(count)], check=True)


def bench_start(root, build):
    """A thousand modules against two, each with its record and its cache."""
    with Display() as display:
        few = {**display.env, "GSETTINGS_SCHEMA_DIR": str(build / "assets")}
        many = dict(few)
        for env, count in ((few, 2), (many, 1000)):
            place = pathlib.Path(display.home) / str(count)
            generate(root, place / "lessons", count)
            answers = place / "stop.answers"
            answers.write_text("stop\n")
            env.update(CANDOR_LESSONS=str(place / "lessons"), CANDOR_RECORD=str(place / "record.db"),
                       XDG_CACHE_HOME=str(place / "cache"))
        # What was written just now is not remembered yet.
        time.sleep(3)
        for env, count in ((few, 2), (many, 1000)):
            subprocess.run([str(build / "app/cli/candorctl"), "play", "m0", "--answers",
                            f"{display.home}/{count}/stop.answers"], env=env, stdout=subprocess.DEVNULL, check=True)
        runs = {2: [], 1000: []}
        for _ in range(10):
            for env, count in ((few, 2), (many, 1000)):
                runs[count].append(frames(build, env, [str(build / "app/gtk/candor")]))
    for key, name, unit in (("first", "start: 1,000 modules, first", "ms"), ("complete", "start: 1,000 modules, complete", "ms"),
                            ("cpu", "start: 1,000 modules, processor", "ms"), ("dirty", "start: 1,000 modules, dirty", "KiB")):
        row(name, statistics.median(each[key] for each in runs[2][1:]), statistics.median(each[key] for each in runs[1000][1:]),
            unit, "≤ 1.2" if unit == "ms" and key != "cpu" else "")


# -------------------------------------------------------------------- engine

GOALS = {"append-p50": "≤ 1.25", "append-p99": "≤ 2", "verify": "≤ 1.25", "rebuild": "≤ 1.25",
         "saved-p99": "≤ 20 ms", "page-p50": "≤ 16 ms", "page-p99": "≤ 16 ms", "page-heap": "no growth",
         "page-dirty": "no growth", "blocks-frame": "≤ 1.2", "blocks-scroll": "≤ 1.2", "catalogue-fill": "≤ 1.3",
         "catalogue-again": "≤ 0.1", "formula-move": "≤ 16 ms", "lab-move-p50": "≤ 16 ms", "lab-move-worst": "≤ 16 ms",
         "prove": "≤ 1"}


def bench_program(build, name, *arguments, env=None):
    with tempfile.TemporaryDirectory(prefix="candor-bench-", dir="/var/tmp") as folder:
        out = subprocess.run([str(build / f"tests/bench/bench-{name}"), folder, *arguments], capture_output=True,
                             text=True, check=True, env=env).stdout
    for line in out.splitlines():
        key, floor, ours, unit = line.split()
        row(key, float(floor), float(ours), unit,
            GOALS.get(key) or GOALS.get(key.split("-")[0], "≤ 200 ms" if key.startswith("formula-ends") else ""))


def bench_record(_root, build):
    # Filling a million events is not measured: in memory where there is such a place.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else "/var/tmp"
    with tempfile.TemporaryDirectory(prefix="candor-bench-", dir=memory) as scratch:
        bench_program(build, "record", scratch, "4000", "1000000")


def bench_saved(root, build):
    bench_program(build, "saved", str(root / "lessons"), "1000")


def bench_page(root, build):
    with Display() as display:
        bench_program(build, "page", str(root / "lessons"), "200", env=display.env)


def bench_blocks(_root, build):
    with Display() as display:
        bench_program(build, "blocks", "9", env=display.env)


def bench_formula(_root, build):
    bench_program(build, "formula")


def bench_lab(_root, build):
    bench_program(build, "lab")


def bench_prove(_root, build):
    bench_program(build, "prove")


def bench_catalogue(root, build):
    with tempfile.TemporaryDirectory(prefix="candor-bench-") as folder:
        generate(root, folder, 10000)
        bench_program(build, "catalogue", folder, str(root / "assets/schema/lesson.xsd"))


# --------------------------------------------------------------------- check

def spend(build, command):
    """Wall and processor time in ms, and the most resident memory in KiB, of one run."""
    out = subprocess.run([str(build / "tests/bench/spend"), *command], capture_output=True, text=True, check=True).stdout
    return [float(figure) for figure in out.split()]


def spend_in_turns(build, one, other, rounds):
    pairs = [(spend(build, one), spend(build, other)) for _ in range(rounds)]
    return [[statistics.median(pair[side][figure] for pair in pairs) for side in (0, 1)] for figure in (0, 1, 2)]


def bench_check(root, build):
    candorctl, schema = str(build / "app/cli/candorctl"), str(root / "assets/schema/lesson.xsd")
    xmllint = ["xmllint", "--noout", "--schema", schema]
    with tempfile.TemporaryDirectory(prefix="candor-bench-") as folder:
        for count, rounds, goals in ((1, 41, ("≤ 1.5", "", "")), (2000, 7, ("≤ 0.75", "", "")),
                                     (10000, 3, ("≤ 0.8", "≤ 1.4", "≤ 12 MiB"))):
            lessons = pathlib.Path(folder) / str(count)
            generate(root, lessons, count)
            files = sorted(str(path) for path in lessons.glob("*/module.xml"))
            figures = spend_in_turns(build, [*xmllint, *files],
                                     [candorctl, "check", files[0] if count == 1 else str(lessons)], rounds)
            for name, pair, unit, goal in zip(("", ", processor", ", memory"), figures, ("ms", "ms", "KiB"), goals):
                row(f"check: {count:,} files{name}", *pair, unit, goal)


def main():
    root, build = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    benches = {"window": bench_window, "start": bench_start, "record": bench_record, "check": bench_check,
               "catalogue": bench_catalogue, "saved": bench_saved, "page": bench_page, "blocks": bench_blocks,
               "formula": bench_formula, "lab": bench_lab, "prove": bench_prove}
    subprocess.run(["ninja", "-C", str(build), "benchmarks"], stdout=subprocess.DEVNULL, check=True)
    print(f"{'what':34} {'floor':>12} {'candor':>12} {'':4} {'ratio':>7}")
    for name in sys.argv[3:] or benches:
        benches[name](root, build)


if __name__ == "__main__":
    main()
