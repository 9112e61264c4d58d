#include "device/python_source.hpp"

#include <algorithm>

#include "device/octets.hpp"

namespace krait::device {

std::string shrunk(std::string_view source) {
    std::string small;
    while (!source.empty()) {
        const auto line = source.substr(0, source.find('\n'));
        source.remove_prefix(std::min(source.size(), line.size() + 1));
        const auto begin = line.find_first_not_of(' ');
        if (begin == line.npos || line[begin] == '#') continue;
        small.append(begin / 4, ' ').append(line.substr(begin)) += '\n';
    }
    return small;
}

std::string python_literal(std::string_view text) {
    std::string quoted = "'";
    for (const char each : text) {
        if (each == '\\' || each == '\'') {
            (quoted += '\\') += each;
        } else if (std::uint8_t(each) < 0x20 || each == 0x7f) {
            quoted += "\\x" + hex(each);
        } else {
            quoted += each;
        }
    }
    return quoted + "'";
}

}  // namespace krait::device
