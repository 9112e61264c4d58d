# truth: reference 1.25
# while, break, continue and else.
i = 0
while i < 3:
    print(i)
    i += 1
else:
    print("else after", i)
while True:
    i += 1
    if i % 2:
        continue
    if i > 8:
        break
    print("even", i)
else:
    print("never printed")
print(i)
while False:
    print("never")
else:
    print("else at once")
a, b = 48, 18
while b:
    a, b = b, a % b
print("gcd", a)
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print("collatz", steps)
outer = 0
while outer < 3:
    inner = 0
    while True:
        inner += 1
        if inner == outer + 1:
            break
    else:
        print("never")
    outer += 1
    print(outer, inner)
