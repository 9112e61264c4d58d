// A display of organic light-emitting diodes with an SSD1306, on I2C or SPI (its datasheet, section
// 8.1), as modules have it: upright if segments and scan are reversed (commands A1 and C8).
#include "hostport/parts/parts.hpp"
#include "hostport/parts/png.hpp"
#include "hostport/parts/ssd1306_controller.hpp"

namespace krait::hostport {
namespace {

// Settings: width (128), height (64); external_vcc (false): it needs no charge pump; res, its reset
// pin, may be left out. On I2C: scl and sda, or bus; address (0x3c). On SPI: dc; cs, which may be
// left out; sck and mosi, or bus.
class Ssd1306 final : public Part, I2cTarget, SpiTarget {
  public:
    explicit Ssd1306(PartMaker& maker)
        : Part(maker.name()),
          width_(int(maker.number("width", 128, 8, 128))),
          height_(int(maker.number("height", 64, 16, 64))),
          external_vcc_(maker.flag("external_vcc", false)) {
        add({"picture", "what it shows, as PNG", [this] { return Setting(picture()); }});
        add({"pixels", "what it shows: a line a row, # is lit",
             [this] { return Setting(pixels()); }});
        add({"on", "whether it is switched on and has power", [this] { return Setting(is_on()); }});
        add({"contrast", "from 0 to 255",
             [this] { return Setting(std::int64_t{controller_.contrast()}); }});
        res_.connect(maker.optional_net("res"));
        if (Net* dc = maker.optional_net("dc"))
            connect_spi(maker, dc);
        else
            connect_i2c(maker);
    }

  private:
    void connect_spi(PartMaker& maker, Net* dc) {
        dc_.connect(dc);
        cs_.connect(maker.optional_net("cs"));
        maker.spi().add(this);
    }

    void connect_i2c(PartMaker& maker) {
        address_ = maker.address(0x3c);
        maker.i2c().add(this);
    }

    void take(std::uint8_t octet, bool is_data) {
        if (res_.net() && !res_.level()) return;
        if (is_data)
            controller_.data(octet);
        else
            controller_.command(octet);
    }

    // --- I2C (section 8.1.5)

    bool start(std::uint8_t address, bool) override {
        is_control_ = true;
        return address == address_;
    }

    // Octets come behind a control octet, which says for one or all of them what they are.
    std::size_t write(std::span<const std::uint8_t> octets) override {
        constexpr std::uint8_t kOne = 0x80, kData = 0x40;
        for (std::uint8_t octet : octets) {
            if (is_control_)
                control_ = octet;
            else
                take(octet, control_ & kData);
            is_control_ = control_ & kOne && !is_control_;
        }
        return octets.size();
    }

    // The status (table 9-1).
    void read(std::span<std::uint8_t> into) override {
        constexpr std::uint8_t kOff = 0x40;
        for (std::uint8_t& octet : into) octet = controller_.is_on() ? 0 : kOff;
    }

    // --- SPI of four lines (section 8.1.3)

    bool is_selected() const override { return !cs_.net() || !cs_.level(); }
    void transfer(std::span<const std::uint8_t> out, std::span<std::uint8_t>) override {
        for (std::uint8_t octet : out) take(octet, dc_.level());
    }

    // --- what is seen

    bool is_on() const { return controller_.is_on() && (controller_.pumps() || external_vcc_); }

    // The panel's first segment is on the right, its first common at the foot; a narrow one has the
    // segments in the middle.
    bool is_lit(int x, int y) const {
        int beside = (Ssd1306Controller::kColumns - width_) / 2;
        int segment = Ssd1306Controller::kColumns - 1 - beside - x;
        return is_on() && controller_.is_lit(segment, height_ - 1 - y);
    }

    Octets picture() const {
        std::size_t row_octets = std::size_t(width_ + 7) / 8;
        Octets rows(row_octets * std::size_t(height_));
        for (int y = 0; y < height_; ++y)
            for (int x = 0; x < width_; ++x)
                if (is_lit(x, y))
                    rows[row_octets * std::size_t(y) + std::size_t(x / 8)] |= 0x80 >> x % 8;
        return png_of(std::size_t(width_), std::size_t(height_), rows);
    }

    std::string pixels() const {
        std::string text;
        for (int y = 0; y < height_; ++y) {
            for (int x = 0; x < width_; ++x) text += is_lit(x, y) ? '#' : '.';
            text += '\n';
        }
        return text;
    }

    Ssd1306Controller controller_;
    int width_, height_;
    bool external_vcc_;
    std::uint8_t address_ = 0, control_ = 0;
    bool is_control_ = true;  // the next octet
    Terminal dc_, cs_;
    Terminal res_{[this](bool level) {
        if (!level) controller_.reset();
    }};
};

}  // namespace

std::unique_ptr<Part> make_ssd1306(PartMaker& maker) { return std::make_unique<Ssd1306>(maker); }

}  // namespace krait::hostport
