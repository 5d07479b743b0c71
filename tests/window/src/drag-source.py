"""A window from which files can be dragged, as from a file manager: drag-source.py FILE…"""

import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk

uris = [pathlib.Path(name).as_uri() for name in sys.argv[1:]]
window = Gtk.Window(title="Files to drag", default_width=200, default_height=100)
handle = Gtk.EventBox()
handle.add(Gtk.Label(label="Drag from here"))
handle.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
handle.drag_source_add_uri_targets()
handle.connect("drag-data-get", lambda _, __, data, *___: data.set_uris(uris))
window.add(handle)
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
