// A fake board as a process: its console is standard input and output.
#include <poll.h>
#include <unistd.h>

#include <string>
#include <string_view>

#include "tests/device/fake_board.hpp"

namespace {

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = write(fd, bytes.data(), bytes.size());
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

int main(int count, char** arguments) {
    krait::test::FakeBoardTraits traits;
    for (int i = 1; i < count; ++i)
        if (std::string_view(arguments[i]) == "--ends-on-system-exit")
            traits.ends_on_system_exit = true;
    krait::test::FakeBoard board(traits);
    while (!board.ended()) {
        pollfd console{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        const bool talks = !board.chatter().empty();
        std::string said = board.chatter();
        if (poll(&console, 1, talks ? 0 : -1) > 0) {
            char bytes[4096];
            const auto size = read(STDIN_FILENO, bytes, sizeof bytes);
            if (size <= 0) return 0;
            said += board.feed({bytes, static_cast<std::size_t>(size)});
        }
        if (!write_all(STDOUT_FILENO, said)) return 1;
    }
    return write_all(STDERR_FILENO, "fake board: I die\n") ? 3 : 1;
}
