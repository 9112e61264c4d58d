// From an address to a Transport: one table of schemes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "device/transport.hpp"

namespace krait::device {

// What an address stands for, read without touching any board.
struct Address {
    std::string text;  // as given
    std::string scheme;
    std::string rest;  // what follows the colon; of a path alone, the path

    // True if each open() starts a new board, as for a process; false if boards last, as on a wire.
    bool starts_fresh = false;
};

// Throws DeviceError{Address}, saying which addresses there are, if `text` is none of
//   exec:COMMAND  a program started by /bin/sh that speaks the REPL on its standard input and
//   output
//   sim:NAME[,OPTION...]  a simulated board: krait-vm --board NAME, which may be the path of a
//   board file; options: virtual-time, trace=FILE, control=PATH, flash=FILE
//   pty:PATH      a terminal that needs no line speed set; an absolute PATH alone is one too
Address parse_address(std::string_view text);

// Opens the wire and sends nothing. A simulated board has `folder` for its files ("": the current
// one); other boards have files of their own. Throws DeviceError.
std::unique_ptr<Transport> open(const Address& address, const std::string& folder = "");
std::unique_ptr<Transport> open(std::string_view address);

}  // namespace krait::device
