import sys
import unittest

sys.path.append("..")
from templates import Environment, Safe, TemplateError, escape
from templates.lexer import tokens


class TestEscape(unittest.TestCase):
    def test_each_character_that_html_knows(self):
        self.assertEqual(escape("<a href='x' id=\"y\">&</a>"),
                         "&lt;a href=&#39;x&#39; id=&quot;y&quot;&gt;&amp;&lt;/a&gt;")

    def test_safe_text_is_left_alone(self):
        self.assertEqual(escape(Safe("<b>")), "<b>")

    def test_other_things_are_text_first(self):
        self.assertEqual(escape([1, "<"]), "[1, &#39;&lt;&#39;]")


class TestTokens(unittest.TestCase):
    def test_kinds_and_lines(self):
        found = [tuple(token) for token in tokens("x", "a\n{{ b }}\n{# c\n #}{% d e %}")]
        self.assertEqual(found, [("text", "a\n", 1), ("show", "b", 2), ("text", "\n", 2), ("tag", "d e", 4)])

    def test_blanks_are_eaten_on_demand(self):
        self.assertEqual([token.text for token in tokens("x", "a \n {{- b -}} \n c")], ["a", "b", "c"])


class TestEnvironment(unittest.TestCase):
    def setUp(self):
        self.loads = []
        self.environment = Environment(self.load)

    def load(self, name):
        self.loads.append(name)
        return {"child": "{% extends 'parent' %}{% block b %}c{% endblock %}", "parent": "({% block b %}p{% endblock %})"}[name]

    def test_a_template_is_compiled_once(self):
        for _ in range(3):
            self.assertEqual(self.environment.render("child"), "(c)")
        self.assertEqual(self.loads, ["child", "parent"])

    def test_one_compiled_template_serves_several_pages(self):
        self.assertEqual(self.environment.render("parent"), "(p)")
        self.assertEqual(self.environment.render("child"), "(c)")

    def test_an_absent_template(self):
        with self.assertRaises(TemplateError) as caught:
            self.environment.render("other")
        self.assertEqual((caught.exception.name, caught.exception.line), ("other", 0))

    def test_filters_and_escaping_of_ones_own(self):
        environment = Environment(lambda name: "{{ x|twice }}", escape=lambda value: "<%s>" % value)
        environment.filters["twice"] = lambda value: value * 2
        self.assertEqual(environment.render("t", x="ab"), "<abab>")

    def test_names_of_the_page_hide_globals(self):
        environment = Environment(lambda name: "{{ x }}{{ y }}")
        environment.globals.update({"x": 1, "y": 2})
        self.assertEqual(environment.render("t", x=3), "32")
        self.assertEqual(environment.render("t"), "12")


if __name__ == "__main__":
    unittest.main()
