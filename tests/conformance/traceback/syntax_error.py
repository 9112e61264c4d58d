# truth: reference 1.25
# A file that does not parse prints one line and runs nothing.
print("never printed")
x = 1
if x
    print("no colon")
