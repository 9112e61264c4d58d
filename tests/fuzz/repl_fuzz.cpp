// Whatever is typed, in any mode, the REPL goes on or asks for a reset.
#include <cstdlib>

#include "tests/vm/test_vm.hpp"
#include "vm/repl.hpp"

using namespace krait::vm;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::uint64_t kMostPolls = 20'000;
    TestVm board{256 * 1024, kMostPolls};
    if (!board.vm.ok()) std::abort();
    Repl repl{board.vm};
    repl.start(Repl::Mode::Friendly);
    for (std::size_t i = 0; i < size; ++i) {
        if (repl.feed(char(data[i])) == Repl::Action::SoftReset) return 0;
        if (board.vm.has_exception()) std::abort();
    }
    return 0;
}
