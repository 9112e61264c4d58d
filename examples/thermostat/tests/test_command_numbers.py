import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
from commands import CommandError, number


class NumberTest(unittest.TestCase):
    def test_numbers_in_range(self):
        self.assertAlmostEqual(number("21.5", 5, 30), 21.5)
        self.assertEqual([number(w, 5, 30) for w in ("5", "30", "1e1")], [5, 30, 10])

    def test_out_of_range(self):
        for word in ("4.9", "31", "-21", "inf"):
            with self.subTest(word=word):
                self.assertRaises(CommandError, number, word, 5, 30)

    def test_no_number(self):
        with self.assertRaises(CommandError) as caught:
            number("warm", 5, 30)
        self.assertEqual(str(caught.exception), "'warm' is no number")


unittest.main()
