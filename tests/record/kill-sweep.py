#!/usr/bin/env python3
"""Kills a writer at many calls that change files, and looks at what is left.

usage: kill-sweep.py WRITER SHIM

The calls of each phase of the writer's life are counted first; then it is killed
at every rename, deletion, truncation and fsync, and at writes and data syncs
spread over each phase. CANDOR_KILLS: at least how many (240).

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import concurrent.futures
import os
import signal
import subprocess
import sys
import tempfile


def live(writer, shim, folder, kill_at=-1):
    environment = dict(os.environ, LD_PRELOAD=shim, KILL_AT=str(kill_at))
    return subprocess.run([writer, "live", folder], env=environment, text=True, capture_output=True, timeout=60, check=False)


def count_calls(writer, shim):
    """The phases in order, each with the numbers of its first call and of the one after its last; and the
    first letter of each call."""
    with tempfile.TemporaryDirectory(prefix="candor-kill-") as folder:
        run = live(writer, shim, folder)
        if run.returncode != 0:
            raise SystemExit(f"the writer does not even live when it is left alone:\n{run.stdout}{run.stderr}")
        marks = [line.split()[1:] for line in run.stdout.splitlines() if line.startswith("phase ")]
        calls = run.stdout.rsplit("calls ", 1)[1].strip()
    return [(name, int(first), int(end)) for (name, first), (_, end) in zip(marks, marks[1:])], calls


def choose(phases, calls, wanted):
    """All rare calls, and of the others about as many from each phase, spread evenly."""
    points = {at: name for name, first, end in phases for at in range(first, end) if calls[at] not in "pd"}
    share = -(-wanted // len(phases))
    while True:
        for name, first, end in phases:
            n = min(share, end - first)
            points |= {first + (end - first) * i // n: name for i in range(n)}
        if len(points) >= wanted or share > wanted:
            return [(name, at) for at, name in sorted(points.items())]
        share += 1


def kill_once(writer, shim, point):
    name, kill_at = point
    with tempfile.TemporaryDirectory(prefix="candor-kill-") as folder:
        run = live(writer, shim, folder, kill_at)
        if run.returncode != -signal.SIGKILL:
            return name, run.stderr, f"call {kill_at}: was not killed, {run.returncode}: {run.stderr}"
        check = subprocess.run([writer, "check", folder], input=run.stdout, text=True, capture_output=True, timeout=60, check=False)
        if check.returncode != 0:
            said = "\n    ".join(run.stdout.splitlines()[-4:])
            return name, run.stderr, f"call {kill_at} ({run.stderr}) in {name}:\n    {said}\n{check.stdout}{check.stderr}"
        return name, run.stderr, None


def main():
    writer, shim = map(os.path.abspath, sys.argv[1:3])
    wanted = int(os.environ.get("CANDOR_KILLS", "60" if "CANDOR_QUICK" in os.environ else "240"))
    phases, all_calls = count_calls(writer, shim)
    points = choose(phases, all_calls, wanted)
    kills, calls, failures = collections.Counter(), collections.Counter(), []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, call, failure in pool.map(lambda point: kill_once(writer, shim, point), points):
            kills[name] += 1
            calls[call] += 1
            if failure:
                failures.append(failure)
    print(f"{sum(kills.values())} kills, {len(failures)} failures")
    for name, first, end in phases:
        print(f"  in {name:8} {kills[name]:4} of {end - first} calls")
    for call, number in calls.most_common():
        print(f"  at {call:10} {number}")
    for failure in failures[:5]:
        print(failure)
    missing = [name for name, _, _ in phases if kills[name] == 0]
    if missing:
        print(f"no kill in: {missing}")
    return 1 if failures or missing or sum(kills.values()) < wanted else 0


if __name__ == "__main__":
    sys.exit(main())
