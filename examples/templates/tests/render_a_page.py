# truth: reference 1.25
import sys

sys.path.append("..")  # the package lies beside this folder
from pages import PAGES
from templates import Environment

# Pages of hundreds of lines: inheritance, includes, loops in loops, filters, escaping.

ROOMS = ("kitchen", "cellar & larder", "attic", "<garden>")
sensors = []
for n in range(48):
    sensors.append({
        "name": "t%02d" % (n * 7 % 48),
        "room": ROOMS[n % 4],
        "value": (n * 37 % 101) / 2 - 8 + n / 100,
        "note": "number %d, \"%s\"" % (n, "x" * (n % 5)) if n % 3 else "<b>ok</b>",
    })

environment = Environment(PAGES.__getitem__)
environment.globals["site"] = "Smith & Sons"
environment.globals["menu"] = [("/", "home"), ("/sensors", "sensors"), ("/?a=1&b=2", "more <>")]
for name in ("sensors.html", "wide.html"):
    page = environment.render(name, sensors=sensors, here="/sensors", limit=40)
    print(page)
    print(len(page), page.count("\n"), sorted(environment.cache))
print(environment.render("base.html", here="<?>"), environment.render("table.txt", size=12), sep="\n")
print(environment.render("sensors.html", sensors=[], here=None, limit=0).count("<tr"))
