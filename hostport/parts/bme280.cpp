// A Bosch BME280 on an I2C bus: temperature, pressure, humidity. Registers, formulas and times are
// those of its datasheet BST-BME280-DS002, sections 3 to 5 and appendices A and B.
#include <algorithm>
#include <cmath>

#include "hostport/parts/parts.hpp"
#include "hostport/parts/register_target.hpp"

namespace krait::hostport {
namespace {

// --- what the chip was calibrated to when it was made, and what a driver makes of it

constexpr int kT1 = 28012, kT2 = 26380, kT3 = 50;
constexpr int kP1 = 36790, kP2 = -10570, kP3 = 3024, kP4 = 7240, kP5 = 62, kP6 = -7, kP7 = 9900,
              kP8 = -10230, kP9 = 4285;
constexpr int kH1 = 75, kH2 = 368, kH3 = 0, kH4 = 312, kH5 = 50, kH6 = 30;

constexpr int kWords[] = {kT1, kT2, kT3, kP1, kP2, kP3, kP4, kP5, kP6, kP7, kP8, kP9};  // 0x88
constexpr std::uint8_t kHumidityOctets[] = {                                            // 0xe1
    kH2 & 255, kH2 >> 8, kH3, kH4 >> 4, (kH4 & 15) | (kH5 & 15) << 4, kH5 >> 4, kH6};

// What the other formulas take from the temperature: 5120 to a degree Celsius.
double fine_temperature(int reading) {
    double rough = reading / 131072.0 - kT1 / 8192.0;
    return 8 * rough * kT2 + rough * rough * kT3;
}

// In pascals.
double pressure(int reading, double fine) {
    double from_25 = fine / 2 - 64000;
    double offset = (from_25 * from_25 * kP6 / 32768 + from_25 * kP5 * 2) / 4 + kP4 * 65536.0;
    double slope = (kP3 * from_25 * from_25 / 524288 + kP2 * from_25) / 524288;
    double rough = (1048576 - reading - offset / 4096) * 6250 / ((1 + slope / 32768) * kP1);
    double bend = kP9 * rough * rough / 2147483648 + rough * kP8 / 32768 + kP7;
    return rough + bend / 16;
}

// In percent, before it is cut to 0 to 100.
double humidity(int reading, double fine) {
    double from_15 = fine - 76800;
    double offset = kH4 * 64.0 + kH5 / 16384.0 * from_15;
    double gain =
        kH2 / 65536.0 * (1 + kH6 / 67108864.0 * from_15 * (1 + kH3 / 67108864.0 * from_15));
    double rough = (reading - offset) * gain;
    return rough * (1 - kH1 * rough / 524288);
}

// The reading from 0 to `most` of which `value`, which rises with it, comes closest to `wanted`.
template <class Value>
int reading_of(double wanted, int most, Value value) {
    int low = 0, high = most;
    while (low < high) {
        int middle = (low + high) / 2;
        if (value(middle) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && wanted - value(low - 1) < value(low) - wanted ? low - 1 : low;
}

// --- the part

enum Register : std::uint8_t {
    CALIB00 = 0x88,
    CALIB25 = 0xa1,
    ID = 0xd0,
    RESET = 0xe0,
    CALIB26 = 0xe1,
    CTRL_HUM = 0xf2,
    STATUS = 0xf3,
    CTRL_MEAS = 0xf4,
    CONFIG = 0xf5,
    PRESS_MSB = 0xf7,
    HUM_LSB = 0xfe,
};

constexpr std::uint8_t kResetWord = 0xb6;
constexpr std::uint8_t kMeasuring = 0x08, kImUpdate = 0x01;  // of STATUS
constexpr std::uint8_t kMode = 0x03, kNormal = 0x03;         // of CTRL_MEAS
constexpr Nanoseconds kStartUp = 2 * kMillisecond;
constexpr int kMost20 = 0xfffff, kMost16 = 0xffff;
constexpr int kSkipped20 = 0x80000, kSkipped16 = 0x8000;  // of what is not measured

struct Weather {
    double temperature = 21.5, pressure = 1013.25, humidity = 45;
};

// Settings: scl and sda, or bus; address (0x76). Measurements are made when somebody looks: those
// that have ended since.
class Bme280 final : public Part, RegisterTarget {
  public:
    explicit Bme280(PartMaker& maker)
        : Part(maker.name()), RegisterTarget(maker.address(0x76)), clock_(maker.clock()) {
        auto changed = [this] {
            catch_up();
            felt_ = weather_;
        };
        add_number("temperature", "in degrees Celsius", &weather_.temperature, -40, 85, changed);
        add_number("pressure", "in hectopascals", &weather_.pressure, 300, 1100, changed);
        add_number("humidity", "relative, in percent", &weather_.humidity, 0, 100, changed);
        maker.i2c().add(this);
    }

  private:
    // --- registers

    void begin() override { catch_up(); }

    bool writes_pairs() const override { return true; }  // section 6.2.1

    void write_register(std::uint8_t number, std::uint8_t octet) override {
        if (number == RESET && octet == kResetWord) reset();
        if (number == CTRL_HUM) ctrl_hum_ = octet & 7;
        if (number == CONFIG) config_ = octet & 0xfd;
        if (number == CTRL_MEAS) start_measuring(octet);
    }

    std::uint8_t read_register(std::uint8_t number) override {
        if (number >= PRESS_MSB && number <= HUM_LSB) return reading_octet(number - PRESS_MSB);
        switch (number) {
            case ID: return 0x60;
            case CTRL_HUM: return ctrl_hum_;
            case STATUS: return status();
            case CTRL_MEAS: return ctrl_meas_;
            case CONFIG: return config_;
            default: return calibration_octet(number);
        }
    }

    static std::uint8_t calibration_octet(std::uint8_t number) {
        if (number == CALIB25) return kH1;
        if (number >= CALIB00 && number < CALIB00 + 2 * std::size(kWords)) {
            int word = kWords[(number - CALIB00) / 2];
            return std::uint8_t(number % 2 ? word >> 8 : word);
        }
        std::size_t place = std::size_t(number - CALIB26);
        return number >= CALIB26 && place < std::size(kHumidityOctets) ? kHumidityOctets[place] : 0;
    }

    // Pressure and temperature in 20 bits, from the highest on, then the humidity in 16.
    std::uint8_t reading_octet(int place) const {
        if (place >= 6) return std::uint8_t(place == 6 ? humidity_ >> 8 : humidity_);
        int reading = place < 3 ? pressure_ : temperature_;
        return std::uint8_t(reading << 4 >> (16 - 8 * (place % 3)));
    }

    std::uint8_t status() const {
        bool measures = ctrl_meas_ & kMode && clock_.now() >= started_;
        bool copies = reset_at_ != kNever && clock_.now() - reset_at_ < kStartUp;
        return std::uint8_t((measures ? kMeasuring : 0) | (copies ? kImUpdate : 0));
    }

    void reset() {
        ctrl_hum_ = oversample_hum_ = ctrl_meas_ = config_ = 0;
        pressure_ = temperature_ = kSkipped20;
        humidity_ = kSkipped16;
        filters_ = false;
        reset_at_ = clock_.now();
    }

    // --- measurements

    // What CTRL_HUM says counts from here on.
    void start_measuring(std::uint8_t ctrl_meas) {
        ctrl_meas_ = ctrl_meas;
        oversample_hum_ = ctrl_hum_;
        started_ = clock_.now();
    }

    // Fields of 3 bits: none, 1, 2, 4, 8, 16.
    int oversample_temp() const { return std::min(ctrl_meas_ >> 5, 5); }
    int oversample_press() const { return std::min(ctrl_meas_ >> 2 & 7, 5); }
    int oversample_hum() const { return std::min<int>(oversample_hum_, 5); }
    static int times(int oversample) { return oversample ? 1 << (oversample - 1) : 0; }

    // The typical time (appendix B).
    Nanoseconds measure_time() const {
        Nanoseconds half_milliseconds = 2;
        half_milliseconds += Nanoseconds(4 * times(oversample_temp()));
        if (oversample_press()) half_milliseconds += Nanoseconds(4 * times(oversample_press()) + 1);
        if (oversample_hum()) half_milliseconds += Nanoseconds(4 * times(oversample_hum()) + 1);
        return half_milliseconds * kMillisecond / 2;
    }

    Nanoseconds standby_time() const {
        constexpr Nanoseconds kTimes[] = {500,     62'500,    125'000, 250'000,
                                          500'000, 1'000'000, 10'000,  20'000};
        return kTimes[config_ >> 5] * kMicrosecond;
    }

    // All measurements that have ended since the last time.
    void catch_up() {
        Nanoseconds time = measure_time();
        if (!(ctrl_meas_ & kMode) || clock_.now() < started_ + time) return;
        if ((ctrl_meas_ & kMode) != kNormal) {
            measure(1);
            ctrl_meas_ &= std::uint8_t(~kMode);
            return;
        }
        Nanoseconds cycle = time + standby_time();
        Nanoseconds ended = (clock_.now() - started_ - time) / cycle + 1;
        measure(ended);
        started_ += ended * cycle;
    }

    // `count` times the same. A driver takes the temperature that it reads into the other two
    // formulas: so do the readings.
    void measure(Nanoseconds count) {
        int most_bits_lost = filter() > 1 ? 0 : 5;
        auto coarse = [&](int oversample, int reading) {
            if (oversample == 0) return kSkipped20;
            int lost = std::max(most_bits_lost - oversample, 0);
            return std::min((reading + (1 << lost >> 1)) >> lost << lost, kMost20);
        };
        int exact = reading_of(felt_.temperature * 5120, kMost20, fine_temperature);
        temperature_ = coarse(oversample_temp(), filtered(&slow_temperature_, exact, count));
        double fine = fine_temperature(temperature_);
        exact = reading_of(-felt_.pressure * 100, kMost20,
                           [fine](int reading) { return -pressure(reading, fine); });
        pressure_ = coarse(oversample_press(), filtered(&slow_pressure_, exact, count));
        humidity_ = !oversample_hum() ? kSkipped16
                                      : reading_of(felt_.humidity, kMost16, [fine](int reading) {
                                            return humidity(reading, fine);
                                        });
        filters_ = true;
    }

    int filter() const { return 1 << std::min(config_ >> 2 & 7, 4); }

    // Section 3.4.4. The first reading is where it begins.
    int filtered(double* slow, int reading, Nanoseconds count) const {
        constexpr Nanoseconds kSettled = 400;  // nothing changes after so many
        if (!filters_) *slow = reading;
        for (Nanoseconds i = 0; i < std::min(count, kSettled); ++i)
            *slow += (reading - *slow) / filter();
        return int(std::lround(*slow));
    }

    Clock& clock_;
    Weather weather_, felt_;  // what is set, and what was until now
    std::uint8_t ctrl_hum_ = 0, oversample_hum_ = 0, ctrl_meas_ = 0, config_ = 0;
    int pressure_ = kSkipped20, temperature_ = kSkipped20, humidity_ = kSkipped16;
    bool filters_ = false;
    double slow_temperature_ = 0, slow_pressure_ = 0;
    Nanoseconds started_ = 0;  // the measurement that runs, or is next
    Nanoseconds reset_at_ = kNever;
};

}  // namespace

std::unique_ptr<Part> make_bme280(PartMaker& maker) { return std::make_unique<Bme280>(maker); }

}  // namespace krait::hostport
