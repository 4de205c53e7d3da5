#!/usr/bin/env python3
# notifications.py: a desktop that writes down what it is asked to show.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: notifications.py FILE
#
# Each notification and each withdrawal is a line of JSON in the file; the first line says that the desktop is there.

import json
import sys

from gi.repository import Gio, GLib

NAME = "org.gtk.Notifications"
INTERFACE = """
<node>
  <interface name="org.gtk.Notifications">
    <method name="AddNotification">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    </method>
    <method name="RemoveNotification">
      <arg type="s" direction="in"/><arg type="s" direction="in"/>
    </method>
  </interface>
</node>
"""


def main():
    with open(sys.argv[1], "a", encoding="utf-8") as file:

        def write(record):
            print(json.dumps(record), file=file, flush=True)

        def called(connection, sender, path, interface, method, parameters, invocation):
            write([method, *parameters.unpack()])
            invocation.return_value(None)

        def acquired(connection, name):
            information = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
            connection.register_object("/org/gtk/Notifications", information, called, None, None)

        Gio.bus_own_name(
            Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, acquired, lambda *rest: write(["Ready"]), None
        )
        GLib.MainLoop().run()


if __name__ == "__main__":
    main()
