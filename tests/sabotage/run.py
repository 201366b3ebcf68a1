#!/usr/bin/env python3
"""Breaks the program on purpose and sees whether the named test notices.

usage: run.py ROOT [PATCH…]

Each NAME.patch beside this file begins with two lines,

    Sabotage: what is broken, in one sentence
    Test: name of the meson test that must fail for it

and goes on with a unified diff against the tree. Each is applied to a copy of
the tree, built and tested; a patch that no longer applies, does not build
(unless its test is the build) or goes unnoticed is a failure.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time


def run(*command, folder, quiet=True, timeout=600):
    return subprocess.run(command, cwd=folder, text=True, timeout=timeout, check=False,
                          stdout=subprocess.PIPE if quiet else None, stderr=subprocess.STDOUT if quiet else None)


def copy_tree(root, target):
    names = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", folder=root).stdout.split("\0")
    for name in filter(None, names):
        source = root / name
        if source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / name)


def head_of(patch):
    text = patch.read_text(encoding="utf-8")
    sabotage = re.search(r"^Sabotage: (.+)$", text, re.M)
    test = re.search(r"^Test: (.+)$", text, re.M)
    if sabotage is None or test is None:
        raise SystemExit(f"{patch.name}: its first lines must be “Sabotage: …” and “Test: …”")
    return sabotage.group(1), test.group(1).strip()


def fails(build, test):
    """Whether the meson test fails: True, False, or None when there is no such test."""
    answer = run("meson", "test", "-C", str(build), "--no-rebuild", test, folder=build)
    if re.search(r"^(Fail|Timeout):\s+[1-9]", answer.stdout, re.M):
        return True
    if re.search(r"^Ok:\s+[1-9]", answer.stdout, re.M) and answer.returncode == 0:
        return False
    return None


# Tests that read the sources only: nothing is built for them.
READERS = {"includes", "headers"}


def touched_files(patch, tree):
    return [tree / name for name in re.findall(r"^\+\+\+ b/(\S+)", patch.read_text(encoding="utf-8"), re.M)]


def try_patch(patch, tree, build):
    """Answers (noticed, words)."""
    _, test = head_of(patch)
    times = {path: path.stat() for path in touched_files(patch, tree) if path.exists()}
    applied = run("git", "apply", "--whitespace=nowarn", str(patch), folder=tree)
    if applied.returncode != 0:
        return False, "does not apply any more:\n" + applied.stdout
    try:
        if test not in READERS:
            built = run("ninja", "-C", str(build), folder=tree)
            if built.returncode != 0:
                return False, "does not build:\n" + built.stdout[-2000:]
        failed = fails(build, test)
        if failed is None:
            return False, f"there is no test “{test}”"
        return failed, "noticed" if failed else "NOT noticed"
    finally:
        run("git", "apply", "-R", "--whitespace=nowarn", str(patch), folder=tree)
        if test in READERS:
            for path, stat in times.items():
                os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    here = root / "tests" / "sabotage"
    patches = [here / name for name in sys.argv[2:]] or sorted(here.glob("*.patch"))
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="candor-sabotage-"))
    tree, build = scratch / "tree", scratch / "build"
    tree.mkdir()
    failures = 0
    try:
        copy_tree(root, tree)
        # A repository of its own, so that patches never reach the one around it.
        run("git", "init", "-q", folder=tree)
        setup = run("meson", "setup", str(build), folder=tree)
        first = run("ninja", "-C", str(build), folder=tree)
        if setup.returncode != 0 or first.returncode != 0:
            print(setup.stdout[-1000:], first.stdout[-3000:])
            return 1
        os.environ["CANDOR_QUICK"] = "1"
        tests = sorted({head_of(patch)[1] for patch in patches})
        for test in tests:
            if fails(build, test) is not False:
                print(f"test “{test}” does not pass before anything is broken")
                failures += 1
        print(f"{'patch':34} {'test':22} {'seconds':>7}  result")
        for patch in patches:
            start = time.monotonic()
            noticed, words = try_patch(patch, tree, build)
            failures += 0 if noticed else 1
            print(f"{patch.stem:34} {head_of(patch)[1]:22} {time.monotonic() - start:7.1f}  {words}")
            print(f"    {head_of(patch)[0]}", flush=True)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"{len(patches)} patches, {failures} failures")
    return 1 if failures or len(patches) < 12 and len(sys.argv) == 2 else 0


if __name__ == "__main__":
    sys.exit(main())
