// A potentiometer between ground and supply: a voltage on a pin.
#include <algorithm>

#include "hostport/parts/noise.hpp"
#include "hostport/parts/parts.hpp"

namespace krait::hostport {
namespace {

constexpr Nanoseconds kNoisePeriod = 10 * kMillisecond;

// Settings: pin; noise_mv (0), the most by which the voltage deviates, in millivolts. With noise it
// is another one every 10 ms.
class Potentiometer final : public Part {
  public:
    explicit Potentiometer(PartMaker& maker)
        : Part(maker.name()),
          clock_(maker.clock()),
          noise_(maker.name()),
          most_noise_(int(maker.number("noise_mv", 0, 0, 200))) {
        add_number("position", "from 0, at ground, to 1, at the supply", &position_, 0, 1,
                   [this] { drive(); });
        drive();
        pin_.connect(&maker.net("pin"));
        if (most_noise_ > 0) noise_due_.set_in(kNoisePeriod);
    }

  private:
    void drive() {
        double noise = Noise::deviation(noise_.bits(number_), 0, most_noise_) / 1000.0;
        double volts = position_ * Net::kSupplyVolts + noise;
        pin_.drive(Drive::Analog, std::clamp(volts, 0.0, Net::kSupplyVolts));
    }

    void vary() {
        ++number_;
        drive();
        noise_due_.set_in(kNoisePeriod);
    }

    Clock& clock_;
    Noise noise_;
    int most_noise_;
    std::uint64_t number_ = 0;
    double position_ = 0.5;
    Alarm noise_due_{clock_, [this] { vary(); }};
    Terminal pin_;
};

}  // namespace

std::unique_ptr<Part> make_potentiometer(PartMaker& maker) {
    return std::make_unique<Potentiometer>(maker);
}

}  // namespace krait::hostport
