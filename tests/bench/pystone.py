# A mix of what ordinary programs do, in the manner of Dhrystone: records, globals, branches on
# enumerations, strings compared, two-dimensional tables.
FIRST, SECOND, THIRD, FOURTH, FIFTH = range(1, 6)

flag = False
letter_one = " "
letter_two = " "
count = 0
row = [0] * 51
table = [list(row) for _ in range(51)]
head = None
other = None


class Record:
    def __init__(self, link=None, kind=FIRST, choice=FIRST, number=0, text=""):
        self.link = link
        self.kind = kind
        self.choice = choice
        self.number = number
        self.text = text

    def copy(self):
        return Record(self.link, self.kind, self.choice, self.number, self.text)


def set_up():
    global head, other
    other = Record()
    head = Record(other, FIRST, THIRD, 40, "A RECORD THAT HAS A LONG STRING")


def follow(record):
    following = head.copy()
    record.link = following
    record.number = 5
    following.number = record.number
    following.link = record.link
    following.link = third(following.link)
    if following.kind == FIRST:
        following.number = 6
        following.choice = next_choice(record.choice)
        following.link = head.link
        following.number = plus_two(following.number, 10)
        return following
    return record.copy()


def third(link):
    global count
    if head is not None:
        link = head.link
    else:
        count = 100
    head.number = plus_two(10, count)
    return link


def adjust(value):
    result = value + 10
    while True:
        if letter_one == "A":
            result -= 1
            value = result - count
            return value


def set_letters():
    global flag, letter_two
    flag = flag or letter_one == "A"
    letter_two = "B"


def set_first():
    global flag, letter_one
    letter_one = "A"
    flag = False


def next_choice(choice):
    result = choice
    if not is_third(choice):
        result = FOURTH
    if choice == FIRST:
        result = FIRST
    elif choice == SECOND:
        result = FIRST if count > 100 else FOURTH
    elif choice == THIRD:
        result = SECOND
    elif choice == FIFTH:
        result = THIRD
    return result


def plus_two(a, b):
    return a + 2 + b


def fill(numbers, grid, a, b):
    global count
    place = a + 5
    numbers[place] = b
    numbers[place + 1] = numbers[place]
    numbers[place + 30] = place
    for column in range(place, place + 2):
        grid[place][column] = place
    grid[place][place - 1] += 1
    grid[place + 20][place] = numbers[place]
    count = 5


def which(a, b):
    return FIRST if a != b else SECOND


def compare(a, b):
    i = 1
    while i <= 1:
        if which(a[i], b[i + 1]) == FIRST:
            c = "A"
            i += 1
    if "W" <= c <= "Z":
        i = 7
    if c == "X":
        return True
    if a > b:
        i += 7
        return True
    return False


def is_third(choice):
    return choice == THIRD


def once(i):
    global head, count
    set_first()
    set_letters()
    a = 2
    b = 3
    first = "LONG STRINGS IN TWO, NUMBER ONE"
    second = "LONG STRINGS IN TWO, NUMBER TWO"
    choice = SECOND
    global flag
    flag = not compare(first, second)
    while a < b:
        c = 5 * a - b
        c = plus_two(a, b)
        a += 1
    fill(row, table, a, c)
    head = follow(head)
    letter = "A"
    while letter <= letter_two:
        if choice == which(letter, "C"):
            choice = next_choice(FIRST)
        letter = chr(ord(letter) + 1)
    b = b * a
    a = b // c
    b = 7 * (b - c) - a
    a = adjust(a)
    return a + b


def main(rounds):
    set_up()
    total = 0
    for i in range(rounds):
        total += once(i)
    return total, count, flag, letter_one, letter_two, row[8], table[8][7], head.number


if __name__ == "__main__":
    print(*main(3000))
