# test-surroundings.py: other processes, full and read-only disks, links, and files that are not what they should be.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import getpass
import hashlib
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time

import workplace
from workplace import STORE, check_refusal, must, read_shop, run, tap

IMPORT = ["import", "orders.csv", "--as", "orders"]


@contextlib.contextmanager
def folder_of(prepare):
    root = workplace.make_folder()
    try:
        folder = os.path.join(root, "shop")
        os.mkdir(folder)
        prepare(folder)
        yield folder
    finally:
        shutil.rmtree(root)


def hash_file(path):
    with open(path, "rb") as content:
        return hashlib.sha256(content.read()).hexdigest()


def hash_shop(folder):
    return hash_file(os.path.join(folder, STORE))


def check_refused_untouched(folder, *arguments):
    before = hash_shop(folder)
    check_refusal(run(folder, arguments))
    assert hash_shop(folder) == before, "refused, and yet the file changed"


# Other processes


def find_pause(call, file, last):
    """The number of the last, or first, `call` on `file` in an import, for pausing it there."""
    with folder_of(workplace.prepare_new) as folder:
        points = workplace.find_points(folder, IMPORT)
    numbers = [point.number for point in points if point.call == call and point.file == file]
    return max(numbers) if last else min(numbers)


@contextlib.contextmanager
def paused_import(folder, call, number):
    """An import that stands still at a call for as long as the block runs, and what it came to."""
    ready = os.path.join(os.path.dirname(folder), "trace")
    expression = f"inject={call}:delay_enter=2500000:when={number}"
    process = subprocess.Popen(
        ["strace", "-qq", "-f", "-o", ready, "-e", f"trace={call}", "-e", expression]
        + [workplace.PAGODACTL, "--store", STORE, *IMPORT],
        cwd=folder,
        env=workplace.make_environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    wait_for_calls(ready, call, number)
    ended = []
    try:
        yield ended
    finally:
        errors = process.communicate()[1].decode()
        ended.append(workplace.Result(process.returncode, "", errors))


def wait_for_calls(trace, call, number):
    """A delayed call is in the trace as soon as it begins."""
    for _ in range(500):
        time.sleep(0.01)
        with contextlib.suppress(FileNotFoundError), open(trace, encoding="utf-8", errors="replace") as lines:
            if sum(f" {call}(" in line for line in lines) >= number:
                return
    raise AssertionError("the import did not come to the call")


def test_second_writer():
    workplace.require_strace()
    number = find_pause("fdatasync", STORE + "-journal", last=True)
    with folder_of(workplace.prepare_new) as folder:
        with paused_import(folder, "fdatasync", number) as ended:
            result = run(folder, ["undo"])
        assert ended[0].status == 0, ended[0].errors
        check_refusal(result)
        holder = f"{getpass.getuser()}@{socket.gethostname()}"
        assert holder in result.errors, f"{holder} is not named: {result.errors}"
        assert workplace.count_orders(folder) == 50


def check_reader(call, file, last):
    workplace.require_strace()
    number = find_pause(call, file, last)
    with folder_of(workplace.prepare_new) as folder:
        before = read_shop(folder)
        with paused_import(folder, call, number) as ended:
            reading = run(folder, ["customers", "--json"])
            backup = run(folder, ["backup", "--out", "copy.pagoda"])
        after = read_shop(folder)
        assert ended[0].status == 0, ended[0].errors
        assert reading.status == 0, reading.errors
        assert backup.status == 0, backup.errors
        assert workplace.read_store(os.path.join(folder, "copy.pagoda")) in (before, after)


def test_reader_before_commit():
    check_reader("fdatasync", STORE + "-journal", last=True)


def test_reader_during_commit():
    check_reader("unlink", STORE + "-journal", last=True)


def test_store_replaced():
    """Between opening and writing another file comes into the store's place; neither may change."""
    workplace.require_strace()
    number = find_pause("unlink", STORE + "-journal", last=False)
    with folder_of(workplace.prepare_new) as folder:
        path = os.path.join(folder, STORE)
        before = read_shop(folder)
        with paused_import(folder, "unlink", number) as ended:
            shutil.copyfile(path, path + ".other")
            os.rename(path, path + ".moved")
            os.rename(path + ".other", path)
        check_refusal(ended[0])
        assert workplace.read_store(path + ".moved") == before, "the moved store changed"
        assert read_shop(folder) == before, "the new file changed"


# Disks


def in_namespace(name):
    """Runs the function of this file in a mount namespace of its own, where file systems can be mounted."""
    probe = subprocess.run(["unshare", "-Urm", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True)
    if probe.returncode != 0:
        raise tap.Skip("file systems may not be mounted here")
    inside = subprocess.run(["unshare", "-Urm", sys.executable, __file__, name], capture_output=True, text=True)
    assert inside.returncode == 0, inside.stderr


@contextlib.contextmanager
def mounted(folder, *arguments):
    subprocess.run(["mount", *arguments, folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def count_pages(folder):
    """How many pages of 4 KiB the files of a folder and those below take."""
    files = [os.path.join(parent, name) for parent, _, names in os.walk(folder) for name in names]
    return sum((os.path.getsize(file) + 4095) // 4096 for file in files)


def try_on_disk(template, folder, free, arguments, outcome):
    """The command on a disk with so much room left; TRUE where it was enough."""
    with mounted(folder, "-t", "tmpfs", "-o", f"size={4 * count_pages(template) + free}k", "none"):
        shutil.copytree(template, folder, dirs_exist_ok=True)
        before, names = outcome(folder), workplace.list_files(folder)
        result = run(folder, arguments)
        if result.status == 0:
            assert outcome(folder) != before, "said to be done, but it is not"
            return True
        check_refusal(result)
        assert not re.search(r"\.\w{6}[”’'\"]", result.errors), f"a temporary name: {result.errors}"
        assert outcome(folder) == before, "refused, and yet something changed"
        left = workplace.list_files(folder) - names
        assert not left, f"left over: {sorted(left)}"
        return False


def fill_disk(prepare, arguments, outcome=read_shop):
    """Gives a command more and more room, until it is enough."""
    with folder_of(prepare) as template:
        # The installation's own files are made before, on the same disk.
        disk = os.path.join(os.path.dirname(template), "disk")
        os.mkdir(disk)
        enough = [try_on_disk(template, disk, free, arguments, outcome) for free in range(4, 1600, 16)]
        assert not enough[0], "there is no smallest disk"
        assert enough[-1], "there is no largest disk"
        assert enough == sorted(enough), "more room was less"


def full_disk():
    fill_disk(workplace.prepare_new, IMPORT)
    fill_disk(workplace.prepare_imported, ["undo"])
    fill_disk(workplace.prepare_imported, ["backup", "--out", "copy.pagoda"], workplace.read_both)
    fill_disk(workplace.prepare_imported, ["report", "customers", "--out", "list.xlsx"], workplace.list_files)
    fill_disk(workplace.prepare_imported, ["report", "pyramid", "--out", "drawn.png"], workplace.list_files)


def read_only_disk():
    with folder_of(workplace.prepare_imported) as folder:
        subprocess.run(["mount", "--bind", folder, folder], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        assert '"K00"' in must(folder, "customers", "--json")
        check_refused_untouched(folder, "undo")
        check_refused_untouched(folder, *IMPORT)
        check_refused_untouched(folder, "backup", "--out", "copy.pagoda")
        subprocess.run(["umount", folder], check=True)


# Files that are not what they should be


def test_linked_store():
    with folder_of(workplace.prepare_imported) as folder:
        path = os.path.join(folder, STORE)
        os.rename(path, path + ".real")
        os.symlink(STORE + ".real", path)
        check_refused_untouched(folder, "undo")
        check_refused_untouched(folder, "customers")


def test_linked_folder():
    with folder_of(workplace.prepare_imported) as folder:
        link = folder + "-link"
        os.symlink(folder, link)
        must(link, "undo")
        assert workplace.count_orders(folder) == 0


def set_pragma(folder, pragma):
    connection = sqlite3.connect(os.path.join(folder, STORE))
    connection.execute(f"PRAGMA {pragma}")
    connection.close()


def check_all_refuse(folder):
    for arguments in (["check"], ["customers"], ["undo"], IMPORT, ["backup", "--out", "copy.pagoda"]):
        check_refused_untouched(folder, *arguments)
    assert not os.path.exists(os.path.join(folder, "copy.pagoda")), "a backup was made of it"


def test_newer_store():
    with folder_of(workplace.prepare_imported) as folder:
        set_pragma(folder, "user_version = 9999")
        check_all_refuse(folder)


def test_foreign_database():
    with folder_of(workplace.prepare_imported) as folder:
        set_pragma(folder, "application_id = 1")
        check_all_refuse(folder)


def test_other_files():
    with folder_of(workplace.prepare_imported) as folder:
        path = os.path.join(folder, STORE)
        with open(path, "rb") as store:
            content = store.read()
        for other in (b"", b"PK\3\4" + bytes(5000), "塔客\n".encode() * 2000, content[:100], content[: len(content) // 2]):
            with open(path, "wb") as store:
                store.write(other)
            check_all_refuse(folder)


def test_no_store():
    with folder_of(workplace.prepare_empty) as folder:
        for arguments in (["check"], ["customers"], ["undo"], ["restore", "copy.pagoda"]):
            check_refusal(run(folder, arguments))
        assert workplace.list_files(folder) == set(), "something was made"


def test_folder_for_store():
    with folder_of(workplace.prepare_new) as folder:
        path = os.path.join(folder, STORE)
        os.unlink(path)
        os.mkdir(path)
        for arguments in (["check"], ["init"], IMPORT):
            check_refusal(run(folder, arguments))


def test_damaged_pages():
    """Any page of the store overwritten: `check` finds it, and no command crashes on it."""
    with folder_of(workplace.prepare_imported) as folder:
        path = os.path.join(folder, STORE)
        with open(path, "rb") as store:
            content = store.read()
        for start in range(0, len(content), 4096):
            with open(path, "wb") as store:
                store.write(content[:start] + bytes([0xA5]) * 4096 + content[start + 4096 :])
            before = hash_shop(folder)
            checked = run(folder, ["check"])
            assert checked.status == 1, f"page {start // 4096}: check said {checked.status} {checked.output}"
            assert hash_shop(folder) == before, f"page {start // 4096}: check changed the file"
            for arguments in (["customers"], ["pyramid"], ["undo"]):
                status = run(folder, arguments).status
                assert status in (0, 1), f"page {start // 4096}: {arguments[0]} ended with {status}"


if len(sys.argv) > 1:
    globals()[sys.argv[1]]()
else:
    cases = [(name[5:].replace("_", "-"), case) for name, case in list(globals().items()) if name.startswith("test_")]
    disks = [(name.replace("_", "-"), lambda name=name: in_namespace(name)) for name in ("full_disk", "read_only_disk")]
    tap.run(cases + disks)
