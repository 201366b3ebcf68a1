"""Says what a test found, as the Test Anything Protocol wants it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sys
import time
import traceback

_start = time.monotonic()
_results = []


def case(name, function, *arguments):
    """Runs one case; its failure is told and the others go on."""
    number = len(_results) + 1
    try:
        function(*arguments)
    except Exception as error:
        traceback.print_exc()
        print(f"not ok {number} {name}: {str(error).splitlines()[0] if str(error) else type(error).__name__}")
        _results.append(False)
    else:
        print(f"ok {number} {name} # {time.monotonic() - _start:.1f} s")
        _results.append(True)
    sys.stdout.flush()
    return _results[-1]


def note(words):
    for line in str(words).splitlines():
        print(f"# {line}")
    sys.stdout.flush()


def finish():
    print(f"1..{len(_results)}")
    sys.exit(0 if _results and all(_results) else 1)
