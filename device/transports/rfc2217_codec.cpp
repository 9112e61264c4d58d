#include "device/transports/rfc2217_codec.hpp"

#include <algorithm>

namespace krait::device {

namespace {

constexpr std::uint8_t kIac = 255, kDont = 254, kDo = 253, kWont = 252, kWill = 251, kSub = 250,
                       kSubEnd = 240;
constexpr std::uint8_t kBinary = 0, kEcho = 1, kNoGoAhead = 3, kComPortOption = 44;
// Commands of the COM-PORT-OPTION, and their arguments.
constexpr std::uint8_t kSetBaud = 1, kSetDataSize = 2, kSetParity = 3, kSetStopSize = 4,
                       kSetControl = 5, kSetLineStateMask = 10, kSetModemStateMask = 11;
constexpr std::uint8_t kFromServer = 100, kSuspend = 8, kResume = 9;
constexpr std::uint8_t kEightBits = 8, kNoParity = 1, kOneStopBit = 1, kNoFlowControl = 1;
constexpr std::uint8_t kDtrOn = 8, kDtrOff = 9, kRtsOn = 11, kRtsOff = 12;
constexpr std::size_t kMostSubBytes = 16;  // of those that mean something to us

std::string bytes(std::initializer_list<std::uint8_t> list) { return {list.begin(), list.end()}; }

// One command with its arguments.
std::string com_port(std::uint8_t command, std::string_view arguments) {
    return bytes({kIac, kSub, kComPortOption, command}) + Rfc2217Codec::escaped(arguments) +
           bytes({kIac, kSubEnd});
}

std::string com_port(std::uint8_t command, std::uint8_t argument) {
    return com_port(command, bytes({argument}));
}

std::string set_control(std::uint8_t what) { return com_port(kSetControl, what); }

bool we_do(std::uint8_t option) {
    return option == kBinary || option == kNoGoAhead || option == kComPortOption;
}

// That it echoes means for us only that we do not.
bool it_may(std::uint8_t option) {
    return option == kBinary || option == kNoGoAhead || option == kEcho;
}

}  // namespace

std::string Rfc2217Codec::greeting() {
    std::string wishes;
    for (const std::uint8_t option : {kBinary, kNoGoAhead, kComPortOption}) {
        wishes += bytes({kIac, kWill, option});
        ours_[option] = Agreement::Asked;
    }
    for (const std::uint8_t option : {kBinary, kNoGoAhead}) {
        wishes += bytes({kIac, kDo, option});
        theirs_[option] = Agreement::Asked;
    }
    return wishes;
}

Rfc2217Codec::Heard Rfc2217Codec::feed(std::string_view bytes) {
    Heard heard;
    for (const char each : bytes) take(static_cast<std::uint8_t>(each), heard);
    return heard;
}

void Rfc2217Codec::take(std::uint8_t byte, Heard& heard) {
    switch (state_) {
        case State::Data:
            if (byte == kIac)
                state_ = State::Command;
            else
                heard.data += static_cast<char>(byte);
            return;
        case State::Command: return take_command(byte, heard);
        case State::Option: return take_option(byte, heard);
        case State::Sub:
            if (byte == kIac)
                state_ = State::SubCommand;
            else
                take_sub(byte);
            return;
        case State::SubCommand:
            if (byte == kIac) take_sub(byte);
            state_ = byte == kSubEnd ? State::Data : State::Sub;
            if (byte == kSubEnd) end_sub();
            return;
    }
}

void Rfc2217Codec::take_command(std::uint8_t byte, Heard& heard) {
    state_ = State::Data;
    if (byte == kIac) {
        heard.data += static_cast<char>(kIac);
        return;
    }
    is_telnet_ = true;
    if (byte >= kWill) {
        verb_ = byte;
        state_ = State::Option;
    } else if (byte == kSub) {
        sub_.clear();
        state_ = State::Sub;
    }
}

// Each side answers only what changes something, so no two servers talk for ever (RFC 1143).
void Rfc2217Codec::take_option(std::uint8_t option, Heard& heard) {
    state_ = State::Data;
    const bool about_us = verb_ == kDo || verb_ == kDont;
    const bool is_wish = verb_ == kDo || verb_ == kWill;
    // No server offers to be the client of a serial port: this is our own wish.
    if (verb_ == kWill && option == kComPortOption) is_echo_ = true;
    Agreement& agreement = (about_us ? ours_ : theirs_)[option];
    const Agreement before = agreement;
    const bool agreed = is_wish && (about_us ? we_do(option) : it_may(option));
    agreement = agreed ? Agreement::Yes : Agreement::Refused;
    const bool is_news = is_wish ? !agreed || before != Agreement::Yes : before == Agreement::Yes;
    if (before != Agreement::Asked && is_news) {
        const std::uint8_t yes = about_us ? kWill : kDo, no = about_us ? kWont : kDont;
        heard.replies += bytes({kIac, agreed ? yes : no, option});
    }
    if (about_us && option == kComPortOption && agreed && before != Agreement::Yes)
        heard.replies += line_settings();
}

void Rfc2217Codec::take_sub(std::uint8_t byte) {
    if (sub_.size() < kMostSubBytes) sub_ += static_cast<char>(byte);
}

// Answers to our settings come late or never, and change nothing.
void Rfc2217Codec::end_sub() {
    if (sub_.size() < 2 || static_cast<std::uint8_t>(sub_[0]) != kComPortOption) return;
    const auto command = static_cast<std::uint8_t>(sub_[1]);
    if (command == kFromServer + kSuspend) is_suspended_ = true;
    if (command == kFromServer + kResume) is_suspended_ = false;
}

std::string Rfc2217Codec::line_settings() const {
    std::string baud;
    for (const int shift : {24, 16, 8, 0}) baud += static_cast<char>(baud_ >> shift & 0xff);
    return com_port(kSetBaud, baud) + com_port(kSetDataSize, kEightBits) +
           com_port(kSetParity, kNoParity) + com_port(kSetStopSize, kOneStopBit) +
           set_control(kNoFlowControl) + set_dtr(true) + set_rts(true) +
           com_port(kSetLineStateMask, std::uint8_t{0}) +
           com_port(kSetModemStateMask, std::uint8_t{0});
}

std::string Rfc2217Codec::escaped(std::string_view data) {
    std::string sent;
    for (const char each : data) sent.append(each == static_cast<char>(kIac) ? 2 : 1, each);
    return sent;
}

std::string Rfc2217Codec::set_dtr(bool on) { return set_control(on ? kDtrOn : kDtrOff); }

std::string Rfc2217Codec::set_rts(bool on) { return set_control(on ? kRtsOn : kRtsOff); }

bool Rfc2217Codec::is_settled() const {
    const auto waits = [](Agreement each) { return each == Agreement::Asked; };
    return std::none_of(ours_.begin(), ours_.end(), waits) &&
           std::none_of(theirs_.begin(), theirs_.end(), waits);
}

}  // namespace krait::device
