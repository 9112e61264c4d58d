import sys
import unittest

sys.path.append("..")  # the modules lie beside this folder
from schedule import Schedule


class ScheduleTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.week = Schedule([("mon-fri", "6:30", 21), ("mon-fri", "8:00", 17), ("*", "22:00", 15),
                             ("sat,sun", "9:00", 22)])

    def test_within_a_day(self):
        self.assertEqual([self.week.target(0, t) for t in ("6:30", "7:59", "8:00", "22:00")],
                         [21, 21, 17, 15])

    def test_the_night_belongs_to_the_day_before(self):
        self.assertEqual(self.week.target(5, "3:00"), 15)

    def test_the_week_is_a_circle(self):
        self.assertEqual(self.week.target(0, "0:00"), 15)

    def test_no_rules_give_the_default(self):
        self.assertEqual(Schedule([], default=18).target(3, "12:00"), 18)

    def test_changes_of_a_day(self):
        self.assertEqual(list(self.week.changes(6)), [("9:00", 22), ("22:00", 15)])


unittest.main()
