# test-installed.py: what is installed works from a desktop's menu and file manager.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: test-installed.py BUILD PAGODACTL; runs inside run-under-xvfb.sh.

import configparser
import os
import subprocess
import sys
import tempfile
import time
from xml.etree import ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))

import tap

APPLICATION = "io.github.pagoda_sales.Pagoda"
PATIENCE = 30

build, pagodactl = sys.argv[1:3]
root = tempfile.mkdtemp(prefix="pagoda-installed-")


def run(*command, **more):
    return subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout.strip()


def find(name):
    for folder, _, files in os.walk(root):
        if name in files:
            return os.path.join(folder, name)
    raise AssertionError(f"{name} was not installed")


def install():
    run("meson", "install", "-C", build, "--no-rebuild", "--destdir", root)
    share = os.path.dirname(os.path.dirname(find(APPLICATION + ".desktop")))
    run("update-mime-database", os.path.join(share, "mime"))
    run("update-desktop-database", os.path.join(share, "applications"))
    os.environ["XDG_DATA_DIRS"] = share + ":/usr/local/share:/usr/share"
    os.environ["XDG_DATA_HOME"] = os.path.join(root, "home")
    os.environ["PATH"] = os.path.dirname(find("pagoda")) + ":" + os.environ["PATH"]
    os.environ["PAGODA_LOCALE_DIR"] = os.path.join(share, "locale")
    os.environ["PAGODA_DATA_DIR"] = os.path.join(root, "data")
    os.environ.pop("LC_ALL", None)
    os.environ["LANG"] = "C.UTF-8"


def content_type(path):
    lines = run("gio", "info", "-a", "standard::content-type", path)
    return next(line.rsplit(": ", 1)[1] for line in lines.splitlines() if "content-type" in line)


def check_mime():
    store = os.path.join(root, "shop.pagoda")
    run(pagodactl, "--store", store, "init", "--currency", "CNY")
    assert content_type(store) == "application/x-pagoda"
    # A store whose name lost its ending is known by its content.
    os.rename(store, os.path.join(root, "shop"))
    assert content_type(os.path.join(root, "shop")) == "application/x-pagoda"
    assert APPLICATION + ".desktop" in run("gio", "mime", "application/x-pagoda")


def read_entry():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(find(APPLICATION + ".desktop"), encoding="utf-8")
    return parser["Desktop Entry"]


def check_icons():
    icon = read_entry()["Icon"]
    for name in [icon + ".svg", icon + "-symbolic.svg", "application-x-pagoda.svg"]:
        assert ElementTree.parse(find(name)).getroot().tag.endswith("svg"), name
    assert read_entry()["Name[zh_CN]"] == "塔客"


def wait_for(what, question):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        answer = question()
        if answer:
            return answer
        time.sleep(0.1)
    raise AssertionError(f"{what} did not come within {PATIENCE} s")


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()


def call_bus(destination, path, method, *arguments):
    return output_of("gdbus", "call", "--session", "--dest", destination, "--object-path", path, "--method", method, *arguments)


def is_running():
    return "true" in call_bus("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", APPLICATION)


def quit_again():
    """A window hears no key before the window manager has given it the focus."""
    run("xdotool", "key", "ctrl+q")
    return not is_running()


def offer_service():
    """The bus of this test looks nowhere below the folder that all is installed in, nor has it these variables."""
    service = configparser.ConfigParser(interpolation=None)
    service.optionxform = str
    service.read(find(APPLICATION + ".service"), encoding="utf-8")
    section = service["D-BUS Service"]
    program, *arguments = section["Exec"].split()
    assert section["Name"] == APPLICATION and program.startswith("/"), dict(section)
    variables = [f"{name}={os.environ[name]}" for name in ("XDG_DATA_DIRS", "XDG_DATA_HOME", "PAGODA_LOCALE_DIR", "PAGODA_DATA_DIR")]
    section["Exec"] = " ".join(["/usr/bin/env", *variables, find(os.path.basename(program)), *arguments])
    folder = os.path.join(os.environ["XDG_RUNTIME_DIR"], "dbus-1", "services")
    with open(os.path.join(folder, APPLICATION + ".service"), "w", encoding="utf-8") as file:
        service.write(file, space_around_delimiters=False)
    call_bus("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.ReloadConfig")


def check_menu():
    """The desktop starts it by the bus, as it does where somebody clicks on a notification."""
    store = os.path.join(root, "shop")
    entry = read_entry()
    assert entry["DBusActivatable"] == "true"
    offer_service()
    subprocess.run(["gio", "launch", find(APPLICATION + ".desktop"), store], check=True, stderr=subprocess.DEVNULL)
    wait_for("a window", lambda: output_of("xdotool", "search", "--onlyvisible", "--class", entry["StartupWMClass"]))
    wait_for("the end", quit_again)


install()
try:
    tap.run([("mime", check_mime), ("icons", check_icons), ("menu", check_menu)])
finally:
    subprocess.run(["rm", "-rf", root], check=False)
