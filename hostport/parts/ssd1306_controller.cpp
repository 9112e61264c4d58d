#include "hostport/parts/ssd1306_controller.hpp"

#include <algorithm>

namespace krait::hostport {
namespace {

enum Command : std::uint8_t {
    LOWER_COLUMN = 0x00,
    HIGHER_COLUMN = 0x10,
    MEMORY_MODE = 0x20,
    COLUMN_ADDRESS = 0x21,
    PAGE_ADDRESS = 0x22,
    START_LINE = 0x40,
    CONTRAST = 0x81,
    CHARGE_PUMP = 0x8d,
    SEGMENT_REMAP = 0xa0,
    ENTIRE_ON = 0xa4,
    INVERSE = 0xa6,
    MULTIPLEX = 0xa8,
    DISPLAY_ON = 0xae,
    PAGE_START = 0xb0,
    SCAN_DIRECTION = 0xc0,
    DISPLAY_OFFSET = 0xd3,
};

// Those that have arguments, also of what does nothing here: scrolling, and the panel's currents,
// clock and wiring.
constexpr struct {
    std::uint8_t first, last;
    std::size_t count;
} arguments[] = {{MEMORY_MODE, MEMORY_MODE, 1},
                 {COLUMN_ADDRESS, PAGE_ADDRESS, 2},
                 {0x26, 0x27, 6},
                 {0x29, 0x2a, 5},
                 {CONTRAST, CONTRAST, 1},
                 {CHARGE_PUMP, CHARGE_PUMP, 1},
                 {0xa3, 0xa3, 2},
                 {MULTIPLEX, MULTIPLEX, 1},
                 {0xd3, 0xd3, 1},
                 {0xd5, 0xd5, 1},
                 {0xd9, 0xdb, 1}};

std::size_t arguments_of(std::uint8_t command) {
    for (const auto& row : arguments)
        if (command >= row.first && command <= row.last) return row.count;
    return 0;
}

}  // namespace

void Ssd1306Controller::reset() { state_ = State(); }

void Ssd1306Controller::command(std::uint8_t octet) {
    state_.command[state_.command_octets++] = octet;
    if (state_.command_octets <= arguments_of(state_.command[0])) return;
    state_.command_octets = 0;
    execute();
}

void Ssd1306Controller::execute() {
    std::uint8_t first = state_.command[1], second = state_.command[2];
    switch (state_.command[0]) {
        case MEMORY_MODE: state_.mode = Mode(std::min<int>(first & 3, Page)); break;
        case COLUMN_ADDRESS:
            state_.columns = {std::uint8_t(first & 127), std::uint8_t(second & 127)};
            state_.column = state_.columns.first;
            break;
        case PAGE_ADDRESS:
            state_.pages = {std::uint8_t(first & 7), std::uint8_t(second & 7)};
            state_.page = state_.pages.first;
            break;
        case CONTRAST: state_.contrast = first; break;
        case CHARGE_PUMP: state_.pumps = first & 4; break;
        case MULTIPLEX:
            if ((first & 63) >= 15) state_.rows = std::uint8_t((first & 63) + 1);
            break;
        case DISPLAY_OFFSET: state_.offset = first & 63; break;
        default: execute_range(state_.command[0]);
    }
}

// Those whose lowest bits are their argument.
void Ssd1306Controller::execute_range(std::uint8_t octet) {
    auto is = [octet](Command command, int count) {
        return octet >= command && octet < command + count;
    };
    bool flag = octet & 1;
    if (is(START_LINE, 64)) state_.start_line = octet & 63;
    if (is(SEGMENT_REMAP, 2)) state_.segments_reversed = flag;
    if (is(ENTIRE_ON, 2)) state_.all_on = flag;
    if (is(INVERSE, 2)) state_.inverse = flag;
    if (is(DISPLAY_ON, 2)) state_.on = flag;
    if (is(SCAN_DIRECTION, 16)) state_.commons_reversed = octet & 8;
    if (state_.mode != Page) return;
    if (is(LOWER_COLUMN, 16)) state_.column = std::uint8_t((state_.column & 0x70) | (octet & 15));
    if (is(HIGHER_COLUMN, 16))
        state_.column = std::uint8_t((state_.column & 15) | (octet & 7) << 4);
    if (is(PAGE_START, 8)) state_.page = octet & 7;
}

// Reversed segments are reversed when octets come in: what is there stays (section 10.1.8).
void Ssd1306Controller::data(std::uint8_t octet) {
    int segment = state_.segments_reversed ? kColumns - 1 - state_.column : state_.column;
    memory_[state_.page][std::size_t(segment)] = octet;
    go_on();
}

void Ssd1306Controller::go_on() {
    switch (state_.mode) {
        case Page: state_.column = (state_.column + 1) % kColumns; break;
        case Horizontal:
            if (next_column()) next_page();
            break;
        case Vertical:
            if (next_page()) next_column();
            break;
    }
}

// Whether it was at the window's end, and so begins it again. A window that ends before it begins
// goes on behind the last of all.
bool Ssd1306Controller::step(std::uint8_t* at, Window window, int count) {
    bool is_last = *at == window.last;
    *at = is_last ? window.first : std::uint8_t((*at + 1) % count);
    return is_last;
}

// Table 10-1. Rows behind the multiplex ratio are not driven.
bool Ssd1306Controller::is_lit(int segment, int common) const {
    int scanned = state_.commons_reversed ? state_.rows - 1 - common : common;
    scanned = (scanned + state_.offset + kRows) % kRows;
    if (scanned >= state_.rows) return false;
    int row = (scanned + state_.start_line) % kRows;
    bool set = memory_[std::size_t(row / 8)][std::size_t(segment)] >> row % 8 & 1;
    return state_.all_on || set != state_.inverse;
}

}  // namespace krait::hostport
