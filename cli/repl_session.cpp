#include "cli/repl_session.hpp"

#include <algorithm>

#include "device/error.hpp"
#include "device/source_file.hpp"

namespace krait::cli {

namespace {

using device::Deadline;
using device::DeviceError;
using Kind = DeviceError::Kind;
using namespace std::chrono_literals;

constexpr char kCtrlD = '\x04', kCtrlJ = '\n', kCtrlK = '\x0b', kCtrlX = '\x18', kQuit = '\x1d';
constexpr std::string_view kPrompt = ">>> ";

// A paste comes in pieces, between which the board is heard: neither side fills up.
constexpr std::size_t kKeysAtOnce = 64, kPipedAtOnce = 32;
constexpr auto kTimeToTake = 10s;
// A pipe types no faster than a board echoes.
constexpr auto kPauseOfPipe = 20ms;
constexpr std::chrono::milliseconds kSilence = 300ms, kLongSilence = 5s;
constexpr std::chrono::milliseconds kTimeToReset = 500ms, kTimeToStart = 5s;

}  // namespace

ReplSession::ReplSession(Board& board, const device::Interrupt& stop, Console& console,
                         ReplScreen& screen, const Options& options)
    : board_(board), stop_(stop), console_(console), screen_(screen), options_(options) {
    terminal_.emplace(board_.device());
}

bool ReplSession::run() {
    while (true) {
        try {
            if (!take_turn()) return true;
        } catch (const DeviceError& error) {
            if (error.kind() != Kind::Lost) throw;
            show_last_words();
            // A board that was started for us does not come again.
            if (board_.starts_fresh() && !has_heard_) throw;
            if (!options_.reconnects || board_.starts_fresh() || !has_input_) return false;
            if (!reconnect()) return true;
        }
    }
}

// False: the person leaves.
bool ReplSession::take_turn() {
    if (!has_input_) {
        hear_out();
        return false;
    }
    try {
        show(Deadline::never().or_on(&console_.keys()));
    } catch (const DeviceError& error) {
        if (error.kind() != Kind::Interrupted || stop_.raised()) throw;
        const auto keys = console_.read(console_.is_terminal() ? kKeysAtOnce : kPipedAtOnce);
        has_input_ = keys.has_value();
        if (keys && !type(*keys)) return false;
        show(Deadline::after(0ms));
    }
    return true;
}

// What came before the wire was cut.
void ReplSession::show_last_words() {
    try {
        while (show(Deadline::after(0ms))) {
        }
    } catch (const DeviceError&) {
        // That was all.
    }
}

// False: the deadline passed.
bool ReplSession::show(Deadline deadline) {
    const std::string said = terminal_->read(deadline);
    if (said.empty()) return false;
    has_heard_ = true;
    tail_ = (tail_ + said)
                .substr(std::max(tail_.size() + said.size(), kPrompt.size()) - kPrompt.size());
    screen_.show(said);
    return true;
}

// --- keys

bool ReplSession::type(const std::string& keys) {
    has_typed_ = has_typed_ || !keys.empty();
    if (!console_.is_terminal()) {
        send_piped(keys);
        return true;
    }
    std::string for_board;
    for (const char key : keys) {
        if (key == kQuit || key == kCtrlX) {
            send(for_board);
            return false;
        }
        const bool is_ours = (key == kCtrlD && board_.has_mounts()) ||
                             (key == kCtrlJ && !options_.code.empty()) ||
                             (key == kCtrlK && !options_.file.empty());
        if (is_ours) send(for_board);
        if (!is_ours)
            for_board += key;
        else if (key == kCtrlD)
            reset_and_remount();
        else if (key == kCtrlJ)
            for_board += options_.code;
        else
            inject_file();
    }
    send(for_board);
    return true;
}

void ReplSession::send(std::string& keys) {
    if (!keys.empty()) terminal_->write(keys, Deadline::after(kTimeToTake).or_on(&stop_));
    keys.clear();
}

// Lines of a file end by LF, and Enter is CR.
void ReplSession::send_piped(std::string_view text) {
    std::string keys(text);
    std::replace(keys.begin(), keys.end(), '\n', '\r');
    send(keys);
    while (show(Deadline::after(kPauseOfPipe).or_on(&stop_))) {
    }
}

// After the end of a pipe: until the board stands at its prompt again, or is silent.
void ReplSession::hear_out() {
    while (true) {
        const bool is_done = !has_typed_ || tail_ == kPrompt;
        if (!show(Deadline::after(is_done ? kSilence : kLongSilence).or_on(&stop_))) return;
    }
}

void ReplSession::inject_file() {
    screen_.show("Injecting " + options_.file + "\r\n");
    const auto soon = Deadline::after(kTimeToTake).or_on(&stop_);
    try {
        terminal_->inject(device::read_source(options_.file, soon), soon);
    } catch (const DeviceError& error) {
        if (error.kind() == Kind::Lost || error.kind() == Kind::Interrupted) throw;
        screen_.tell("krait: " + std::string(error.what()));
    }
}

// Ctrl-D where folders are mounted: what was a soft reset forgot them.
void ReplSession::reset_and_remount() {
    std::string key(1, kCtrlD);
    send(key);
    device::RebootWatch watch;
    const auto limit = Deadline::after(kTimeToStart).or_on(&stop_);
    while (!watch.at_prompt() && !limit.passed()) {
        const std::string said =
            terminal_->read(watch.rebooted() ? limit : limit.within(kTimeToReset));
        if (said.empty()) break;
        screen_.show(said);
        watch.feed(said);
    }
    if (!watch.rebooted()) return;
    if (!watch.at_prompt()) return screen_.tell("Warning: Could not remount local filesystem");
    remount();
}

void ReplSession::remount() {
    board_.remount([&](const std::string& line) { screen_.tell(line); });
    screen_.show(terminal_->prompt());
}

// --- a board that vanished

bool ReplSession::reconnect() {
    screen_.tell("device disconnected, waiting for it ... (Ctrl-] to quit)");
    do {
        if (!waits_patiently()) return false;
    } while (!reopen());
    screen_.tell("reconnected");
    if (board_.has_mounts()) remount();
    return true;
}

// False: the person leaves.
bool ReplSession::waits_patiently() {
    try {
        board_.await_return(Deadline::never().or_on(&console_.keys()));
    } catch (const DeviceError& error) {
        if (error.kind() != Kind::Interrupted || stop_.raised()) throw;
        const auto keys = console_.read(kKeysAtOnce);
        if (!keys || keys->find_first_of("\x18\x1d") != keys->npos) return false;
    }
    return true;
}

bool ReplSession::reopen() {
    terminal_.reset();
    try {
        terminal_.emplace(board_.reopen());
        show(Deadline::after(0ms));  // one whose far end is gone opens, and says so now
        return true;
    } catch (const DeviceError& error) {
        if (error.kind() == Kind::Interrupted) throw;
        return false;
    }
}

}  // namespace krait::cli
