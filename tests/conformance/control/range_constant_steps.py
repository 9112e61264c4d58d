# truth: reference 1.25
# for over range() with the step written as a constant, 1 and -1 among them: counted on the stack.
def up(a, b):
    seen = []
    for i in range(a, b, 1):
        seen.append(i)
    return seen


def down(a, b):
    seen = []
    for i in range(a, b, -1):
        seen.append(i)
    return seen


def up_two(a, b):
    seen = []
    for i in range(a, b, 2):
        seen.append(i)
        if len(seen) > 5:
            break
    else:
        seen.append('else')
    return seen


def down_three(a, b):
    seen = []
    for i in range(a, b, -3):
        if i % 2:
            continue
        seen.append(i)
    return seen


for f in (up, down, up_two, down_three):
    for a in (-4, 0, 3, 9):
        for b in (-4, -1, 0, 3, 10):
            print(f.__name__, a, b, f(a, b))
for i in range(3, 0, 1):
    print('never')
for i in range(0, 3, -1):
    print('never')
for i in range(2, 5, +1):
    print(i, end=' ')
for i in range(5, 2, -1):
    print(i, end=' ')
print(i)
