# locales.py: the environment in which a program speaks a language, whatever locales the machine has.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From version 2.39 glibc asks LANGUAGE in no locale whose name begins with C.  locale/en_US.UTF-8 is C.UTF-8 under a
# name that is not.

import os

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "locale")


def speaking(language):
    return {"LOCPATH": FOLDER, "LC_ALL": "en_US.UTF-8", "LANGUAGE": language}
