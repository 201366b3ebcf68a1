"""A desk for tests: a display, a window manager, a private session bus with the
accessibility bus, an empty home, and the program on it, read as a screen reader
reads it and moved as a person moves it (real keys and pointer).

Nothing here reaches into the program: what a test knows it has read from the
accessible tree, from the picture of the screen, or from the files on disk.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import itertools
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from screen import Box, Screen
from tree import COMPONENT, Bus

TIMEOUT = 15.0
SETTINGS = "org/candor_training/Candor"
HANDED_ON = ("PATH", "LANG", "G_DEBUG", "XDG_DATA_DIRS", "ASAN_OPTIONS", "CANDOR_LESSONS", "GSETTINGS_SCHEMA_DIR")


class Missing(AssertionError):
    """Something that a person would expect on the screen is not there."""


def wait_until(what, probe, timeout=TIMEOUT):
    """Answers the first true value of probe(); fails with the words of what."""
    end = time.monotonic() + timeout
    while True:
        value = probe()
        if value:
            return value
        if time.monotonic() > end:
            raise Missing(f"waited {timeout:.0f} s for: {what}")
        time.sleep(0.03)


def program_path(name):
    """The program under test, as the build says: CANDOR_PROGRAM, CANDOR_CTL."""
    path = os.environ.get(name)
    if not path or not os.access(path, os.X_OK):
        raise RuntimeError(f"{name} names no program: {path}")
    return path


class Desk:
    """Use as a context manager. `home` stays between two starts of the program."""

    def __init__(self, width=1280, height=900, environment=None, settings=None, command=None):
        self.command = command or [program_path("CANDOR_PROGRAM")]
        self.width, self.height = width, height
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="candor-home-"))
        self.environment = environment or {}
        self.settings = settings or {}
        self.processes = []
        self.program = self.screen = self.bus = None
        self.known = {}

    # ---------------------------------------------------------------- set-up

    def __enter__(self):
        read, write = os.pipe()
        self._start(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"],
                    pass_fds=[write])
        os.close(write)
        # To the end of the line: a server that cannot write it whole ends.
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.screen = Screen(f":{number}")
        self.env = self._make_environment(f":{number}")
        self.write_settings()

        address = subprocess.run(["dbus-daemon", "--session", "--fork", "--print-address=1", "--print-pid=1"],
                                 env=self.env, capture_output=True, text=True, check=True).stdout.split()
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address[0]
        self.bus_pid = int(address[1])
        self._start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately", "--a11y=1"])
        self._start(["openbox", "--sm-disable"])
        self.bus = wait_until("the accessibility bus", self._connect)
        wait_until("the window manager", lambda: self.screen.property(self.screen.root.value, "_NET_SUPPORTING_WM_CHECK"))
        return self

    def _make_environment(self, display):
        runtime = self.home / "run"
        runtime.mkdir(mode=0o700)
        env = {key: value for key, value in os.environ.items() if key in HANDED_ON}
        env.update({
            "DISPLAY": display, "HOME": str(self.home), "XDG_RUNTIME_DIR": str(runtime),
            "XDG_DATA_HOME": str(self.home / "data"), "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"), "GSETTINGS_BACKEND": "keyfile",
            "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "GTK_A11Y": "atspi",
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "GTK_USE_PORTAL": "0",
        })
        env.update(self.environment)
        return env

    def write_settings(self):
        """Before a start: what Preferences would have written."""
        folder = self.home / "config" / "glib-2.0" / "settings"
        folder.mkdir(parents=True, exist_ok=True)
        lines = [f"[{SETTINGS}]"] + [f"{key}={value}" for key, value in self.settings.items()]
        (folder / "keyfile").write_text("\n".join(lines) + "\n")

    def _connect(self):
        try:
            return Bus(self.env["DBUS_SESSION_BUS_ADDRESS"])
        except Exception:    # not yet there
            return None

    def __exit__(self, kind, value, trace):
        if kind is not None:
            self.show_failure()
        self.kill()
        if self.bus is not None:
            self.bus.close()
        if self.screen is not None:
            self.screen.close()
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
        try:
            os.kill(self.bus_pid, signal.SIGTERM)
        except (ProcessLookupError, AttributeError):
            pass
        shutil.rmtree(self.home, ignore_errors=True)

    def show_failure(self):
        """What stood on the screen and in the tree when a test failed."""
        if self.program is None:
            return
        try:
            print(f"# picture: {self.screenshot('-'.join(['failed', pathlib.Path(sys.argv[0]).stem, *sys.argv[1:]]))}", file=sys.stderr)
            print(self.tree_text(), file=sys.stderr)
        except Exception as error:  # the first failure is the one to tell
            print(f"# no picture of the failure: {error}", file=sys.stderr)

    def _start(self, command, **options):
        process = subprocess.Popen(command, env=getattr(self, "env", None) or os.environ,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        self.processes.append(process)

    # --------------------------------------------------------------- program

    def start(self, *arguments):
        """Starts the program and waits until its window stands there."""
        self.spawn(*arguments)
        return self.wait_for_window()

    def spawn(self, *arguments):
        """Starts the program and does not wait. A file that may not grow is an error to
        it and not its end."""
        with open(self.home / "errors.txt", "ab") as errors:
            self.program = subprocess.Popen([*self.command, *map(str, arguments)], env=self.env,
                                            stdout=errors, stderr=errors, restore_signals=False)

    def wait_for_window(self):
        self.owner = wait_until("the program on the accessibility bus", self._find_program)
        wait_until("a window", lambda: self.tree() and self.screen.windows())
        self.resize(self.width, self.height)
        return self

    def _find_program(self):
        if self.program.poll() is not None:
            raise Missing(f"the program ended with {self.program.returncode}: {self.complaints()}")
        return self.bus.find_program(self.program.pid)

    def complaints(self):
        """What the program said on standard error, over all its starts."""
        path = self.home / "errors.txt"
        text = path.read_text(errors="replace") if path.exists() else ""
        return [line for line in text.splitlines() if line.strip()]

    def kill(self, number=signal.SIGKILL):
        if self.program is not None:
            if self.program.poll() is None:
                self.program.send_signal(number)
            self.program.wait(20)
        self.program = None

    def close(self):
        """As a person closes it; answers when it has ended."""
        self.key("ctrl+q")
        self.program.wait(20)
        code, self.program = self.program.returncode, None
        if code != 0:
            raise AssertionError(f"the program ended with {code}")

    def ctl(self, *arguments, check=True):
        """candorctl on the same home."""
        run = subprocess.run([program_path("CANDOR_CTL"), *map(str, arguments)], env=self.env, capture_output=True,
                             text=True, check=False)
        if check and run.returncode != 0:
            raise AssertionError(f"candorctl {' '.join(map(str, arguments))}: {run.returncode}: {run.stderr}{run.stdout}")
        return run

    @property
    def record(self):
        return self.home / "data" / "candor" / "record.db"

    def export(self):
        """All that the record holds, as candorctl writes it."""
        path = self.home / "export.json"
        path.unlink(missing_ok=True)
        self.ctl("record", "export", path)
        return json.loads(path.read_text())

    def events(self):
        return self.export()["events"]

    # ------------------------------------------------------------------ tree

    def tree(self):
        tops = self.bus.tree(self.owner)
        self.known = {node.reference: node for top in tops for node in top.walk()}
        return tops

    def walk(self):
        for top in self.tree():
            yield from top.walk()

    def front(self):
        """The window that has the keyboard; a dialog stands before the others."""
        tops = self.tree()
        return next((top for top in tops if top.has("active")), tops[-1] if tops else None)

    def stage(self):
        """What can be used now: the pop-up that stands open, or the front window."""
        front = self.front()
        popups = {(window.width, window.height) for window in self.screen.windows() if window.popup}
        found = front
        for node in front.walk() if popups else ():
            if COMPONENT in node.interfaces and (box := node.extents()) and (box.width, box.height) in popups:
                found = node
        return found

    def look(self, role=None, name=None, contains=None, sensitive=False, probe=None):
        """The first accessible of the front window that is meant; None when it is not there."""
        front = self.front()
        for node in front.walk() if front is not None else ():
            if ((role is None or node.role == role) and
                    (name is None or node.name in (name, f"{name} {name}")) and
                    (contains is None or contains in node.name) and
                    (not sensitive or node.has("sensitive")) and
                    (probe is None or probe(node))):
                return node
        return None

    def find(self, role=None, name=None, contains=None, sensitive=False, probe=None, timeout=TIMEOUT):
        """As look, and waits for it."""
        words = f"{role or 'anything'} “{name or contains or ''}”"
        return wait_until(words, lambda: self.look(role, name, contains, sensitive, probe), timeout)

    def text(self):
        """All that a reader could say of the front window, a line each."""
        lines = []
        for node in self.front().walk():
            for words in (node.name, node.description):
                if words and words not in lines[-2:]:
                    lines.append(words)
        return "\n".join(lines)

    def tree_text(self):
        def write(node, depth):
            marks = "".join(sign for state, sign in (("focused", " *"), ("checked", " ✓")) if node.has(state))
            yield f"{'  ' * depth}{node}{marks}"
            for child in node.children:
                yield from write(child, depth + 1)
        return "\n".join(line for top in self.tree() for line in write(top, 0))

    def focused(self):
        """What has the keyboard: of several within each other the innermost."""
        found = None
        front = self.front()
        for node in front.walk() if front is not None else ():
            if node.has("focused"):
                found = node
        return found

    def settle(self, quiet=0.1, timeout=5.0):
        """Waits until the screen has stood still for a moment; False when it never does."""
        end = time.monotonic() + timeout
        last, since = None, time.monotonic()
        while time.monotonic() < end:
            now = self.picture().data if self.screen.windows() else None
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since >= quiet:
                return True
            time.sleep(0.03)
        return False

    # ------------------------------------------------------- keys and pointer

    def resize(self, width, height):
        """Gives the content of the first window this size."""
        def has_size():
            frame = self.tree()[0].extents()
            window = self.screen.windows()[0]
            if (frame.width, frame.height) == (width, height):
                return True
            self.screen.resize(window, width + window.width - frame.width, height + window.height - frame.height)
            time.sleep(0.1)
            return False
        wait_until(f"a window of {width} × {height}", has_size)

    def key(self, *names):
        for name in names:
            self.screen.key(name)
            time.sleep(0.04)

    def move_focus(self, key):
        """Presses a key that moves the focus and answers what has it then; only role,
        name and place of that are sure to be of this moment."""
        self.bus.forget_focus()
        self.screen.key(key)
        reference = self.bus.wait_for_focus(0.25)
        if reference in self.known:
            return self.known[reference]
        return self.focused()

    def box(self, node):
        """Where the content of an accessible lies on the screen."""
        own = node.extents()
        x, y = self.offset(node)
        return Box(own.x + x, own.y + y, own.width, own.height)

    def offset(self, node):
        """From the coordinates of its window to the screen's."""
        windows = self.screen.windows()
        popups = [window for window in windows if window.popup]
        for holder in (node, *node.ancestors()) if popups else ():
            if COMPONENT not in holder.interfaces:
                continue
            extents = holder.extents()
            for window in popups:
                if (window.width, window.height) == (extents.width, extents.height):
                    return window.x - extents.x, window.y - extents.y
        top = node.top
        window = next((window for window in reversed(windows) if window.title == top.name and not window.popup), windows[0])
        extents = top.extents()
        # What the window draws around its content is the same on all sides.
        return (window.x + (window.width - extents.width) // 2 - extents.x,
                window.y + (window.height - extents.height) // 2 - extents.y)

    def scroll_to(self, node):
        """Turns the wheel until the accessible can be seen."""
        # A pop-up hangs at a widget of the page and does not move with it.
        around = itertools.takewhile(lambda each: each.name != "GtkPopoverContent", node.ancestors())
        panes = [each for each in around if each.role == "scroll pane"]
        # What lies in a pane of its own is seen when that one is, and it within.
        for pane, target in zip(reversed(panes), [*reversed(panes[:-1]), node]):
            self._turn_to(pane, target)
        return self.box(node)

    def _turn_to(self, pane, node):
        for _ in range(120):
            box, seen = self.box(node), self.box(pane)
            middle = box.y + box.height // 2
            if seen.y + 8 <= middle <= seen.y + seen.height - 8:
                return
            self.screen.button(4 if middle < seen.y + 8 else 5, seen.x + seen.width - 30, seen.y + seen.height // 2)
            time.sleep(0.05)
        raise Missing(f"the wheel does not lead to {node}")

    def click(self, node):
        box = self.scroll_to(node)
        self.screen.button(1, box.x + box.width // 2, box.y + box.height // 2)

    def press(self, role=None, name=None, contains=None):
        """Finds and clicks."""
        node = self.find(role, name, contains, sensitive=True)
        self.click(node)
        return node

    def tab_to(self, probe, limit=120, key="Tab"):
        """Presses Tab until probe(focused accessible) holds; answers the accessible."""
        node = self.focused()
        for _ in range(limit):
            if node is not None and probe(node):
                return node
            node = self.move_focus(key)
        raise Missing(f"{limit} times {key} did not lead there; the focus is on {node}")

    # --------------------------------------------------------------- pictures

    def picture(self):
        """All windows of the program as they stand on the screen."""
        windows = self.screen.windows()
        left, top = min(window.x for window in windows), min(window.y for window in windows)
        right = max(window.x + window.width for window in windows)
        bottom = max(window.y + window.height for window in windows)
        return self.screen.picture(Box(left, top, right - left, bottom - top))

    def screenshot(self, name):
        folder = pathlib.Path(os.environ.get("CANDOR_SCREENSHOTS", self.home))
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.png"
        self.picture().save(path)
        return path
