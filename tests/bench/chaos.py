# The chaos game on a B-spline: random affine steps along a curve, counted on a small canvas.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def blend(self, other, t):
        return Point(self.x + (other.x - self.x) * t, self.y + (other.y - self.y) * t)


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 69069 + 12345) & 0x3FFFFFFF
        return (self.state >> 8) % n

    def unit(self):
        return self.below(65536) / 65536


class Curve:
    """A chain of quadratic pieces through control points, with t in 0..len(pieces)."""

    def __init__(self, controls):
        self.controls = controls
        self.count = len(controls) - 2

    def __call__(self, t):
        piece = int(t)
        if piece >= self.count:
            piece = self.count - 1
        u = t - piece
        a, b, c = self.controls[piece:piece + 3]
        return a.blend(b, u).blend(b.blend(c, u), u)


class Game:
    def __init__(self, curve, random, size):
        self.curve = curve
        self.random = random
        self.size = size
        self.canvas = [[0] * size for _ in range(size)]

    def step(self, point):
        target = self.curve(self.random.unit() * self.curve.count)
        return point.blend(target, 0.5 + 0.25 * self.random.unit())

    def mark(self, point):
        x = int(point.x * self.size)
        y = int(point.y * self.size)
        if 0 <= x < self.size and 0 <= y < self.size:
            self.canvas[y][x] += 1

    def play(self, steps):
        point = Point(0.5, 0.5)
        for _ in range(steps):
            point = self.step(point)
            self.mark(point)


def main(n):
    corners = [(0.1, 0.1), (0.5, 0.9), (0.9, 0.2), (0.2, 0.7), (0.8, 0.8), (0.1, 0.4)]
    game = Game(Curve([Point(x, y) for x, y in corners]), Random(1234), 32)
    game.play(n)
    return sum([sum(row) for row in game.canvas]), max([max(row) for row in game.canvas])


if __name__ == "__main__":
    print(main(8500))
