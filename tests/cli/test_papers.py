#!/usr/bin/python3
# test_papers.py: every report on paper: the same figures as its table, on as many sheets as it takes.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_papers.py PAGODACTL SUPPORT."""
import csv
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import tap

TOOL = sys.argv[1]
KEPT = tempfile.TemporaryDirectory(prefix="pagoda-papers-")
FOLDER = KEPT.name
STORE = os.path.join(FOLDER, "sample.pagoda")
EMPTY = os.path.join(FOLDER, "empty.pagoda")
DAY = "2026-06-30"
LANGUAGES = ("en", "zh_CN")
TABLES = ("customers", "barriers", "coverage", "people", "review", "wallet", "layers", "pyramid", "averages", "months")
LONG_NAME = "苏州工业园区精密机械与自动化装备进出口贸易股份有限公司华东区域运营管理中心第二采购事业部暨供应链协同创新联合实验室与技术服务站"


def run(store, *arguments, expect=0):
    environment = dict(os.environ, PAGODA_DATA_DIR=os.path.join(FOLDER, "data"), LANGUAGE="en", TZ="Asia/Shanghai")
    done = subprocess.run([TOOL, "--store", store, "--as-of", DAY, *arguments], capture_output=True, text=True,
                          env=environment, timeout=300, check=False)
    assert done.returncode == expect, (arguments, done.returncode, done.stderr)
    return done.stdout


def write(store, name, ending, language, *more):
    path = os.path.join(FOLDER, f"{name}-{language}{ending}")
    done = json.loads(run(store, "report", name, "--out", path, "--lang", language, "--json", *more))
    return path, done


def pages_of(path):
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def squeeze(text):
    """Without what lines and columns put between the letters."""
    return re.sub(r"\s", "", text)


def stands_in(cell, text, least=2):
    """A cell of several lines is in pieces of @least letters or more, between which those of its neighbours stand."""
    while cell and cell not in text:
        piece = next((n for n in range(len(cell), least - 1, -1) if cell[:n] in text), 0)
        if piece == 0:
            return False
        cell = cell[piece:]
    return True


def read_table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    return rows[0], rows[1:]


def fill():
    run(STORE, "init", "--currency", "CNY")
    run(STORE, "sample", "--customers", "60", "--years", "3", "--seed", "5")
    people = os.path.join(FOLDER, "long.csv")
    with open(people, "w", encoding="utf-8") as file:
        file.write(f"customer.code,customer.name\nL-1,{LONG_NAME}\n")
    run(STORE, "import", people, "--as", "customers", "--map", "customer.code=customer.code", "--map",
        "customer.name=customer.name")
    run(EMPTY, "init", "--currency", "CNY")


def assert_text_of(name, language):
    """What the delimited text has in a cell stands on the paper, too; amounts in groups."""
    head, rows = read_table(write(STORE, name, ".csv", language)[0])
    path, done = write(STORE, name, ".pdf", language)
    pages = pages_of(path)
    text = squeeze("".join(pages)).replace(",", "").replace("\u2212", "-")
    least = 1 if name == "review" else 2  # has 27 columns, whose Chinese words may be broken behind any letter
    assert rows and done["sheets"] == len(pages), (name, done, len(pages))
    for row in rows:
        for title, cell in zip(head, row):
            if re.fullmatch(r"-?\d+\.\d{3,}", cell):
                continue  # a share or hours, which paper rounds
            assert stands_in(squeeze(cell).replace(",", "").lstrip("'"), text, least), (name, language, title, cell)
    for number, page in enumerate(pages, start=1):
        assert f"{number} / {len(pages)}" in page, (name, number, page)


def test_text():
    for name in TABLES:
        for language in LANGUAGES:
            assert_text_of(name, language)


def test_head_on_each_page():
    for language in LANGUAGES:
        head, rows = read_table(write(STORE, "customers", ".csv", language)[0])
        pages = pages_of(write(STORE, "customers", ".pdf", language)[0])
        held = [page for page in pages if sum(row[1] in page for row in rows) > 0]
        assert len(held) > 1 and all(squeeze(head[1]) in squeeze(page) for page in held), language


def test_long_name():
    for language in LANGUAGES:
        text = squeeze("".join(pages_of(write(STORE, "customers", ".pdf", language)[0])))
        assert stands_in(LONG_NAME, text), language
        path, _ = write(STORE, "profile", ".pdf", language, "--customer", "L-1")
        assert LONG_NAME in squeeze("".join(pages_of(path))), language


def test_profile():
    """Of each of the customers that sell best everything is told on few pages."""
    for customer in json.loads(run(STORE, "customers", "--limit", "5", "--json")):
        layers = json.loads(run(STORE, "layers", "--customer", customer["code"], "--json"))
        for language in LANGUAGES:
            path, done = write(STORE, "profile", ".pdf", language, "--customer", customer["code"])
            pages = pages_of(path)
            text = squeeze("".join(pages)).replace(",", "")
            assert done["sheets"] == len(pages) <= 4, (customer["code"], len(pages))
            assert customer["name"] in text and customer["last_order"] in text, customer
            assert f"{customer['profit']:.2f}" in text and f"{customer['revenue']:.2f}" in text, customer
            for layer in (layers[0] if isinstance(layers, list) else layers)["layers"]:
                assert str(layer["score"]) in text, layer


def test_profile_refused():
    out = os.path.join(FOLDER, "refused.pdf")
    run(STORE, "report", "profile", "--out", out, expect=2)
    run(STORE, "report", "profile", "--out", out, "--customer", "nobody", expect=1)
    run(STORE, "report", "profile", "--out", out[:-4] + ".xlsx", "--customer", "L-1", expect=2)
    run(STORE, "report", "customers", "--out", os.path.join(FOLDER, "no", "folder.pdf"), expect=1)
    assert not os.path.exists(out)


def test_empty_store():
    for name in TABLES + ("orders", "roadmap"):
        for language in LANGUAGES:
            path, done = write(EMPTY, name, ".pdf", language)
            assert done["sheets"] == len(pages_of(path)) >= 1, (name, done)


def test_same_bytes():
    for name in ("customers", "pyramid"):
        first = open(write(STORE, name, ".pdf", "en")[0], "rb").read()
        assert first == open(write(STORE, name, ".pdf", "en")[0], "rb").read(), name


fill()
tap.run([
    ("the same figures as the table", test_text),
    ("the head on each page", test_head_on_each_page),
    ("a name of 63 characters", test_long_name),
    ("the profile sheet", test_profile),
    ("profile refused", test_profile_refused),
    ("an empty store", test_empty_store),
    ("the same bytes", test_same_bytes),
])
