# workplace.py: folders with a store, pagodactl at work in them, and a kernel that refuses on demand.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A scene is a command, the folder it begins in, and what is there before and after it.  Its points are the calls with
# which it changes the disk; at each of them the command can be killed or refused.

import collections
import concurrent.futures
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))

import tap

PAGODACTL = os.environ["PAGODACTL"]
STORE = "shop.pagoda"

# Every call with which a program changes what is on a disk.  SQLite uses pwrite64, fdatasync, ftruncate and unlink; the
# rest is for files that appear whole or not at all.
WRITING_CALLS = (
    "write pwrite64 writev pwritev fdatasync fsync ftruncate fallocate unlink unlinkat rename renameat renameat2 "
    "link linkat mkdir mkdirat"
).split()

Result = collections.namedtuple("Result", "status output errors")
Point = collections.namedtuple("Point", "call number file")


def make_folder():
    """A new folder, in memory where that is possible: its files are synced thousands of times."""
    return tempfile.mkdtemp(prefix="pagoda-faults-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)


def make_environment(folder):
    return dict(os.environ, PAGODA_DATA_DIR=os.path.join(folder, "data"), LC_ALL="C.UTF-8", LANGUAGE="")


def run(folder, arguments, before=()):
    """Runs pagodactl on the store in `folder`, behind the command `before`."""
    process = subprocess.run(
        [*before, PAGODACTL, "--store", STORE, *arguments],
        cwd=folder,
        env=make_environment(folder),
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )
    return Result(process.returncode, process.stdout.decode(), process.stderr.decode())


def must(folder, *arguments):
    """The same, where failing would be a failure of the test."""
    result = run(folder, arguments)
    assert result.status == 0, f"pagodactl {' '.join(arguments)}: status {result.status}, {result.errors}"
    return result.output


def check_refusal(result):
    """Refused as the contract says: status 1 and one clear line."""
    assert result.status == 1, f"status {result.status}, stderr: {result.errors}"
    assert result.errors.count("\n") == 1 and len(result.errors) > 10, f"no single line on stderr: {result.errors!r}"
    assert "CRITICAL" not in result.errors and "WARNING" not in result.errors, result.errors


# Contents

QUERIES = (
    "SELECT key, value FROM preference ORDER BY key",
    "SELECT code, name, reading, country, province, city, phone, note FROM customer ORDER BY code, name",
    "SELECT customer.code, contact.name FROM contact JOIN customer ON customer.id = customer ORDER BY 1, 2",
    "SELECT code, code_key, name FROM product ORDER BY code_key",
    "SELECT number, customer.code, day, revenue, cost, uncosted, estimated FROM orders"
    " JOIN customer ON customer.id = orders.customer ORDER BY number",
    "SELECT number, position, product.code, quantity, price, amount, order_line.cost FROM order_line"
    " JOIN orders ON orders.id = order_id LEFT JOIN product ON product.id = product ORDER BY number, position",
    "SELECT customer.code, kind, day FROM activity JOIN customer ON customer.id = customer ORDER BY 1, 2, 3",
    "SELECT id, kind, target, label, arguments, changes FROM history ORDER BY id",
)


def read_store(path):
    """What a store holds, without what differs from run to run (ids, times); None where there is no store."""
    if not os.path.exists(path):
        return None
    connection = sqlite3.connect(f"file:{path}?mode=rw", uri=True)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the store is damaged"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == [], "the store has dangling references"
        return [connection.execute(query).fetchall() for query in QUERIES]
    finally:
        connection.close()


def read_shop(folder):
    return read_store(os.path.join(folder, STORE))


def count_orders(folder):
    return len(read_shop(folder)[4])


def list_files(folder):
    """The files of a folder and those below, without the lock's and the installation's own."""
    found = set()
    for parent, _, names in os.walk(folder):
        found.update(os.path.relpath(os.path.join(parent, name), folder) for name in names)
    return {name for name in found if not name.endswith("-lock") and name != "data/installation"}


def write_orders(path, first, n):
    """A table of `n` order lines, about four to an order, of eleven customers and thirteen products."""
    with open(path, "w", encoding="utf-8") as table:
        table.write("订单号,日期,客户编号,客户名称,产品编号,数量,单价\n")
        for i in range(first, first + n):
            order, customer, product = i // 4, i // 4 % 11, i % 13
            table.write(
                f"D{order:05},2024-{order % 12 + 1:02}-{order % 28 + 1:02},K{customer:02},杭州第{customer}贸易有限公司,"
                f"P{product:02},{i % 9 + 1},{product + 1}.{i % 90 + 10}\n"
            )


# Points


def require_strace():
    """Skips where strace is missing or may not look into other programs."""
    try:
        tried = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], stdin=subprocess.DEVNULL, capture_output=True)
    except FileNotFoundError:
        raise tap.Skip("strace is not on this machine")
    if tried.returncode != 0:
        raise tap.Skip("strace may not trace here")


def parse_points(lines):
    """The calls that concern files, each with the number that strace counts it by: per thread and call."""
    numbers = collections.Counter()
    for line in lines:
        match = re.match(r"(\d+) +(\w+)\((.*)", line)
        if not match:
            continue
        thread, call, arguments = match.groups()
        numbers[thread, call] += 1
        file = re.match(r'\d+<(/[^>]*)>|(?:AT_FDCWD[^"]*)?"([^"]*)"', arguments)
        path = (file.group(1) or file.group(2)) if file else "/dev"
        if not path.startswith(("/dev/null", "/dev/tty", "/proc/")) and path != "/dev":
            yield Point(call, numbers[thread, call], os.path.basename(path))


def find_points(folder, arguments):
    """Every change of a file that the command makes."""
    trace = folder + ".trace"
    strace = ["strace", "-f", "-y", "-s", "0", "-o", trace, "-e", "trace=" + ",".join(WRITING_CALLS)]
    result = run(folder, arguments, strace)
    assert result.status == 0, f"status {result.status}, {result.errors}"
    with open(trace, encoding="utf-8", errors="replace") as lines:
        points = sorted(set(parse_points(lines)))
    os.unlink(trace)
    return points


def inject(folder, arguments, point, fault):
    """Runs the command with `fault` (`error=EIO`, `signal=KILL`) at `point`."""
    trace = folder + ".trace"
    expression = f"inject={point.call}:{fault}:when={point.number}"
    strace = ["strace", "-f", "-o", trace, "-e", "trace=" + point.call, "-e", expression]
    result = run(folder, arguments, strace)
    with open(trace, encoding="utf-8", errors="replace") as lines:
        text = lines.read()
    os.unlink(trace)
    assert "INJECTED" in text or "killed by SIGKILL" in text, "the fault did not happen"
    return result


# Scenes


class Scene:
    """`prepare (folder)` fills the folder that every run begins with; `outcome (folder)` reads what is all or nothing."""

    def __init__(self, name, arguments, prepare, outcome=read_shop):
        self.name = name
        self.arguments = arguments
        self.outcome = outcome
        self.root = make_folder()
        self.template = os.path.join(self.root, "template")
        os.mkdir(self.template)
        prepare(self.template)
        self.before = outcome(self.template)
        self.files_before = list_files(self.template)
        self.learn()

    def begin(self, name):
        folder = os.path.join(self.root, name)
        shutil.copytree(self.template, folder)
        return folder

    def learn(self):
        """Runs the command undisturbed."""
        folder = self.begin("learn")
        self.points = find_points(folder, self.arguments)
        self.after = self.outcome(folder)
        self.files_after = list_files(folder)
        shutil.rmtree(folder)
        assert self.after != self.before, "the command changes nothing"

    def check_point(self, index, point, check):
        folder = self.begin(f"point-{index}")
        try:
            check(self, folder, point)
        except Exception as failure:
            return f"{point.call} {point.number} ({point.file}): {failure!r}"
        finally:
            shutil.rmtree(folder)
        return None

    def check_points(self, check):
        """Runs `check (scene, folder, point)` at every point, on all processors."""
        n = len(self.points)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            failures = list(filter(None, pool.map(self.check_point, range(n), self.points, [check] * n)))
        print(f"# {self.name}: {n} points", flush=True)
        assert not failures, f"{len(failures)} of {n} points failed\n" + "\n".join(failures[:12])

    def close(self):
        shutil.rmtree(self.root)


def prepare_empty(folder):
    pass


def prepare_new(folder):
    must(folder, "init")
    write_orders(os.path.join(folder, "orders.csv"), 0, 200)


def prepare_imported(folder):
    prepare_new(folder)
    must(folder, "import", "orders.csv", "--as", "orders")


def prepare_undone(folder):
    prepare_imported(folder)
    must(folder, "undo")


def prepare_older_backup(folder):
    """A store that has grown since its backup."""
    prepare_imported(folder)
    must(folder, "backup", "--out", "copy.pagoda")
    write_orders(os.path.join(folder, "more.csv"), 200, 40)
    must(folder, "import", "more.csv", "--as", "orders")


def read_both(folder):
    return read_shop(folder), read_store(os.path.join(folder, "copy.pagoda"))


SCENES = {
    "init": (["init", "--currency", "CNY"], prepare_empty),
    "import": (["import", "orders.csv", "--as", "orders"], prepare_new),
    "undo": (["undo"], prepare_imported),
    "redo": (["redo"], prepare_undone),
    "backup": (["backup", "--out", "copy.pagoda"], prepare_older_backup, read_both),
    "restore": (["restore", "copy.pagoda"], prepare_older_backup, read_both),
}


def run_scenes(check):
    """A test per scene, that applies `check` at each of its points."""

    def run_scene(name):
        require_strace()
        scene = Scene(name, *SCENES[name])
        try:
            scene.check_points(check)
        finally:
            scene.close()

    tap.run([(name, lambda name=name: run_scene(name)) for name in SCENES])
