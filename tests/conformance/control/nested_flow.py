# truth: reference 1.25
# break and continue find their own loop through if, with, try and inner loops.
out = []
for i in range(6):
    if i == 1:
        continue
    for j in range(6):
        if j == 1:
            continue
        if j > i:
            break
        out.append((i, j))
    else:
        out.append("full")
    if i == 4:
        break
print(out)


def search(grid, wanted):
    for y, row in enumerate(grid):
        for x, value in enumerate(row):
            if value == wanted:
                return x, y
    return None


grid = [[1, 2], [3, 4]]
print(search(grid, 3), search(grid, 9))
n = 0
while True:
    for k in range(3):
        n += 1
        if n == 5:
            break
    else:
        continue
    break
print(n, k)
for i in range(3):
    try:
        if i == 1:
            continue
        if i == 2:
            break
        print("body", i)
    finally:
        print("finally", i)
