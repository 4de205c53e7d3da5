#!/usr/bin/env python3
# journey_trouble.py: a store of a newer Pagoda, one without rights, a full disk: said clearly, and nothing is lost.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_trouble.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sqlite3
import subprocess
import sys
import tempfile

import driver

NAME = "Quillfeather Looms"

# Room on the small disk, and what is left of it beside the store: enough to write, too little for a copy.
DISK = "8m"
LEFT = 64 * 1024

# The administrator may read everything, and would see no trouble.
BOUND = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []

# A small disk of its own, which no other program sees and which goes with the window.
OWN_MOUNTS = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-Um", "--map-current-user", "--keep-caps"]
ON_SMALL_DISK = 'mount -t tmpfs -o size="$1" tmpfs "$2" && cp "$3" "$2" && shift 3 && exec "$@"'


def make_store(pagodactl, path):
    driver.ask(pagodactl, path, "init", "--currency", "CNY")
    driver.ask(pagodactl, path, "sample", "--customers", "40")
    return path


def read(path):
    with open(path, "rb") as file:
        return file.read()


def check_not_empty(window, say):
    """What could not be opened is never shown as a store without customers."""
    driver.check_names(window)
    assert not window.find("push button", say("Try a sample"))


def see_newer(pagoda, pagodactl, folder, say, environment, pictures):
    path = make_store(pagodactl, os.path.join(folder, "newer.pagoda"))
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 4711")
    database.close()
    before = read(path)
    with driver.running([pagoda, path], **environment) as window:
        window.wait_text(say("The data file is of a newer Pagoda"))
        says = say("The store was written by a newer Pagoda. It was left as it is. Install the newer version.")
        window.wait("label", lambda name: says in name, says)
        check_not_empty(window, say)
        pictures.take("newer")
    assert read(path) == before


def see_no_rights(pagoda, pagodactl, folder, say, environment, pictures):
    """What may not be read is not opened; what may not be written is read."""
    path = make_store(pagodactl, os.path.join(folder, "guarded.pagoda"))
    os.chmod(path, 0o000)
    with driver.running([*BOUND, pagoda, path], **environment) as window:
        window.wait_text(say("The data file was not opened"))
        check_not_empty(window, say)
        pictures.take("no-rights")
    os.chmod(path, 0o400)
    with driver.running([*BOUND, pagoda, path], **environment) as window:
        window.wait("list item", lambda name: name.count(", ") >= 4, "the customers")
        window.wait_text(say("This store is open for reading; changes are not possible."))


def fill_disk(disk, left):
    """Leaves so many bytes, in a file whose path is returned."""
    path = os.path.join(disk, "fill")
    room = os.statvfs(disk)
    with open(path, "ab") as file:
        file.write(bytes(max(0, room.f_bavail * room.f_frsize - left)))
    return path


def can_mount(folder):
    return subprocess.run([*OWN_MOUNTS, "mount", "-t", "tmpfs", "tmpfs", folder], capture_output=True).returncode == 0


def see_full_disk(pagoda, pagodactl, folder, say, environment, pictures):
    """No backup of the day, then no room for a change: both are said, nothing is lost, and with room all goes on."""
    disk = os.path.join(folder, "disk")
    os.mkdir(disk)
    if not can_mount(disk):
        print("# a disk cannot be mounted here, so that none is full")
        return
    store = make_store(pagodactl, os.path.join(folder, "full.pagoda"))
    bulk = "head -c $(( $(stat -f -c '%a*%S' {disk}) - {left} )) /dev/zero >{disk}/fill".format(disk=disk, left=LEFT)
    script = ON_SMALL_DISK.replace("exec", bulk + " && exec")
    command = [*OWN_MOUNTS, "sh", "-c", script, "sh", DISK, disk, store, pagoda, os.path.join(disk, "full.pagoda")]
    with driver.running(command, **{**environment, "PAGODA_DATA_DIR": disk}) as window:
        seen = f"/proc/{window.process.pid}/root{disk}"
        window.wait("list item", lambda name: name.count(", ") >= 4, "the customers")
        told = driver.beginning(say("Today’s backup was not written. %s"))
        window.wait("label", lambda name: name.startswith(told), told)
        driver.check_names(window)
        pictures.take("no-backup")

        fill = fill_disk(seen, 0)
        driver.press("ctrl+n")
        window.wait("text", say("Name"))
        driver.type_text(NAME)
        window.press_button(say("Save"))
        full = say("The disk is full. Nothing was changed. Make room and try again.")
        window.wait_text(full)
        pictures.take("full")
        os.remove(fill)
        window.press_button(say("Save"))
        window.wait_text(NAME)

        window.press_button(say("Backup"))
        window.wait("push button", say("Back up now"))
        window.press_button(say("Back up now"))
        driver.wait_for("the sentence gone", lambda: not window.find("label", lambda name: name.startswith(told)))
        window.close_dialogs()
        copy = os.path.join(folder, "after.pagoda")
        subprocess.run(["cp", os.path.join(seen, "full.pagoda"), copy], check=True)
    names = [customer["name"] for customer in driver.ask(pagodactl, copy, "customers")]
    assert NAME in names and len(names) == 41, len(names)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"trouble-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PAGODA_DATA_DIR"] = folder
        environment = {"LANGUAGE": language}
        see_newer(pagoda, pagodactl, folder, say, environment, pictures)
        see_no_rights(pagoda, pagodactl, folder, say, environment, pictures)
        see_full_disk(pagoda, pagodactl, folder, say, environment, pictures)
    print(f"the troubles in {language} are over")


if __name__ == "__main__":
    main()
