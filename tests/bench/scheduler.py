# Jobs with priorities: a heap of objects that compare, closures as callbacks, lists that are sorted.
import heapq


class Job:
    serial = 0

    def __init__(self, time, name, action):
        Job.serial += 1
        self.serial = Job.serial
        self.time = time
        self.name = name
        self.action = action

    def __lt__(self, other):
        if self.time != other.time:
            return self.time < other.time
        return self.serial < other.serial

    @property
    def label(self):
        return self.name, self.time


class Scheduler:
    def __init__(self):
        self.queue = []
        self.now = 0
        self.log = []

    def after(self, delay, name, action):
        heapq.heappush(self.queue, Job(self.now + delay, name, action))

    def run(self, until):
        while self.queue and self.queue[0].time <= until:
            job = heapq.heappop(self.queue)
            self.now = job.time
            job.action(self)
            self.log.append(job.label)


def repeating(name, period, totals):
    def act(scheduler):
        totals[name] = totals.get(name, 0) + scheduler.now % 7
        scheduler.after(period, name, act)

    return act


def main(until):
    scheduler = Scheduler()
    totals = {}
    for number in range(12):
        name = "task%d" % number
        scheduler.after(number, name, repeating(name, 3 + number * 2 % 11, totals))
    scheduler.run(until)
    longest = sorted(scheduler.log, key=lambda entry: (entry[0], -entry[1]))
    return len(longest), longest[0], longest[-1], sorted(totals.items())


if __name__ == "__main__":
    print(*main(3000))
