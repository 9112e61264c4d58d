// Any line of the control channel has an answer, which is one line of JSON.
#include <cstdlib>

#include "hostport/board_file.hpp"
#include "hostport/control/commands.hpp"
#include "hostport/linux_port.hpp"

using namespace krait::hostport;

namespace {

constexpr char kBoard[] =
    "[pins]\nA = 0\nB = 1\nC = 2\n"
    "[[parts]]\ntype = 'bme280'\nname = 'air'\nscl = 'A'\nsda = 'B'\n"
    "[[parts]]\ntype = 'at24'\nname = 'notes'\nscl = 'A'\nsda = 'B'\n"
    "[[parts]]\ntype = 'button'\nname = 'key'\npin = 'C'\n";

struct Board {
    std::string error;
    BoardDescription description = *read_board(kBoard, &error);
    LinuxPort port{0, 1, ConsoleMode::Program};
    Machine machine{port, &description};
    SimControls controls{machine, nullptr};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Board board;
    board.port.time().become_virtual(true);
    std::string_view lines{reinterpret_cast<const char*>(data), size};
    while (!lines.empty()) {
        std::size_t end = std::min(lines.find('\n'), lines.size());
        Asked asked;
        std::string reply = answer(lines.substr(0, end), board.machine, board.controls, &asked);
        if (reply.empty() || reply.front() != '{' || reply.find('\n') != reply.npos) std::abort();
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return 0;
}
