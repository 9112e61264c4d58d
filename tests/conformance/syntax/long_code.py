# truth: reference 1.25
# Jumps longer than a byte, and many constants and names.
def big(n):
    total = 0
    for i in range(n):
        if i % 2:
            total += i * 3 + 7 - i // 2 + (i & 5) + (i | 9) - (i ^ 3) + i * i - i + 12345 + 67890 - 11111
            total -= i * 5 + 9 - i // 3 + (i & 6) + (i | 8) - (i ^ 2) + i * i - i + 22345 + 77890 - 21111
            total += len("a rather long string number one") + len("a rather long string number two")
            total += len("a rather long string number three") + len("a rather long string number four")
            total += [1, 2, 3, 4, 5, 6, 7, 8, 9, 10][i % 10] + {1: 10, 2: 20, 3: 30, 4: 40}.get(i, 5)
            if total > 100000000:
                print("never", total)
                break
            elif total < -100000000:
                print("never either", total)
                continue
        else:
            total += 1
            while total % 7:
                total += 1
                if total % 11 == 0:
                    break
            else:
                total += 2
    return total


print(big(1), big(10), big(100))
values = [1000000, 2000000, 3000000, -1000000, 70000, 65536, 65535, 256, 255, 128, 127, 64, 63, -64, -65, -128, -129]
print(sum(values), values)
print(16383, 16384, -16384, -16385, 1073741823, 1073741824, -1073741824, -1073741825, 2147483647, 4294967295)
