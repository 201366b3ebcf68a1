"""A desk for tests: a display, a window manager, a private session bus with the
accessibility bus, an empty home, and the program on it, read as a screen reader
reads it (AT-SPI) and moved as a person moves it (real keys and pointer).

Nothing here reaches into the program: what a test knows it has read from the
accessible tree, from the picture of the screen, or from the files on disk.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

TIMEOUT = 15.0


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
        time.sleep(0.05)


class Desk:
    """Use as a context manager. `home` stays between two starts of a program."""

    def __init__(self, width=1320, height=900, environment=None, home=None):
        self.width, self.height = width, height
        self.own_home = home is None
        self.home = pathlib.Path(home or tempfile.mkdtemp(prefix="candor-home-"))
        self.environment = environment or {}
        self.processes = []
        self.program = None
        self.atspi = None

    # ---------------------------------------------------------------- set-up

    def __enter__(self):
        read, write = os.pipe()
        self._start(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"],
                    pass_fds=[write])
        os.close(write)
        number = os.read(read, 16).decode().strip()
        os.close(read)
        if not number:
            raise RuntimeError("Xvfb did not start")
        runtime = self.home / "run"
        runtime.mkdir(mode=0o700, exist_ok=True)
        env = {key: value for key, value in os.environ.items()
               if key in ("PATH", "LANG", "LC_ALL", "G_DEBUG", "XDG_DATA_DIRS", "ASAN_OPTIONS")}
        env.update({
            "DISPLAY": f":{number}", "HOME": str(self.home), "XDG_RUNTIME_DIR": str(runtime),
            "XDG_DATA_HOME": str(self.home / "data"), "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"), "GSETTINGS_BACKEND": "keyfile",
            "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "NO_AT_BRIDGE": "0", "GTK_A11Y": "atspi",
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "GTK_USE_PORTAL": "0",
        })
        env.update(self.environment)
        self.env = env
        address = subprocess.run(["dbus-daemon", "--session", "--fork", "--print-address=1", "--print-pid=1"],
                                 env=env, capture_output=True, text=True, check=True).stdout.split()
        env["DBUS_SESSION_BUS_ADDRESS"] = address[0]
        self.bus_pid = int(address[1])
        self._start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately", "--a11y=1"])
        self._start(["openbox", "--sm-disable"])
        os.environ.update({key: env[key] for key in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")})
        wait_until("the accessibility bus", lambda: subprocess.run(
            ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus",
             "--method", "org.a11y.Bus.GetAddress"], env=env, capture_output=True, check=False).returncode == 0)
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        self.atspi = Atspi
        Atspi.init()
        return self

    def __exit__(self, kind, value, trace):
        if kind is not None and self.program is not None:
            try:
                self.screenshot("failed-" + pathlib.Path(sys.argv[0]).stem)
                print(self.tree_text(), file=sys.stderr)
            except Exception as error:  # the first failure is the one to tell
                print(f"(no picture of the failure: {error})", file=sys.stderr)
        self.kill()
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
        if self.own_home:
            shutil.rmtree(self.home, ignore_errors=True)

    def _start(self, command, **options):
        process = subprocess.Popen(command, env=getattr(self, "env", None) or os.environ,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        self.processes.append(process)
        return process

    # --------------------------------------------------------------- program

    def start(self, command, width=None, height=None):
        """Starts the program and waits for its window in the accessible tree."""
        self.errors = open(self.home / "errors.txt", "ab")
        self.program = subprocess.Popen(command, env=self.env, stdout=self.errors, stderr=self.errors)
        self.app = wait_until("the program on the accessibility bus", self._find_app)
        self.window = wait_until("a window", lambda: self.windows()[-1:])[0]
        wait_until("an X window", self.x_windows)
        self.resize(width or self.width, height or self.height)
        return self

    def _find_app(self):
        if self.program.poll() is not None:
            raise Missing(f"the program ended with {self.program.returncode}: {self.complaints()}")
        desktop = self.atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            try:
                if app is not None and app.get_process_id() == self.program.pid:
                    return app
            except Exception:
                continue
        return None

    def complaints(self):
        """What the program said on standard error, over all its starts."""
        text = (self.home / "errors.txt").read_text(errors="replace")
        return [line for line in text.splitlines() if line.strip()]

    def kill(self, number=signal.SIGKILL):
        if self.program is not None and self.program.poll() is None:
            self.program.send_signal(number)
            self.program.wait(20)
        self.program = None

    # ------------------------------------------------------------------ tree

    def windows(self):
        found = []
        for index in range(self.app.get_child_count()):
            child = self.app.get_child_at_index(index)
            if child is not None:
                found.append(child)
        return found

    def walk(self, root=None, hidden=False):
        """All accessibles below root (all windows) that are shown, in reading order."""
        stack = list(reversed([root] if root is not None else self.windows()))
        while stack:
            node = stack.pop()
            try:
                states = node.get_state_set()
                if not hidden and not states.contains(self.atspi.StateType.VISIBLE) and node.get_role_name() != "frame":
                    continue
                yield node
                for index in reversed(range(node.get_child_count())):
                    child = node.get_child_at_index(index)
                    if child is not None:
                        stack.append(child)
            except Exception:
                continue

    def find(self, role=None, name=None, contains=None, sensitive=None, timeout=TIMEOUT, root=None):
        """The first accessible with that role and name; waits for it."""
        words = f"{role or 'anything'} “{name or contains or ''}”"
        return wait_until(words, lambda: self.look(role, name, contains, sensitive, root), timeout)

    def look(self, role=None, name=None, contains=None, sensitive=None, root=None):
        """As find, without waiting: None when it is not there."""
        for node in self.walk(root):
            try:
                if role is not None and node.get_role_name() != role:
                    continue
                label = node.get_name() or ""
                if name is not None and label != name:
                    continue
                if contains is not None and contains not in label:
                    continue
                if sensitive and not node.get_state_set().contains(self.atspi.StateType.SENSITIVE):
                    continue
                return node
            except Exception:
                continue
        return None

    def text(self):
        """All names on the screen, a line each: what a reader could speak."""
        lines = []
        for node in self.walk():
            for words in (node.get_name(), node.get_description()):
                if words and words not in lines[-2:]:
                    lines.append(words)
        return "\n".join(lines)

    def tree_text(self):
        def depth(node):
            count = 0
            while (node := node.get_parent()) is not None and count < 40:
                count += 1
            return count
        return "\n".join(f"{'  ' * depth(node)}{node.get_role_name()} “{node.get_name()}”"
                         f"{' / ' + node.get_description() if node.get_description() else ''}"
                         for node in self.walk())

    def focused(self):
        for node in self.walk():
            try:
                if node.get_state_set().contains(self.atspi.StateType.FOCUSED):
                    return node
            except Exception:
                continue
        return None

    # ------------------------------------------------------- keys and pointer

    def x_windows(self):
        run = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.program.pid)],
                             env=self.env, capture_output=True, text=True, check=False)
        return [int(line) for line in run.stdout.split()]

    def _x(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.env, check=True, capture_output=True)

    def resize(self, width, height):
        # Twice: an undecorated window's frame takes part in the first size.
        window = self.x_windows()[0]
        self._x("windowsize", "--sync", window, width, height)
        self._x("windowmove", window, 20, 20)
        self._x("windowactivate", window)
        time.sleep(0.4)

    def key(self, *names):
        for name in names:
            self._x("key", "--clearmodifiers", name)
            time.sleep(0.06)

    def type(self, words):
        self._x("type", "--delay", "12", words)

    def place(self, node):
        """Centre of an accessible on the screen."""
        top = node
        while top.get_role_name() not in ("frame", "window", "dialog", "alert") and top.get_parent() is not None:
            top = top.get_parent()
        box = node.get_component_iface().get_extents(self.atspi.CoordType.WINDOW)
        x, y = self._window_origin(top)
        return x + box.x + box.width // 2, y + box.y + box.height // 2

    def _window_origin(self, top):
        title = top.get_name()
        windows = self.x_windows()
        chosen = windows[0]
        for window in windows:
            shown = subprocess.run(["xdotool", "getwindowname", str(window)], env=self.env,
                                   capture_output=True, text=True, check=False).stdout.strip()
            if title and shown == title:
                chosen = window
        out = subprocess.run(["xdotool", "getwindowgeometry", "--shell", str(chosen)], env=self.env,
                             capture_output=True, text=True, check=True).stdout
        values = dict(line.split("=") for line in out.split())
        extents = subprocess.run(["xprop", "-id", str(chosen), "_GTK_FRAME_EXTENTS"], env=self.env,
                                 capture_output=True, text=True, check=False).stdout
        left = top_edge = 0
        if "=" in extents:
            parts = [int(part) for part in extents.split("=")[1].split(",")]
            left, top_edge = parts[0], parts[2]
        return int(values["X"]) + left, int(values["Y"]) + top_edge

    def click(self, node):
        x, y = self.place(node)
        self._x("mousemove", x, y)
        time.sleep(0.05)
        self._x("click", 1)
        time.sleep(0.15)

    def press(self, role=None, name=None, contains=None):
        """Finds and clicks."""
        node = self.find(role, name, contains, sensitive=True)
        self.click(node)
        return node

    def tab_to(self, probe, limit=80, key="Tab"):
        """Presses Tab until probe(focused accessible) holds; answers the accessible."""
        for _ in range(limit):
            node = self.focused()
            if node is not None and probe(node):
                return node
            self.key(key)
        raise Missing(f"{limit} times {key} did not lead there; focus is on "
                      f"{self.focused() and self.focused().get_name()}")

    # --------------------------------------------------------------- pictures

    def screenshot(self, name):
        folder = pathlib.Path(os.environ.get("CANDOR_SCREENSHOTS", self.home))
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.png"
        window = self.x_windows()
        target = ["-window", str(window[0])] if window else ["-window", "root"]
        subprocess.run(["import", *target, str(path)], env=self.env, check=True)
        return path
