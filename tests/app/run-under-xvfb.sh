#!/bin/sh
# run-under-xvfb.sh: runs a command with a display in memory, a session bus and accessibility.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: run-under-xvfb.sh WIDTHxHEIGHT COMMAND [ARGUMENT…]
#
# A window manager gives every window the whole screen, so that WIDTHxHEIGHT is the size of the window.
# TEXT_PERCENT=150 makes all text half as large again.

set -eu
for program in xvfb-run dbus-run-session openbox xcompmgr xdotool xprop; do
  command -v $program >/dev/null || { echo "1..0 # SKIP $program is not on this machine"; exit 77; }
done

screen=$1
shift

export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable GSETTINGS_BACKEND=memory ADW_DISABLE_PORTAL=1
export GTK_A11Y="${GTK_A11Y-atspi}"
# From version 2.39 glibc asks LANGUAGE in no locale whose name begins with C: messages have C.UTF-8 under another name.
unset LC_ALL
export LANG=C.UTF-8 LC_MESSAGES=en_US.UTF-8 LOCPATH="$(realpath "$(dirname "$0")/../support/locale")"
export NO_AT_BRIDGE=0

settings=$(mktemp -d)
trap 'rm -rf "$settings"' EXIT
export XDG_RUNTIME_DIR="$settings" XDG_CONFIG_HOME="$settings/config" XDG_CACHE_HOME="$settings/cache"
mkdir -p "$settings/config/openbox" "$settings/config/gtk-4.0" "$settings/dbus-1/services"
# A portal mounts a folder of its own into the runtime folder, which then cannot be removed.
cat >"$settings/dbus-1/services/org.freedesktop.portal.Desktop.service" <<'SERVICE'
[D-BUS Service]
Name=org.freedesktop.portal.Desktop
Exec=/bin/false
SERVICE
points=$((11 * ${TEXT_PERCENT:-100}))
cat >"$settings/config/gtk-4.0/settings.ini" <<INI
[Settings]
gtk-font-name=Cantarell $((points / 100)).$((points % 100))
gtk-decoration-layout=:close
gtk-enable-animations=false
gtk-cursor-blink=false
INI
# This window manager does not know frames of GTK's own, which then take some pixels of the window.
echo 'window.solid-csd { padding: 0; box-shadow: none; }' >"$settings/config/gtk-4.0/gtk.css"
cat >"$settings/config/openbox/rc.xml" <<'RC'
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <desktops><number>1</number><popupTime>0</popupTime></desktops>
  <applications>
    <application class="*" type="normal"><decor>no</decor><maximized>yes</maximized><focus>yes</focus></application>
  </applications>
</openbox_config>
RC

status=0
# The xvfb-run of Ubuntu joins the two outputs, and results of a test are refused where a line of the bus comes before
# them: the command alone has the output given here, and all else prints to where errors go.
exec 8>&1 9>&2
# Keys do not repeat (-r): on a busy machine a key may be held down for longer than it takes to begin with that.
xvfb-run -a -s "-screen 0 ${screen}x24 -noreset -r" dbus-run-session -- sh -c '
  openbox & manager=$!
  xcompmgr 2>/dev/null & compositor=$!
  # A window that is there before its manager is never given the keyboard.
  until xprop -root _NET_SUPPORTING_WM_CHECK | grep -q "window id"; do
    kill -0 $manager || exit
    sleep 0.05
  done
  # A menu that opens under the pointer takes what is below it for chosen.
  xdotool mousemove 0 0
  status=0
  "$@" >&8 2>&9 || status=$?
  kill $compositor $manager
  exit $status
' run-under-xvfb "$@" >&2 || status=$?
exit $status
