"""A window with one fault, for the test of the judge: `wrong.py KIND`, or `right`.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sys

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gtk, Pango  # noqa: E402

STYLE = b"""
.pale { color: #a5a5a5; }
.tiny { min-width: 0; min-height: 0; padding: 0; }
.unseen:focus:focus-visible { outline: none; }
button:focus:focus-visible { outline: 3px solid #004488; outline-offset: 1px; }
"""


def label(words, **properties):
    return Gtk.Label(label=words, halign=Gtk.Align.START, **properties)


def nameless(box):
    box.append(Gtk.Button(icon_name="document-save-symbolic", halign=Gtk.Align.START))


def contrast(box):
    box.append(label("Too pale to be read", css_classes=["pale"]))


def cut(box):
    box.append(label("A sentence that has no room", ellipsize=Pango.EllipsizeMode.END, max_width_chars=9))


def target(box):
    box.append(Gtk.Button(label="x", css_classes=["tiny"], halign=Gtk.Align.START))


def sideways(box):
    words = label("A line that is so long that it goes on and on and on beyond the edge of the window")
    box.append(Gtk.ScrolledWindow(child=words, height_request=60, overlay_scrolling=False,
                                  hscrollbar_policy=Gtk.PolicyType.ALWAYS, vscrollbar_policy=Gtk.PolicyType.NEVER))


def unseen(box):
    box.append(Gtk.Button(label="Here, and not seen", css_classes=["unseen"], halign=Gtk.Align.START))


def trap(box):
    view = Gtk.TextView(height_request=60)
    view.update_property([Gtk.AccessibleProperty.LABEL], ["Words"])
    box.append(view)


def missed(box):
    button = Gtk.Button(label="Never met", halign=Gtk.Align.START)
    holder = Gtk.Box(can_focus=False)
    holder.append(button)
    box.append(holder)


def right(box):
    box.append(label("Fine"))


KINDS = {each.__name__: each for each in (nameless, contrast, cut, target, sideways, unseen, trap, missed, right)}


def show(application, kind):
    provider = Gtk.CssProvider()
    provider.load_from_data(STYLE)
    Gtk.StyleContext.add_provider_for_display(Gdk.Display.get_default(), provider, Gtk.STYLE_PROVIDER_PRIORITY_USER + 1)
    box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL, spacing=24, margin_top=24, margin_bottom=24, margin_start=24,
                  margin_end=24)
    box.append(Gtk.Button(label="First", halign=Gtk.Align.START))
    KINDS[kind](box)
    box.append(Gtk.Button(label="Last", halign=Gtk.Align.START))
    Gtk.ApplicationWindow(application=application, child=box, title="Judged").present()


def main():
    settings = Gtk.Settings
    application = Gtk.Application(application_id="org.candor_training.Wrong")
    application.connect("activate", lambda each: (settings.get_default().set_property("gtk-enable-animations", False),
                                                  show(each, sys.argv[1])))
    application.run([])


main()
