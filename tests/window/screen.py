"""The screen of a test: its windows, its keys, its pointer, its pixels.

Speaks to the X server itself (Xlib and XTest through ctypes): a key is a key
press like any other, and a picture is what stands on the screen.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import ctypes
import struct
import time
import zlib

XWindow = collections.namedtuple("XWindow", "id x y width height popup title")
Box = collections.namedtuple("Box", "x y width height")

KEYS = {"alt": "Alt_L", "ctrl": "Control_L", "shift": "Shift_L", "super": "Super_L"}
SIGNS = {" ": "space", ".": "period", ",": "comma", "-": "minus", "/": "slash", "?": "question"}
SHIFTED = {"question", "ISO_Left_Tab"}


class _Attributes(ctypes.Structure):
    _fields_ = ([(name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")] +
                [("visual", ctypes.c_void_p), ("root", ctypes.c_ulong)] +
                [(name, ctypes.c_int) for name in ("c_class", "bit_gravity", "win_gravity", "backing_store")] +
                [("planes", ctypes.c_ulong), ("pixel", ctypes.c_ulong), ("save_under", ctypes.c_int),
                 ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int),
                 ("all_event_masks", ctypes.c_long), ("your_event_mask", ctypes.c_long),
                 ("do_not_propagate", ctypes.c_long), ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p)])


class _Image(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
                ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int), ("unit", ctypes.c_int),
                ("bit_order", ctypes.c_int), ("pad", ctypes.c_int), ("depth", ctypes.c_int),
                ("bytes_per_line", ctypes.c_int)]


ERROR_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
MANAGER = b"OPENBOX"    # how its own windows are called, where they are called anything
VIEWABLE = 2
DRAG_STEPS = 12
ALL_PLANES = ctypes.c_ulong(0xFFFFFFFF)
Z_PIXMAP = 2


@ERROR_HANDLER
def _ignore(display, error):
    """A window may go between two questions about it."""
    return 0


class Picture:
    """Pixels of a part of the screen, blue green red and one byte more each."""

    def __init__(self, box, data):
        self.box, self.data = box, data

    def rows(self, box):
        """The rows of a box on the screen, each pixel one number 0x..RRGGBB; none when
        no part of it is in the picture."""
        left, right = max(box.x, self.box.x) - self.box.x, min(box.x + box.width, self.box.x + self.box.width) - self.box.x
        top, bottom = max(box.y, self.box.y) - self.box.y, min(box.y + box.height, self.box.y + self.box.height) - self.box.y
        if left >= right or top >= bottom:
            return []
        pixels, width = memoryview(self.data).cast("I"), self.box.width
        return [pixels[row * width + left:row * width + right] for row in range(top, bottom)]

    def part(self, box):
        """The same with nothing but the colours."""
        return [[pixel & 0xFFFFFF for pixel in row] for row in self.rows(box)]

    def save(self, path):
        """As PNG."""
        width, height = self.box.width, self.box.height
        rgb = bytearray(width * height * 3)
        for channel in range(3):
            rgb[channel::3] = self.data[2 - channel::4]
        lines = b"".join(b"\0" + rgb[row * width * 3:(row + 1) * width * 3] for row in range(height))
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
            for name, body in ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
                               (b"IDAT", zlib.compress(lines, 6)), (b"IEND", b"")):
                file.write(struct.pack(">I", len(body)) + name + body +
                           struct.pack(">I", zlib.crc32(name + body)))


class Screen:
    def __init__(self, name):
        self.x = ctypes.CDLL("libX11.so.6")
        self.test = ctypes.CDLL("libXtst.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XInternAtom.restype = ctypes.c_ulong
        self.x.XStringToKeysym.restype = ctypes.c_ulong
        self.x.XGetImage.restype = ctypes.POINTER(_Image)
        self.x.XSetErrorHandler(_ignore)
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(name.encode()))
        if not self.display:
            raise RuntimeError(f"no display {name}")
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
        attributes = self._attributes(self.root.value)
        self.width, self.height = attributes.width, attributes.height

    def close(self):
        self.x.XCloseDisplay(self.display)

    # --------------------------------------------------------------- windows

    def _attributes(self, window):
        attributes = _Attributes()
        found = self.x.XGetWindowAttributes(self.display, ctypes.c_ulong(window), ctypes.byref(attributes))
        return attributes if found else None

    def _children(self, window):
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        if not self.x.XQueryTree(self.display, ctypes.c_ulong(window), ctypes.byref(root), ctypes.byref(parent),
                                 ctypes.byref(children), ctypes.byref(count)):
            return []
        found = list(children[:count.value])
        if children:
            self.x.XFree(children)
        return found

    def property(self, window, name):
        """Bytes of a text property or a list of numbers; None when there is none."""
        atom = self.x.XInternAtom(self.display, name.encode(), 0)
        kind, form = ctypes.c_ulong(), ctypes.c_int()
        count, after = ctypes.c_ulong(), ctypes.c_ulong()
        data = ctypes.c_void_p()
        self.x.XGetWindowProperty(self.display, ctypes.c_ulong(window), ctypes.c_ulong(atom), ctypes.c_long(0),
                                  ctypes.c_long(1024), 0, ctypes.c_ulong(0), ctypes.byref(kind), ctypes.byref(form),
                                  ctypes.byref(count), ctypes.byref(after), ctypes.byref(data))
        if not data:
            return None
        if form.value == 32:
            value = list(ctypes.cast(data, ctypes.POINTER(ctypes.c_ulong))[:count.value])
        else:
            value = ctypes.string_at(data, count.value)
        self.x.XFree(data)
        return value

    def _origin(self, window):
        x, y, child = ctypes.c_int(), ctypes.c_int(), ctypes.c_ulong()
        self.x.XTranslateCoordinates(self.display, ctypes.c_ulong(window), self.root, 0, 0, ctypes.byref(x),
                                     ctypes.byref(y), ctypes.byref(child))
        return x.value, y.value

    def windows(self):
        """The windows of programs that are shown, the lowest first; a frame of the
        window manager is not one, what stands in it is."""
        found = []
        for child in self._children(self.root.value):
            attributes = self._attributes(child)
            if attributes is None or attributes.map_state != VIEWABLE or attributes.width <= 1:
                continue
            window = self._own(child, attributes) or next(filter(None, map(self._own, self._children(child))), None)
            if window is not None:
                found.append(window)
        return found

    def _own(self, window, attributes=None):
        """A window of a program that is shown, or None."""
        attributes = attributes or self._attributes(window)
        if attributes is None or attributes.map_state != VIEWABLE or attributes.width <= 1:
            return None
        if (self.property(window, "WM_CLASS") or MANAGER).startswith(MANAGER):
            return None
        title = self.property(window, "_NET_WM_NAME") or b""
        return XWindow(window, *self._origin(window), attributes.width, attributes.height,
                       bool(attributes.override_redirect), title.decode("utf-8", "replace"))

    def resize(self, window, width, height):
        self.x.XMoveResizeWindow(self.display, ctypes.c_ulong(window.id), 10, 10, width, height)
        self.x.XSync(self.display, 0)

    # ----------------------------------------------------- keys and pointer

    def _key(self, name, down):
        symbol = self.x.XStringToKeysym(name.encode())
        code = self.x.XKeysymToKeycode(self.display, ctypes.c_ulong(symbol))
        if not code:
            raise ValueError(f"no key {name}")
        self.test.XTestFakeKeyEvent(self.display, code, int(down), ctypes.c_ulong(0))

    def key(self, words):
        """One key with what is held down meanwhile: "Tab", "alt+Right", "ctrl+q"."""
        *held, last = words.split("+")
        held = [KEYS[name] for name in held]
        if last in SHIFTED or (len(last) == 1 and last.isupper()):
            held.append("Shift_L")
        for name in held:
            self._key(name, True)
        self._key(last, True)
        self._key(last, False)
        for name in reversed(held):
            self._key(name, False)
        self.x.XSync(self.display, 0)

    def type(self, words):
        for sign in words:
            self.key(SIGNS.get(sign, sign))
            time.sleep(0.01)

    def move(self, x, y):
        self.test.XTestFakeMotionEvent(self.display, -1, int(x), int(y), ctypes.c_ulong(0))
        self.x.XSync(self.display, 0)

    def button(self, number, x, y):
        self.move(x, y)
        time.sleep(0.03)
        self.test.XTestFakeButtonEvent(self.display, number, 1, ctypes.c_ulong(0))
        self.test.XTestFakeButtonEvent(self.display, number, 0, ctypes.c_ulong(0))
        self.x.XSync(self.display, 0)

    def drag(self, start, end):
        """With the first button held, as a hand moves: a little first, then on the way."""
        self.move(*start)
        time.sleep(0.05)
        self.test.XTestFakeButtonEvent(self.display, 1, 1, ctypes.c_ulong(0))
        for step in range(1, DRAG_STEPS + 1):
            self.move(*(a + (b - a) * step // DRAG_STEPS for a, b in zip(start, end)))
            time.sleep(0.03)
        time.sleep(0.1)
        self.test.XTestFakeButtonEvent(self.display, 1, 0, ctypes.c_ulong(0))
        self.x.XSync(self.display, 0)

    def wheel(self, down, count, x, y):
        self.move(x, y)
        for _ in range(count):
            for press in (1, 0):
                self.test.XTestFakeButtonEvent(self.display, 5 if down else 4, press, ctypes.c_ulong(0))
        self.x.XSync(self.display, 0)

    # --------------------------------------------------------------- pictures

    def picture(self, box):
        left, top = max(0, box.x), max(0, box.y)
        width, height = min(self.width, box.x + box.width) - left, min(self.height, box.y + box.height) - top
        image = self.x.XGetImage(self.display, self.root, left, top, width, height, ALL_PLANES, Z_PIXMAP)
        if not image:
            raise RuntimeError("no picture of the screen")
        line = image.contents.bytes_per_line
        data = ctypes.string_at(image.contents.data, line * height)
        self.x.XDestroyImage(image)
        if line != width * 4:
            data = b"".join(data[row * line:row * line + width * 4] for row in range(height))
        return Picture(Box(left, top, width, height), data)
