import sys
import unittest

sys.path.append("..")
import mqtt
from mqtt.fields import LONGEST, Malformed, data, decode_length, encode_length


class TestRemainingLength(unittest.TestCase):
    # The borders of the table in section 2.2.3 of the standard.
    BORDERS = ((0, b"\x00"), (127, b"\x7f"), (128, b"\x80\x01"), (16383, b"\xff\x7f"), (16384, b"\x80\x80\x01"),
               (2097151, b"\xff\xff\x7f"), (2097152, b"\x80\x80\x80\x01"), (LONGEST, b"\xff\xff\xff\x7f"))

    def test_the_borders_of_the_table(self):
        for length, octets in self.BORDERS:
            with self.subTest(length=length):
                self.assertEqual(encode_length(length), octets)
                self.assertEqual(decode_length(octets, 0), (length, len(octets)))

    def test_a_field_that_has_not_arrived(self):
        for length, octets in self.BORDERS:
            for end in range(len(octets)):
                self.assertIsNone(decode_length(octets[:end], 0))

    def test_out_of_range(self):
        for length in (-1, LONGEST + 1):
            self.assertRaises(Malformed, encode_length, length)


class TestPackets(unittest.TestCase):
    def test_the_example_of_the_standard(self):
        # Figure 3.6: user, password, will with QoS 1, clean session, keep alive 10 s.
        packet = mqtt.Connect("x", 10, True, "u", b"p", mqtt.Publish("w", b"m", 1))
        self.assertEqual(packet.encode(), b"\x10\x19\0\4MQTT\4\xce\0\x0a\0\1x\0\1w\0\1m\0\1u\0\1p")

    def test_fields_by_name(self):
        self.assertEqual(mqtt.Publish(topic="t", payload=b"p"), mqtt.Publish("t", b"p", 0, False))
        self.assertNotEqual(mqtt.Puback(1), mqtt.Pubrec(1))
        for mistake in (lambda: mqtt.Pingreq(1), lambda: mqtt.Puback(name=1)):
            self.assertRaises(TypeError, mistake)

    def test_what_makes_no_packet(self):
        mistakes = (
            mqtt.Publish(""), mqtt.Publish("a/+"), mqtt.Publish("a", b"", 3, False, False, 1), mqtt.Publish("a", b"", 1),
            mqtt.Publish("a", b"", 0, False, False, 1), mqtt.Publish("a", b"", 0, False, True), mqtt.Publish("a\0"),
            mqtt.Puback(0), mqtt.Puback(65536), mqtt.Subscribe(1, []), mqtt.Subscribe(1, [("a+", 0)]),
            mqtt.Subscribe(1, [("a", 3)]), mqtt.Suback(1, [3]), mqtt.Unsubscribe(0, ["a"]), mqtt.Unsubscribe(1, ["#/a"]),
            mqtt.Connect("", 0, False), mqtt.Connect("c", password=b"p"),
        )
        for n, packet in enumerate(mistakes):
            with self.subTest(n=n):
                self.assertRaises(Malformed, packet.encode)

    def test_a_field_too_long(self):
        self.assertRaises(Malformed, data, bytes(65536))


class TestStream(unittest.TestCase):
    PACKETS = [mqtt.Connect("c"), mqtt.Publish("t", bytes(300)), mqtt.Pingreq(), mqtt.Subscribe(9, [("a/#", 1)])]

    def test_any_cut_gives_the_same_packets(self):
        octets = b"".join([packet.encode() for packet in self.PACKETS])
        for size in (1, 2, 3, 7, 100, len(octets)):
            stream = mqtt.Stream()
            found = []
            for start in range(0, len(octets), size):
                stream.feed(octets[start : start + size])
                found.extend(stream)
            self.assertEqual(found, self.PACKETS)
            self.assertEqual(len(stream.buffer), 0)

    def test_a_packet_too_long_is_refused_before_it_is_there(self):
        stream = mqtt.Stream(longest=299)
        stream.feed(self.PACKETS[1].encode()[:3])
        self.assertRaises(Malformed, next, stream)


if __name__ == "__main__":
    unittest.main()
