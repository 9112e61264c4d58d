# truth: reference 1.25
# A whole float hashes as the int that it equals, however many digits that has.
for number in (0, 1, -1, 255, 10**9, 2**30, 2**31 + 1, -(2**31) - 2, 2**33 - 1, 10**15, 10**16, -(2**52) - 1):
    print(number, hash(number) == hash(float(number)))
