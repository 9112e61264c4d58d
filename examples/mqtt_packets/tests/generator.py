# Packets from a seed: the same ones on every machine.
import sys

sys.path.append("..")  # the package lies beside this folder
import mqtt


class Generator:
    """A linear congruential generator of 32 bits, and packets made of it."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 1664525 + 1013904223) & 0xFFFFFFFF
        return (self.state >> 8) % bound

    def flip(self):
        return self.below(2) == 1

    def choice(self, items):
        return items[self.below(len(items))]

    def word(self, longest=9):
        letters = "abcdefghijklmnopqrstuvwxyz0123456789-_ \u00e4\u20ac\U0001f40d"
        return "".join([self.choice(letters) for _ in range(1 + self.below(longest))])

    def octets(self, longest):
        return bytes([self.below(256) for _ in range(self.below(longest + 1))])

    def identifier(self):
        return 1 + self.below(0xFFFF)

    def topic(self):
        return "/".join([self.word() for _ in range(1 + self.below(4))])

    def filter(self):
        levels = [self.choice(("+", self.word())) for _ in range(1 + self.below(3))]
        return "/".join(levels + (["#"] if self.flip() else []))

    def publish(self, qos):
        identifier = self.identifier() if qos else None
        longest = self.choice((0, 5, 130, 700))
        return mqtt.Publish(self.topic(), self.octets(longest), qos, self.flip(), bool(qos) and self.flip(), identifier)

    def connect(self):
        user = self.word() if self.flip() else None
        will = mqtt.Publish(self.topic(), self.octets(20), self.below(3), self.flip()) if self.flip() else None
        return mqtt.Connect(self.word(20), self.below(65536), self.flip(), user, self.octets(9) if user else None, will)

    def packet(self, kind):
        if kind is mqtt.Connect:
            return self.connect()
        if kind is mqtt.Connack:
            return kind(True, 0) if self.flip() else kind(False, self.below(6))
        if kind is mqtt.Publish:
            return self.publish(self.below(3))
        if kind is mqtt.Subscribe:
            return kind(self.identifier(), [(self.filter(), self.below(3)) for _ in range(1 + self.below(4))])
        if kind is mqtt.Suback:
            return kind(self.identifier(), [self.choice((0, 1, 2, 128)) for _ in range(1 + self.below(4))])
        if kind is mqtt.Unsubscribe:
            return kind(self.identifier(), [self.filter() for _ in range(1 + self.below(4))])
        return kind(self.identifier()) if kind.fields else kind()


KINDS = (mqtt.Connect, mqtt.Connack, mqtt.Publish, mqtt.Puback, mqtt.Pubrec, mqtt.Pubrel, mqtt.Pubcomp, mqtt.Subscribe,
         mqtt.Suback, mqtt.Unsubscribe, mqtt.Unsuback, mqtt.Pingreq, mqtt.Pingresp, mqtt.Disconnect)
