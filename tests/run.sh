#!/usr/bin/env bash
# Installs what tests need, builds, runs everything. The last line is
# "N passed, N failed"; the exit code is 0 only when nothing failed.
#
#   tests/run.sh           everything
#   tests/run.sh quick     the plain build's tests without windows
#
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/app/setup.sh"

test_packages="git xvfb xauth xdotool x11-utils at-spi2-core gir1.2-atspi-2.0 python3 python3-gi openbox imagemagick
  valgrind gcovr clang libclang-rt-14-dev libxml2-utils sqlite3 appstream-util dbus procps"

what=${1-all}
passed=0
failed=0
failures=
started=$(date +%s)

say () { printf '\n== %s (%d s)\n' "$1" "$(($(date +%s) - started))"; }

# stage NAME COMMAND…: one test that is a whole command.
stage ()
{
  name=$1
  shift
  say "$name"
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    failures="$failures\n  $name"
  fi
}

# suites NAME FOLDER MESON-TEST-ARGUMENT…: counts the cases of the suites.
suites ()
{
  name=$1
  folder=$2
  shift 2
  say "$name"
  rm -f "$folder"/meson-logs/testlog*.junit.xml
  meson test -C "$folder" --no-rebuild --print-errorlogs "$@" >"$folder/suites.log" 2>&1
  code=$?
  # A wrapper puts its name into that of the log.
  log=$(find "$folder/meson-logs" -name 'testlog*.junit.xml' -size +0)
  if [ -z "$log" ]; then
    cat "$folder/suites.log"
    failed=$((failed + 1))
    failures="$failures\n  $name: no test was run"
    return
  fi
  counts=$(python3 "$root/tests/tree/count.py" "$log")
  passed=$((passed + $(echo "$counts" | sed -n 's/^passed //p')))
  bad=$(echo "$counts" | sed -n 's/^failed //p')
  echo "$counts"
  if [ "$code" -ne 0 ] || [ "$bad" -ne 0 ]; then
    grep -v '^$' "$folder/suites.log" | tail -n 120
    [ "$bad" -ne 0 ] || bad=1
    failed=$((failed + bad))
    failures="$failures\n  $name"
  fi
}

finish ()
{
  say "done"
  [ -z "$failures" ] || printf 'Failed:%b\n' "$failures"
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
  exit
}

# shellcheck disable=SC2086
need_packages $build_packages $test_packages || { echo "0 passed, 1 failed"; exit 1; }

engine="--suite base --suite lesson --suite assess --suite record --suite study"

stage "build" build_in "$root/build"
[ "$failed" -eq 0 ] || finish

# shellcheck disable=SC2086
suites "tests" "$root/build" --no-suite window --no-suite walk --no-suite long
[ "$what" != quick ] || finish

# shellcheck disable=SC2086
suites "long tests" "$root/build" --suite long
suites "windows" "$root/build" --suite window

stage "sanitizers: build" build_in "$root/build-sanitized" -Db_sanitize=address,undefined -Db_lundef=false -Db_coverage=false
# shellcheck disable=SC2086
[ -f "$root/build-sanitized/build.ninja" ] &&
  CANDOR_QUICK=1 suites "sanitizers" "$root/build-sanitized" $engine --no-suite long

# shellcheck disable=SC2086
CANDOR_QUICK=1 CANDOR_SLOW=1 suites "valgrind" "$root/build" $engine --no-suite long --no-suite no-valgrind --timeout-multiplier 10 \
  --wrapper "valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite --show-leak-kinds=definite --error-exitcode=99 --suppressions=$root/tests/tree/valgrind.supp"

stage "fuzzing" python3 "$root/tests/fuzz/run.py" "$root" "$root/build-fuzzed"
stage "coverage" "$root/tests/tree/coverage.sh" "$root" 90
stage "sabotage" python3 "$root/tests/sabotage/run.py" "$root"

finish
