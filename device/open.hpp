// From an address to a Transport: one table of schemes.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "device/deadline.hpp"
#include "device/discover.hpp"
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
//   serial:PATH   a serial port; options: baud=N, ring=N (as Transport::ring_bytes)
//   pty:PATH      a terminal that needs no line speed set; option: ring=N
//   PATH          an absolute one: the one or the other of these, as the path says
//   tcp:HOST:PORT, socket://HOST:PORT  bytes in the network; option: ring=N
//   rfc2217:HOST:PORT, rfc2217://HOST:PORT  a serial port in the network; options: baud=N, ring=N
//   auto          the first USB port that lets itself be opened, by name
//   id:SERIAL     the USB port of the board with this serial number
//   usb:BUS-PORT[.PORT...]  the USB port of the board that is plugged in there
//   port:PATH     as PATH
Address parse_address(std::string_view text);

// How a board is opened.
struct Opening {
    std::string folder;  // for the files of a simulated board; "": the current one
    Deadline deadline = Deadline::after(std::chrono::seconds(10));
};

// An open wire, and where it leads: what auto, id: and usb: stand for at that moment.
struct Wire {
    Address address;
    std::unique_ptr<Transport> transport;
};

// The port that it leads to, if it names one that is attached.
std::optional<Port> port_of(const Address& address);

// Opens the wire and sends nothing. Throws DeviceError.
Wire open_wire(const Address& address, const Opening& opening = {});
std::unique_ptr<Transport> open(const Address& address, const Opening& opening = {});
std::unique_ptr<Transport> open(std::string_view address);

}  // namespace krait::device
