// The thermometer and hygrometer AM2302 (DHT22) on one pin, by Aosong's "Digital relative humidity
// & temperature sensor AM2302", sections 7 and 8; and its elder, the DHT11.
#include <array>
#include <cmath>

#include "hostport/parts/parts.hpp"

namespace krait::hostport {
namespace {

// In what the two differ.
struct Model {
    double least_temperature, most_temperature, least_humidity, most_humidity;
    bool has_tenths;
    Nanoseconds start;     // the shortest start pulse
    Nanoseconds interval;  // the shortest time from answer to answer: longer than an answer
};
constexpr Model dht22{-40, 80, 0, 100, true, 800 * kMicrosecond, 2 * kSecond};
constexpr Model dht11{0, 50, 20, 90, false, 18 * kMillisecond, kSecond};

constexpr Nanoseconds kBeforeAnswer = 30 * kMicrosecond, kAnswer = 80 * kMicrosecond;
constexpr Nanoseconds kBitLow = 50 * kMicrosecond;
constexpr Nanoseconds kZero = 26 * kMicrosecond, kOne = 70 * kMicrosecond;  // high

// Settings: pin; pull_up (true), whether the module has the resistor. Asked too early, or by too
// short a pulse, it does not answer.
class Dht final : public Part {
  public:
    Dht(PartMaker& maker, const Model& model)
        : Part(maker.name()),
          clock_(maker.clock()),
          model_(model),
          rest_(maker.flag("pull_up", true) ? Drive::PullUp : Drive::Open),
          since_(clock_.now()) {
        add_number("temperature", "in degrees Celsius", &temperature_, model.least_temperature,
                   model.most_temperature);
        add_number("humidity", "relative, in percent", &humidity_, model.least_humidity,
                   model.most_humidity);
        pin_.drive(rest_);
        pin_.connect(&maker.net("pin"));
    }

  private:
    void changed(bool level) {
        bool is_start = level && clock_.now() - since_ >= model_.start;
        since_ = clock_.now();
        if (!is_start || clock_.now() < ready_at_) return;
        octets_ = measured();
        ready_at_ = clock_.now() + model_.interval;
        edges_ = 0;
        edge_.set_in(kBeforeAnswer);
    }

    std::array<std::uint8_t, 5> measured() const {
        auto rounded = [](double value) { return unsigned(std::lround(value)); };
        std::array<std::uint8_t, 5> octets{};
        if (model_.has_tenths) {
            unsigned humidity = rounded(humidity_ * 10);
            unsigned temperature = rounded(std::abs(temperature_) * 10);
            if (temperature_ < 0) temperature |= 0x8000;
            octets = {std::uint8_t(humidity >> 8), std::uint8_t(humidity),
                      std::uint8_t(temperature >> 8), std::uint8_t(temperature)};
        } else {
            octets[0] = std::uint8_t(rounded(humidity_));
            octets[2] = std::uint8_t(rounded(temperature_));
        }
        octets[4] = std::uint8_t(octets[0] + octets[1] + octets[2] + octets[3]);
        return octets;
    }

    // Low and high in turn: that it is there, 40 bits, and the end.
    void next_edge() {
        constexpr std::size_t kEnd = 2 + 2 * 40;
        std::size_t edge = edges_++;
        if (edge <= kEnd) edge_.set_in(time_of(edge));
        pin_.drive(edge % 2 == 0 ? Drive::Low : rest_);
    }

    // What is behind an edge.
    Nanoseconds time_of(std::size_t edge) const {
        if (edge < 2) return kAnswer;
        if (edge % 2 == 0) return kBitLow;
        std::size_t bit = (edge - 2) / 2;
        return octets_[bit / 8] << bit % 8 & 0x80 ? kOne : kZero;
    }

    Clock& clock_;
    const Model& model_;
    Drive rest_;
    double temperature_ = 20, humidity_ = 50;
    Nanoseconds since_, ready_at_ = 0;
    std::array<std::uint8_t, 5> octets_{};
    std::size_t edges_ = 0;
    Alarm edge_{clock_, [this] { next_edge(); }};
    Terminal pin_{[this](bool level) { changed(level); }};
};

}  // namespace

std::unique_ptr<Part> make_dht22(PartMaker& maker) { return std::make_unique<Dht>(maker, dht22); }
std::unique_ptr<Part> make_dht11(PartMaker& maker) { return std::make_unique<Dht>(maker, dht11); }

}  // namespace krait::hostport
