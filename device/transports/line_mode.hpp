// The mode of a serial line.
#pragma once

namespace krait::device {

// Raw, 8N1 at `baud` bits a second, without flow control, and without heed to a carrier. False:
// the terminal refused it, errno says why.
bool set_line_mode(int fd, unsigned baud);

}  // namespace krait::device
