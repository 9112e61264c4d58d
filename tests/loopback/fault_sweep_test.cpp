// A file is put, fetched, and a program run, on wires where one thing goes wrong at one octet: a
// sweep over all octets. The gate takes some of them, others with each commit; loopback_full_tests
// all.
#include <gtest/gtest.h>

#include <cstdio>
#include <functional>
#include <map>

#include "device/agent_fs.hpp"
#include "tests/loopback/simulated_wire.hpp"
#include "tests/vm/seed.hpp"

namespace krait {
namespace {

using device::Deadline;
using device::DeviceError;
using test::BoardInProcess;
using test::Fault;
using test::SimulatedWire;
using namespace std::chrono_literals;

constexpr std::size_t kShards = 8;
#ifdef KRAIT_EVERY_OCTET
constexpr std::size_t kStep = 1;
#else
constexpr std::size_t kStep = 293;
#endif

constexpr auto kTimeAllowed = 120s;  // of the wire
constexpr auto kTimeToLeave = 10s;   // after it: to stop a program, to end an agent, to leave

// 4 KB, of all octets, some of which would be keys to a REPL.
std::string new_content() {
    std::string content(4096, '\0');
    unsigned state = 1;
    for (char& each : content) {
        state = state * 1664525 + 1013904223;
        each = char(state >> 24);
    }
    return content;
}
const std::string kNew = new_content(), kOld = "the old file\n";

unsigned sum_of(std::string_view content) {
    unsigned sum = 0;
    for (const char each : content) sum += std::uint8_t(each);
    return sum;
}

// The second file of those that go together.
constexpr std::string_view kSecond = "the second\n";

enum class Way { One, Together };  // how the file goes there and back

struct Outcome {
    std::string end = "ok";
    std::string got;      // of the file, as it was fetched
    std::string printed;  // by the program
    std::chrono::milliseconds took{0};
    std::size_t told = 0, said = 0;
};

void exchange(device::Device& device, Way way, Outcome& outcome) {
    const auto deadline = Deadline::after(kTimeAllowed, device.clock());
    device::RawRepl repl(device, deadline);
    {
        device::AgentFs files(repl, deadline);
        if (way == Way::One) {
            files.write("/file", kNew, deadline, {});
            outcome.got = files.read("/file", deadline, {});
        } else {
            const device::RemoteFs::Copy copies[] = {{"/file", kNew}, {"/second", kSecond}};
            files.write_all(copies, deadline, {});
            const std::string paths[] = {"/second", "/file"};
            const auto got = files.read_all(paths, deadline, {});
            EXPECT_TRUE(got[0] == kSecond);
            outcome.got = got[1];
        }
    }
    repl.exec("print(6 * 7)", deadline, [&](std::string_view text) { outcome.printed += text; });
}

Outcome run(BoardInProcess& board, Way way, const Fault& fault) {
    Outcome outcome;
    auto wire = std::make_unique<SimulatedWire>(board, fault);
    const SimulatedWire& lent = *wire;
    const auto start = lent.clock().now();
    device::Device device(std::move(wire));
    try {
        exchange(device, way, outcome);
    } catch (const DeviceError& error) {
        outcome.end = error.kind() == DeviceError::Kind::Lost      ? "lost"
                      : error.kind() == DeviceError::Kind::Timeout ? "timeout"
                                                                   : "protocol";
    } catch (const device::RemoteException& error) {
        outcome.end = "traceback";
    } catch (const device::FileError& error) {
        outcome.end = std::string("file: ") + error.what();
    } catch (const device::AgentUnsupported& error) {
        outcome.end = std::string("unsupported: ") + error.what();
    }
    outcome.took =
        std::chrono::duration_cast<std::chrono::milliseconds>(lent.clock().now() - start);
    outcome.told = lent.told();
    outcome.said = lent.said();
    return outcome;
}

// Over a wire in order.
std::string on_board(BoardInProcess& board, std::string_view source) {
    auto wire = std::make_unique<SimulatedWire>(board, Fault{});
    device::Device device(std::move(wire));
    const auto deadline = Deadline::after(kTimeAllowed, device.clock());
    std::string printed;
    device::RawRepl repl(device, deadline);
    repl.exec(source, deadline, [&](std::string_view text) { printed += text; });
    return printed;
}

// The old file, and nothing else.
void prepare(BoardInProcess& board) {
    EXPECT_EQ(on_board(board,
                       "import os\n"
                       "for name in os.listdir('/'): os.remove('/' + name)\n"
                       "with open('/file', 'wb') as file: _ = file.write(b'the old file\\n')\n"),
              "");
}

std::string named(const Fault& fault) {
    static constexpr const char* kNames[] = {"none",   "drop",  "double", "flip",
                                             "insert", "split", "lose"};
    std::string text = kNames[int(fault.kind)];
    if (fault.kind == Fault::Kind::Insert) text += " " + std::to_string(int(fault.inserted) & 255);
    if (fault.kind == Fault::Kind::Flip) text += " " + std::to_string(fault.flipped_bit);
    return text + (fault.to_board ? " to" : " from") + " the board at " + std::to_string(fault.at);
}

class FaultSweep : public testing::TestWithParam<std::tuple<Way, std::size_t>> {
  protected:
    // What the file is: "old", "new" or something else.
    std::string file_on_board() {
        const std::string shown = on_board(
            board_, "from binascii import hexlify\nprint(hexlify(open('/file','rb').read()))");
        if (shown == in_hex(kOld)) return "old";
        return shown == in_hex(kNew) ? "new" : shown;
    }
    static std::string in_hex(std::string_view content) {
        std::string text = "b'";
        for (const char each : content) {
            char digits[3];
            std::snprintf(digits, sizeof digits, "%02x", unsigned(each) & 255);
            text += digits;
        }
        return text + "'\r\n";
    }
    void expect_whole(const Fault& fault) {
        SCOPED_TRACE(named(fault));
        prepare(board_);
        const Outcome outcome = run(board_, way(), fault);
        ++ends_[outcome.end];
        EXPECT_LE(outcome.took, kTimeAllowed + kTimeToLeave);
        const std::string file = file_on_board();  // the next one connects
        EXPECT_TRUE(file == "old" || file == "new") << file;
        if (outcome.end == "ok") {
            EXPECT_EQ(file, "new");
            EXPECT_TRUE(outcome.got == kNew) << "fetched otherwise";
        }
        if (fault.kind == Fault::Kind::Split) {
            EXPECT_EQ(outcome.end, "ok");
        }
        if (outcome.end == "lost") {
            EXPECT_EQ(fault.kind, Fault::Kind::Lose);
        }
        longest_ = std::max(longest_, outcome.took);
    }
    static Way way() { return std::get<0>(GetParam()); }
    BoardInProcess board_;
    std::map<std::string, std::size_t> ends_;
    std::chrono::milliseconds longest_{0};
};

std::vector<Fault> faults_at(bool to_board, std::size_t at) {
    using Kind = Fault::Kind;
    std::vector<Fault> all = {{Kind::Drop, to_board, at},
                              {Kind::Double, to_board, at},
                              {Kind::Flip, to_board, at, 0, unsigned(at % 8)},
                              {Kind::Split, to_board, at},
                              {Kind::Lose, to_board, at}};
    for (const char inserted : {'\x00', '\x03', '\x04', '\x18', '\xff'})
        all.push_back({Kind::Insert, to_board, at, inserted});
    return all;
}

TEST_P(FaultSweep, TheFileIsTheOldOrTheNewOne) {
    prepare(board_);
    const Outcome clean = run(board_, way(), Fault{});
    ASSERT_EQ(clean.end, "ok");
    ASSERT_EQ(clean.got, kNew);
    ASSERT_EQ(clean.printed, "42\r\n");
    const std::size_t all = clean.told + clean.said;
    const std::size_t first =
        (vm::seed_of_commit(KRAIT_TESTS) * kShards + std::get<1>(GetParam())) % (kShards * kStep);
    std::size_t tried = 0;
    for (std::size_t at = first; at < all; at += kShards * kStep) {
        const bool to_board = at < clean.told;
        for (const Fault& fault : faults_at(to_board, to_board ? at : at - clean.told)) {
            ++tried;
            try {
                expect_whole(fault);
            } catch (const std::exception& error) {
                ADD_FAILURE() << named(fault) << ": the next one met: " << error.what();
            }
        }
    }
    std::printf(
        "%zu octets there, %zu back; %zu faults, the longest took %lld ms of the wire's time\n",
        clean.told, clean.said, tried, static_cast<long long>(longest_.count()));
    for (const auto& [end, count] : ends_) std::printf("ended by %s: %zu\n", end.c_str(), count);
}

INSTANTIATE_TEST_SUITE_P(Shards, FaultSweep,
                         testing::Combine(testing::Values(Way::One, Way::Together),
                                          testing::Range<std::size_t>(0, kShards)));

// Many files go together, and something that the board says of them is not heard as it was said.
// One of them is more than a block once blocks have become smaller. What lies behind them in memory
// is none of theirs.
class FaultInReplies : public testing::TestWithParam<Fault::Kind> {
  protected:
    using Files = device::RemoteFs;
    using Action = std::function<void(Files&, Deadline)>;

    // What the board said before `action`, and when it had ended.
    std::pair<std::size_t, std::size_t> with_files(const Fault& fault, const Action& action) {
        auto wire = std::make_unique<SimulatedWire>(board_, fault);
        const SimulatedWire& lent = *wire;
        device::Device device(std::move(wire));
        const auto deadline = Deadline::after(kTimeAllowed, device.clock());
        device::RawRepl repl(device, deadline);
        device::AgentFs files(repl, deadline);
        const std::size_t before = lent.said();
        action(files, deadline);
        return {before, lent.said()};
    }
    void prepare_files() {
        prepare(board_);
        with_files({}, [&](Files& files, Deadline deadline) {
            files.remove("/file", deadline);
            if (has_files_) files.write_all(copies_, deadline, {});
        });
    }
    // With a fault at each octet of what the board says meanwhile.
    void at_each_octet(const Action& action, const std::string& left) {
        prepare_files();
        const auto [first, end] = with_files({}, action);
        ASSERT_GT(end, first);
        for (std::size_t at = first; at < end; at += at < end - kEnd ? kStride : 1) {
            const Fault fault{GetParam(), false, at, '\x04'};
            SCOPED_TRACE(named(fault));
            prepare_files();
            arrived_.clear();
            with_files(fault, action);
            EXPECT_EQ(arrived_, (std::vector<std::size_t>{0, 1, 2}));
            EXPECT_EQ(on_board(board_, kShow), left + "\r\n");
        }
    }
    device::RemoteFs::Arrival note() {
        return [&](std::size_t index) { arrived_.push_back(index); };
    }

    static constexpr std::size_t kEnd = 60, kStride = 97;  // octets
    static constexpr std::string_view kShow =
        "import os\n"
        "print([(n, sum(open('/' + n, 'rb').read())) for n in sorted(os.listdir('/'))])";
    const std::string large_ = kNew + kNew + kNew;  // more than half of the largest block
    const std::vector<Files::Copy> copies_ = {
        {"/a", "abc"}, {"/b", large_}, {"/c", kSecond}, {"/d", "not asked for"}};
    const std::string sums_ = "('a', 294), ('b', " + std::to_string(sum_of(large_)) + "), ('c', " +
                              std::to_string(sum_of(kSecond)) + ")";
    const std::string sum_of_d_ = "('d', " + std::to_string(sum_of("not asked for")) + ")";
    bool has_files_ = false;  // before
    std::vector<std::size_t> arrived_;
    BoardInProcess board_;
};

TEST_P(FaultInReplies, FilesAreWritten) {
    at_each_octet(
        [&](Files& files, Deadline deadline) {
            files.write_all(std::span(copies_).first(3), deadline, note());
        },
        "[" + sums_ + "]");
}

TEST_P(FaultInReplies, FilesAreRead) {
    has_files_ = true;
    const std::string paths[] = {"/a", "/b", "/c", "/absent"};
    at_each_octet(
        [&](Files& files, Deadline deadline) {
            const auto got = files.read_all(std::span(paths).first(3), deadline, note());
            ASSERT_EQ(got.size(), 3u);
            for (std::size_t i = 0; i < got.size(); ++i) EXPECT_TRUE(got[i] == copies_[i].content);
        },
        "[" + sums_ + ", " + sum_of_d_ + "]");
}

TEST_P(FaultInReplies, FilesAreRemoved) {
    has_files_ = true;
    const device::RemoteEntry entries[] = {{"/a"}, {"/b"}, {"/c"}, {"/d"}};
    at_each_octet(
        [&](Files& files, Deadline deadline) {
            files.remove_all(std::span(entries).first(3), deadline, note());
        },
        "[" + sum_of_d_ + "]");
}

INSTANTIATE_TEST_SUITE_P(Kinds, FaultInReplies,
                         testing::Values(Fault::Kind::Drop, Fault::Kind::Double, Fault::Kind::Flip,
                                         Fault::Kind::Insert));

}  // namespace
}  // namespace krait
