#include "vm/repl/line_editor.hpp"

#include <algorithm>
#include <utility>

#include "vm/port.hpp"

namespace krait::vm {
namespace {

constexpr char kEscape = 27, kBackspace = 8, kDelete = 127;
// The key that a control character is made with: key('K') for Ctrl-K.
constexpr char key(char letter) { return char(letter - '@'); }

bool continues_code_point(char byte) { return (byte & 0xc0) == 0x80; }
bool is_in_word(char byte) {
    return byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || (byte & 0x80);
}

std::size_t columns(std::string_view text) {
    return std::size_t(
        std::ranges::count_if(text, [](char c) { return !continues_code_point(c); }));
}

}  // namespace

void LineEditor::start(std::string_view prompt, std::size_t indent) {
    line_.clear();
    cursor_ = 0;
    escape_ = Escape::None;
    recalled_ = 0;
    out_of_memory_ = false;
    indented_by_hand_ = false;
    prompt_ = prompt;
    port_.write(prompt);
    for (std::size_t i = 0; i < indent; ++i) type(' ');
    indent_ = indent;
}

void LineEditor::show_again() {
    port_.write(prompt_);
    port_.write(text());
    write_back(columns(text().substr(cursor_)));
}

LineEditor::Event LineEditor::feed(char byte) {
    std::size_t indent = std::exchange(indent_, 0);
    if (escape_ != Escape::None && byte != key('C')) return feed_escape(byte);
    escape_ = Escape::None;
    if (byte == kEscape) {
        escape_ = Escape::Started;
        return Event::None;
    }
    if ((byte >= 0 && byte < ' ') || byte == kDelete) return feed_control(byte);
    if (byte == ' ' && indent) {
        indented_by_hand_ = true;
        write_back(indent - 1);
        line_.erase(0, indent);
        cursor_ = 0;
        if (line_.put(' ')) cursor_ = 1;
        return Event::None;
    }
    type(byte);
    return Event::None;
}

LineEditor::Event LineEditor::feed_control(char byte) {
    bool special = byte >= key('A') && byte <= key('E') && text().empty();
    if (special || byte == key('C')) {
        control_ = byte;
        return Event::Control;
    }
    switch (byte) {
        case '\r': return end_line();
        case '\t': return Event::Tab;
        case key('A'): move_to(0); break;
        case key('B'): move_to(left_of(cursor_)); break;
        case key('D'): erase(cursor_, right_of(cursor_)); break;
        case key('E'): move_to(text().size()); break;
        case key('F'): move_to(right_of(cursor_)); break;
        case key('K'): erase(cursor_, text().size()); break;
        case key('N'): recall(recalled_ - 1); break;
        case key('P'): recall(recalled_ + 1); break;
        case key('U'): erase(0, cursor_); break;
        case key('W'): erase(word_left(), cursor_); break;
        case kBackspace:
        case kDelete: erase_back(); break;
        default: break;
    }
    return Event::None;
}

// ECMA-48 section 5.4: ESC [, parameters with ';' between them, a final byte. Arrows also come as
// ESC O and a letter, words' keys as ESC and a letter.
LineEditor::Event LineEditor::feed_escape(char byte) {
    Escape before = std::exchange(escape_, Escape::None);
    if (before == Escape::Letter) {
        feed_csi(byte);
    } else if (before == Escape::Started) {
        parameter_ = 0;
        modified_ = false;
        if (byte == '[') escape_ = Escape::Bracket;
        if (byte == 'O') escape_ = Escape::Letter;
        if (byte == 'b') move_to(word_left());
        if (byte == 'f') move_to(word_right());
        if (byte == 'd') erase(cursor_, word_right());
        if (byte == kDelete || byte == kBackspace) erase(word_left(), cursor_);
    } else if (byte >= '0' && byte <= '9') {
        parameter_ = std::min(parameter_ * 10 + unsigned(byte - '0'), 1000u);
        escape_ = Escape::Bracket;
    } else if (byte == ';') {
        modified_ = true;
        parameter_ = 0;
        escape_ = Escape::Bracket;
    } else {
        feed_csi(byte);
    }
    return Event::None;
}

void LineEditor::feed_csi(char final) {
    switch (final) {
        case 'A': recall(recalled_ + 1); break;
        case 'B': recall(recalled_ - 1); break;
        case 'C': move_to(modified_ ? word_right() : right_of(cursor_)); break;
        case 'D': move_to(modified_ ? word_left() : left_of(cursor_)); break;
        case 'H': move_to(0); break;
        case 'F': move_to(text().size()); break;
        case '~':
            if (parameter_ == 1 || parameter_ == 7) move_to(0);
            if (parameter_ == 4 || parameter_ == 8) move_to(text().size());
            if (parameter_ == 3) erase(cursor_, right_of(cursor_));
            break;
        default: break;
    }
}

LineEditor::Event LineEditor::end_line() {
    port_.write("\r\n");
    remember();
    return Event::Line;
}

// --- changing the line

void LineEditor::insert(std::string_view added) {
    if (!line_.replace(cursor_, 0, added)) {
        out_of_memory_ = true;
        return;
    }
    port_.write(text().substr(cursor_));
    cursor_ += added.size();
    write_back(columns(text().substr(cursor_)));
}

// The rest of the line is written again only when a code point is whole.
void LineEditor::type(char byte) {
    bool at_end = cursor_ == text().size();
    if (at_end || !(byte & 0x80)) return insert({&byte, 1});
    if (!line_.replace(cursor_, 0, {&byte, 1})) {
        out_of_memory_ = true;
        return;
    }
    ++cursor_;
    std::size_t begin = left_of(cursor_);
    auto lead = static_cast<unsigned char>(text()[begin]);
    std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (cursor_ - begin < size) return;
    port_.write(text().substr(begin));
    write_back(columns(text().substr(cursor_)));
}

void LineEditor::move_to(std::size_t at) {
    std::string_view line = text();
    if (at < cursor_)
        write_back(columns(line.substr(at, cursor_ - at)));
    else
        port_.write(line.substr(cursor_, at - cursor_));
    cursor_ = at;
}

void LineEditor::erase(std::size_t from, std::size_t to) {
    if (from == to) return;
    move_to(from);
    line_.erase(from, to - from);
    port_.write("\x1b[K");
    port_.write(text().substr(cursor_));
    write_back(columns(text().substr(cursor_)));
}

// Of an indent, four columns at once.
void LineEditor::erase_back() {
    constexpr std::size_t kIndent = 4;
    std::string_view before = before_cursor();
    bool only_spaces = before.find_first_not_of(' ') == before.npos;
    erase(only_spaces && cursor_ >= kIndent ? cursor_ - kIndent : left_of(cursor_), cursor_);
}

void LineEditor::replace(std::string_view with) {
    std::size_t longer = columns(text()), wanted = columns(with);
    write_back(columns(before_cursor()));
    if (wanted < longer) port_.write("\x1b[K");
    if (!line_.replace(0, text().size(), with)) out_of_memory_ = true;
    cursor_ = text().size();
    port_.write(text());
}

// --- moving

std::size_t LineEditor::left_of(std::size_t at) const {
    while (at > 0 && continues_code_point(text()[--at])) continue;
    return at;
}

std::size_t LineEditor::right_of(std::size_t at) const {
    std::size_t end = text().size();
    if (at < end) ++at;
    while (at < end && continues_code_point(text()[at])) ++at;
    return at;
}

std::size_t LineEditor::word_left() const {
    std::size_t at = cursor_;
    while (at > 0 && !is_in_word(text()[at - 1])) --at;
    while (at > 0 && is_in_word(text()[at - 1])) --at;
    return at;
}

std::size_t LineEditor::word_right() const {
    std::size_t at = cursor_, end = text().size();
    while (at < end && !is_in_word(text()[at])) ++at;
    while (at < end && is_in_word(text()[at])) ++at;
    return at;
}

void LineEditor::write_back(std::size_t count) {
    constexpr std::string_view kBacks = "\b\b\b\b";
    if (count <= kBacks.size()) {
        port_.write(kBacks.substr(0, count));
        return;
    }
    char sequence[24];
    char* end = sequence + sizeof sequence;
    char* at = end;
    *--at = 'D';
    for (; count; count /= 10) *--at = char('0' + count % 10);
    *--at = '[';
    *--at = kEscape;
    port_.write({at, std::size_t(end - at)});
}

// --- lines before this one

void LineEditor::remember() {
    std::string_view line = text();
    if (line.empty() || line.find('\n') != line.npos) return;
    std::string_view all = history_.view();
    std::string_view without_end = all.substr(0, all.size() - !all.empty());
    std::size_t newest = without_end.rfind('\n') + 1;  // npos + 1 is 0
    if (history_count_ && without_end.substr(newest) == line) return;
    if (history_count_ == kHistory) {
        history_.erase(0, all.find('\n') + 1);
        --history_count_;
    }
    std::size_t end = history_.view().size();
    if (!history_.replace(end, 0, line)) return;
    if (!history_.put('\n'))
        history_.erase(end, line.size());
    else
        ++history_count_;
}

// The line so many back from the newest, from 1; 0: an empty one. Nothing if there is none.
void LineEditor::recall(std::size_t which) {
    if (which > history_count_) return;  // also below 0
    recalled_ = which;
    if (which == 0) return replace({});
    std::string_view rest = history_.view();
    for (std::size_t skipped = history_count_ - which; skipped; --skipped)
        rest.remove_prefix(rest.find('\n') + 1);
    replace(rest.substr(0, rest.find('\n')));
}

}  // namespace krait::vm
