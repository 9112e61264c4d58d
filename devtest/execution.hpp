// What a target is given to run, and what it says of it.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "device/interrupt.hpp"

namespace krait::devtest {

struct Program {
    std::string path;       // of the test's file; it runs in the folder where that lies
    std::string source;     // lines ended by LF
    bool is_file = true;    // source is what lies at `path`
    std::string part = {};  // printed where a part of it begins, which has Limits::time for itself
};

struct Limits {
    std::chrono::milliseconds time{30'000};  // of each part of the program
    std::chrono::milliseconds silence{0};    // 0: it may be silent for all that time
    std::size_t output_bytes = std::size_t{8} << 20;
    const device::Interrupt* interrupt = nullptr;  // of a person; may be null
};

// Whether who ended a process with this signal was not its program: somebody else, if only the
// kernel that has no memory left.
bool is_from_outside(int signal);

// "30 s", "0.1 s".
std::string seconds_text(std::chrono::milliseconds time);

// How a program ran.
struct Execution {
    enum class End {
        Done,     // by itself, if only by an exception that it did not catch
        Timeout,  // it still ran at its deadline, or was silent for too long
        Flood,    // it printed more than it may
        Crashed,  // it took its interpreter, or its board, with it
        Lost,     // its target went away under it: nothing is known of the test
    };
    End end = End::Done;
    std::string how;        // it ended so, in a sentence; empty if by itself
    std::string printed;    // as it came
    std::string traceback;  // of an exception that it did not catch, where that comes apart
    double seconds = 0;     // by the wall clock

    // Takes some that it printed.
    void hear(std::string_view text);
    // When the octet at `offset` of what was printed had come, in seconds from the first moment.
    double came_at(std::size_t offset) const;

    using Clock = std::chrono::steady_clock;
    struct Arrival {
        std::size_t end;  // of it, in what was printed
        Clock::time_point moment;
    };
    Clock::time_point start = Clock::now();
    std::vector<Arrival> arrivals;
};

}  // namespace krait::devtest
