# truth: reference 1.25
# A simulation of events in a priority queue of our own: customers, counters, and what they wait.
class Queue:
    """The smallest first; equal ones in the order of their coming."""

    def __init__(self):
        self.items, self.count = [], 0

    def push(self, key, value):
        self.items.append((key, self.count, value))
        self.count += 1
        i = len(self.items) - 1
        while i and self.items[i] < self.items[(i - 1) // 2]:
            j = (i - 1) // 2
            self.items[i], self.items[j] = self.items[j], self.items[i]
            i = j

    def pop(self):
        if not self.items:
            raise IndexError("queue is empty")
        first, last = self.items[0], self.items.pop()
        if self.items:
            self.items[0] = last
            i = 0
            while True:
                children = [j for j in (2 * i + 1, 2 * i + 2) if j < len(self.items)]
                if not children:
                    break
                j = min(children, key=lambda j: self.items[j][:2])
                if self.items[i][:2] < self.items[j][:2]:
                    break
                self.items[i], self.items[j] = self.items[j], self.items[i]
                i = j
        return first[0], first[2]

    def __len__(self):
        return len(self.items)

    def __bool__(self):
        return bool(self.items)


def random_numbers(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield seed >> 16


class Shop:
    def __init__(self, counters, seed):
        self.free, self.line, self.waited, self.events = counters, [], [], Queue()
        self.random = random_numbers(seed)

    def run(self, until):
        self.events.push(0, lambda now: self.arrive(now, 1))
        while self.events:
            now, event = self.events.pop()
            if now > until:
                print("closed at", until, "line", len(self.line))
                break
            event(now)
        return self.waited

    def arrive(self, now, number):
        print(now, "customer", number, "comes")
        self.line.append((now, number))
        self.events.push(now + 1 + next(self.random) % 5, lambda t: self.arrive(t, number + 1))
        self.serve(now)

    def serve(self, now):
        while self.free and self.line:
            came, number = self.line.pop(0)
            self.free -= 1
            self.waited.append(now - came)
            print(now, "customer", number, "is served after", now - came)
            self.events.push(now + 2 + next(self.random) % 6, lambda t: self.leave(t, number))

    def leave(self, now, number):
        print(now, "customer", number, "goes")
        self.free += 1
        self.serve(now)


for counters in (1, 2):
    waited = Shop(counters, 42).run(40)
    print("counters", counters, "served", len(waited), "longest", max(waited), "sum", sum(waited))
queue = Queue()
for n, word in enumerate("the quick brown fox jumps over the lazy dog".split()):
    queue.push(len(word), word)
print([queue.pop() for _ in range(len(queue))])
try:
    queue.pop()
except IndexError as e:
    print(e)
