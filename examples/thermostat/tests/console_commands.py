# truth: reference 1.25
import sys

sys.path.append("..")  # the modules lie beside this folder
from commands import CommandError, Console

# A console of one's own: commands are functions with a decorator.
console = Console()
lights = {}


@console.command("light", 2)
def light(room, state):
    if state not in ("on", "off"):
        raise CommandError("on or off, not " + state)
    lights[room] = state
    return "%s: %s" % (room, state)


@console.command("list")
def show():
    return ", ".join("%s=%s" % item for item in sorted(lights.items())) or "no lights"


for line in ("list", "light kitchen on", 'light "living room" off', "light hall dim", "list", "dark"):
    print(console.run(line))
