"""What a reader meets: the accessible tree of a program, over AT-SPI.

A snapshot of all of it comes in one call, so that a test sees one moment and not
a tree that changes while it is walked.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

Extents = collections.namedtuple("Extents", "x y width height")

ROLES = {
    2: "alert", 7: "check box", 8: "check menu item", 11: "combo box", 16: "dialog", 20: "filler", 23: "frame",
    26: "icon", 27: "image", 29: "label", 31: "list", 32: "list item", 33: "menu", 34: "menu bar", 35: "menu item",
    37: "page tab", 38: "page tab list", 39: "panel", 40: "password text", 41: "popup menu", 42: "progress bar",
    43: "push button", 44: "radio button", 45: "radio menu item", 48: "scroll bar", 49: "scroll pane", 50: "separator",
    51: "slider", 52: "spin button", 54: "status bar", 55: "table", 56: "table cell", 57: "column header",
    58: "row header", 61: "text", 62: "toggle button", 63: "tool bar", 64: "tool tip", 67: "unknown", 69: "window",
    73: "paragraph", 75: "application", 79: "entry", 81: "caption", 82: "document", 83: "heading", 85: "section",
    88: "link", 90: "table row", 98: "list box", 99: "grouping", 105: "block quote", 110: "landmark", 111: "log",
    115: "timer", 116: "static",
}
STATES = {
    "active": 1, "busy": 3, "checked": 4, "editable": 7, "enabled": 8, "expandable": 9, "expanded": 10,
    "focusable": 11, "focused": 12, "modal": 16, "pressed": 20, "selected": 23, "sensitive": 24, "showing": 25,
    "visible": 30,
}
# Marks that keep the direction of a word from its neighbours; nobody hears them.
ISOLATES = {code: None for code in range(0x2066, 0x206A)}
ACCESSIBLE, CACHE = "org.a11y.atspi.Accessible", "org.a11y.atspi.Cache"
COMPONENT, TEXT = "org.a11y.atspi.Component", "org.a11y.atspi.Text"
EVENTS = "org.a11y.atspi.Event.Object"
ROOT = "/org/a11y/atspi/accessible/root"
WINDOW_COORDINATES = 1
PATIENCE_MS = 10000


class Node:
    """One accessible as it was when the snapshot was taken."""

    def __init__(self, bus, item, parent):
        self.bus, self.parent, self.children = bus, parent, []
        self.reference, self.interfaces = item[0], item[5]
        name, role, description, states = item[6:10]
        self.name, self.description = name.translate(ISOLATES), description.translate(ISOLATES)
        self.role = ROLES.get(role, f"role {role}")
        self.states = states[0] | (states[1] << 32)

    def __repr__(self):
        return f"{self.role} “{self.name}”" + (f" / {self.description}" if self.description else "")

    def has(self, state):
        return bool(self.states >> STATES[state] & 1)

    @property
    def words(self):
        """Name and description: what a reader says of it."""
        return " ".join(part for part in (self.name, self.description) if part)

    def walk(self):
        """Itself and all below that is shown, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def is_within(self, other):
        return self == other or any(node == other for node in self.ancestors())

    def __eq__(self, other):
        return isinstance(other, Node) and self.reference == other.reference

    def __hash__(self):
        return hash(self.reference)

    @property
    def top(self):
        """The window that it stands in."""
        return next(reversed(list(self.ancestors())), self)

    # --------------------------------------------- questions to the program

    def extents(self):
        """Within the window; the content box, without padding and border."""
        return Extents(*self.bus.call(self.reference, COMPONENT, "GetExtents",
                                      GLib.Variant("(u)", (WINDOW_COORDINATES,)))[0])

    def at(self, x, y):
        """The reference of what a pointer would meet at this point of the window."""
        return self.bus.call(self.reference, COMPONENT, "GetAccessibleAtPoint",
                             GLib.Variant("(iiu)", (x, y, WINDOW_COORDINATES)))[0]

    def text(self):
        """The words of an entry or a label."""
        if TEXT not in self.interfaces:
            return ""
        count = self.bus.call(self.reference, "org.freedesktop.DBus.Properties", "Get",
                              GLib.Variant("(ss)", (TEXT, "CharacterCount")))[0]
        return self.bus.call(self.reference, TEXT, "GetText", GLib.Variant("(ii)", (0, count)))[0]


class Bus:
    """The accessibility bus of one session."""

    def __init__(self, session_address):
        session = self._connect(session_address)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                    Gio.DBusCallFlags.NONE, PATIENCE_MS, None).unpack()[0]
        session.close_sync(None)
        self.connection = self._connect(address)
        self.focus_moves = []
        self.connection.signal_subscribe(None, EVENTS, "StateChanged", None, "focused", Gio.DBusSignalFlags.NONE,
                                         self._focus_cb)

    def _focus_cb(self, connection, sender, path, interface, member, parameters):
        if parameters.unpack()[1]:
            self.focus_moves.append((sender, path))

    def forget_focus(self):
        """What was told until now is not waited for any more."""
        while GLib.MainContext.default().iteration(False):
            pass
        self.focus_moves.clear()

    def wait_for_focus(self, seconds):
        """The reference of what got the focus last, as the program tells readers; None
        when nothing did."""
        context = GLib.MainContext.default()
        over = False

        def end():
            nonlocal over
            over = True
            return GLib.SOURCE_REMOVE

        timeout = GLib.timeout_add(int(seconds * 1000), end)
        while not self.focus_moves and not over:
            context.iteration(True)
        if not over:
            GLib.source_remove(timeout)
        # One move may be told in several steps.
        while context.iteration(False):
            pass
        return self.focus_moves[-1] if self.focus_moves else None

    @staticmethod
    def _connect(address):
        flags = Gio.DBusConnectionFlags
        connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        connection.set_exit_on_close(False)
        return connection

    def close(self):
        self.connection.close_sync(None)

    def call(self, reference, interface, method, parameters=None):
        owner, path = reference
        return self.connection.call_sync(owner, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE,
                                         PATIENCE_MS, None).unpack()

    def find_program(self, process):
        """The bus name of the program with this process id, or None."""
        try:
            programs = self.call(("org.a11y.atspi.Registry", ROOT), ACCESSIBLE, "GetChildren")[0]
            for owner, _ in programs:
                number = self.call(("org.freedesktop.DBus", "/org/freedesktop/DBus"), "org.freedesktop.DBus",
                                   "GetConnectionUnixProcessID", GLib.Variant("(s)", (owner,)))[0]
                if number == process:
                    return owner
        except GLib.Error:
            pass
        return None

    def extents(self, nodes):
        """Of many at once, by reference; None for what has none."""
        where = GLib.Variant("(u)", (WINDOW_COORDINATES,))
        found = self._ask_all([node.reference for node in nodes], COMPONENT, "GetExtents", where)
        return {reference: Extents(*box) if box is not None else None for reference, box in found.items()}

    def parent_of(self, reference):
        return self.call(reference, "org.freedesktop.DBus.Properties", "Get",
                         GLib.Variant("(ss)", (ACCESSIBLE, "Parent")))[0]

    def _ask_all(self, references, interface, method, parameters=None):
        """Asks all at once and answers what came back, None for what is gone."""
        answers, left = {}, len(references)
        context = GLib.MainContext.default()

        def done(connection, result, reference):
            nonlocal left
            left -= 1
            try:
                answers[reference] = connection.call_finish(result).unpack()[0]
            except GLib.Error:
                answers[reference] = None

        for owner, path in references:
            self.connection.call(owner, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, PATIENCE_MS,
                                 None, done, (owner, path))
        while left:
            context.iteration(True)
        return answers

    def tree(self, owner):
        """The windows of the program, with all below them that is shown.

        Who is whose child is asked of each, a generation at a time: the list of all
        accessibles, which has their names and states, still holds what was hidden
        meanwhile and does not yet hold what was never asked for."""
        tops = [tuple(child) for child in self.call((owner, ROOT), ACCESSIBLE, "GetChildren")[0]]
        children, generation = {}, tops
        while generation:
            answers = self._ask_all(generation, ACCESSIBLE, "GetChildren")
            generation = []
            for parent, found in answers.items():
                children[parent] = [tuple(child) for child in found or []]
                generation += children[parent]

        items = {item[0]: item for item in self.call((owner, "/org/a11y/atspi/cache"), CACHE, "GetItems")[0]}

        def grow(reference, parent):
            node = Node(self, items[reference], parent)
            node.children = [grow(child, node) for child in children[reference]
                             if child in items and items[child][9][0] >> STATES["visible"] & 1]
            return node

        return [grow(top, None) for top in tops if top in items]
