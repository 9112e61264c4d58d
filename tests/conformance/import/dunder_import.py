# truth: reference 1.25
# __import__ called by hand: names, fromlist and level.
for arguments in (
    ("house",),
    ("house.kitchen",),
    ("house.kitchen", None, None, None),
    ("house.kitchen", None, None, []),
    ("house.kitchen", None, None, ("pan",)),
    ("house.kitchen", None, None, ["pan"], 0),
    ("house.attic.corner", None, None, True),
    ("nowhere",),
    ("house.nowhere",),
    ("",),
    ("house", None, None, None, -1),
    (5,),
    (None,),
    (),
):
    try:
        print(arguments, "->", __import__(*arguments).__name__)
    except Exception as e:
        print(arguments, "->", repr(e))
print(__import__("sys").modules is __import__("sys").modules)
