# truth: reference 1.25
import sys

sys.path.append("..")  # the modules lie beside this folder
from commands import thermostat_console
from controller import Controller

# What a user sees who types at the thermostat.
console = thermostat_console(Controller(target=20))
for line in ("status", "target 22.5", "band 0.5", "status", "target hot", "target 99", "target", "status now", "", "help",
             'target "21"', 'target "21'):
    print("> " + line)
    answer = console.run(line)
    if answer is not None:
        print(answer)
