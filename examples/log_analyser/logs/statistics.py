"""What can be said of numbers that are seen once."""

import heapq
import math


class Counter:
    """How often each key was seen."""

    def __init__(self):
        self.counts = {}

    def add(self, key, count=1):
        self.counts[key] = self.counts.get(key, 0) + count

    def total(self):
        return sum(self.counts.values())

    def top(self, count):
        """The most frequent keys with their counts; among equals, in the order of the keys."""
        heap = [(-seen, key) for key, seen in self.counts.items()]
        heapq.heapify(heap)
        return [(key, -seen) for seen, key in [heapq.heappop(heap) for _ in range(min(count, len(heap)))]]

    def __iter__(self):
        return iter(sorted(self.counts.items()))


class Largest:
    """The `size` largest of many, with what came with each."""

    def __init__(self, size):
        self.size = size
        self.heap = []
        self.seen = 0

    def add(self, number, what):
        self.seen += 1
        heapq.heappush(self.heap, (number, -self.seen, what))
        if len(self.heap) > self.size:
            heapq.heappop(self.heap)

    def __iter__(self):
        for number, _, what in sorted(self.heap, reverse=True):
            yield number, what


class Summary:
    """Count, mean, deviation (by Welford's method), extremes and percentiles of numbers."""

    def __init__(self):
        self.values = []
        self.mean = 0.0
        self.squares = 0.0

    def add(self, value):
        self.values.append(value)
        step = value - self.mean
        self.mean += step / len(self.values)
        self.squares += step * (value - self.mean)

    @property
    def count(self):
        return len(self.values)

    @property
    def deviation(self):
        return math.sqrt(self.squares / (self.count - 1)) if self.count > 1 else 0.0

    def percentile(self, percent):
        """The value below which `percent` of the values lie, between two where need be."""
        self.values.sort()
        position = (self.count - 1) * percent / 100
        low = int(position)
        high = min(low + 1, self.count - 1)
        return self.values[low] + (self.values[high] - self.values[low]) * (position - low)

    def histogram(self):
        """(lower bound, count) for each power of two that has values, and those between."""
        if not self.count:
            return []
        counts = Counter()
        for value in self.values:
            counts.add(math.frexp(value)[1] if value > 0 else 0)
        exponents = range(min(counts.counts), max(counts.counts) + 1)
        return [(math.ldexp(0.5, each), counts.counts.get(each, 0)) for each in exponents]
