# truth: reference 1.25
import sys

sys.path.append("..")  # the modules lie beside this folder
from schedule import DAYS, Schedule

# The whole week, printed as a plan.
week = Schedule([("mon-fri", "6:30", 21), ("mon-fri", "8:00", 17), ("mon-fri", "17:00", 21), ("sat,sun", "8:30", 21),
                 ("*", "22:30", 16)])
for day, name in enumerate(DAYS):
    print(name, " ".join("%s=%d" % step for step in week.changes(day)))
for day, clock in ((0, "5:00"), (0, "12:00"), (5, "12:00"), (6, "23:59")):
    print(DAYS[day], clock, week.target(day, clock))
