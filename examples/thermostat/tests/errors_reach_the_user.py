# truth: reference 1.25
import sys

sys.path.append("..")  # the modules lie beside this folder
from commands import Console
from schedule import Schedule

# A mistake in a rule is not swallowed: the traceback is what the user gets.
console = Console()


@console.command("plan", 2)
def plan(day, clock):
    return list(Schedule([(day, clock, 20)]).changes(0))


print(console.run("plan mon 6:30"))
print(console.run("plan mon"))
try:
    console.run("plan mon 25:00")
except ValueError as e:
    print("ValueError:", e)
try:
    console.run("plan someday 6:30")
except ValueError as e:
    print("ValueError:", e)
