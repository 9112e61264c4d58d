// The line as the kernel has it: <termios.h> does not tell a speed that has no name.
#include "device/transports/line_mode.hpp"

#include <asm/termbits.h>
#include <gtest/gtest.h>
#include <sys/ioctl.h>

#include <string>

#include "device/open.hpp"
#include "tests/device/board_on_pty.hpp"

namespace krait::test {
namespace {

termios2 line_of(const Terminal& terminal) {
    termios2 mode{};
    EXPECT_EQ(ioctl(terminal.master.get(), TCGETS2, &mode), 0);
    return mode;
}

TEST(LineMode, IsRawEightNOneWithoutFlowControl) {
    Terminal terminal;
    const auto wire = device::open("serial:" + terminal.path);
    const termios2 line = line_of(terminal);
    EXPECT_EQ(line.c_lflag, 0u);
    EXPECT_EQ(line.c_iflag, 0u);
    EXPECT_EQ(line.c_oflag, 0u);
    EXPECT_EQ(line.c_cflag & (CSIZE | PARENB | CSTOPB | CRTSCTS), tcflag_t{CS8});
    EXPECT_EQ(line.c_cflag & (CREAD | CLOCAL), tcflag_t{CREAD | CLOCAL});
}

TEST(LineMode, HasTheSpeedThatWasAskedFor) {
    Terminal terminal;
    for (const unsigned baud : {9600u, 115200u, 74880u, 2000000u}) {
        const auto wire = device::open("serial:" + terminal.path + ",baud=" + std::to_string(baud));
        EXPECT_EQ(line_of(terminal).c_ospeed, baud);
        EXPECT_EQ(line_of(terminal).c_ispeed, baud);
    }
    const auto wire = device::open("serial:" + terminal.path);
    EXPECT_EQ(line_of(terminal).c_ospeed, 115200u);
}

TEST(LineMode, IsRefusedByWhatIsNoTerminal) {
    const device::Fd file(open("/dev/null", O_RDWR | O_CLOEXEC));
    EXPECT_FALSE(device::set_line_mode(file.get(), 115200));
}

}  // namespace
}  // namespace krait::test
