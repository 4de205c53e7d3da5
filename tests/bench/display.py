# display.py: windows on a display in memory, and how long they take to paint.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import io
import os
import statistics
import subprocess
import tempfile
import time

PROGRAMS = ("Xvfb", "dbus-daemon", "xdotool")

ENVIRONMENT = {
    "GDK_BACKEND": "x11",
    "GSK_RENDERER": "cairo",
    "GDK_DEBUG": "gl-disable",
    "GSETTINGS_BACKEND": "memory",
    "ADW_DISABLE_PORTAL": "1",
}

# How the window is brought there, and the keys that are measured; those with a minus only lead to the next one.
# What narrows a list of customers step by step, and widens it again:
NARROWING = (
    "key ctrl+f",
    ("h", "a", "n", "g", "BackSpace", "BackSpace", "BackSpace", "BackSpace", "1", "2", "BackSpace", "BackSpace"),
)
# Each page is made when it is first shown; that is not a switch between pages.
SWITCHING = ("key alt+1", ("-Alt_L+2", "-Alt_L+3", "-Alt_L+1", *("Alt_L+2", "Alt_L+3", "Alt_L+1") * 4))
# The first one opened makes the page, too.
OPENING = ("mousemove 640 404 click 1", ("-Return", *("-Alt_L+Left", "-Down", "Return") * 9))


@contextlib.contextmanager
def open():
    """An X server and a session bus of our own, so that every run and both sides meet the same; nothing moves."""
    settings = tempfile.TemporaryDirectory(prefix="bench-settings-")
    os.environ["XDG_CONFIG_HOME"] = settings.name
    os.mkdir(os.path.join(settings.name, "gtk-4.0"))
    with io.open(os.path.join(settings.name, "gtk-4.0", "settings.ini"), "w") as file:
        file.write("[Settings]\ngtk-enable-animations=false\n")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as number:
        os.environ["DISPLAY"] = ":" + number.readline().strip()
    os.environ.update(ENVIRONMENT)
    os.environ.pop("WAYLAND_DISPLAY", None)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    try:
        yield
    finally:
        for process in (bus, server):
            process.terminate()
            process.wait()
        settings.cleanup()


@contextlib.contextmanager
def running(command):
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def wait_for_line(process, word):
    for line in process.stdout:
        if word in line:
            return
    raise RuntimeError(f"{process.args[0]} ended without a line about “{word}”")


def time_to_line(command, word):
    """Seconds until the program prints a line with the word."""
    start = time.perf_counter()
    with running(command) as process:
        wait_for_line(process, word)
        return time.perf_counter() - start


def time_of_keys(window, store, keystroke, way):
    """The median of the seconds from a key to the frame that answers it."""
    begin, keys = way
    with running([window, "--trace-startup", store]) as process:
        wait_for_line(process, "names")
        # The figures follow the names; a key is measured when the window has come to rest.
        time.sleep(3)
        subprocess.run(["xdotool", *begin.split()], check=True)
        output = subprocess.run([keystroke, *keys], check=True, capture_output=True, text=True).stdout
    times = list(map(float, output.split()))
    if min(times) < 0:
        raise RuntimeError("a key was not answered by a frame")
    return statistics.median(times) / 1000
