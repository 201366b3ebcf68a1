#!/usr/bin/env python3
"""Feeds broken lessons to the loader, the checks and the judges for a while.

usage: run.py ROOT BUILD [SECONDS]

BUILD is made with clang when it is not there. The seeds are the cases of tests/lesson and
the shipped lessons, the words those of the schema. Prints how many edges of the code were
reached; fails on a crash, a leak, an input that takes longer than ten seconds or more than
a gigabyte, and when fewer edges were reached than floor.txt says.
SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SECONDS = 60
LONGEST = 20000


def build(root, folder):
    if not (folder / "build.ninja").exists():
        subprocess.run(["meson", "setup", folder, root, "-Db_sanitize=address,undefined", "-Db_lundef=false", "-Dwerror=false",
                        "-Dc_args=-fsanitize=fuzzer-no-link -fno-sanitize-recover=all", "--wipe" if folder.exists() else "--fatal-meson-warnings"],
                       env={**os.environ, "CC": "clang"}, stdout=subprocess.DEVNULL, check=True)
    subprocess.run(["ninja", "-C", folder, "--quiet", "tests/fuzz/fuzz-lesson"], check=True)
    return folder / "tests" / "fuzz" / "fuzz-lesson"


def collect_seeds(root, folder):
    folder.mkdir()
    files = list((root / "tests" / "lesson").rglob("*.xml")) + list((root / "lessons").rglob("*.xml"))
    for number, path in enumerate(sorted(files)):
        if path.stat().st_size <= LONGEST:
            shutil.copyfile(path, folder / f"{number:04}.xml")
    return len(files)


def write_words(root, path):
    schema = (root / "assets" / "schema" / "lesson.xsd").read_text()
    names = set(re.findall(r'name="([\w-]+)"', schema)) | set(re.findall(r'value="([\w-]+)"', schema))
    words = [f"<{name}>" for name in names] + [f"</{name}>" for name in names] + [f' {name}=\\"' for name in names] + sorted(names)
    path.write_text("".join(f'"{word}"\n' for word in sorted(words)))


def main():
    root, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    seconds = int(sys.argv[3]) if len(sys.argv) > 3 else SECONDS
    floor = int((root / "tests" / "fuzz" / "floor.txt").read_text().split()[0])
    program = build(root, folder)
    found = folder / "found"
    found.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        n_seeds = collect_seeds(root, place / "seeds")
        write_words(root, place / "words")
        (place / "grown").mkdir()
        run = subprocess.run(
            [program, f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=10", "-rss_limit_mb=1024", "-print_final_stats=1",
             f"-dict={place / 'words'}", f"-artifact_prefix={found}/", place / "grown", place / "seeds"],
            env={**os.environ, "G_DEBUG": "fatal-criticals", "ASAN_OPTIONS": "detect_leaks=1"},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False)
    edges = max((int(each) for each in re.findall(r"cov: (\d+)", run.stdout)), default=0)
    runs = re.search(r"number_of_executed_units:\s*(\d+)", run.stdout)
    print(f"{n_seeds} seeds, {runs.group(1) if runs else '?'} inputs in {seconds} s, {edges} edges reached (floor {floor})")
    if run.returncode != 0:
        print("\n".join(run.stdout.splitlines()[-60:]))
        print(f"What was found lies in {found}.")
        return 1
    if edges < floor:
        print("Fewer edges were reached than before: seeds are missing, or a stage is not run any more.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
