// An EEPROM of the AT24 family on an I2C bus: AT24C01 to AT24C512, by their datasheets (Microchip
// DS20006270 and those of the other sizes, sections "Device Addressing" and "Write Operations").
#include <algorithm>
#include <string>

#include "hostport/parts/parts.hpp"

namespace krait::hostport {
namespace {

struct Size {
    int kbit;
    std::size_t page_octets;
    int word_octets;  // of a word's address
    int block_bits;   // of it that are in the I2C address
    std::size_t octets() const { return std::size_t(kbit) * 128; }
};
constexpr Size sizes[] = {{1, 8, 1, 0},    {2, 8, 1, 0},    {4, 16, 1, 1},  {8, 16, 1, 2},
                          {16, 16, 1, 3},  {32, 32, 2, 0},  {64, 32, 2, 0}, {128, 64, 2, 0},
                          {256, 64, 2, 0}, {512, 128, 2, 0}};

Size size_of(PartMaker& maker) {
    double kbit = maker.number("size_kbit", 256, 1, 512);
    for (const Size& size : sizes)
        if (size.kbit == kbit) return size;
    maker.fail("size_kbit must be 1, 2, 4, 8, 16, 32, 64, 128, 256 or 512");
    return sizes[0];
}

// Settings: scl and sda, or bus; address (0x50); size_kbit (256); write_ms (5), for how long it
// writes a page and acknowledges nothing.
class At24 final : public Part, I2cTarget {
  public:
    explicit At24(PartMaker& maker)
        : Part(maker.name()),
          clock_(maker.clock()),
          size_(size_of(maker)),
          address_(maker.address(0x50)),
          write_time_(Nanoseconds(maker.number("write_ms", 5, 0, 1000) * kMillisecond)),
          content_(size_.octets(), 0xff) {
        if (address_ & block_mask())
            maker.fail("address: its " + std::to_string(size_.block_bits) +
                       " lowest bits must be 0: they choose a block");
        add({"content", "its octets from address 0 on; what a shorter one leaves is erased",
             [this] { return Setting(content_); },
             [this](const Setting& value, std::string* error) { return fill(value, error); }});
        add({"writes", "how often a page was written", [this] { return Setting(writes_); }});
        maker.i2c().add(this);
    }

  private:
    std::uint8_t block_mask() const { return std::uint8_t((1 << size_.block_bits) - 1); }

    bool fill(const Setting& value, std::string* error) {
        const Octets* octets = std::get_if<Octets>(&value);
        if (!octets || octets->size() > content_.size()) {
            *error = "must be at most " + std::to_string(content_.size()) + " octets";
            return false;
        }
        std::fill(std::copy(octets->begin(), octets->end(), content_.begin()), content_.end(),
                  0xff);
        return true;
    }

    // What was written before, and not followed by a stop, is forgotten.
    bool start(std::uint8_t address, bool) override {
        if ((address & ~block_mask()) != address_ || clock_.now() < busy_until_) return false;
        page_.clear();
        address_octets_ = 0;
        if (size_.block_bits) at_ = std::size_t(address & block_mask()) << 8 | (at_ & 255);
        return true;
    }

    std::size_t write(std::span<const std::uint8_t> octets) override {
        for (std::uint8_t octet : octets) {
            if (address_octets_ < size_.word_octets)
                shift_address(octet);
            else
                page_.push_back(octet);
        }
        return octets.size();
    }

    void shift_address(std::uint8_t octet) {
        ++address_octets_;
        at_ = size_.word_octets == 2 ? (at_ << 8 | octet) & 0xffff : (at_ & ~255u) | octet;
        at_ %= content_.size();
    }

    void read(std::span<std::uint8_t> into) override {
        for (std::uint8_t& octet : into) {
            octet = content_[at_];
            at_ = (at_ + 1) % content_.size();
        }
    }

    void stop() override {
        if (page_.empty()) return;
        for (std::uint8_t octet : page_) {
            content_[at_] = octet;
            at_ = after(at_);
        }
        page_.clear();
        ++writes_;
        busy_until_ = clock_.now() + write_time_;
    }

    // Behind a page's last octet comes its first.
    std::size_t after(std::size_t at) const {
        std::size_t page = at - at % size_.page_octets;
        return page + (at + 1) % size_.page_octets;
    }

    const Clock& clock_;
    Size size_;
    std::uint8_t address_;
    Nanoseconds write_time_, busy_until_ = 0;
    Octets content_;
    std::size_t at_ = 0;
    int address_octets_ = 0;  // since the start
    Octets page_;             // that comes in
    std::int64_t writes_ = 0;
};

}  // namespace

std::unique_ptr<Part> make_at24(PartMaker& maker) { return std::make_unique<At24>(maker); }

}  // namespace krait::hostport
