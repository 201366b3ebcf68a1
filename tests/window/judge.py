"""What is asked of every screen: names and roles, the ring of Tab, a focus that is
seen, contrast, size of targets, nothing cut. Each check answers a list of faults in
words; an empty list is a pass.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import functools
import re
import time

from screen import Box
from tree import COMPONENT

CLASS_NAME = re.compile(r"(Gtk|Adw|Gdk|Candor)[A-Z]\w+")
CONTROLS = ("push button", "toggle button", "radio button", "check box", "link", "text", "entry", "list item", "menu item",
            "slider", "combo box", "spin button", "page tab", "progress bar")
WORDS = ("label", "heading", "image", "list", "grouping", "caption", "table", "block quote")
# What may have the focus: a control, a piece of text, or a region with a name.
FOCUS_ROLES = CONTROLS + ("heading", "label", "list", "image", "table", "block quote", "filler", "panel", "grouping",
                          "landmark", "section", "scroll pane", "dialog")
# Those of every window of the desktop; its own keys do what they do.
WINDOW_BUTTONS = {("Minimize", "Minimize the window"), ("Maximize", "Maximize the window"), ("Close", "Close the window"),
                  ("Restore", "Restore the window")}
TARGET, TARGET_SLACK = 24, 1
ENOUGH, ENOUGH_LARGE, LARGE_HEIGHT = 4.5, 3.0, 27
# Screens that only a narrow window has, and the list that each of them holds.
SIDES = {"places": "Places", "outline": "Steps of the module", "outline-tested-out": "Steps of the module"}
# What differs between two sessions by itself: the moment and the hour of the day, the
# days of the record, the size of text.
VARYING = re.compile(r"\d{1,2} \w+ \d{4}, \d\d:\d\d|(?<=entries since )\d{1,2} \w+ \d{4}|"
                     r"(?<=heading: )(?:Hello|Good (?:morning|afternoon|evening))|(?<=Text size: )\d+ %")
RING_LIMIT = 160
RING_REST = 0.06
# How far from its content a ring is drawn, and how many of its pixels must differ
# from what stands there without it: one line along a target of the least size, twice.
RING_REACH, RING_PIXELS = 30, 2 * 24 * 2


# ------------------------------------------------------------------- colours

@functools.lru_cache(maxsize=None)
def luminance(pixel):
    def linear(channel):
        value = channel / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return (0.2126 * linear(pixel >> 16 & 255) + 0.7152 * linear(pixel >> 8 & 255) + 0.0722 * linear(pixel & 255))


@functools.lru_cache(maxsize=None)
def ratio(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


# ----------------------------------------------------------- names and roles

def is_shown(extents):
    return extents is not None and extents.width > 0 and extents.height > 0


def names(front, extents):
    faults = []
    for node in front.walk():
        if COMPONENT in node.interfaces and not is_shown(extents.get(node.reference)):
            continue
        if node.role in CONTROLS:
            if not node.name.strip():
                faults.append(f"a {node.role} without a name")
            elif CLASS_NAME.fullmatch(node.name.strip()):
                faults.append(f"a {node.role} is called {node.name}")
        elif node.role in WORDS and CLASS_NAME.fullmatch(node.name.strip()):
            faults.append(f"a {node.role} is called {node.name}")
        if node.role.startswith("role "):
            faults.append(f"“{node.name}” has the unknown {node.role}")
    return faults


# ---------------------------------------------------------------- Tab's ring

def stop_of(node):
    """What counts as one stop of Tab: a group of radio buttons, a list, a menu, or a
    column of text; else the accessible itself."""
    if node.role == "radio button":
        group = next((each for each in node.ancestors() if each.name and each.role in ("grouping", "panel")), None)
        return group or node
    if node.role in ("list item", "menu item"):
        return node.parent
    return node


def tab_ring(desk, stage):
    """Presses Tab until it comes round. Answers faults and the nodes in their order."""
    first = desk.focused()
    if first is None:
        return ["nothing has the focus"], []
    desk.key("shift+Tab", "Tab")        # whoever uses keys sees where they are
    node = first = desk.focused()
    ring, states, faults, is_over = [], [], [], stage != desk.front()
    desk.settle()
    picture = desk.picture()
    for _ in range(RING_LIMIT):
        ring.append(node)
        last, before = node, desk.box(node)
        node = desk.move_focus("Tab")
        after = next_picture(desk, picture) if node != last else picture
        # Whether the page moves along when the focus goes on.
        states.append((last, before, picture, desk.box(last) != before))
        picture = after
        if node is None or node in ring:
            break
    else:
        faults.append(f"no end after {RING_LIMIT} times Tab")
    # In what lies over the rest the last one may keep the focus: Escape leads out of it.
    if node != first and not (is_over and node == ring[-1]):
        faults.append(f"Tab ends on {node} and began on {first}")
    for each in ring:
        if not each.name.strip() or CLASS_NAME.fullmatch(each.name.strip()):
            faults.append(f"Tab stops at {each}, which has no name")
        if each.role not in FOCUS_ROLES:
            faults.append(f"Tab stops at {each}: what is it?")
    faults += missing_stops(desk, stage, ring)
    faults += invisible_focus(states)
    if len(ring) > 1 and not is_over:
        back = desk.move_focus("shift+Tab")
        if back is None or stop_of(back) not in (stop_of(ring[-1]), stop_of(first)) or back == first:
            faults.append(f"Shift+Tab leads from {first} to {back} and not back to {ring[-1]}")
        desk.move_focus("Tab")
    return faults, ring


def next_picture(desk, last, timeout=0.4):
    """The screen after the focus has moved: a ring is drawn a frame later, and the page
    may move along before it stands."""
    end = time.monotonic() + timeout
    picture = desk.picture()
    while picture.data == last.data and time.monotonic() < end:
        picture = desk.picture()
    since = time.monotonic()
    while time.monotonic() < end and time.monotonic() - since < RING_REST:
        time.sleep(0.015)
        before, picture = picture, desk.picture()
        if picture.data != before.data:
            since = time.monotonic()
    return picture


def missing_stops(desk, stage, ring):
    """Controls that Tab does not meet, in a group with one that it meets or at all."""
    extents = desk.bus.extents([node for node in stage.walk() if COMPONENT in node.interfaces])
    met = {stop_of(node) for node in ring}
    faults = []
    for node in stage.walk():
        if (node.role not in CONTROLS or node.role in ("link", "progress bar") or not node.has("focusable") or
                not node.has("sensitive") or not is_shown(extents.get(node.reference)) or
                (node.name, node.description) in WINDOW_BUTTONS):
            continue
        if stop_of(node) not in met and not any(each.is_within(node) or node.is_within(each) for each in ring if
                                                each.role in CONTROLS):
            faults.append(f"Tab does not meet {node}")
    return faults


def invisible_focus(states):
    """Around what has the focus something must look different from before it came and
    from after it went; where the page moved along there is nothing to compare."""
    faults = []
    for number, (node, box, picture, moves) in enumerate(states):
        earlier, later = states[number - 1], states[(number + 1) % len(states)]
        if len(states) < 2 or moves or earlier[3]:
            continue
        rows = zip(around(earlier[2], box), around(picture, box), around(later[2], box))
        strong = sum(1 for old, own, new in rows if own != old and own != new
                     for was, one, will in zip(old, own, new) if one != was and one != will and
                     min(ratio(one & 0xFFFFFF, was & 0xFFFFFF), ratio(one & 0xFFFFFF, will & 0xFFFFFF)) >= 3)
        if strong < RING_PIXELS:
            faults.append(f"the focus on {node} is hardly seen ({strong} pixels)")
    return faults


def around(picture, box):
    return picture.rows(Box(box.x - RING_REACH, box.y - RING_REACH, box.width + 2 * RING_REACH, box.height + 2 * RING_REACH))


# -------------------------------------------------- contrast, cut words, size

def leaves(front):
    """Words that stand on the screen, with the boxes that hide a part of them."""
    for node in front.walk():
        if node.role in ("label", "heading", "static", "caption") and node.name.strip() and \
                not any(child.role in ("label", "heading", "static") for child in node.children):
            yield node


def is_asleep(node):
    return not node.has("sensitive") or any(each.role in CONTROLS and not each.has("sensitive") for each in node.ancestors())


def seen_box(node, extents, boxes):
    """The part of its box that no scrolled pane hides, on the screen."""
    box = boxes(node)
    for pane in node.ancestors():
        if pane.role == "scroll pane" and is_shown(extents.get(pane.reference)):
            outer = boxes(pane)
            left, top = max(box.x, outer.x), max(box.y, outer.y)
            right = min(box.x + box.width, outer.x + outer.width)
            bottom = min(box.y + box.height, outer.y + outer.height)
            box = Box(left, top, max(0, right - left), max(0, bottom - top))
    return box


def words_on_screen(desk, front, extents, picture, judged):
    """Contrast and cut words of all labels that are wholly in sight and not yet judged."""
    faults = []
    boxes, nodes = boxes_of(desk, front, extents), {node.reference: node for node in front.walk()}
    for node in leaves(front):
        if node.reference in judged or not is_shown(extents.get(node.reference)) or is_asleep(node):
            continue
        box, seen = boxes(node), seen_box(node, extents, boxes)
        if seen.height < box.height or seen.width <= 0 or is_covered(desk, nodes, node, extents[node.reference], front):
            continue
        judged.add(node.reference)
        if seen.width < box.width:
            faults.append(f"“{short(node.name)}” is cut at the side")
        part = picture.part(seen)
        pixels = [pixel for row in part for pixel in row]
        if not pixels:
            faults.append(f"“{short(node.name)}” lies outside the window")
            continue
        ground, ink, value = contrast_of(pixels)
        needed = ENOUGH_LARGE if text_height(part, ground) >= LARGE_HEIGHT else ENOUGH
        if value < needed:
            faults.append(f"“{short(node.name)}”: contrast {value:.2f} (#{ink:06x} on #{ground:06x})")
        if not node.name.rstrip().endswith(("…", "...")) and ends_in_dots(part, ground):
            faults.append(f"“{short(node.name)}” is cut with dots")
    return faults


def is_covered(desk, nodes, node, box, front):
    """Whether a side that lies over the page hides it."""
    found = met_at(desk, nodes, box.x + box.width // 2, box.y + box.height // 2, front)
    return found is None or not (found.is_within(node) or node.is_within(found))


def short(words):
    return words if len(words) <= 60 else words[:57] + "…"


def boxes_of(desk, front, extents):
    """A function that answers where an accessible lies on the screen."""
    offsets = {}

    def boxes(node):
        holder = popup_of(node, extents, popups)
        if holder not in offsets:
            offsets[holder] = desk.offset(node)
        x, y = offsets[holder]
        own = extents[node.reference]
        return Box(own.x + x, own.y + y, own.width, own.height)

    popups = {(window.width, window.height) for window in desk.screen.windows() if window.popup}
    return boxes


def popup_of(node, extents, popups):
    for each in (node, *node.ancestors()) if popups else ():
        box = extents.get(each.reference)
        if box is not None and (box.width, box.height) in popups:
            return each.reference
    return None


def contrast_of(pixels):
    counts = collections.Counter(pixels)
    ground = counts.most_common(1)[0][0]
    best, ink = 1.0, ground
    for pixel, count in counts.items():
        if count >= 2 and (value := ratio(pixel, ground)) > best:
            best, ink = value, pixel
    return ground, ink, best


def text_height(part, ground):
    """Height of the highest line of ink: about that of its capitals and tails."""
    highest = run = 0
    for row in part:
        inked = any(pixel != ground for pixel in row)
        run = run + 1 if inked else 0
        highest = max(highest, run)
    return highest


def ends_in_dots(part, ground):
    """Whether the last line ends in three dots: small, even, on the base line."""
    rows = [index for index, row in enumerate(part) if any(ratio(pixel, ground) > 2 for pixel in row)]
    if not rows:
        return False
    bottom = rows[-1]
    top = bottom
    while top - 1 in rows:
        top -= 1
    line = part[top:bottom + 1]
    width = len(line[0])
    columns = [any(ratio(row[x], ground) > 2 for row in line) for x in range(width)]
    last = max((x for x in range(width) if columns[x]), default=None)
    if last is None:
        return False
    runs, x = [], last
    while x >= 0 and len(runs) < 4:
        start = x
        while x >= 0 and columns[x]:
            x -= 1
        runs.append((x + 1, start))
        while x >= 0 and not columns[x]:
            x -= 1
    if len(runs) < 3:
        return False
    dots = runs[:3]
    widths = [end - start + 1 for start, end in dots]
    steps = [dots[0][0] - dots[1][0], dots[1][0] - dots[2][0]]
    inked = [y for start, end in dots for y, row in enumerate(line) if
             any(ratio(row[x], ground) > 2 for x in range(start, end + 1))]
    small = max(widths) <= max(3, len(line) // 5) and max(inked) - min(inked) + 1 <= max(3, len(line) // 4)
    return small and max(widths) - min(widths) <= 1 and abs(steps[0] - steps[1]) <= 1 and max(inked) < len(line) - 0


def targets(desk, front, extents):
    """At least 24 × 24: half of that away from the middle it is still the same."""
    reach = TARGET // 2 - TARGET_SLACK
    nodes = {node.reference: node for node in front.walk()}
    faults = []
    for node in front.walk():
        box = extents.get(node.reference)
        if (node.role not in ("push button", "toggle button", "radio button", "check box", "list item", "menu item", "text",
                              "entry", "slider") or not is_shown(box) or not node.has("sensitive")):
            continue
        x, y = box.x + box.width // 2, box.y + box.height // 2
        if not is_met(desk, nodes, node, x, y, front):
            continue        # out of sight; the wheel brings it
        for dx, dy in ((reach, 0), (-reach, 0), (0, reach), (0, -reach)):
            if is_scrolled_away(node, extents, x + dx, y + dy):
                continue
            if not is_met(desk, nodes, node, x + dx, y + dy, front):
                faults.append(f"{node} is smaller than {TARGET} × {TARGET}")
                break
    return faults


def is_scrolled_away(node, extents, x, y):
    """Whether a point lies outside of what the panes around it show."""
    panes = [extents[each.reference] for each in node.ancestors() if each.role == "scroll pane" and
             is_shown(extents.get(each.reference))]
    return any(not (pane.x <= x < pane.x + pane.width and pane.y <= y < pane.y + pane.height) for pane in panes)


def is_met(desk, nodes, node, x, y, front):
    """Whether the pointer would meet it there; of two in each other either."""
    found = met_at(desk, nodes, x, y, front)
    return found is not None and (found.is_within(node) or node.is_within(found) and found.role == node.role)


def met_at(desk, nodes, x, y, front):
    """What lies there, or what holds it where that has no part in the tree."""
    reference = front.top.at(x, y)
    for _ in range(4):
        if reference in nodes:
            return nodes[reference]
        if not reference[0]:
            return None
        reference = desk.bus.parent_of(reference)
    return None


def one_direction(front, extents):
    """Nothing scrolls from side to side."""
    return [f"a scroll bar from side to side ({box.width} × {box.height})" for node in front.walk()
            if node.role == "scroll bar" and is_shown(box := extents.get(node.reference)) and box.width > box.height]


def inventory(front, extents, home):
    """The words of a screen; a narrow window has the side behind a button, and no room
    for the title in the header, which stands on the page too."""
    found = set()

    def collect(node):
        if is_side(node) or is_header_title(node):
            return
        if COMPONENT not in node.interfaces or is_shown(extents.get(node.reference)):
            if node.role in CONTROLS + ("label", "heading", "image") and node.name.strip():
                found.add(VARYING.sub("…", f"{node.role}: {node.name}".replace(str(home), "~")))
            for child in node.children:
                collect(child)

    collect(front)
    return found


def is_side(node):
    return node.parent is not None and node.parent.name == "AdwFlap" and \
        any(each.role == "list" and each.name in SIDES.values() for each in node.walk())


def is_header_title(node):
    return node.role in ("label", "filler") and node.name != "AdwGizmo" and node.parent is not None and \
        any(each.name == "AdwGizmo" for each in node.parent.children) and node.name != "AdwFlap"
