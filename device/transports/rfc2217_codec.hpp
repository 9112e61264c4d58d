// Telnet with its option for serial ports, from the tool's side: bytes in, bytes out, no I/O.
// RFC 854 (telnet), RFC 856 (binary), RFC 858 (no go-aheads), RFC 2217 (COM-PORT-OPTION).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace krait::device {

class Rfc2217Codec {
  public:
    explicit Rfc2217Codec(unsigned baud) : baud_(baud) {}

    // What the tool says first: which options it wants.
    std::string greeting();

    // What came from the server, taken apart.
    struct Heard {
        std::string data;     // the board's
        std::string replies;  // to be sent before anything else; the line's settings are among them
    };
    // Takes it cut anywhere.
    Heard feed(std::string_view bytes);

    // The board's input, as it is sent.
    static std::string escaped(std::string_view data);

    // Sets the lines: what is sent. For a server that sets serial ports.
    static std::string set_dtr(bool on);
    static std::string set_rts(bool on);

    // True once the server has said what only telnet has, and not only what we said ourselves.
    bool is_telnet() const { return is_telnet_ && !is_echo_; }
    // True if it has answered each of our wishes.
    bool is_settled() const;
    // True if it sets serial ports.
    bool sets_ports() const { return ours_[kComPort] == Agreement::Yes; }
    // True if it wants nothing more until it says so.
    bool is_suspended() const { return is_suspended_; }

  private:
    enum class State { Data, Command, Option, Sub, SubCommand };
    enum class Agreement : std::uint8_t { No, Asked, Yes, Refused };
    static constexpr std::uint8_t kComPort = 44;

    void take(std::uint8_t byte, Heard& heard);
    void take_command(std::uint8_t byte, Heard& heard);
    void take_option(std::uint8_t option, Heard& heard);
    void take_sub(std::uint8_t byte);
    void end_sub();
    std::string line_settings() const;

    unsigned baud_;
    State state_ = State::Data;
    std::uint8_t verb_ = 0;  // of the option that comes
    std::string sub_;        // of the subnegotiation that comes; its end is dropped if it is long
    bool is_telnet_ = false;
    bool is_echo_ = false;
    bool is_suspended_ = false;
    std::array<Agreement, 256> ours_{};    // what we do
    std::array<Agreement, 256> theirs_{};  // what the server does
};

}  // namespace krait::device
