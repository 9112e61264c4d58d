# The digits of pi, one at a time, by streaming a continued product of integer matrices.
def digits():
    q, r, t, k = 1, 0, 1, 1
    while True:
        # The digit is sure when both ends of the interval agree on it.
        low = (3 * q + r) // t
        if (4 * q + r) // t == low:
            yield low
            q, r = 10 * q, 10 * (r - low * t)
        else:
            q, r, t, k = q * k, (2 * q + r) * (2 * k + 1), t * (2 * k + 1), k + 1


def main(n):
    stream = digits()
    checksum = 0
    for i in range(n):
        checksum = (checksum * 11 + next(stream) * (i + 1)) % 1000003
    return checksum


if __name__ == "__main__":
    print(main(380))
