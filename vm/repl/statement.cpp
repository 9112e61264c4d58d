#include "vm/repl/statement.hpp"

#include <algorithm>
#include <iterator>

namespace krait::vm {
namespace {

constexpr std::size_t kIndent = 4;
constexpr std::string_view kCompound[] = {"if",   "while", "for",   "try",
                                          "with", "def",   "class", "async"};

bool is_in_name(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c & 0x80);
}

bool is_compound(std::string_view text) {
    if (text.starts_with('@')) return true;
    auto end = std::ranges::find_if_not(text, is_in_name);
    std::string_view word = text.substr(0, std::size_t(end - text.begin()));
    return std::ranges::find(kCompound, word) != std::end(kCompound);
}

// What is open at the end of a text.
struct Open {
    int brackets = 0;
    bool long_string = false;
};

// Behind the string that begins at `at`; one in single quotes ends with its line at the latest.
std::size_t skip_string(std::string_view text, std::size_t at, Open* open) {
    char quote = text[at];
    const char three[] = {quote, quote, quote};
    bool is_long = text.substr(at, 3) == std::string_view{three, 3};
    std::string_view end = is_long ? std::string_view{three, 3} : std::string_view{three, 1};
    for (at += end.size(); at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text.substr(at, end.size()) == end)
            return at + end.size();
        else if (text[at] == '\n' && !is_long)
            return at;
    }
    open->long_string = is_long;
    return text.size();
}

Open scan(std::string_view text) {
    Open open;
    for (std::size_t at = 0; at < text.size();) {
        char c = text[at];
        if (c == '"' || c == '\'') {
            at = skip_string(text, at, &open);
            continue;
        }
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        if (c == '(' || c == '[' || c == '{') ++open.brackets;
        if (c == ')' || c == ']' || c == '}') --open.brackets;
        ++at;
    }
    return open;
}

// The last line, without its newline, taken off `text`.
std::string_view take_last_line(std::string_view* text) {
    if (text->ends_with('\n')) text->remove_suffix(1);
    std::size_t begin = text->rfind('\n') + 1;  // npos + 1 is 0
    std::string_view line = text->substr(begin);
    *text = text->substr(0, begin);
    return line;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(' ') == line.npos; }

}  // namespace

bool needs_more(std::string_view text) {
    Open open = scan(text);
    if (open.long_string || open.brackets > 0 || text.ends_with("\\\n")) return true;
    return is_compound(text) && !text.ends_with("\n\n");
}

std::size_t indent_after(std::string_view text) {
    if (text.empty()) return 0;
    std::string_view last = take_last_line(&text);
    if (is_blank(last) && !text.empty() && is_blank(take_last_line(&text))) return 0;
    std::size_t indent = std::min(last.find_first_not_of(' '), last.size());
    return indent + (last.ends_with(':') ? kIndent : 0);
}

}  // namespace krait::vm
