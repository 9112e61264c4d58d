#include "cli/standard_input.hpp"

#include "device/error.hpp"
#include "device/printable.hpp"

namespace krait::cli {

namespace {

using device::DeviceError;

constexpr char kEnter = '\r', kCtrlD = '\x04';
const std::string kEcho = "\r\n";  // of Enter

bool is_text(char octet) {
    return static_cast<unsigned char>(octet) >= ' ' || octet == '\n' || octet == '\r' ||
           octet == '\t';
}

}  // namespace

const device::Interrupt& StandardInput::arrives() const {
    if (!is_at_end_) return console_.keys();
    return has_said_end_ ? stop_ : end_is_due_;
}

std::string StandardInput::take(std::size_t most) {
    if (stop_.raised()) throw DeviceError(DeviceError::Kind::Interrupted, "interrupted");
    if (is_at_end_) return end();
    const auto keys = console_.read(most);
    if (!keys) {
        is_at_end_ = true;
        const std::string rest = is_whole_ ? "" : lines_of("\n");
        hear("");
        return rest;
    }
    return console_.is_terminal() ? *keys : lines_of(*keys);
}

std::string StandardInput::end() {
    has_said_end_ = true;
    return {kCtrlD};
}

std::string StandardInput::lines_of(const std::string& text) {
    std::string keys;
    for (const char each : text) {
        if (!is_text(each))
            throw DeviceError(DeviceError::Kind::Source,
                              "standard input holds '" + device::printable({&each, 1}) +
                                  "', which a board takes for a command; --stdin is for text");
        if (is_whole_) {
            line_.clear();
            heard_.clear();
        }
        has_sent_ = true;
        is_whole_ = each == '\n';
        keys += is_whole_ ? kEnter : each;
        if (!is_whole_) line_ += each;
    }
    return keys;
}

void StandardInput::hear(std::string_view said) {
    constexpr std::size_t kKept = 4096;
    heard_ += said;
    const bool is_echoed = !has_sent_ || heard_.find(line_ + kEcho) != heard_.npos;
    if (is_at_end_ && is_echoed) is_echoed_.raise();
    if (heard_.size() > kKept + line_.size()) heard_.erase(0, heard_.size() - kKept - line_.size());
}

}  // namespace krait::cli
