#include "vm/repl/line_editor.hpp"

#include <gtest/gtest.h>

#include "tests/vm/test_vm.hpp"

namespace krait::vm {
namespace {

using Event = LineEditor::Event;

class LineEditorTest : public testing::Test {
  protected:
    // What the terminal is sent for these keys. (The expected bytes are those of the reference's
    // prompt: tests/peers/repl_keys.py holds the two against each other.)
    std::string type(std::string_view keys) {
        port.output.clear();
        for (char byte : keys) event = editor.feed(byte);
        return port.output;
    }
    // A line and Return; the next one begins.
    void enter(std::string_view line) {
        type(line);
        type("\r");
        editor.start(">>> ", 0);
    }

    MemoryPort port;
    LineEditor editor{{take_test_block, give_test_block, nullptr}, port};
    Event event = Event::None;
};

TEST_F(LineEditorTest, KeysMoveAndErase) {
    editor.start(">>> ", 0);
    EXPECT_EQ(port.output, ">>> ");
    EXPECT_EQ(type("abcdef"), "abcdef");
    EXPECT_EQ(type("\x01"), "\x1b[6D");
    EXPECT_EQ(type("X"), "Xabcdef\x1b[6D");
    EXPECT_EQ(type("\x05"), "abcdef");
    EXPECT_EQ(type("Y"), "Y");
    EXPECT_EQ(type("\x02\x02"), "\b\b");
    EXPECT_EQ(type("Z"), "ZfY\b\b");
    EXPECT_EQ(type("\x06"), "f");
    EXPECT_EQ(type("\x0b"), "\x1b[K");
    EXPECT_EQ(editor.text(), "XabcdeZf");
    EXPECT_EQ(type("\x15"), "\x1b[8D\x1b[K");
    EXPECT_EQ(editor.text(), "");
    EXPECT_EQ(type("abc def ghi\x17"), "abc def ghi\b\b\b\x1b[K");
    EXPECT_EQ(type("\x7f\b"), "\b\x1b[K\b\x1b[K");
    EXPECT_EQ(type("\x04"), "");  // nothing behind the cursor
    EXPECT_EQ(type("\x1b[H\x04"), "\x1b[6D\x1b[Kbc de\x1b[5D");
    EXPECT_EQ(type("\x1b[3~"), "\x1b[Kc de\b\b\b\b");
    EXPECT_EQ(type("\x1b[F\x1b[1~\x1b[4~\x1bOH\x1bOF"), "c de\b\b\b\bc de\b\b\b\bc de");
    EXPECT_EQ(type("\x1b[1;5D\x1b[1;5C\x1b"
                   "b\x1b"
                   "f"),
              "\b\bde\b\bde");
    EXPECT_EQ(type("\x1b\x7f"), "\b\b\x1b[K");
    EXPECT_EQ(type("\x1b[D\x1b[D\x1b[C\x1b"
                   "d"),
              "\b\bc\x1b[K");
    EXPECT_EQ(editor.text(), "c");
}

TEST_F(LineEditorTest, UnknownSequencesDoNothing) {
    editor.start(">>> ", 0);
    EXPECT_EQ(type("a\x1b[5~b\x1b[Z\x1b[200~c\x1bOPd\x1b[99999999999999999999~\x14"), "abcd");
    EXPECT_EQ(editor.text(), "abcd");
}

TEST_F(LineEditorTest, AnIndentIsErasedAtOnceAndGivesWayToTypedSpaces) {
    editor.start("... ", 4);
    EXPECT_EQ(port.output, "...     ");
    EXPECT_EQ(type("\x7f"), "\b\b\b\b\x1b[K");
    editor.start("... ", 4);
    EXPECT_EQ(type("  "), "\b\b\b ");
    EXPECT_EQ(editor.text(), "  ");
    EXPECT_TRUE(editor.indented_by_hand());
    editor.start("... ", 4);
    EXPECT_EQ(type("x  "), "x  ");
    EXPECT_EQ(editor.text(), "    x  ");
}

TEST_F(LineEditorTest, ControlKeysAreTheReplsOnAnEmptyLine) {
    editor.start(">>> ", 0);
    for (char key : {1, 2, 3, 4, 5}) {
        EXPECT_EQ(type({&key, 1}), "");
        EXPECT_EQ(event, Event::Control);
        EXPECT_EQ(editor.control(), key);
    }
    type("x\x01");
    EXPECT_EQ(event, Event::None);
    type("\x1b\x03");
    EXPECT_EQ(event, Event::Control);  // Ctrl-C in the middle of anything
    EXPECT_EQ(editor.control(), 3);
}

TEST_F(LineEditorTest, EarlierLinesComeBack) {
    editor.start(">>> ", 0);
    for (const char* line : {"x", "short", "", "a much longer line", "a much longer line"})
        enter(line);
    EXPECT_EQ(type("\x1b[A"), "a much longer line");
    EXPECT_EQ(type("\x10"), "\x1b[18D\x1b[Kshort");
    EXPECT_EQ(type("\x1b[A"), "\x1b[5D\x1b[Kx");
    EXPECT_EQ(type("\x1b[A"), "");
    EXPECT_EQ(type("\x0e"), "\bshort");
    EXPECT_EQ(type("\x1b[B\x1b[B"), "\x1b[5Da much longer line\x1b[18D\x1b[K");
    EXPECT_EQ(type("\x1b[B"), "");
}

TEST_F(LineEditorTest, TheOldestOfManyLinesAreForgotten) {
    editor.start(">>> ", 0);
    for (int i = 0; i < 200; ++i) enter("line " + std::to_string(i));
    for (int i = 0; i < 300; ++i) type("\x1b[A");
    EXPECT_EQ(editor.text(), "line 150");
    for (int i = 0; i < 49; ++i) type("\x1b[B");
    EXPECT_EQ(editor.text(), "line 199");
}

TEST_F(LineEditorTest, ACodePointIsOneColumn) {
    editor.start(">>> ", 0);
    EXPECT_EQ(type("a\u00e9\u20acb"), "a\u00e9\u20acb");
    EXPECT_EQ(type("\x1b[D\x1b[D"), "\b\b");
    EXPECT_EQ(type("\u00fc"), "\u00fc\u20acb\b\b");
    EXPECT_EQ(type("\x7f\x7f"), "\b\x1b[K\u20acb\b\b\b\x1b[K\u20acb\b\b");
    EXPECT_EQ(type("\x04"), "\x1b[Kb\b");
    EXPECT_EQ(editor.text(), "ab");
}

TEST_F(LineEditorTest, TabIsLeftToTheRepl) {
    editor.start(">>> ", 0);
    type("sy\t");
    EXPECT_EQ(event, Event::Tab);
    port.output.clear();
    editor.insert("s");
    EXPECT_EQ(port.output, "s");
    editor.show_again();
    EXPECT_EQ(port.output, "s>>> sys");
    EXPECT_EQ(type("\r"), "\r\n");
    EXPECT_EQ(event, Event::Line);
    EXPECT_EQ(editor.text(), "sys");
}

TEST_F(LineEditorTest, WithoutMemoryALineIsSaidToBeLost) {
    LineEditor poor{{[](void*, std::size_t) -> void* { return nullptr; }, give_test_block, nullptr},
                    port};
    poor.start(">>> ", 0);
    for (char byte : std::string_view{"abc\x1b[A\x1b[D\x7f\x15\x01\x04\r"}) poor.feed(byte);
    EXPECT_TRUE(poor.out_of_memory());
    EXPECT_EQ(poor.text(), "");
}

}  // namespace
}  // namespace krait::vm
