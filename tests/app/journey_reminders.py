#!/usr/bin/env python3
# journey_reminders.py: the desktop reminds of a visit once, after a restart too, takes it back when the visit is moved,
# and opens it where the program is closed.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_reminders.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile

from gi.repository import Gio, GLib

import driver

APPLICATION = "io.github.pagoda_sales.Pagoda"
PATH = "/" + APPLICATION.replace(".", "/")
CUSTOMERS = "客户编号,客户名称\nK,Kestrel Bearings\n"
NAME = "Kestrel Bearings"


class Desktop:
    """What was asked of the desktop so far."""

    def __init__(self, path):
        self.path = path

    def calls(self, method):
        with open(self.path, encoding="utf-8") as file:
            return [call for call in map(json.loads, file) if call[0] == method]

    def wait(self, method, count):
        driver.wait_for(f"{method}, {count} times", lambda: len(self.calls(method)) >= count)
        return self.calls(method)[-1]


@contextlib.contextmanager
def desktop(folder):
    path = os.path.join(folder, "notifications.json")
    open(path, "w", encoding="utf-8").close()
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "notifications.py")
    process = subprocess.Popen([sys.executable, script, path])
    try:
        found = Desktop(path)
        found.wait("Ready", 1)
        yield found
    finally:
        process.terminate()
        process.wait()


def plan(window, say):
    """Late today, with a reminder that was due yesterday: it is told at once."""
    driver.press("alt+1")
    search = say("Find the customer: name, initials, phone")
    # Nothing can be planned before the day is there.
    window.wait_text(say("No account has stalled."))
    window.tab_to("push button", lambda name: name == say("Plan a visit"))
    driver.press("Return")
    window.wait("text", search)
    window.fill({search: "kestrel", say("Time (HH:MM)"): "23:59", say("Note"): "samples"})
    window.choose(say("Reminder"), say("Days before: %d").replace("%d", "1"))
    driver.check_names(window)
    driver.press("ctrl+Return")
    window.wait("list item", lambda name: name.startswith(NAME) and "23:59" in name)


def see_notification(desk, say):
    """It says who and when, and what can be done; the target of its actions is the visit."""
    method, application, name, content = desk.wait("AddNotification", 1)
    assert application == APPLICATION and name.startswith("activity-"), (application, name)
    assert NAME in content["title"] and "23:59" in content["body"] and "samples" in content["body"], content
    assert content["default-action"] == "app.open-activity", content
    buttons = [(button["label"], button["action"]) for button in content["buttons"]]
    assert buttons == [
        (say("Open", "reminder"), "app.open-activity"),
        (say("Done…", "reminder"), "app.complete-activity"),
    ], buttons
    return content["default-action-target"]


def move_away_and_back(window, say, desk):
    """Tomorrow it is another reminder; what was told already is not told again."""
    window.tab_to("push button", lambda name: name.startswith(say("What can be done: %s") % NAME))
    driver.press("Return")
    window.choose_item(say("Move to tomorrow"))
    desk.wait("RemoveNotification", 1)
    driver.press("ctrl+z")
    window.wait("list item", lambda name: name.startswith(NAME) and "23:59" in name)
    assert len(desk.calls("AddNotification")) == 1, desk.calls("AddNotification")


def activate(action, target):
    """What the desktop does where somebody clicks on the notification."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    parameters = GLib.Variant("(sava{sv})", (action, [GLib.Variant("(sx)", target)], {}))
    interface = "org.freedesktop.Application"
    bus.call_sync(APPLICATION, PATH, interface, "ActivateAction", parameters, None, 0, 1000 * driver.PATIENCE)
    return bus


def complete(window, say, target):
    """Done asks what came of it, over the customer."""
    activate("complete-activity", target)
    window.wait("push button", say("Save"))
    driver.wait_for("the note", lambda: driver.text_of(window.wait("text", say("What was said"))) == "samples")
    window.close_dialogs()
    window.wait("label", NAME)


class Process:
    """A program that somebody else has started."""

    def __init__(self, pid):
        self.pid = pid

    def poll(self):
        return None


def make_activatable(folder, pagoda, language):
    """As an installed program is, with the store of this journey."""
    services = os.path.join(os.environ["XDG_RUNTIME_DIR"], "dbus-1", "services")
    environment = f"LANGUAGE={language} PAGODA_DATA_DIR={folder} GSETTINGS_BACKEND=keyfile"
    with open(os.path.join(services, f"{APPLICATION}.service"), "w", encoding="utf-8") as file:
        file.write(f"[D-BUS Service]\nName={APPLICATION}\nExec=/usr/bin/env {environment} {pagoda} --gapplication-service\n")
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "ReloadConfig", None, None, 0, -1)


def open_closed(say, target, pictures):
    """A click starts the program, which shows the visit over its customer."""
    bus = activate("open-activity", target)
    name = GLib.Variant("(s)", (APPLICATION,))
    pid = bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID", name, None, 0, -1)[0]
    window = driver.Window(Process(pid))
    driver.driven.append(window)
    try:
        note = window.wait("text", say("Note"))
        driver.wait_for("the visit", lambda: driver.text_of(note) == "samples")
        driver.check_names(window)
        pictures.take("opened")
        window.close_dialogs()
        window.wait("label", NAME)
    finally:
        driver.driven.remove(window)
        os.kill(pid, signal.SIGTERM)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"reminders-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder, desktop(folder) as desk:
        store = os.path.join(folder, "main.pagoda")
        os.rename(driver.new_store(pagodactl, folder, customers=CUSTOMERS), store)
        # What was told is kept beside the other settings of the installation.
        environment = {"LANGUAGE": language, "PAGODA_DATA_DIR": folder, "GSETTINGS_BACKEND": "keyfile"}
        with driver.running([pagoda], **environment) as window:
            window.wait("list item", lambda name: name.startswith(NAME))
            plan(window, say)
            target = see_notification(desk, say)
            move_away_and_back(window, say, desk)
            complete(window, say, target)
        with driver.running([pagoda], **environment) as window:
            driver.press("alt+1")
            window.wait("list item", lambda name: name.startswith(NAME) and "23:59" in name)
            assert len(desk.calls("AddNotification")) == 1, desk.calls("AddNotification")
        make_activatable(folder, pagoda, language)
        open_closed(say, target, pictures)
        assert len(desk.calls("AddNotification")) == 1, desk.calls("AddNotification")
    print(f"reminders in {language} are done")


if __name__ == "__main__":
    main()
