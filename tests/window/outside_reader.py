"""A stand-in for a screen reader: another process, that knows the program only by the accessibility bus.

Runs with the system's own Python, which has the bindings. A command per line in, a line of JSON out.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

APPLICATION = "mengpaneel"
heard = []
moved = []


def application():
    desktop = Atspi.get_desktop(0)
    children = [desktop.get_child_at_index(n) for n in range(desktop.get_child_count())]
    return next((child for child in children if child and child.get_name() == APPLICATION), None)


def everything(found):
    yield found
    for number in range(found.get_child_count()):
        child = found.get_child_at_index(number)
        if child is not None:
            yield from everything(child)


def showing(found):
    return found.get_state_set().contains(Atspi.StateType.SHOWING)


def sliders():
    return [found for found in everything(application()) if found.get_role() == Atspi.Role.SLIDER]


def read_sliders():
    return [
        {
            "name": slider.get_name(),
            "role": slider.get_role_name(),
            "description": slider.get_description(),
            "value": slider.get_current_value(),
            "least": slider.get_minimum_value(),
            "most": slider.get_maximum_value(),
            "focusable": slider.get_state_set().contains(Atspi.StateType.FOCUSABLE),
        }
        for slider in sliders()
    ]


def set_slider(number, value):
    return sliders()[int(number)].set_current_value(float(value))


def read_texts():
    """Every text that is shown."""
    return [
        f.get_name() for f in everything(application()) if f.get_role() == Atspi.Role.LABEL and showing(f)
    ]


def read_items():
    """What every line of a list is called."""
    return [f.get_name() for f in everything(application()) if f.get_role() == Atspi.Role.LIST_ITEM]


def description(name):
    """What the first thing that is shown with this name says of itself."""
    return next(
        (f.get_description() for f in everything(application()) if f.get_name() == name and showing(f)), None
    )


def nameless():
    """What can have the keyboard and has no name: role by role."""
    found = []
    for thing in everything(application()):
        able = thing.get_state_set().contains(Atspi.StateType.FOCUSABLE) and showing(thing)
        if able and not thing.get_name() and not thing.get_description():
            found.append(thing.get_role_name())
    return found


def press(name):
    """Press the first thing with this name, as a screen reader does."""
    shown = {f.get_name(): f for f in everything(application()) if f.get_name() and showing(f)}
    if name not in shown:
        raise LookupError(f"nothing is called {name!r} among {sorted(shown)}")
    thing = shown[name]
    return thing.get_action_iface().do_action(0)


COMMANDS = {
    "there": lambda: application() is not None,
    "sliders": read_sliders,
    "set": set_slider,
    "texts": read_texts,
    "items": read_items,
    "nameless": nameless,
    "description": description,
    "press": press,
    "heard": lambda: list(heard),
    "moved": lambda: list(moved),
}


def hear(event):
    """Hear what is announced, and as Orca does what has the keyboard say of itself."""
    described = "description" in event.type
    if not described or (event.any_data and event.source.get_state_set().contains(Atspi.StateType.FOCUSED)):
        heard.append(str(event.any_data))


def notice_move(event):
    moved.append(event.source.get_name())


def answer(_channel, _condition):
    line = sys.stdin.readline()
    if not line:
        loop.quit()
        return False
    command, *arguments = json.loads(line)
    try:
        told = {"answer": COMMANDS[command](*arguments)}
    except Exception as error:  # told to the test, which would otherwise wait for an answer for ever
        told = {"error": repr(error)}
    print(json.dumps(told), flush=True)
    return True


Atspi.init()
loop = GLib.MainLoop()
listener = Atspi.EventListener.new(hear)
listener.register("object:announcement")
listener.register("object:property-change:accessible-description")
moves = Atspi.EventListener.new(notice_move)
moves.register("object:property-change:accessible-value")
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, answer)
loop.run()
