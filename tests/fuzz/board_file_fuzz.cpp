// Any text is refused as a board file, with a sentence, or makes a board, or is refused by that.
#include <cstdlib>

#include "hostport/board_file.hpp"

using namespace krait::hostport;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string error;
    auto board = read_board({reinterpret_cast<const char*>(data), size}, &error);
    if (!board) {
        if (error.empty()) std::abort();
        return 0;
    }
    Clock clock;
    auto hardware = Hardware::make(*board, clock, &error);
    if (!hardware && error.empty()) std::abort();
    if (hardware) clock.run_until(kSecond / 100);
    return 0;
}
