// One line of a terminal, edited with the keys that MicroPython's and readline's users know. Bytes
// in by feed(), bytes for a VT100 out by Port::write. A line is UTF-8; each code point is one
// column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "vm/repl/text_buffer.hpp"

namespace krait::vm {

class Port;

class LineEditor {
  public:
    enum class Event : std::uint8_t {
        None,
        Line,     // Return: text() is the line
        Control,  // Ctrl-A, B, D or E on an empty line, or Ctrl-C anywhere: control() says which
        Tab,
    };

    // `source`: of the memory for the line and those before it.
    LineEditor(BlockSource source, Port& port) : port_(port), line_(source), history_(source) {}

    // Shows `prompt` (kept, so the caller's text must live on) and begins a line that has `indent`
    // spaces already; a space typed next takes their place, so that pasted text is not indented
    // twice.
    void start(std::string_view prompt, std::size_t indent);
    Event feed(char byte);
    char control() const { return control_; }
    // A space was typed in place of the indent: whoever writes, or pastes, indents this line
    // himself.
    bool indented_by_hand() const { return indented_by_hand_; }
    std::string_view text() const { return line_.view(); }
    std::string_view before_cursor() const { return line_.view().substr(0, cursor_); }
    // At the cursor, as if typed.
    void insert(std::string_view text);
    // The prompt and the line once more, after something else was written below it.
    void show_again();
    // True once memory for the line has run out: some of it is lost.
    bool out_of_memory() const { return out_of_memory_; }

  private:
    enum class Escape : std::uint8_t { None, Started, Bracket, Letter };

    Event feed_escape(char byte);
    void feed_csi(char final);
    Event feed_control(char byte);
    Event end_line();
    void type(char byte);
    void move_to(std::size_t at);
    void erase(std::size_t from, std::size_t to);
    void erase_back();
    void replace(std::string_view text);
    void recall(std::size_t which);
    void remember();
    std::size_t left_of(std::size_t at) const;
    std::size_t right_of(std::size_t at) const;
    std::size_t word_left() const;
    std::size_t word_right() const;
    void write_back(std::size_t columns);

    Port& port_;
    TextBuffer line_;
    std::size_t cursor_ = 0;  // a byte of the line
    std::string_view prompt_;
    std::size_t indent_ = 0;  // spaces that nobody typed; 0 once anything was
    bool indented_by_hand_ = false;
    Escape escape_ = Escape::None;
    unsigned parameter_ = 0;  // the last number of a CSI sequence
    bool modified_ = false;   // by Ctrl or Alt: the CSI sequence had two numbers
    char control_ = 0;
    bool out_of_memory_ = false;

    static constexpr std::size_t kHistory = 50;
    TextBuffer history_;  // lines, each with its newline; the oldest first
    std::size_t history_count_ = 0;
    std::size_t recalled_ = 0;  // lines back from the newest, from 1; 0: the line is a new one
};

}  // namespace krait::vm
