// A fake board as a process: its console is standard input and output. For exec: addresses in
// tests.
#include <unistd.h>

#include <string_view>

#include "tests/device/fake_board.hpp"

int main(int count, char** arguments) {
    krait::test::FakeBoardTraits traits;
    for (int i = 1; i < count; ++i)
        if (std::string_view(arguments[i]) == "--ends-on-system-exit")
            traits.ends_on_system_exit = true;
    krait::test::FakeBoard board(traits);
    char bytes[4096];
    for (ssize_t size; (size = read(STDIN_FILENO, bytes, sizeof bytes)) > 0;) {
        const auto reply = board.feed({bytes, static_cast<std::size_t>(size)});
        if (write(STDOUT_FILENO, reply.data(), reply.size()) < 0) return 1;
        if (!board.ended()) continue;
        constexpr std::string_view kWords = "fake board: I die\n";
        return write(STDERR_FILENO, kWords.data(), kWords.size()) < 0 ? 1 : 3;
    }
    return 0;
}
