#!/usr/bin/env bash
# coverage.sh ROOT PERCENT: line coverage of the engine's rooms by its own tests.
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
root=$1
least=$2
. "$root/app/setup.sh"

build_in "$root/build-coverage" -Db_coverage=true -Dbuildtype=debug || exit 1
find "$root/build-coverage" -name '*.gcda' -delete
CANDOR_QUICK=1 meson test -C "$root/build-coverage" --no-rebuild --no-suite window --no-suite walk --no-suite long --no-suite gtk \
  --no-suite tree >"$root/build-coverage/suites.log" 2>&1 ||
  { tail -n 40 "$root/build-coverage/suites.log"; exit 1; }

status=0
for room in base lesson assess record study; do
  rate=$(gcovr --root "$root" --object-directory "$root/build-coverage" --filter "app/$room/" --gcov-ignore-parse-errors \
    --print-summary 2>/dev/null | sed -n 's/^lines: \([0-9.]*\)%.*/\1/p')
  printf '%-8s %6s %%\n' "$room" "${rate:-none}"
  awk -v rate="${rate:-0}" -v least="$least" 'BEGIN { exit !(rate >= least) }' || status=1
done
exit $status
