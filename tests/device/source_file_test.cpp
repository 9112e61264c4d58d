#include "device/source_file.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <thread>

#include "device/error.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

using namespace std::chrono_literals;
using device::Deadline;
using device::DeviceError;
using device::read_source;

std::string sentence(const std::string& path) {
    try {
        read_source(path, Deadline::after(10s));
    } catch (const DeviceError& error) {
        EXPECT_EQ(error.kind(), DeviceError::Kind::Source);
        return error.what();
    }
    return "no DeviceError";
}

TEST(SourceFile, IsReadAsItIs) {
    const Folder folder;
    const std::string bytes("a\r\n\0\xff", 5);
    EXPECT_EQ(read_source(folder.write("a.py", bytes), Deadline::never()), bytes);
    EXPECT_EQ(read_source(folder.write("empty.py", ""), Deadline::never()), "");
}

TEST(SourceFile, ThatCannotBeReadIsNamedWithTheReason) {
    const Folder folder;
    EXPECT_EQ(sentence(folder.path()), folder.path() + " is a directory, not a file");
    EXPECT_EQ(sentence("/nowhere/a.py"),
              "cannot read the file /nowhere/a.py: No such file or directory");
    symlink("loop", (folder.path() + "/loop").c_str());
    EXPECT_EQ(sentence(folder.path() + "/loop"),
              "cannot read the file " + folder.path() + "/loop: Too many levels of symbolic links");
}

TEST(SourceFile, ThatNeverEndsIsTooLarge) {
    EXPECT_EQ(sentence("/dev/zero"), "/dev/zero is larger than 64 MiB: no board takes it");
}

struct Fifo {
    Fifo() { mkfifo(path.c_str(), 0600); }
    Folder folder;
    std::string path = folder.path() + "/fifo";
};

TEST(SourceFile, MayBeAFifo) {
    const Fifo fifo;
    std::thread writer([&] {
        const int fd = open(fifo.path.c_str(), O_WRONLY);
        EXPECT_EQ(write(fd, "print(1)\n", 9), 9);
        close(fd);
    });
    EXPECT_EQ(read_source(fifo.path, Deadline::after(10s)), "print(1)\n");
    writer.join();
}

TEST(SourceFile, FifoThatNobodyWritesToIsWaitedForUntilInterrupted) {
    const Fifo fifo;
    device::Interrupt interrupt;
    interrupt.raise();
    try {
        read_source(fifo.path, Deadline::never().or_on(&interrupt));
        FAIL() << "no DeviceError";
    } catch (const DeviceError& error) {
        EXPECT_EQ(error.kind(), DeviceError::Kind::Interrupted);
    }
}

}  // namespace
}  // namespace krait::test
