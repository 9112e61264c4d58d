// A push button on a pin, whose contact bounces if it is told to.
#include "hostport/parts/noise.hpp"
#include "hostport/parts/parts.hpp"

namespace krait::hostport {
namespace {

// Settings: pin; pressed_level (low), of the pin while it is pressed; pull (none, up, down), a
// resistor beside it; bounce_ms (0), for how long its contact opens and closes again; bounces (3),
// how often it does.
class Button final : public Part {
  public:
    explicit Button(PartMaker& maker)
        : Part(maker.name()),
          clock_(maker.clock()),
          noise_(maker.name()),
          closed_(
              drive_of(maker, "pressed_level", "low", {"low", Drive::Low}, {"high", Drive::High})),
          open_(drive_of(maker, "pull", "none", {"up", Drive::PullUp}, {"down", Drive::PullDown})),
          bounce_(Nanoseconds(maker.number("bounce_ms", 0, 0, 1000) * kMillisecond)),
          bounces_(unsigned(maker.number("bounces", 3, 0, 100))) {
        add_flag("pressed", "whether it is pressed", &pressed_, [this] { change(); });
        pin_.drive(open_);
        pin_.connect(&maker.net("pin"));
    }

  private:
    struct Choice {
        std::string_view name;
        Drive drive;
    };
    // What setting `key` names. None is a choice where it is what the setting is otherwise.
    static Drive drive_of(PartMaker& maker, std::string_view key, std::string_view otherwise,
                          Choice one, Choice other) {
        std::string named = maker.text(key, otherwise);
        if (named == one.name) return one.drive;
        if (named == other.name) return other.drive;
        bool may_be_none = otherwise == "none";
        if (!may_be_none || named != otherwise)
            maker.fail(std::string(key) + " must be " + (may_be_none ? "none, " : "") +
                       std::string(one.name) + " or " + std::string(other.name));
        return Drive::Open;
    }

    void change() {
        if (pressed_ == was_pressed_) return;
        was_pressed_ = pressed_;
        edges_ = 0;
        began_ = clock_.now();
        next_edge();
    }

    // The first edge comes at once; behind it each comes somewhere in its share of the time.
    void next_edge() {
        unsigned edge = edges_++, last = bounce_ ? 2 * bounces_ : 0;
        bool closes = pressed_ != bool(edge % 2);
        pin_.drive(closes ? closed_ : open_);
        if (edge == last) return;
        Nanoseconds share = bounce_ / last, place = noise_.bits(edges_total_++) % (share + 1);
        bounce_due_.set(began_ + edge * share + place);
    }

    Clock& clock_;
    Noise noise_;
    Drive closed_, open_;
    Nanoseconds bounce_, began_ = 0;
    unsigned bounces_, edges_ = 0;
    std::uint64_t edges_total_ = 0;
    bool pressed_ = false, was_pressed_ = false;
    Alarm bounce_due_{clock_, [this] { next_edge(); }};
    Terminal pin_;
};

}  // namespace

std::unique_ptr<Part> make_button(PartMaker& maker) { return std::make_unique<Button>(maker); }

}  // namespace krait::hostport
