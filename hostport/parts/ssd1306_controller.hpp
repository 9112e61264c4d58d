// The SSD1306 behind a display's bus: commands, memory, and which dot of the panel shows what of
// it. By the SSD1306 datasheet of Solomon Systech (revision 1.1), sections 8 to 10.
#pragma once

#include <array>
#include <cstdint>

namespace krait::hostport {

class Ssd1306Controller {
  public:
    static constexpr int kColumns = 128, kRows = 64;

    // As its pin RES# does it; memory stays.
    void reset();
    // An octet of a command or of its arguments.
    void command(std::uint8_t octet);
    // An octet for the memory: a column of eight dots, the uppermost lowest.
    void data(std::uint8_t octet);

    bool is_on() const { return state_.on; }
    // Whether its charge pump makes the voltage that a panel needs.
    bool pumps() const { return state_.pumps; }
    std::uint8_t contrast() const { return state_.contrast; }
    // Whether the dot at these two of its lines is lit.
    bool is_lit(int segment, int common) const;

  private:
    enum Mode : std::uint8_t { Horizontal, Vertical, Page };
    struct Window {
        std::uint8_t first, last;
    };
    struct State {
        std::array<std::uint8_t, 7> command{};  // that comes in
        std::size_t command_octets = 0;
        Mode mode = Page;
        std::uint8_t column = 0, page = 0;
        Window columns{0, kColumns - 1}, pages{0, kRows / 8 - 1};
        std::uint8_t start_line = 0, offset = 0, rows = kRows, contrast = 0x7f;
        bool on = false, all_on = false, inverse = false, pumps = false;
        bool segments_reversed = false, commons_reversed = false;
    };

    void execute();
    void execute_range(std::uint8_t octet);
    void go_on();
    bool next_column() { return step(&state_.column, state_.columns, kColumns); }
    bool next_page() { return step(&state_.page, state_.pages, kRows / 8); }
    static bool step(std::uint8_t* at, Window window, int count);

    State state_;
    std::array<std::array<std::uint8_t, kColumns>, kRows / 8> memory_{};
};

}  // namespace krait::hostport
