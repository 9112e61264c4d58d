import sys
import unittest

sys.path.append("..")
from chat.protocol import BadLine, encode, parse


class TestParse(unittest.TestCase):
    def test_text_is_said(self):
        self.assertEqual(parse(b"hello, all\n"), ("say", "hello, all"))

    def test_an_empty_line_is_nothing(self):
        self.assertEqual(parse(b" \r\n"), ("nothing",))

    def test_commands(self):
        self.assertEqual(parse(b"/nick ann\n"), ("nick", "ann"))
        self.assertEqual(parse(b"/to bob  two words\n"), ("to", "bob", "two words"))
        self.assertEqual(parse(b"/who\n"), ("who",))
        self.assertEqual(parse(b"/quit\n"), ("quit",))

    def test_nonsense_is_refused(self):
        for line in (b"/", b"/what", b"/nick", b"/nick a b", b"/nick ?", b"/to bob", b"/who me",
                     b"x" * 201, b"\xff\xfe\n"):
            with self.subTest(line=line):
                with self.assertRaises(BadLine):
                    parse(line)

    def test_a_line_survives_the_way(self):
        self.assertEqual(parse(encode("gr\u00fc\u00df dich")), ("say", "gr\u00fc\u00df dich"))


if __name__ == "__main__":
    unittest.main()
