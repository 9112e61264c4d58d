# A small scene by rays: spheres over a chequered floor, one lamp, shadows and mirrors.
from math import sqrt


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def scale(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self.scale(1 / sqrt(self.dot(self)))


class Ray:
    def __init__(self, start, direction):
        self.start = start
        self.direction = direction.unit()

    def at(self, distance):
        return self.start + self.direction.scale(distance)


class Sphere:
    def __init__(self, centre, radius, colour, mirror):
        self.centre = centre
        self.radius = radius
        self.colour = colour
        self.mirror = mirror

    def hit(self, ray):
        towards = self.centre - ray.start
        along = towards.dot(ray.direction)
        rest = self.radius * self.radius - towards.dot(towards) + along * along
        if rest < 0:
            return None
        distance = along - sqrt(rest)
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return (point - self.centre).unit()

    def colour_at(self, point):
        return self.colour


class Floor:
    mirror = 0.1

    def hit(self, ray):
        if ray.direction.y >= 0:
            return None
        distance = -ray.start.y / ray.direction.y
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return Vector(0, 1, 0)

    def colour_at(self, point):
        return 0.9 if (int(point.x // 1) + int(point.z // 1)) % 2 else 0.2


class Scene:
    def __init__(self):
        self.things = [Floor(), Sphere(Vector(0, 1, 6), 1, 0.8, 0.4), Sphere(Vector(2, 0.7, 5), 0.7, 0.5, 0.2),
                       Sphere(Vector(-1.6, 0.5, 4), 0.5, 1.0, 0.3)]
        self.lamp = Vector(4, 6, 0)

    def nearest(self, ray):
        best = None
        nearest = 1e9
        for thing in self.things:
            distance = thing.hit(ray)
            if distance is not None and distance < nearest:
                best = thing
                nearest = distance
        return best, nearest

    def light(self, ray, depth):
        thing, distance = self.nearest(ray)
        if thing is None:
            return 0.3
        point = ray.at(distance)
        normal = thing.normal(point)
        result = 0.1 * thing.colour_at(point)
        to_lamp = self.lamp - point
        shadow = Ray(point, to_lamp)
        blocker, far = self.nearest(shadow)
        if blocker is None or far * far > to_lamp.dot(to_lamp):
            result += max(0, normal.dot(shadow.direction)) * thing.colour_at(point)
        if thing.mirror and depth:
            bounce = ray.direction - normal.scale(2 * normal.dot(ray.direction))
            result += thing.mirror * self.light(Ray(point, bounce), depth - 1)
        return result


def main(width, height):
    scene = Scene()
    eye = Vector(0, 1.5, -1)
    rows = []
    total = 0.0
    for y in range(height):
        shades = []
        for x in range(width):
            direction = Vector((x - width / 2) / width, (height / 2 - y) / height * 0.7, 1)
            light = scene.light(Ray(eye, direction), 2)
            total += light
            shades.append(" .:-=+*#%@"[min(9, int(light * 9))])
        rows.append("".join(shades))
    return total, rows


if __name__ == "__main__":
    total, rows = main(40, 20)
    print("%.6f" % total)
    print("\n".join(rows))
