#include "tests/device/fake_board.hpp"

#include <sstream>
#include <utility>

namespace krait::test {

namespace {

constexpr std::string_view kBanner = "raw REPL; CTRL-B to exit\r\n>";
constexpr std::string_view kFriendly = "\r\nMicroPython fake; krait test board\r\n>>> ";
constexpr std::string_view kSyntaxError =
    "Traceback (most recent call last):\r\n  File \"<stdin>\", line 1\r\n"
    "SyntaxError: invalid syntax\r\n";

std::string argument(const std::string& line) {
    const auto open = line.find('(');
    return line.substr(open + 1, line.rfind(')') - open - 1);
}

std::string traceback_of(const std::string& error) {
    return "Traceback (most recent call last):\r\n  File \"<stdin>\", line 1, in <module>\r\n" +
           error + "\r\n";
}

}  // namespace

std::string FakeBoard::feed(std::string_view bytes) {
    std::string reply;
    for (const char c : bytes) reply += take(c);
    return reply;
}

std::string FakeBoard::take(char c) {
    switch (state_) {
        case State::Friendly: return take_friendly(c);
        case State::Raw: return take_raw(c);
        case State::Pasting:
        case State::PasteRefused: return take_pasted(c);
        case State::Running:
        case State::Chattering: return take_running(c);
        case State::Defying:
        case State::Ended: return {};
    }
    return {};
}

std::string FakeBoard::take_friendly(char c) {
    if (c == '\x03') return "\r\n>>> ";
    if (c == '\x02') return std::string(kFriendly);
    if (c != '\x01') {
        typed_ += c;
        return std::string(1, c);
    }
    if (traits_.deaf_attempts-- > 0) return {};
    state_ = State::Raw;
    line_.clear();
    return "\r\n" + std::string(kBanner);
}

std::string FakeBoard::take_raw(char c) {
    switch (c) {
        case '\x01':
            if (line_ ==
                "\x05"
                "A")
                return answer_paste_question();
            line_.clear();
            return std::string(kBanner);
        case '\x02':
            state_ = State::Friendly;
            typed_.clear();
            return std::string(kFriendly);
        case '\x03': line_.clear(); return {};
        case '\x04': return end_of_raw_line();
        case '\r': c = '\n'; [[fallthrough]];
        default: line_ += c; return {};
    }
}

std::string FakeBoard::answer_paste_question() {
    line_.clear();
    switch (traits_.paste) {
        case FakeBoardTraits::Paste::Unknown: return std::string(kBanner);
        case FakeBoardTraits::Paste::Declined: return std::string("R\x00", 2);
        case FakeBoardTraits::Paste::Echo:
            return "\x05"
                   "A\x01";
        case FakeBoardTraits::Paste::Accepted: break;
    }
    state_ = State::Pasting;
    unacknowledged_bytes_ = 0;
    credit_bytes_ = 2 * traits_.window_bytes;
    return std::string("R\x01") + static_cast<char>(traits_.window_bytes & 255) +
           static_cast<char>(traits_.window_bytes >> 8) + "\x01";
}

std::string FakeBoard::take_pasted(char c) {
    if (c == '\x03') {
        state_ = State::Raw;
        return "\x04\x04" + traceback_of("KeyboardInterrupt: ") + "\x04>";
    }
    if (c == '\x04') {
        if (state_ == State::Pasting) return "\x04" + run();
        state_ = State::Raw;
        programs_.push_back(line_);
        return "\x04" + std::string(kSyntaxError) + "\x04>";
    }
    if (state_ == State::PasteRefused) return {};
    line_ += c;
    if (credit_bytes_ == 0)
        ++credit_overrun_bytes_;
    else
        --credit_bytes_;
    if (line_.ends_with("(((")) {
        state_ = State::PasteRefused;
        return "\x04";
    }
    if (++unacknowledged_bytes_ < traits_.window_bytes) return {};
    unacknowledged_bytes_ = 0;
    credit_bytes_ += traits_.window_bytes;
    return "\x01";
}

std::string FakeBoard::end_of_raw_line() {
    while (line_.starts_with('\n')) line_.erase(0, 1);
    if (line_.empty())
        return traits_.ok_before_reboot ? "OK\r\n" + soft_reset() : "MPY: " + soft_reset();
    if (line_.find("(((") == line_.npos) return "OK" + run();
    programs_.push_back(std::exchange(line_, {}));
    return "OK\x04" + std::string(kSyntaxError) + "\x04>";
}

std::string FakeBoard::soft_reset() {
    ++soft_resets_;
    state_ = State::Raw;
    line_.clear();
    return "soft reboot\r\n" + traits_.boot_output + std::string(kBanner);
}

std::string FakeBoard::run() {
    programs_.push_back(line_);
    std::istringstream lines(std::exchange(line_, {}));
    std::string said;
    state_ = State::Raw;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("raise SystemExit")) {
            if (traits_.ends_on_system_exit) state_ = State::Ended;
            return said + "\x04\x04" + (ended() ? "" : "MPY: " + soft_reset());
        }
        if (line.starts_with("raise ")) return said + finish(traceback_of(line.substr(6)));
        said += run_line(line).value_or("");
        if (state_ != State::Raw) return said;
    }
    return said + finish("");
}

std::optional<std::string> FakeBoard::run_line(const std::string& line) {
    if (line.starts_with("print(")) return argument(line) + "\r\n";
    if (line.starts_with("print_raw(")) return argument(line);
    if (line.starts_with(" __import__('absent_")) return "krait: absent\r\n";
    if (line == "flood") return std::string(9 << 20, 'x');
    if (line == "hang") state_ = State::Running;
    if (line == "defy") state_ = State::Defying;
    if (line == "chatter") state_ = State::Chattering;
    if (line == "die") state_ = State::Ended;
    return std::nullopt;
}

std::string FakeBoard::take_running(char c) {
    if (c != '\x03') return {};
    state_ = State::Raw;
    return finish(traceback_of("KeyboardInterrupt: "));
}

std::string FakeBoard::finish(const std::string& traceback) { return "\x04" + traceback + "\x04>"; }

}  // namespace krait::test
