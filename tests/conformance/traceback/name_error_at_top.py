# truth: reference 1.25
# An error in the module's own code has <module> as its frame.
print("first line runs")
for i in range(3):
    if i == 1:
        print(i + undefined)
