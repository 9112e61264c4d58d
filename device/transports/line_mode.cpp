#include "device/transports/line_mode.hpp"

// The kernel's own, which takes any speed; it does not go together with <termios.h>.
#include <asm/termbits.h>
#include <sys/ioctl.h>

namespace krait::device {

bool set_line_mode(int fd, unsigned baud) {
    termios2 mode{};
    if (ioctl(fd, TCGETS2, &mode) < 0) return false;
    mode.c_iflag = 0;
    mode.c_oflag = 0;
    mode.c_lflag = 0;
    mode.c_cflag &=
        ~static_cast<tcflag_t>(CBAUD | (CBAUD << IBSHIFT) | CSIZE | PARENB | CSTOPB | CRTSCTS);
    mode.c_cflag |= BOTHER | (BOTHER << IBSHIFT) | CS8 | CREAD | CLOCAL;
    mode.c_ispeed = mode.c_ospeed = baud;
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    return ioctl(fd, TCSETS2, &mode) >= 0;
}

}  // namespace krait::device
