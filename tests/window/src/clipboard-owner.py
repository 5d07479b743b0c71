"""Holds a clipboard as another program does: clipboard-owner.py TARGET=FILE…, such as text/html=a.html. Says when it does."""

import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk

held = dict(argument.split("=", 1) for argument in sys.argv[1:])
window = Gtk.Window(title="Another program")
window.realize()
for target in held:
    Gtk.selection_add_target(window, Gdk.SELECTION_CLIPBOARD, Gdk.Atom.intern(target, False), 0)


def give(_, data, *__):
    name = data.get_target().name()
    data.set(data.get_target(), 8, pathlib.Path(held[name]).read_bytes())


window.connect("selection-get", give)
window.connect("selection-clear-event", lambda *_: Gtk.main_quit())
Gtk.selection_owner_set(window, Gdk.SELECTION_CLIPBOARD, Gdk.CURRENT_TIME)
print("holds", flush=True)
Gtk.main()
