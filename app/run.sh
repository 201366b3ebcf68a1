#!/bin/sh
# Installs what is missing, builds into build/ and opens Candor on the lessons of
# this repository. With no display (and only then) the same window is served on a
# loopback port, to be opened in a browser. Arguments go to the program.
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/app/setup.sh"

# shellcheck disable=SC2086
need_packages $build_packages
build_in "$root/build"

export GSETTINGS_SCHEMA_DIR="$root/build/assets"
export CANDOR_LOCALE="$root/build/assets/po"
export CANDOR_LESSONS="${CANDOR_LESSONS-$root/lessons}"
program="$root/build/app/gtk/candor"

bus=
[ -n "${DBUS_SESSION_BUS_ADDRESS-}" ] || bus="dbus-run-session --"

if [ -n "${WAYLAND_DISPLAY-}${DISPLAY-}" ]; then
  # shellcheck disable=SC2086
  exec $bus "$program" "$@"
fi

need_packages libgtk-4-bin

# A free pair: Broadway's display number n listens for the browser on port 8080 + n.
number=5
while ss_out=$(cat /proc/net/tcp 2>/dev/null) &&
      printf '%s\n' "$ss_out" | grep -qi ":$(printf '%04X' $((8080 + number))) 00000000:0000 0A"; do
  number=$((number + 1))
done
port=$((8080 + number))

XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR-$(mktemp -d)}
export XDG_RUNTIME_DIR
gtk4-broadwayd --address 127.0.0.1 --port "$port" ":$number" >/dev/null 2>&1 &
server=$!
child=
# shellcheck disable=SC2317
leave ()
{
  trap - EXIT INT TERM
  [ -z "$child" ] || kill "$child" 2>/dev/null || true
  kill "$server" 2>/dev/null || true
  wait 2>/dev/null || true
}
trap leave EXIT
trap 'leave; exit 130' INT
trap 'leave; exit 143' TERM

echo "There is no display here, so the window is served on this computer only."
echo "Open http://127.0.0.1:$port/ in a browser. Ctrl-C ends both."
echo "Note: everybody with an account on this computer can open that address."
sleep 1
# shellcheck disable=SC2086
GDK_BACKEND=broadway BROADWAY_DISPLAY=":$number" $bus "$program" "$@" &
child=$!
wait "$child" || true
