// What an address says of its wire, behind commas: TARGET[,NAME=NUMBER...].
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace krait::device {

struct WireOptions {
    std::string target;                     // what stands before the first comma
    std::optional<unsigned> baud;           // bits a second
    std::optional<std::size_t> ring_bytes;  // as Transport::ring_bytes()
};

// `known` are the names that this kind of wire has: "baud", "ring".
// Throws DeviceError{Address}, saying which there are, for any other, and for what is no number.
WireOptions parse_wire_options(std::string_view text,
                               std::initializer_list<std::string_view> known);

}  // namespace krait::device
