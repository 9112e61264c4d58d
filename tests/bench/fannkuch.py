# Pancake flips over all permutations of n: the most flips needed, and a checksum.
def flips(order):
    """How many prefix reversals bring 0 to the front."""
    order = order[:]
    count = 0
    first = order[0]
    while first:
        order[:first + 1] = order[first::-1]
        first = order[0]
        count += 1
    return count


def main(n):
    order = list(range(n))
    turns = [0] * n
    most = checksum = 0
    sign = 1
    while True:
        count = flips(order)
        if count > most:
            most = count
        checksum += sign * count
        sign = -sign
        # The next permutation: rotate ever longer prefixes, each as often as it is long.
        i = 1
        while i < n:
            order.insert(i, order.pop(0))
            turns[i] += 1
            if turns[i] <= i:
                break
            turns[i] = 0
            i += 1
        else:
            return checksum, most


if __name__ == "__main__":
    print(main(8))
