// A light-emitting diode on a pin.
#include "hostport/parts/parts.hpp"

namespace krait::hostport {
namespace {

// Settings: pin; active_low (false): it is lit by a low level. Its brightness is how much of the
// time since the last look it was lit, as an eye sees PWM.
class Led final : public Part {
  public:
    explicit Led(PartMaker& maker)
        : Part(maker.name()), clock_(maker.clock()), active_low_(maker.flag("active_low", false)) {
        pin_.connect(&maker.net("pin"));
        since_ = looked_at_ = clock_.now();
        add({"lit", "whether it is lit now", [this] { return Setting(is_lit()); }});
        add({"brightness", "from 0 to 1: how much of the time since the last look it was lit",
             [this] { return Setting(look()); }});
    }

  private:
    bool is_lit() const { return pin_.level() != active_low_; }

    // To be called when the level has changed: what was until now is counted.
    void count(bool was_lit) {
        if (was_lit) lit_for_ += clock_.now() - since_;
        since_ = clock_.now();
    }

    double look() {
        count(is_lit());
        Nanoseconds looked_for = clock_.now() - looked_at_;
        double share = looked_for ? double(lit_for_) / double(looked_for) : is_lit();
        looked_at_ = clock_.now();
        lit_for_ = 0;
        return share;
    }

    const Clock& clock_;
    bool active_low_;
    Nanoseconds since_, looked_at_, lit_for_ = 0;
    Terminal pin_{[this](bool level) { count(level == active_low_); }};
};

}  // namespace

std::unique_ptr<Part> make_led(PartMaker& maker) { return std::make_unique<Led>(maker); }

}  // namespace krait::hostport
