// A passive buzzer on a pin: a tone of the pin's frequency.
#include <algorithm>
#include <array>

#include "hostport/parts/parts.hpp"

namespace krait::hostport {
namespace {

constexpr Nanoseconds kLongestPeriod = kSecond / 20;  // lower is no tone

// Settings: pin.
class Buzzer final : public Part {
  public:
    explicit Buzzer(PartMaker& maker) : Part(maker.name()), clock_(maker.clock()) {
        add({"frequency", "of its tone, in hertz, over the last four periods; 0: it is silent",
             [this] { return Setting(frequency()); }});
        add({"sounding", "whether it sounds", [this] { return Setting(is_sounding()); }});
        pin_.connect(&maker.net("pin"));
    }

  private:
    void rise() {
        if (rises_ > 0 && clock_.now() - last_rise() > kLongestPeriod) rises_ = 0;
        risen_at_[rises_++ % risen_at_.size()] = clock_.now();
    }

    Nanoseconds last_rise() const { return risen_at_[(rises_ - 1) % risen_at_.size()]; }

    // Of the last four, or of as many as there are; 0: there is none.
    double period() const {
        std::size_t periods = std::min(rises_, risen_at_.size());
        if (periods < 2) return 0;
        --periods;
        Nanoseconds first = risen_at_[(rises_ - 1 - periods) % risen_at_.size()];
        return double(last_rise() - first) / double(periods);
    }

    // A tone ends where the next period should have.
    bool is_sounding() const {
        return period() > 0 && double(clock_.now() - last_rise()) <= 2 * period();
    }

    double frequency() const { return is_sounding() ? double(kSecond) / period() : 0; }

    const Clock& clock_;
    std::array<Nanoseconds, 5> risen_at_{};
    std::size_t rises_ = 0;
    Terminal pin_{[this](bool level) {
        if (level) rise();
    }};
};

}  // namespace

std::unique_ptr<Part> make_buzzer(PartMaker& maker) { return std::make_unique<Buzzer>(maker); }

}  // namespace krait::hostport
