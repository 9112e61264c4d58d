#include "device/source_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "device/error.hpp"
#include "device/transports/fd.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;

// No program is larger, but /dev/zero is.
constexpr std::size_t kMostBytes = 64 << 20;

[[noreturn]] void throw_unreadable(const std::string& path, int error) {
    if (error == EISDIR) throw DeviceError(Kind::Source, path + " is a directory, not a file");
    throw DeviceError(Kind::Source, "cannot read the file " + path + ": " + std::strerror(error));
}

// Opened without waiting, because nobody may ever write to a FIFO.
Fd open_to_read(const std::string& path) {
    Fd file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (file.get() < 0) throw_unreadable(path, errno);
    return file;
}

}  // namespace

std::string read_source(const std::string& path, Deadline deadline) {
    const Fd file = open_to_read(path);
    std::string text;
    std::array<char, 65536> piece;
    while (wait_for(file.get(), POLLIN, deadline)) {
        const auto count = ::read(file.get(), piece.data(), piece.size());
        if (count == 0) return text;
        if (count < 0 && !would_block(errno)) throw_unreadable(path, errno);
        if (count > 0) text.append(piece.data(), static_cast<std::size_t>(count));
        if (text.size() > kMostBytes)
            throw DeviceError(Kind::Source, path + " is larger than 64 MiB: no board takes it");
    }
    throw DeviceError(Kind::Timeout, "the file " + path + " did not end in time");
}

}  // namespace krait::device
