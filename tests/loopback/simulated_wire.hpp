// A board in this process, and wires to it on which one thing goes wrong at a given octet. Time
// passes only where the tool waits for a board that has no more to say.
#pragma once

#include <sched.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <thread>

#include "device/device.hpp"
#include "device/error.hpp"
#include "device/transports/fd.hpp"
#include "hostport/board.hpp"
#include "hostport/board_file.hpp"

namespace krait::test {

// One life of a board; wires to it come and go.
class BoardInProcess {
  public:
    BoardInProcess() : ends_(make_ends()), port_{ends_[1], ends_[1], hostport::ConsoleMode::Repl} {
        signal(SIGPIPE, SIG_IGN);  // it may speak to a tool that has gone
        thread_ = std::thread([this] {
            std::string error;
            auto pico = hostport::find_board("pico", &error);
            hostport::run_repl(hostport::board_config(*pico), port_, hostport::CtrlD::Resets);
        });
    }
    ~BoardInProcess() {
        shutdown(ends_[0], SHUT_RDWR);
        thread_.join();
        for (const int end : ends_) close(end);
    }
    BoardInProcess(const BoardInProcess&) = delete;
    BoardInProcess& operator=(const BoardInProcess&) = delete;

    void hear(std::string_view octets) {
        told_ += octets.size();
        while (!octets.empty()) {
            const auto count = send(ends_[0], octets.data(), octets.size(), MSG_NOSIGNAL);
            if (count <= 0) throw std::logic_error("the board in this process is gone");
            octets.remove_prefix(std::size_t(count));
        }
    }
    // All that it says until it waits to be told more.
    std::string say() {
        std::string said;
        while (true) {
            const bool waits = port_.awaits_input(told_);
            char octets[4096];
            const auto count = recv(ends_[0], octets, sizeof octets, MSG_DONTWAIT);
            if (count > 0) said.append(octets, std::size_t(count));
            if (count <= 0 && waits) return said;
            if (count <= 0) sched_yield();
        }
    }

  private:
    struct Ends {
        int ends[2];
        int operator[](std::size_t i) const { return ends[i]; }
        const int* begin() const { return ends; }
        const int* end() const { return ends + 2; }
    };
    static Ends make_ends() {
        Ends made;
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, made.ends) != 0)
            throw std::logic_error("no socket pair");
        return made;
    }
    Ends ends_;
    hostport::LinuxPort port_;
    std::uint64_t told_ = 0;
    std::thread thread_;
};

struct Fault {
    enum class Kind { None, Drop, Double, Flip, Insert, Split, Lose };
    Kind kind = Kind::None;
    bool to_board = true;  // else from it
    std::size_t at = 0;    // the octet, counted that way
    char inserted = 0;     // before it
    unsigned flipped_bit = 0;
};

class SimulatedWire final : public device::Transport {
  public:
    SimulatedWire(BoardInProcess& board, const Fault& fault) : board_(board), fault_(fault) {}

    struct Time final : device::Clock {
        Moment moment{std::chrono::hours{1}};
        Moment now() const override { return moment; }
    };

    std::size_t read(std::span<std::byte> into, device::Deadline deadline) override {
        throw_if_lost();
        if (arrived_.empty()) take_what_was_said();
        throw_if_lost();
        if (arrived_.empty()) {
            if (deadline.moment() == device::Clock::Moment::max())
                throw std::logic_error("a wait without a deadline, for a board that waits too");
            time_.moment = std::max(time_.moment, deadline.moment());
            return 0;
        }
        std::size_t count = std::min(arrived_.size(), into.size());
        if (fault_.kind == Fault::Kind::Split && !fault_.to_board && taken_ < fault_.at)
            count = std::min(count, fault_.at - taken_);
        std::memcpy(into.data(), arrived_.data(), count);
        arrived_.erase(0, count);
        taken_ += count;
        return count;
    }
    void write(std::span<const std::byte> octets, device::Deadline) override {
        throw_if_lost();
        const std::string_view text(reinterpret_cast<const char*>(octets.data()), octets.size());
        if (fault_.to_board && fault_.kind == Fault::Kind::Split) {
            // The board is told in two parts, with all the time between them that it wants.
            const std::size_t first =
                fault_.at > told_ ? std::min(fault_.at - told_, text.size()) : 0;
            board_.hear(text.substr(0, first));
            if (first && first < text.size()) arrived_ += board_.say();
            board_.hear(text.substr(first));
            told_ += text.size();
            return;
        }
        board_.hear(spoilt(text, true, told_));
        throw_if_lost();
    }
    using Transport::write;
    const device::Clock& clock() const override { return time_; }

    std::size_t told() const { return told_; }
    std::size_t said() const { return said_; }

  private:
    void take_what_was_said() { arrived_ += spoilt(board_.say(), false, said_); }

    // What comes of `octets` at the other end; `count` of them went this way before.
    std::string spoilt(std::string_view octets, bool to_board, std::size_t& count) {
        std::string out;
        for (const char each : octets) {
            if (is_lost_) break;
            const bool here = count++ == fault_.at && to_board == fault_.to_board;
            if (!here)
                out += each;
            else
                spoil(each, out);
        }
        return out;
    }
    void spoil(char each, std::string& out) {
        switch (fault_.kind) {
            case Fault::Kind::None:
            case Fault::Kind::Split: out += each; break;
            case Fault::Kind::Drop: break;
            case Fault::Kind::Double: out.append(2, each); break;
            case Fault::Kind::Flip: out += char(each ^ 1 << fault_.flipped_bit); break;
            case Fault::Kind::Insert: (out += fault_.inserted) += each; break;
            case Fault::Kind::Lose: is_lost_ = true; break;
        }
    }
    void throw_if_lost() const {
        if (is_lost_)
            throw device::DeviceError(device::DeviceError::Kind::Lost, "the wire was cut");
    }

    BoardInProcess& board_;
    Fault fault_;
    Time time_;
    std::string arrived_;
    std::size_t told_ = 0, said_ = 0, taken_ = 0;
    bool is_lost_ = false;
};

}  // namespace krait::test
