import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
from commands import CommandError, words


class WordsTest(unittest.TestCase):
    def test_blanks_separate(self):
        self.assertEqual(words("set  target 21 "), ["set", "target", "21"])

    def test_nothing(self):
        self.assertEqual(words(""), [])
        self.assertEqual(words("   "), [])

    def test_quotes_hold_together(self):
        self.assertEqual(words('name "living room" ""'), ["name", "living room", ""])
        self.assertEqual(words('a"b c"d'), ["ab cd"])

    def test_an_open_quote_is_an_error(self):
        self.assertRaises(CommandError, words, 'say "hello')


unittest.main()
