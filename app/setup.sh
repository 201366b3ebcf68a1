# Sourced by app/run.sh and tests/run.sh: packages of Debian 12, and the build.
# SPDX-License-Identifier: GPL-3.0-or-later

build_packages="gcc meson ninja-build pkg-config gettext
  libglib2.0-dev libglib2.0-bin libgtk-4-dev libadwaita-1-dev libxml2-dev libsqlite3-dev
  libjson-glib-dev librsvg2-dev libgdk-pixbuf-2.0-dev
  desktop-file-utils adwaita-icon-theme fonts-cantarell dbus"

# need_packages NAME…: installs those that are missing.
need_packages ()
{
  missing=
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' ||
      missing="$missing $package"
  done
  [ -n "$missing" ] || return 0

  echo "Installing:$missing"
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      echo "These packages are missing and only an administrator can install them:$missing" >&2
      return 1
    fi
    as_root=sudo
  fi
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# build_in FOLDER [MESON OPTION…]: configures once, builds what changed.
build_in ()
{
  folder=$1
  shift
  if [ ! -f "$folder/build.ninja" ]; then
    meson setup "$folder" "$root" "$@" >"$folder.log" 2>&1 || { cat "$folder.log" >&2; return 1; }
    rm -f "$folder.log"
  fi
  ninja -C "$folder" >"$folder/build.log" 2>&1 || { tail -n 60 "$folder/build.log" >&2; return 1; }
}
