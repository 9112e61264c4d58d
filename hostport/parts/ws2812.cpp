// A strip of WS2812 lights, or of others of its family (WS2812B, SK6812), on one pin. Times are
// those of Worldsemi's datasheets: what all of the family take.
#include <algorithm>

#include "hostport/parts/parts.hpp"

namespace krait::hostport {
namespace {

struct Range {
    Nanoseconds least, most;
    bool holds(Nanoseconds time) const { return time >= least && time <= most; }
};
constexpr Range zero_high{200, 500}, one_high{550, 1100};
constexpr Range bit_low{200, 9 * kMicrosecond};  // longer: some see the end of a frame, some do not
constexpr Nanoseconds kThreshold = 525;          // of a high pulse that is neither

// Settings: pin; count, of lights (1); order (GRB), as the colours come in, with a W if they have
// white; reset_us (50), how long low ends a frame: 280 for newer ones.
class Ws2812 final : public Part {
  public:
    explicit Ws2812(PartMaker& maker)
        : Part(maker.name()),
          clock_(maker.clock()),
          count_(std::size_t(maker.number("count", 1, 1, 10'000))),
          order_(order_of(maker)),
          reset_(Nanoseconds(maker.number("reset_us", 50, 10, 1000) * kMicrosecond)),
          incoming_(count_ * order_.size()),
          shown_(incoming_.size()),
          since_(clock_.now()) {
        add({"colours", "what each light shows: #rrggbb, or #rrggbbww",
             [this] { return Setting(colours()); }});
        add({"frames", "how many they have shown", [this] { return Setting(frames()); }});
        add({"errors", "pulses of a length that not all of their kind take",
             [this] { return Setting(errors_); }});
        din_.connect(&maker.net("pin"));
    }

  private:
    static std::string order_of(PartMaker& maker) {
        std::string order = maker.text("order", "GRB"), sorted = order;
        std::sort(sorted.begin(), sorted.end());
        if (sorted == "BGR" || sorted == "BGRW") return order;
        maker.fail("order must be R, G and B in any order, with or without W");
        return "GRB";
    }

    // --- pulses

    void changed(bool level) {
        Nanoseconds length = clock_.now() - since_;
        since_ = clock_.now();
        if (!level)
            take_bit(length);
        else if (length >= reset_)
            end_frame();
        else if (bits_ > 0 && !bit_low.holds(length))
            ++errors_;
    }

    // Those behind the last light's would go on to the next strip.
    void take_bit(Nanoseconds high) {
        if (!zero_high.holds(high) && !one_high.holds(high)) ++errors_;
        if (std::size_t octet = bits_++ / 8; octet < incoming_.size())
            incoming_[octet] = std::uint8_t(incoming_[octet] << 1 | (high >= kThreshold));
    }

    // A light of which not all bits came keeps its colour.
    void end_frame() {
        if (bits_ == 0) return;
        std::size_t light_octets = order_.size();
        std::size_t lights = std::min(bits_ / (8 * light_octets), count_);
        std::copy_n(incoming_.begin(), lights * light_octets, shown_.begin());
        bits_ = 0;
        frames_ += 1;
    }

    // --- what is seen: also the end of a frame behind which nothing has come yet

    void look() {
        if (!din_.level() && clock_.now() - since_ >= reset_) end_frame();
    }

    std::int64_t frames() {
        look();
        return frames_;
    }

    std::string colours() {
        constexpr std::string_view kDigits = "0123456789abcdef";
        look();
        std::string text;
        for (std::size_t light = 0; light < count_; ++light) {
            text += light ? " #" : "#";
            for (char colour : std::string_view("RGBW").substr(0, order_.size())) {
                std::uint8_t octet = shown_[light * order_.size() + order_.find(colour)];
                text += {kDigits[octet >> 4], kDigits[octet & 15]};
            }
        }
        return text;
    }

    const Clock& clock_;
    std::size_t count_;
    std::string order_;
    Nanoseconds reset_;
    Octets incoming_, shown_;
    std::size_t bits_ = 0;  // of this frame
    std::int64_t frames_ = 0, errors_ = 0;
    Nanoseconds since_;  // the last edge
    Terminal din_{[this](bool level) { changed(level); }};
};

}  // namespace

std::unique_ptr<Part> make_ws2812(PartMaker& maker) { return std::make_unique<Ws2812>(maker); }

}  // namespace krait::hostport
