#include "device/raw_repl.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>

#include "device/error.hpp"
#include "device/raw_protocol.hpp"
#include "device/raw_reply.hpp"
#include "device/source_transfer.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;
using namespace std::chrono_literals;

// A board that was booting, or whose program caught the first Ctrl-C, hears the next.
constexpr auto kAttemptTime = 2s;
constexpr auto kQuietTime = 100ms;
constexpr auto kInputPause = 20ms;
constexpr std::size_t kKeysAtOnce = 32, kMoreKeysAtOnce = 256;  // the latter where the wire waits
constexpr auto kStopTime = 1s;
constexpr std::size_t kPieceBytes = 4096, kMostLastWords = 65536;

}  // namespace

RawRepl::RawRepl(Device& device, Deadline deadline, Entry entry) : device_(device) {
    assert(!device.in_raw_repl_);
    try {
        enter(deadline);
        if (entry == Entry::SoftReset) soft_reset(deadline);
    } catch (...) {
        leave();
        throw;
    }
    device_.in_raw_repl_ = true;
}

RawRepl::~RawRepl() {
    device_.in_raw_repl_ = false;
    leave();
}

void RawRepl::exec(std::string_view source, Deadline deadline, const OutputSink& sink,
                   ProgramInput* input) {
    start(source, deadline);
    try {
        follow(deadline, sink, input);
    } catch (const RemoteException& error) {
        if (error.traceback().find_first_not_of("\r\n") != std::string::npos) throw;
        throw DeviceError(Kind::Protocol,
                          "the program printed the octet 04, by which a board tells that it has "
                          "ended; what it printed behind is lost");
    }
}

// The program runs from here on; its answer is to be followed. True: `behind`, which it will read,
// was sent with it; false: it could not be.
bool RawRepl::start(std::string_view source, Deadline deadline, std::string_view behind) {
    check_sendable(source);
    await_prompt(deadline);
    const bool was_tried = std::exchange(is_tried_, true);
    try {
        state_ = State::Busy;
        return send_program(source, *device_.transport_, device_.reader_, device_.takes_raw_paste_,
                            deadline, behind);
    } catch (const DeviceError& error) {
        // The first one tells whether what let us in was the answer to our question. It has not
        // run.
        if (was_tried || error.kind() != Kind::Protocol || deadline.passed()) throw;
    }
    recover(deadline);
    return start(source, deadline, behind);
}

void RawRepl::launch(std::string_view source, Deadline deadline) {
    start(source, deadline);
    // The board reads it when the program has ended.
    device_.transport_->write(kLeaveRaw, deadline);
    state_ = State::Outside;
    left_alone_ = true;
}

void RawRepl::enter(Deadline deadline) {
    left_alone_ = false;
    skip_what_was_said();
    bool repeated = false;
    while (!answers(deadline)) repeated = true;
    if (repeated) skip_late_answers(deadline);
    state_ = State::AtPrompt;
}

// A banner among what the board said to another tool must not answer our question. A board that
// talks all the time is not waited for.
void RawRepl::skip_what_was_said() {
    constexpr std::size_t kMost = 64 * 1024;
    std::size_t count = 0;
    while (count < kMost && device_.reader_.ready())
        count += device_.reader_.some(kPieceBytes, Deadline::after(0ms, device_.clock())).size();
}

// One attempt. Throws when there is no time for another.
bool RawRepl::answers(Deadline deadline) {
    device_.transport_->write(kInterruptLine, deadline.within(kStepTime));
    device_.transport_->write(kEnterRaw, deadline.within(kStepTime));
    try {
        device_.reader_.skip_past(kBanner, deadline.within(kAttemptTime));
        return true;
    } catch (const DeviceError& error) {
        if (error.kind() != Kind::Timeout) throw;
        if (deadline.passed())
            throw DeviceError(Kind::Timeout,
                              std::string("no raw REPL: ") + error.what() +
                                  "; does it run MicroPython? Reset it and try again");
        return false;
    }
}

// Earlier attempts may be answered late: those banners must not answer what we ask next.
void RawRepl::skip_late_answers(Deadline deadline) {
    while (!deadline.passed() &&
           !device_.reader_.some(kPieceBytes, deadline.within(kQuietTime)).empty()) {
    }
}

// What a tool that died had sent may lie about on the wire, be taken for keys, and make the banner
// that let us in: then the reset does not come, or not in the raw REPL, and we begin anew.
void RawRepl::soft_reset(Deadline deadline) {
    while (true) {
        device_.transport_->write(kEnd, deadline.within(kStepTime));
        try {
            device_.reader_.skip_past(kSoftReboot, deadline.within(kAttemptTime));
            device_.reader_.skip_past(kBanner, deadline, kFriendlyPrompt);
            return;
        } catch (const DeviceError& error) {
            if (error.kind() != Kind::Timeout || deadline.passed()) throw;
        }
        skip_late_answers(deadline);
        enter(deadline);
    }
}

void RawRepl::await_prompt(Deadline deadline) {
    if (state_ == State::Busy || state_ == State::RunsOn)
        throw DeviceError(Kind::Protocol, "the board still runs the program before this one");
    if (state_ == State::AtPrompt) return;
    const char first = device_.reader_.byte("the raw REPL's prompt", deadline.within(kStepTime));
    // Anything else is a board that restarts after SystemExit.
    if (first != kPrompt) {
        device_.reader_.skip_past(kBanner, deadline.within(kStepTime));
        has_restarted_ = true;
    }
    state_ = State::AtPrompt;
}

bool RawRepl::has_restarted(Deadline deadline) {
    if (state_ == State::Replied) await_prompt(deadline);
    return std::exchange(has_restarted_, false);
}

void RawRepl::follow(Deadline deadline, const OutputSink& sink, ProgramInput* input) {
    RawReply reply;
    std::string tail;
    while (!reply.complete()) {
        if (tail.ends_with(kFriendlyPrompt)) await_more(deadline);
        const std::string piece = hear(deadline, input);
        tail = (tail + piece)
                   .substr(std::max(tail.size() + piece.size(), kFriendlyPrompt.size()) -
                           kFriendlyPrompt.size());
        const std::size_t used = reply.feed(piece, sink);
        device_.reader_.put_back(std::string_view(piece).substr(used));
        // Asked apart from the read, or a program that never stops printing would outlive it.
        if (!reply.complete() && deadline.passed())
            throw DeviceError(Kind::Timeout, "the program did not end in time");
    }
    state_ = State::Replied;
    if (!reply.traceback().empty()) throw RemoteException(reply.traceback());
}

// What the board says next; maybe nothing, if the program was given something to read.
std::string RawRepl::hear(Deadline deadline, ProgramInput* input) {
    if (!input) return device_.reader_.some(kPieceBytes, deadline);
    std::string said;
    try {
        said = device_.reader_.some(kPieceBytes, deadline.or_on(&input->arrives()));
    } catch (const DeviceError& error) {
        if (error.kind() != Kind::Interrupted) throw;
        const bool may_lose = device_.transport_->ring_bytes() != 0;
        device_.transport_->write(input->take(may_lose ? kKeysAtOnce : kMoreKeysAtOnce), deadline);
        // Many boards take keys no faster than this.
        const auto pause = deadline.within(kInputPause);
        do said += device_.reader_.some(kPieceBytes, pause);
        while (!pause.passed());
    }
    input->hear(said);
    return said;
}

void RawRepl::recover(Deadline deadline) {
    stop();
    skip_late_answers(deadline);
    enter(deadline);
}

void RawRepl::leave_and_enter(Deadline deadline) {
    await_prompt(deadline);
    device_.transport_->write(kLeaveRaw, deadline.within(kStepTime));
    enter(deadline);
}

// The board prints what it prints when it has started. If that is its last word, the program is
// gone.
void RawRepl::await_more(Deadline deadline) {
    device_.reader_.listen(deadline.within(kAttemptTime));
    if (device_.reader_.ready()) return;
    state_ = State::Outside;
    throw DeviceError(Kind::Lost,
                      "the board started anew while the program ran: a reset, its watchdog or a "
                      "crash");
}

bool RawRepl::stop(std::string* last_words) {
    if (state_ != State::Busy) return state_ != State::RunsOn;
    try {
        state_ = stop_program(last_words) ? State::AtPrompt : State::RunsOn;
    } catch (const DeviceError& error) {
        // Gone, and its program with it; or so hung that it takes no bytes.
        state_ = error.kind() == Kind::Timeout ? State::RunsOn : State::Outside;
    }
    return state_ != State::RunsOn;
}

// One Ctrl-C only: a second one would end what a program does to clean up.
bool RawRepl::stop_program(std::string* last_words) {
    const auto deadline = Deadline::after(kStopTime, device_.clock());
    std::string heard;
    device_.transport_->write(kInterrupt, deadline);
    if (hears_the_end(heard, deadline.within(kQuietTime), last_words)) return true;
    // A board whose program had not begun says nothing to Ctrl-C, but prints its banner when asked.
    device_.transport_->write(kAskBanner, deadline);
    if (!hears_the_end(heard, deadline, last_words)) return false;
    skip_late_answers(deadline);  // of both there may be one
    return true;
}

// What was `heard` before may be half of what tells us.
bool RawRepl::hears_the_end(std::string& heard, Deadline deadline, std::string* last_words) {
    while (true) {
        const std::string piece = device_.reader_.some(kPieceBytes, deadline);
        heard += piece;
        if (last_words && last_words->size() < kMostLastWords) *last_words += piece;
        if (heard.find(kStopped) != heard.npos || heard.find(kBanner) != heard.npos) return true;
        if (piece.empty() || deadline.passed()) return false;
        heard.erase(0, heard.size() - std::min(heard.size(), kBanner.size()));
    }
}

void RawRepl::leave() {
    if (left_alone_) return;
    stop();
    try {
        device_.transport_->write(kLeaveRaw, Deadline::after(kStopTime, device_.clock()));
    } catch (const DeviceError&) {
        // It does not listen any more, so there is nothing to put back.
    }
}

}  // namespace krait::device
