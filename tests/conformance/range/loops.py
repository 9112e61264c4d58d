# truth: reference 1.25
# for over range: the variable, steps, big limits, changes inside the loop.
for i in range(3):
    print(i, end=" ")
    i = 100
print(i)
for i in range(0):
    print("never")
print(i)
for i in range(10, 0, -3):
    print(i, end=" ")
print()
n = 3
for i in range(n):
    n = 10
print(i, n)
step = 2
print([i for i in range(1, 8, step)], [i for i in range(8, 1, -step)])
start = 1 << 40
for i in range(start, start + 3):
    print(i - start, end=",")
print()
count = 0
for i in range(100000000):
    count += i
    if i == 5:
        break
print(count, i)
for a in range(2):
    for b in range(2):
        for c in range(2):
            if (a, b, c) == (0, 1, 1):
                continue
            print(a, b, c, end="; ")
print()
