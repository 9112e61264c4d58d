import sys
import unittest

sys.path.append("..")
from chat.protocol import BadLine
from chat.room import Room


class Listener:
    def __init__(self):
        self.name = None
        self.heard = []

    def hear(self, text):
        self.heard.append(text)


class TestRoom(unittest.TestCase):
    def setUp(self):
        self.room = Room()
        self.ann, self.bob = Listener(), Listener()
        self.room.enter(self.ann, "ann")
        self.room.enter(self.bob, "bob")
        self.ann.heard.clear()
        self.bob.heard.clear()

    def test_all_but_the_speaker_hear(self):
        self.room.do(self.ann, "say", "hi")
        self.assertEqual(self.bob.heard, ["<ann> hi"])
        self.assertEqual(self.ann.heard, [])

    def test_a_whisper_is_for_one(self):
        self.room.do(self.bob, "to", "ann", "psst")
        self.assertEqual(self.ann.heard, ["(bob) psst"])
        with self.assertRaises(BadLine):
            self.room.do(self.bob, "to", "carl", "psst")

    def test_names_are_unique(self):
        with self.assertRaises(BadLine):
            self.room.enter(Listener(), "ann")

    def test_a_new_name_is_told(self):
        self.room.do(self.ann, "nick", "anna")
        self.assertEqual(self.bob.heard, ["* ann is now anna"])
        self.room.do(self.bob, "who")
        self.assertEqual(self.bob.heard[-1], "here: anna bob")

    def test_without_a_name_nothing_is_said(self):
        with self.assertRaises(BadLine):
            self.room.do(Listener(), "say", "hi")

    def test_who_leaves_is_missed_once(self):
        for _ in range(2):
            self.room.leave(self.bob)
        self.assertEqual(self.ann.heard, ["* bob leaves"])


if __name__ == "__main__":
    unittest.main()
