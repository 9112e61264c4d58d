# Points in space: made by trigonometry, normalised, and reduced to their maximum.
from math import cos, sin, sqrt


class Point:
    def __init__(self, i):
        self.x = x = sin(i)
        self.y = cos(i) * 3
        self.z = (x * x) / 2

    def normalise(self):
        length = sqrt(self.x * self.x + self.y * self.y + self.z * self.z)
        self.x /= length
        self.y /= length
        self.z /= length

    def maximise(self, other):
        if other.x > self.x:
            self.x = other.x
        if other.y > self.y:
            self.y = other.y
        if other.z > self.z:
            self.z = other.z
        return self


def greatest(points):
    best = points[0]
    for point in points[1:]:
        best = best.maximise(point)
    return best


def batch(first, count):
    points = [Point(i) for i in range(first, first + count)]
    for point in points:
        point.normalise()
    return greatest(points)


def main(n):
    # In batches, so that all points fit in a small heap.
    best = greatest([batch(first, 2000) for first in range(0, n, 2000)])
    return "%.6f %.6f %.6f" % (best.x, best.y, best.z)


if __name__ == "__main__":
    print(main(20000))
