# How long points of the plane stay near the origin under z * z + c, with complex numbers.


def steps(c, most):
    z = 0
    for n in range(most):
        z = z * z + c
        if abs(z) > 2:
            return n
    return most


def main(width, height, most):
    total = 0
    rows = []
    for y in range(height):
        row = bytearray()
        for x in range(width):
            n = steps(complex(x * 3.5 / width - 2.5, y * 2 / height - 1), most)
            total += n
            row.append(32 if n < 4 else 42 if n == most else 46)
        rows.append(row.decode())
    return total, rows


if __name__ == "__main__":
    total, rows = main(72, 48, 64)
    print(total)
    print(rows[24])
