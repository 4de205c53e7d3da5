#!/usr/bin/env python3
# screenshots.py: pictures of every page, in both languages, light and dark.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: screenshots.py PAGODA STORE FOLDER, under run-under-xvfb.sh

import os
import subprocess
import sys

import driver

LANGUAGES = ("en", "zh_CN")
SCHEMES = {"light": "default", "dark": "prefer-dark"}

# The pages, and the key that opens each.
PAGES = {"today": "alt+1", "customers": "alt+2", "pyramid": "alt+3", "layers": "alt+4", "calendar": "alt+5"}


def take_pictures(window, folder, suffix):
    # Out of the way, so that nothing is shown as pointed at.
    subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)
    for page, key in PAGES.items():
        driver.press(key)
        path = os.path.join(folder, f"{page}-{suffix}.png")
        driver.take_picture(path)
        print(path)


def main():
    pagoda, store, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for language in LANGUAGES:
        for name, scheme in SCHEMES.items():
            environment = {"LANGUAGE": language, "ADW_DEBUG_COLOR_SCHEME": scheme}
            with driver.running([pagoda, store], **environment) as window:
                # A customer that says more than its name has its figures, and so has everything else.
                window.wait("list item", lambda name: name.count(", ") >= 5, "the figures")
                take_pictures(window, folder, f"{language}-{name}")


if __name__ == "__main__":
    main()
