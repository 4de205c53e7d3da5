# driver.py: drives the window as a screen reader and a keyboard do.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Nothing here sleeps for long: everything is polled, and what does not come in time is an error that says what
# was waited for.

import contextlib
import filecmp
import gettext
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30

# How long a window has to get the keyboard by itself.
FIRST_PATIENCE = 6

# A question that is not answered in time counts as one that says nothing: a busy machine has to be waited for.
Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)

STEP = 0.05

# How often the program has to answer for a key to be done: it goes down and up.
ANSWERS = 3

# How long the focus may take to leave where it was.
GRACE = 0.5

# No switcher has more tabs than this.
TABS = 9

# How long a window may take to come to rest before a picture.
SETTLING = 0.3
SETTLING_STEPS = 20


# Where Tab stops in a form: at its rows, and at buttons in them, as that of a calendar.
FORM_STOPS = {"text", "combo box", "push button"}
TAB_STOP = (Atspi.StateType.VISIBLE, Atspi.StateType.FOCUSABLE)


class Missing(Exception):
    pass


def children(node):
    try:
        return [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count())) if child]
    except GLib.Error:
        return []


def walk(node, depth=0):
    """The node and all below it that are shown.  A node that goes while we look has no children."""
    yield node
    if depth < 60:
        for child in children(node):
            yield from walk(child, depth + 1)


def name_of(node):
    try:
        return node.get_name() or ""
    except GLib.Error:
        return ""


# What later versions call a role, and how it is called here.  A button that stays pressed has a role of its own from
# GTK 4.10 on.
ROLE_NAMES = {"button": "push button", "toggle button": "push button", "grouping": "panel"}


def role_of(node):
    try:
        name = node.get_role_name()
        return ROLE_NAMES.get(name, name)
    except GLib.Error:
        return ""


def text_of(node):
    # By the interface: later versions have a method of that name in the node too, which takes nothing.
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def extents_of(node):
    """Where the node is in its window."""
    return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)


def extents_at_rest(node):
    """Where the node is when what scrolls and moves has come to rest."""
    before = None
    for _ in range(SETTLING_STEPS):
        extents = extents_of(node)
        here = (extents.x, extents.y, extents.width, extents.height)
        if here == before:
            break
        before = here
        time.sleep(SETTLING)
    return extents


def is_called(name, label):
    """The dialogs of GTK say the label of a button as it is written (4.14) and then once more (4.8)."""
    return name.replace("_", "") in (label, f"{label} {label}")


def has_state(node, *states):
    """Whether it has them all."""
    try:
        found = node.get_state_set()
        return all(found.contains(state) for state in states)
    except GLib.Error:
        return False


def is_shown(node):
    """GTK 4.8 tells whether a widget is to be seen, not whether the page it is on is."""
    return has_state(node, Atspi.StateType.VISIBLE)


def wait_for(what, look, patience=PATIENCE):
    """What look() returns as soon as it is true."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(STEP)
    raise Missing(what)


# The windows that are driven; the keys go to the last one.
driven = []


def tell(*command):
    """What a program prints, on one line."""
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return " | ".join((run.stdout + run.stderr).split("\n")).strip(" |")


def wait_for_keyboard():
    """Keys go nowhere while one window closes and another gets them.  The window manager now and then leaves a new
    window without them on a busy machine: a user would click on it."""
    for window in driven[-1:]:
        try:
            wait_for("the keyboard", window.has_keys, FIRST_PATIENCE)
        except Missing:
            window.activate()
            try:
                wait_for("the keyboard", window.has_keys)
            except Missing as missing:
                missing.args = (f"{missing.args[0]}: {window.tell_of_keys()}",)
                raise


def press_at_once(*keys):
    """Presses the keys and waits until the program has done what they ask for: they are there before a question that
    is asked after them, and it takes them in turn with questions."""
    wait_for_keyboard()
    subprocess.run(["xdotool", "key", "--delay", "0", *keys], check=True)
    for window in driven[-1:]:
        for _ in range(ANSWERS * len(keys)):
            wait_for("an answer", window.has_answered)


def press(*keys):
    """Presses the keys one after the other: the next one may be for what the one before opens or closes."""
    for key in keys:
        press_at_once(key)


def type_text(text):
    wait_for_keyboard()
    subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)


def words(language):
    """What the window says for an English text, as the catalogue has it, without the marks of mnemonics."""
    catalogue = gettext.translation("pagoda", os.environ["PAGODA_LOCALE_DIR"], [language], fallback=True)

    def say(text, context=None):
        found = catalogue.pgettext(context, text) if context else catalogue.gettext(text)
        return found.replace("_", "")

    return say


PLACE = re.compile(r"%(?:\d+\$)?[a-z]")


def wording(text):
    """The longest part of a text of the catalogue that stands in it whatever is filled in: an empty one would be found
    anywhere."""
    part = max(PLACE.split(text), key=len).strip()
    assert part, text
    return part


def beginning(text):
    """How such a text begins."""
    part = PLACE.split(text)[0]
    assert part.strip(), text
    return part


def day_row(say, title):
    """What the row of a form for that day is called."""
    return say("%s (YYYY-MM-DD)").replace("%s", say(title))


# What has to have a name for somebody who cannot see it.
NAMED_ROLES = {"push button", "combo box", "list item", "text", "entry", "list", "check box", "menu item", "slider"}


def check_names(window):
    """Nothing that takes the focus is without a name, and nothing is called after a class."""
    for node in window.nodes():
        role = role_of(node)
        if role in NAMED_ROLES and has_state(node, *TAB_STOP):
            name = name_of(node)
            assert name and not name.startswith(("Gtk", "Adw", "Pagoda")), (role, name)


def grab(path):
    subprocess.run(["import", "-window", "root", path], check=True)


def take_picture(path):
    """A window is at rest when two pictures of it, some time apart, are the same."""
    before = path + ".before.png"
    grab(path)
    for _ in range(SETTLING_STEPS):
        os.replace(path, before)
        time.sleep(SETTLING)
        grab(path)
        if filecmp.cmp(before, path, shallow=False):
            break
    os.remove(before)


class Pictures:
    """Pictures of a journey, where its command line names a folder for them."""

    def __init__(self, arguments, name):
        self.folder = arguments[0] if arguments else None
        self.name = name

    def take(self, step):
        if self.folder:
            os.makedirs(self.folder, exist_ok=True)
            take_picture(os.path.join(self.folder, f"{self.name}-{step}.png"))


def top_of(node, application):
    """The window that the node is in."""
    try:
        above = node.get_parent()
        while above and above != application:
            node, above = above, above.get_parent()
    except GLib.Error:
        return None
    return node


class FocusWatch:
    """Remembers who said last that it has the focus, so that not every widget need be asked."""

    def __init__(self):
        self.node = None
        self.listener = Atspi.EventListener.new(self.hear)
        self.listener.register("object:state-changed:focused")

    def hear(self, event):
        if event.detail1:
            self.node = event.source

    def get(self):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.node if self.node and has_state(self.node, Atspi.StateType.FOCUSED) else None


def pasted(kind):
    """What the clipboard has of that kind."""
    return subprocess.run(["xclip", "-selection", "clipboard", "-target", kind, "-out"], capture_output=True, timeout=10).stdout


def sheets_of(path):
    """The rows of every sheet of a workbook, as another reader has them."""
    import openpyxl

    return [list(sheet.iter_rows(values_only=True)) for sheet in openpyxl.load_workbook(path)]


class Window:
    def __init__(self, process):
        self.process = process
        self.focus = FocusWatch()
        self.application = wait_for("the application on the accessibility bus", self.find_application)
        self.frame = wait_for("the window", self.find_frame)

    def find_application(self):
        assert self.process.poll() is None, f"the window's program has ended with {self.process.returncode}"
        desktop = Atspi.get_desktop(0)
        for child in children(desktop):
            try:
                if child.get_process_id() == self.process.pid:
                    return child
            except GLib.Error:
                pass
        return None

    def find_frame(self):
        return next((child for child in children(self.application) if is_shown(child)), None)

    def nodes(self):
        """All that is there; what is in a dialog comes before what it stands over."""
        for top in reversed(children(self.application)):
            yield from walk(top)

    def describe(self):
        """What a journey that failed has seen last."""
        for node in self.nodes():
            if is_shown(node) and name_of(node):
                focus = "focused " if has_state(node, Atspi.StateType.FOCUSED) else ""
                print(f"# {focus}{role_of(node)} “{name_of(node)}”", file=sys.stderr)

    def find(self, role, matches):
        """The first shown node with that role whose name matches: a text, or a function of the name."""
        assert matches, f"any {role} is called nothing"
        test = matches if callable(matches) else lambda name: name == matches
        for node in self.nodes():
            if role_of(node) == role and test(name_of(node)) and is_shown(node):
                return node
        return None

    def wait(self, role, matches, what=None):
        return wait_for(what or f"{role} “{matches}”", lambda: self.find(role, matches))

    def wait_text(self, text):
        """Waits for a label with that very text."""
        assert text
        return wait_for(
            f"the text “{text}”", lambda: next((n for n in self.nodes() if name_of(n) == text and is_shown(n)), None)
        )

    def find_row(self, *parts):
        """The row, or card, that says all of that."""
        assert parts and all(parts), parts
        return self.find("list item", lambda found: all(part in found for part in parts))

    def wait_row(self, *parts):
        return wait_for(f"a row that says {parts}", lambda: self.find_row(*parts))

    def wait_no_row(self, *parts):
        wait_for(f"no row that says {parts}", lambda: self.find_row(*parts) is None)

    def focused(self):
        """Every window keeps a focus; the one shown last has the keyboard."""
        tops = children(self.application)
        node = self.focus.get()
        if not tops or (node and (len(tops) == 1 or top_of(node, self.application) == tops[-1])):
            return node
        return next((node for node in walk(tops[-1]) if has_state(node, Atspi.StateType.FOCUSED)), None)

    def wait_focus(self, role):
        """Until the focus is on something with that role, as in a menu that opens."""
        wait_for(f"the focus on a {role}", lambda: (node := self.focused()) and role_of(node) == role)

    def has_keys(self):
        """Whether the window shown last has the keyboard: some dialogs do not tell, but what is behind has lost it."""
        active = [has_state(top, Atspi.StateType.ACTIVE) for top in children(self.application)]
        return bool(active) and (active[-1] or (len(active) > 1 and not any(active)))

    def activate(self):
        """Asks for the keyboard, for the window that came last.  Where it has it and was not told, it is told only once
        it was away."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        for number in found[-1:]:
            subprocess.run(["xdotool", "windowminimize", number], check=False)
            subprocess.run(["xdotool", "windowactivate", number], check=False)
            time.sleep(STEP)
            subprocess.run(["xdotool", "windowfocus", number], check=False)

    def tell_of_keys(self):
        """Who has the keyboard instead, as the program, the manager and the display see it."""
        tops = [(name_of(top), has_state(top, Atspi.StateType.ACTIVE)) for top in children(self.application)]
        return "\n".join((
            f"windows {tops} of {self.process.pid}, which {'has ended' if self.process.poll() is not None else 'runs'}",
            tell("xprop", "-root", "_NET_ACTIVE_WINDOW", "_NET_CLIENT_LIST", "_NET_SUPPORTING_WM_CHECK"),
            "focus " + tell("xdotool", "getwindowfocus", "getwindowname"),
            "visible " + tell("xdotool", "search", "--onlyvisible", "--name", ""),
            "of the program " + tell("xdotool", "search", "--pid", str(self.process.pid)),
            "manager " + tell("pgrep", "-a", "openbox"),
        ))

    def has_answered(self):
        """Nobody is asked who has ended."""
        try:
            return self.process.poll() is not None or self.application.get_role_name()
        except GLib.Error:
            return None

    def step(self, key):
        """Presses a key that moves the focus, and waits until it has left, or for a while where it stays."""
        before = self.focus.get()
        press(key)
        end = time.monotonic() + GRACE
        while before and has_state(before, Atspi.StateType.FOCUSED) and time.monotonic() < end:
            time.sleep(STEP / 10)

    def press_until(self, key, reached, what, steps=30):
        """Presses the key until it leads there."""
        for _ in range(steps):
            found = reached()
            if found:
                return found
            self.step(key)
        raise Missing(what)

    def tab_to(self, role, matches, steps=90, key="Tab"):
        """Presses Tab until the focus is there: what cannot be reached by Tab is not found."""

        def reached():
            node = self.focused()
            return node if node and role_of(node) == role and matches(name_of(node)) else None

        return self.press_until(key, reached, f"Tab does not reach a {role}", steps)

    def walk_to(self, matches, steps=30):
        """Down leads from the row that has the focus to the one whose name matches.  How often it is pressed differs:
        later versions select the row that has the focus first, where it is not selected."""

        def reached():
            node = self.focused()
            return node if node and role_of(node) == "list item" and matches(name_of(node)) else None

        return self.press_until("Down", reached, "Down does not reach a list item", steps)

    def press_button(self, name, steps=120):
        """Goes to the button of that name by Tab, and presses it."""
        self.tab_to("push button", lambda found: is_called(found, name), steps)
        press("Return")

    def has_dialog(self):
        return len(children(self.application)) > 1

    def open_row(self, *parts):
        """Goes to the row that says all of that by Tab, and opens its form."""
        assert parts and all(parts), parts
        self.tab_to("list item", lambda found: all(part in found for part in parts), steps=120)
        press("Return")
        wait_for(f"the form of {parts}", self.has_dialog)

    def save(self, say):
        """Saves the form, which closes."""
        self.press_button(say("Save"))
        wait_for("the form to close", lambda: not self.has_dialog())

    def choose_item(self, *names):
        """Walks a menu that is open down to the item of that name and takes it; then on through what it opens."""
        for name in names:
            item = self.wait("menu item", name)
            self.wait_focus("menu item")
            self.press_until("Down", lambda: has_state(item, Atspi.StateType.FOCUSED), f"Down does not reach “{name}”")
            press("Return")

    def choose_from_menu(self, *names):
        """The same from the main menu."""
        press("F10")
        self.choose_item(*names)

    def wait_for_chooser(self, accept):
        """Waits for the file chooser whose button that ends it is called like that."""
        self.wait("push button", lambda name: is_called(name, accept), "the file chooser")

    def enter_path(self, path, accept):
        """Ends that file chooser with a path."""
        self.wait_for_chooser(accept)
        press("ctrl+a")
        type_text(path)
        # What GTK 4.18 completes meanwhile may be left behind the cursor.
        press("shift+End", "Delete", "Return")

    def name_file(self, path, accept):
        """The same, and waits until the keys go to the window again."""
        self.enter_path(path, accept)
        self.wait_for_keyboard()

    def export(self, path, say):
        """Exports the page to a workbook at that path, by its key; its sheets."""
        press("ctrl+e")
        self.name_file(path, say("_Export"))
        wait_for("the exported file", lambda: os.path.exists(path))
        return sheets_of(path)

    def print_to_file(self, ask, folder, look=lambda: None):
        """Asks for the library's own dialog, whose words are its own; it prints into a file in the folder that the program
        runs in: the only printer here.  Looks before it is told to; the file's path."""
        before = len(children(self.application))
        ask()
        wait_for("the print dialog", lambda: len(children(self.application)) > before)
        dialog = children(self.application)[-1]
        buttons = lambda: [n for n in walk(dialog) if role_of(n) == "push button"]
        press("Tab", "Down", "space")
        wait_for("a printer", lambda: has_state(buttons()[-1], Atspi.StateType.SENSITIVE))
        look()
        last = name_of(buttons()[-1])
        self.tab_to("push button", lambda name: name == last, 80)
        press("Return")
        printed = lambda: [name for name in os.listdir(folder) if name.endswith(".pdf")]
        path = os.path.join(folder, wait_for("the printed file", printed)[0])
        wait_for("the whole file", lambda: b"%%EOF" in open(path, "rb").read()[-16:])
        with open(path, "rb") as file:
            assert file.read(5) == b"%PDF-"
        return path

    def wait_for_keyboard(self):
        """Until dialogs are gone and the keys go to the window again."""
        wait_for("no dialog", lambda: not self.has_dialog())
        wait_for("the keyboard", self.has_keys)

    def close_dialogs(self):
        """Escape closes one after the other, until the window is alone."""
        self.press_until("Escape", lambda: not self.has_dialog(), "a window without a dialog")

    def fill(self, values):
        """Types into the rows of a form, by Tab from its first row on.  GTK 4.8 does not tell which of them has the
        focus, so that each text is looked for where it belongs."""

        def rows():
            form = children(self.application)[-1]
            stops = [node for node in walk(form) if role_of(node) in FORM_STOPS and has_state(node, *TAB_STOP)]
            # The buttons of its title bar come before its first row.
            found = list(itertools.dropwhile(lambda node: role_of(node) == "push button", stops))
            return found if set(values) <= {name_of(row) for row in found} else None

        for row in wait_for(f"rows for {list(values)}", rows):
            if name_of(row) in values:
                text = values[name_of(row)]
                press("ctrl+a")
                type_text(text)
                wait_for(f"“{text}” in {name_of(row)}", lambda: text_of(row) == text)
            press("Tab")

    def choose(self, title, value, offers=12):
        """Opens the row of a form that offers a choice, and takes the offer of that name."""
        self.tab_to("combo box", lambda found: found.startswith(title + ": "))
        press("Return")
        self.wait("list item", value)
        self.wait_focus("list item")

        def reached():
            node = self.focused()
            return node and role_of(node) == "list item" and name_of(node) == value

        # The offer that is chosen may be behind the one that is wanted.
        press("Home")
        self.press_until("Down", reached, f"no offer “{value}”", offers)
        press("Return")
        self.wait("combo box", f"{title}: {value}")

    def open_page(self, entries, title):
        """Chooses the page of that title by its key; entries is what the list of pages is called."""
        pages = [name_of(node) for node in walk(self.wait("list", entries)) if role_of(node) == "list item"]
        press(f"alt+{pages.index(title) + 1}")

    def press_tab(self, name):
        """Chooses the page of that name in a switcher."""
        self.tab_to("page tab", lambda found: True)
        self.press_until("Right", lambda: name_of(self.focused()) == name, f"no tab “{name}”", TABS)
        press("space")


# What GLib prints where something is wrong, and what the accessibility bus says about itself.
COMPLAINT = re.compile(r"-(WARNING|CRITICAL|ERROR) \*\*:|\*\* (WARNING|CRITICAL|ERROR)|Sanitizer")
BUS_NOISE = re.compile(r"dbind|at-spi|AT-SPI|accessibility bus|org\.a11y")
# AdwMessageDialog lays its own texts out like that from libadwaita 1.7 on; where it does not, such a line is ours.
LIBRARY_NOISE = re.compile(r"Trying to measure GtkLabel \S+ for width")
NOISY_LIBRARY = ["pkg-config", "--atleast-version=1.7", "libadwaita-1"]


def complaints(log):
    """The warnings among what a program has printed, which is passed on as it is."""
    log.seek(0)
    lines = log.read().splitlines()
    sys.stderr.writelines(line + "\n" for line in lines)
    found = [line for line in lines if COMPLAINT.search(line) and not BUS_NOISE.search(line)]
    if found and subprocess.run(NOISY_LIBRARY).returncode == 0:
        return [line for line in found if not LIBRARY_NOISE.search(line)]
    return found


@contextlib.contextmanager
def running(command, **environment):
    """The window of that command.  It has to get through the journey without a warning."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log:
        process = subprocess.Popen(command, env={**os.environ, **environment}, stderr=log)
        try:
            window = Window(process)
            driven.append(window)
            try:
                yield window
            except Exception:
                window.describe()
                raise
            finally:
                driven.remove(window)
        finally:
            process.terminate()
            process.wait()
            found = complaints(log)
        assert not found, found


def give(pagoda, path, **environment):
    """Starts Pagoda once more with a file: the window that is there gets it, and the new program ends at once."""
    subprocess.run([pagoda, path], check=True, timeout=PATIENCE, env={**os.environ, **environment})


def new_store(pagodactl, folder, **tables):
    """A store in that folder with what those tables hold, each imported as what it is called; their heads have the
    titles of columns, or the names of fields."""
    store = os.path.join(folder, "journey.pagoda")
    ask(pagodactl, store, "init", "--currency", "CNY")
    for kind, text in tables.items():
        table = os.path.join(folder, f"{kind}.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write(text)
        fields = [field for field in text.split("\n")[0].split(",") if "." in field]
        ask(pagodactl, store, "import", table, f"--as={kind}", *(f"--map={field}={field}" for field in fields))
    return store


def ask(pagodactl, store, *arguments, **environment):
    """What the command line says about the same store."""
    output = subprocess.run(
        [pagodactl, "--store", store, *arguments, "--json"], check=True, capture_output=True, env={**os.environ, **environment}
    )
    return json.loads(output.stdout)
