#include "device/agent.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>
#include <utility>

#include "device/agent_sources.hpp"
#include "device/error.hpp"
#include "device/octets.hpp"
#include "device/printable.hpp"
#include "device/python_source.hpp"
#include "device/raw_protocol.hpp"

namespace krait::device {

namespace {

constexpr char kFrame = '\x1e', kTaken = '\x06', kEscape = '\x1b';
constexpr std::string_view kReady = "\x1e?";
constexpr std::size_t kHeadBytes = 17, kFrameHeadBytes = 7;
// A block lies in the board's memory up to three times: as it came, put together, and inflated.
constexpr std::size_t kShareOfHeap = 16;
constexpr std::size_t kBlocksAhead = 4;  // on a wire that waits
constexpr auto kTimeToTell = std::chrono::seconds{1};
const std::string kEnded = "the agent ended";
constexpr int kDeflateWindowBits = 15, kDeflateLevel = 9, kDeflateMemory = 9;

// The same without Ctrl-C, which stays what it is to every board: an interrupt.
std::string escaped(std::string_view octets) {
    std::string wire;
    for (const char each : octets) {
        if (each == kEscape)
            wire +=
                "\x1b"
                "1";
        else if (each == kInterrupt.front())
            wire +=
                "\x1b"
                "2";
        else
            wire += each;
    }
    return wire;
}

}  // namespace

// --- start and end

Agent::Agent(RawRepl& repl, Deadline deadline)
    : repl_(repl), ring_bytes_(repl.device_.ring_bytes()), block_bytes_(kLeastBlock) {
    start(deadline);
}

void Agent::limit(const Limits& limits) {
    block_bytes_ = std::clamp(limits.block_bytes, kLeastBlock, block_bytes_);
    board_.inflates = board_.inflates && limits.deflates;
}

void Agent::start(Deadline deadline) {
    static const std::string source = shrunk(agent_source);
    const auto sum = std::accumulate(source.begin(), source.end(), std::uint32_t{0},
                                     [](auto sum, char each) { return sum + std::uint8_t(each); });
    // One expression, that leaves no name behind in the user's program, and short enough for a
    // window. The sum finds what the wire did to the agent.
    const bool is_sent = repl_.start(
        "exec(\"import sys\\nsys.stdout.buffer.write(b'\\\\x1e?')\\ns=sys.stdin.buffer.read(" +
            std::to_string(source.size()) + ")\\nif len(s)<" + std::to_string(source.size()) +
            ":raise OSError(5)\\nif sum(s)==" + std::to_string(sum) + ":exec(s,{})\\n\",{})",
        deadline, ring_bytes_ ? std::string_view() : source);
    std::string heard;
    while (!heard.ends_with(kReady)) {
        heard += exactly(1, deadline);
        if (heard.back() == kEnd.front()) throw_not_started(heard, deadline);
    }
    if (!is_sent) repl_.device_.transport_->write(source, deadline);
    is_alive_ = true;
    try {
        learn(take_frame(deadline).octets);
    } catch (const AgentBroken& error) {
        if (is_alive_ || error.what() == kEnded) throw;
        throw AgentUnsupported(error.what());
    }
}

// `heard`: what it said up to the end of its output; a traceback follows if the board cannot.
void Agent::throw_not_started(std::string_view heard, Deadline deadline) {
    repl_.device_.reader_.put_back(heard);
    try {
        repl_.follow(deadline, [](std::string_view) {});
    } catch (const RemoteException& error) {
        throw AgentUnsupported(error.traceback());
    }
    throw AgentBroken("the agent did not start");
}

// "(free memory, inflates, has sha256)"
void Agent::learn(const std::string& words) {
    unsigned long free_bytes = 0;
    std::array<char, 8> inflates{}, sha256{};
    if (std::sscanf(words.c_str(), "(%lu, %7[a-zA-Z], %7[a-zA-Z])", &free_bytes, inflates.data(),
                    sha256.data()) != 3)
        throw AgentBroken("the agent said '" + words + "' of its board");
    board_.free_bytes = free_bytes;
    board_.inflates = std::string_view(inflates.data()) == "True";
    board_.has_sha256 = std::string_view(sha256.data()) == "True";
    block_bytes_ = std::clamp(board_.free_bytes / kShareOfHeap, kLeastBlock, kMostBlock);
}

Agent::~Agent() {
    if (!is_alive_) return;
    try {
        const auto deadline = Deadline::after(std::chrono::seconds{1}, repl_.device_.clock());
        send_block(Kind::Command, {}, deadline);
        while (!unread_.empty()) take_sign(deadline);
        repl_.follow(deadline, [](std::string_view) {});
    } catch (const std::runtime_error&) {
        // The raw REPL stops it as it stops any program.
    }
}

// --- what is asked

std::string Agent::call(std::string_view source, Deadline deadline, const More& more) {
    begin(source, deadline);
    return end(deadline, more);
}

void Agent::begin(std::string_view source, Deadline deadline) {
    send_block(Kind::Command, source, deadline);
}

void Agent::send(std::string_view octets, Deadline deadline) {
    send_block(Kind::Data, octets, deadline);
}

std::string Agent::end(Deadline deadline, const More& more) {
    while (true) {
        Frame frame = take_frame(deadline);
        if (frame.kind == '=') return std::move(frame.octets);
        if (frame.kind == '.') {
            if (more) more(frame.octets);
            continue;
        }
        int number = 0;
        int text_at = 0;
        std::sscanf(frame.octets.c_str(), "%d %n", &number, &text_at);
        throw AgentError(number, frame.octets.substr(std::size_t(text_at)));
    }
}

// --- from us

// Empty: it would not be smaller, or the board cannot inflate.
std::string Agent::deflated(std::string_view octets) const {
    if (!board_.inflates || octets.size() < 64) return {};
    z_stream stream{};
    if (deflateInit2(&stream, kDeflateLevel, Z_DEFLATED, -kDeflateWindowBits, kDeflateMemory,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string small(octets.size(), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(octets.data()));
    stream.avail_in = uInt(octets.size());
    stream.next_out = reinterpret_cast<Bytef*>(small.data());
    stream.avail_out = uInt(small.size());
    const bool fits = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    small.resize(stream.total_out);
    deflateEnd(&stream);
    return fits ? small : std::string();
}

void Agent::send_block(Kind kind, std::string_view given, Deadline deadline) {
    const std::string small = deflated(given);
    const std::string_view octets = small.empty() ? given : small;
    char letter = kind == Kind::Data ? (small.empty() ? 'D' : 'Z') : (small.empty() ? 'C' : 'X');
    const bool escapes = octets.find(kInterrupt) != octets.npos;
    std::string wire = escapes ? escaped(octets) : std::string(octets);
    if (escapes) letter = char(letter - 'A' + 'a');
    const std::size_t piece =
        ring_bytes_ ? std::max<std::size_t>(ring_bytes_ / 2, 2 * kHeadBytes) - kHeadBytes : 0xffff;
    std::array<char, kHeadBytes + 1> text;
    std::snprintf(text.data(), text.size(), "%c%04x%04x", letter, unsigned(wire.size()),
                  unsigned(piece));
    std::string head = text.data();
    std::snprintf(text.data(), text.size(), "%08x", unsigned(check(wire, head)));
    wire.insert(0, head += text.data());
    std::string_view rest = wire;
    if (rest.size() == kHeadBytes) return repl_.device_.transport_->write(rest, deadline);
    for (std::size_t size = kHeadBytes + piece; !rest.empty(); size = piece) {
        write_piece(rest.substr(0, size), deadline);
        rest.remove_prefix(std::min(size, rest.size()));
    }
}

// When the board has room for it.
void Agent::write_piece(std::string_view piece, Deadline deadline) {
    while (ring_bytes_ ? !unread_.empty() && unread_bytes_ + piece.size() > ring_bytes_
                       : unread_.size() >= kBlocksAhead)
        take_sign(deadline);
    repl_.device_.transport_->write(piece, deadline);
    unread_.push_back(piece.size());
    unread_bytes_ += piece.size();
}

// --- from the board

std::uint32_t Agent::check(std::string_view octets, std::string_view head) const {
    std::uint32_t value = 0;
    for (const std::string_view part : {head, octets}) {
        if (part.empty()) continue;
        const auto* begin = reinterpret_cast<const Bytef*>(part.data());
        if (board_.has_crc32)
            value = std::uint32_t(crc32_z(value, begin, part.size()));
        else
            for (const char each : part) value += std::uint8_t(each);
    }
    return value;
}

std::string Agent::exactly(std::size_t count, Deadline deadline) {
    std::string octets;
    while (octets.size() < count) {
        const std::string piece =
            repl_.device_.reader_.some(count - octets.size(), deadline.within(kStepTime));
        if (piece.empty()) throw AgentBroken("the board fell silent");
        octets += piece;
    }
    return octets;
}

// A frame, or that a piece was taken in. What a program of the board's prints meanwhile is not for
// us.
void Agent::take_sign(Deadline deadline) {
    while (true) {
        const char sign = exactly(1, deadline).front();
        if (sign == kTaken && !unread_.empty()) {
            unread_bytes_ -= unread_.front();
            unread_.pop_front();
            return;
        }
        if (sign == kFrame) return frames_.push_back(next_frame(deadline));
        if (sign == kEnd.front()) {
            is_alive_ = false;
            throw_ended(deadline);
        }
    }
}

// It may say why.
void Agent::throw_ended(Deadline deadline) {
    repl_.device_.reader_.put_back(kEnd);
    try {
        repl_.follow(deadline.within(kTimeToTell), [](std::string_view) {});
    } catch (const RemoteException& error) {
        throw AgentBroken(last_line(error.traceback()));
    } catch (const DeviceError& error) {
        using Kind = DeviceError::Kind;
        if (error.kind() == Kind::Lost || error.kind() == Kind::Interrupted) throw;
    }
    throw AgentBroken(kEnded);
}

Agent::Frame Agent::take_frame(Deadline deadline) {
    while (frames_.empty()) take_sign(deadline);
    Frame frame = std::move(frames_.front());
    frames_.pop_front();
    return frame;
}

Agent::Frame Agent::next_frame(Deadline deadline) {
    const std::string head = exactly(kFrameHeadBytes, deadline);
    const std::size_t size = number_of(std::string_view(head).substr(1, 2));
    const std::uint32_t expected = number_of(std::string_view(head).substr(3, 4));
    Frame frame{head[0], exactly(size, deadline)};
    const std::string checked = std::string(1, char(frame_count_++)) + head.substr(0, 3);
    // The first one tells which check the board has.
    if (!std::exchange(knows_check_, true))
        board_.has_crc32 = check(frame.octets, checked) != expected;
    if (check(frame.octets, checked) != expected)
        throw AgentBroken("an answer was damaged on its way");
    return frame;
}

}  // namespace krait::device
