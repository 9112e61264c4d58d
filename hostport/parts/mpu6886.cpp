// An InvenSense MPU-6886 on an I2C bus: accelerometer and gyroscope, with a FIFO. Units and times
// are those of its datasheet, chapters "Register Descriptions" and "Electrical Characteristics".
#include <algorithm>
#include <array>
#include <cmath>

#include "hostport/parts/mpu6886_registers.hpp"
#include "hostport/parts/noise.hpp"
#include "hostport/parts/octet_fifo.hpp"
#include "hostport/parts/parts.hpp"
#include "hostport/parts/register_target.hpp"

namespace krait::hostport {
namespace {

using namespace mpu6886;

constexpr std::size_t kFifoSize = 1024;
constexpr Nanoseconds kPulse = 50 * kMicrosecond;  // of an interrupt that is not latched

// The channels of a sample, in the order of the registers.
enum Channel { AccelX, AccelY, AccelZ, Temp, GyroX, GyroY, GyroZ, kChannels };

// Settings: scl and sda, or bus; address (0x68); int, its interrupt pin; noise (3), the most by
// which a reading deviates, in its least bits. Samples are made when somebody looks: all those that
// were due since. An alarm is set only for an interrupt that somebody is wired to.
class Mpu6886 final : public Part, RegisterTarget {
  public:
    explicit Mpu6886(PartMaker& maker)
        : Part(maker.name()),
          RegisterTarget(maker.address(0x68)),
          clock_(maker.clock()),
          noise_(maker.name()),
          most_noise_(int(maker.number("noise", 3, 0, 255))) {
        add_world();
        reset();
        interrupt_.connect(maker.optional_net("int"));
        maker.i2c().add(this);
    }

  private:
    void add_world() {
        constexpr double kMostG = 16, kMostDps = 2000;
        auto add_channel = [this](Channel channel, const char* name, const char* help, double least,
                                  double most) {
            add_number(name, help, &world_[channel], least, most, [this] { rescale(); });
        };
        add_channel(AccelX, "accel_x", "acceleration along x, in g", -kMostG, kMostG);
        add_channel(AccelY, "accel_y", "acceleration along y, in g", -kMostG, kMostG);
        add_channel(AccelZ, "accel_z", "acceleration along z, in g", -kMostG, kMostG);
        add_channel(GyroX, "gyro_x", "turning about x, in degrees a second", -kMostDps, kMostDps);
        add_channel(GyroY, "gyro_y", "turning about y, in degrees a second", -kMostDps, kMostDps);
        add_channel(GyroZ, "gyro_z", "turning about z, in degrees a second", -kMostDps, kMostDps);
        add_channel(Temp, "temperature", "of the chip, in degrees Celsius", -40, 85);
    }

    // --- registers

    void begin() override { catch_up(); }

    std::uint8_t register_after(std::uint8_t number) const override {
        return number == FIFO_R_W ? number : std::uint8_t(number + 1);
    }

    void read(std::span<std::uint8_t> into) override {
        RegisterTarget::read(into);
        if (registers_[INT_PIN_CFG] & kReadClears) take_status(0xff);
        schedule();
    }

    std::uint8_t read_register(std::uint8_t number) override {
        if (number >= ACCEL_XOUT_H && number <= GYRO_ZOUT_L) return sample_octet(number);
        switch (number) {
            case INT_STATUS: return take_status(kDataReady | kFifoOverflow);
            case FIFO_WM_INT_STATUS: return take_status(kWatermark);
            case FIFO_COUNTH:
                counted_ = fifo_.count();  // for both
                return std::uint8_t(counted_ >> 8);
            case FIFO_COUNTL: return std::uint8_t(counted_);
            case FIFO_R_W: return registers_[USER_CTRL] & kFifoEnabled ? fifo_.take() : 0xff;
            default: return number < registers_.size() ? registers_[number] : 0;
        }
    }

    std::uint8_t sample_octet(std::uint8_t number) const {
        unsigned place = number - ACCEL_XOUT_H;
        std::uint16_t reading = std::uint16_t(sample_[place / 2]);
        return std::uint8_t(place % 2 ? reading : reading >> 8);
    }

    void write_register(std::uint8_t number, std::uint8_t octet) override {
        if (number == PWR_MGMT_1 && octet & kDeviceReset) return reset();
        auto holds = [number](auto range) { return number >= range.first && number <= range.last; };
        if (std::none_of(std::begin(writable), std::end(writable), holds)) return;
        registers_[number] = octet;
        if (number == USER_CTRL) control();
        if (number == INT_PIN_CFG) drive_interrupt();
        rescale();
        pace();
    }

    void control() {
        if (registers_[USER_CTRL] & kFifoReset) fifo_.clear();
        if (registers_[USER_CTRL] & kSignalReset) sample_ = {};
        registers_[USER_CTRL] &= kFifoEnabled;
    }

    void reset() {
        registers_ = {};
        registers_[CONFIG] = 0x80;
        registers_[PWR_MGMT_1] = 0x41;  // asleep
        registers_[WHO_AM_I] = 0x19;
        fifo_.clear();
        sample_ = {};
        status_ = 0;
        pulse_end_.cancel();
        asserted_ = false;
        drive_interrupt();
        rescale();
        pace();
    }

    // --- samples

    // How far apart they are; never while it sleeps. The divider counts at 1 kHz alone.
    Nanoseconds sample_period() const {
        if (registers_[PWR_MGMT_1] & kSleep) return kNever;
        if (registers_[GYRO_CONFIG] & 3) return kSecond / 32'000;
        int filter = registers_[CONFIG] & 7;
        if (filter == 0 || filter == 7) return kSecond / 8000;
        return kMillisecond * (1u + registers_[SMPLRT_DIV]);
    }

    // To be called when what sample_period() looks at may have changed.
    void pace() {
        if (Nanoseconds period = sample_period(); period != period_) {
            period_ = period;
            next_at_ = period == kNever ? kNever : clock_.now() + period;
        }
        schedule();
    }

    // To be called when the world or a range has changed: samples until now are of what was.
    void rescale() {
        constexpr double kGyro[] = {131, 65.5, 32.8, 16.4};  // per degree a second
        catch_up();
        int gyro_range = registers_[GYRO_CONFIG] >> 3 & 3;
        int accel_range = registers_[ACCEL_CONFIG] >> 3 & 3;
        for (int i = AccelX; i <= AccelZ; ++i)
            exact_[i] = int(std::lround(world_[i] * (16384 >> accel_range)));
        for (int i = GyroX; i <= GyroZ; ++i)
            exact_[i] = int(std::lround(world_[i] * kGyro[gyro_range]));
        exact_[Temp] = int(std::lround((world_[Temp] - 25) * 326.8));
        find_awake();
    }

    void find_awake() {
        auto is_awake = [this](int channel) {
            std::uint8_t power = registers_[PWR_MGMT_1], standby = registers_[PWR_MGMT_2];
            if (channel == Temp) return !(power & kNoTemp);
            if (channel < Temp) return !(standby >> (5 - channel) & 1);
            return !(standby >> (GyroZ - channel) & 1) && !(power & kGyroStandby);
        };
        for (int i = 0; i < kChannels; ++i) awake_[i] = is_awake(i);
    }

    // A channel that stands by keeps its last reading.
    void take_sample(std::uint64_t number) {
        std::uint64_t bits = noise_.bits(number);
        for (int i = 0; i < kChannels; ++i) {
            if (!awake_[i]) continue;
            int reading = exact_[i] + Noise::deviation(bits, i, most_noise_);
            sample_[i] = std::int16_t(std::clamp(reading, -32768, 32767));
        }
    }

    // Takes all samples that were due since the last time.
    void catch_up() {
        if (next_at_ > clock_.now()) return;
        std::uint64_t due = (clock_.now() - next_at_) / period_ + 1;
        next_at_ += due * period_;
        std::uint8_t events = kDataReady;
        if (fifo_takes() > 0) events |= fill_fifo(due);
        take_sample(taken_ += due);
        note(events);
    }

    // --- the FIFO

    bool takes_accel() const { return registers_[FIFO_EN] & kFifoAccel; }
    bool takes_gyro() const { return registers_[FIFO_EN] & kFifoGyro; }

    // Octets of each sample that go into it: the temperature goes with either of the others.
    std::size_t fifo_takes() const {
        if (!(registers_[USER_CTRL] & kFifoEnabled) || !(takes_accel() || takes_gyro())) return 0;
        return 2 + (takes_accel() ? 6u : 0u) + (takes_gyro() ? 6u : 0u);
    }

    std::size_t watermark() const {
        return (registers_[FIFO_WM_TH1] & 3u) << 8 | registers_[FIFO_WM_TH2];
    }

    // Only samples of which something stays are made. Returns what became of it.
    std::uint8_t fill_fifo(std::uint64_t due) {
        std::size_t size = fifo_takes(), space = kFifoSize - fifo_.count();
        bool stops = registers_[CONFIG] & kFifoStops;
        std::uint64_t first = 0, end = due;
        if (stops)
            end = std::min<std::uint64_t>(due, space / size + 1);
        else if (std::uint64_t stay = kFifoSize / size + 1; due > stay)
            first = due - stay;
        for (std::uint64_t i = first; i < end; ++i) {
            take_sample(taken_ + i + 1);
            put_sample(stops);
        }
        std::uint8_t events = due * size > space ? kFifoOverflow : 0;
        if (watermark() && fifo_.count() >= watermark()) events |= kWatermark;
        return events;
    }

    void put_sample(bool stops) {
        int first = takes_accel() ? AccelX : Temp, last = takes_gyro() ? GyroZ : Temp;
        for (int i = first; i <= last; ++i) {
            fifo_.put(std::uint8_t(std::uint16_t(sample_[i]) >> 8), stops);
            fifo_.put(std::uint8_t(sample_[i]), stops);
        }
    }

    // --- the interrupt pin

    // The watermark has no bit in INT_ENABLE: it is enabled by being set.
    std::uint8_t enabled() const {
        return (registers_[INT_ENABLE] & (kDataReady | kFifoOverflow)) |
               (watermark() ? kWatermark : 0);
    }

    void note(std::uint8_t events) {
        status_ |= events;
        if (!(events & enabled())) return;
        asserted_ = true;
        drive_interrupt();
        if (!(registers_[INT_PIN_CFG] & kLatch)) pulse_end_.set_in(kPulse);
    }

    // What of `bits` is set, which it then is no more.
    std::uint8_t take_status(std::uint8_t bits) {
        std::uint8_t taken = status_ & bits;
        status_ &= std::uint8_t(~bits);
        if (taken && !(status_ & enabled()) && registers_[INT_PIN_CFG] & kLatch) release();
        return taken;
    }

    void release() {
        asserted_ = false;
        drive_interrupt();
    }

    void drive_interrupt() {
        bool level = asserted_ != bool(registers_[INT_PIN_CFG] & kActiveLow);
        if (registers_[INT_PIN_CFG] & kOpenDrain)
            interrupt_.drive_open_drain(level);
        else
            interrupt_.drive_level(level);
    }

    // Wakes this part for the next sample that makes an interrupt.
    void schedule() {
        std::uint64_t samples = next_event();
        if (!interrupt_.net() || next_at_ == kNever || samples == 0) return due_.cancel();
        due_.set(next_at_ + (samples - 1) * period_);
    }

    // How many samples from now; 0: none makes one.
    std::uint64_t next_event() const {
        if (enabled() & kDataReady) return 1;
        std::size_t size = fifo_takes(), count = fifo_.count();
        std::uint64_t next = 0;
        auto reaches = [&](std::size_t octets) {
            std::uint64_t samples = octets > count ? (octets - count + size - 1) / size : 1;
            next = next ? std::min(next, samples) : samples;
        };
        if (size && enabled() & kWatermark && !(status_ & kWatermark)) reaches(watermark());
        if (size && enabled() & kFifoOverflow) reaches(kFifoSize + 1);
        return next;
    }

    Clock& clock_;
    Noise noise_;
    int most_noise_;
    std::array<std::uint8_t, 128> registers_{};
    std::array<double, kChannels> world_{0, 0, 1, 25, 0, 0, 0};  // it lies on a table
    std::array<int, kChannels> exact_{};                         // the same in least bits
    std::array<bool, kChannels> awake_{};
    std::array<std::int16_t, kChannels> sample_{};
    OctetFifo<kFifoSize> fifo_;
    std::size_t counted_ = 0;
    std::uint64_t taken_ = 0;  // samples
    Nanoseconds period_ = kNever, next_at_ = kNever;
    std::uint8_t status_ = 0;
    bool asserted_ = false;
    Terminal interrupt_;
    Alarm pulse_end_{clock_, [this] { release(); }};
    Alarm due_{clock_, [this] {
                   catch_up();
                   schedule();
               }};
};

}  // namespace

std::unique_ptr<Part> make_mpu6886(PartMaker& maker) { return std::make_unique<Mpu6886>(maker); }

}  // namespace krait::hostport
