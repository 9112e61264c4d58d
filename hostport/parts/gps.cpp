// A GPS receiver that says where it is on a serial line: sentences of NMEA 0183 (version 2.3),
// octet by octet at the line's pace.
#include <chrono>
#include <cmath>
#include <cstdio>

#include "hostport/parts/parts.hpp"

namespace krait::hostport {
namespace {

// What the clock of its satellites shows at the simulation's start.
constexpr std::chrono::sys_days kStart = std::chrono::year{2021} / 1 / 1;
constexpr double kKnots = 3600.0 / 1852;  // in a metre a second

// "$", the sentence, and the exclusive or of its octets.
void add_sentence(std::string* to, const std::string& sentence) {
    unsigned checksum = 0;
    for (char each : sentence) checksum ^= std::uint8_t(each);
    char end[8];
    snprintf(end, sizeof end, "*%02X\r\n", checksum);
    *to += "$" + sentence + end;
}

template <class... Values>
std::string formatted(const char* format, Values... values) {
    char text[96];
    snprintf(text, sizeof text, format, values...);
    return text;
}

// Degrees as NMEA has them, with minutes: "4717.11399,N".
std::string angle(double degrees, int digits, char positive, char negative) {
    constexpr long kFractions = 100'000, kDegree = 60 * kFractions;
    long fractions = std::lround(std::abs(degrees) * kDegree);
    return formatted("%0*ld%02ld.%05ld,%c", digits, fractions / kDegree,
                     fractions % kDegree / kFractions, fractions % kFractions,
                     degrees < 0 ? negative : positive);
}

// A time of its clock, as sentences have it: "123519.00", "230394".
struct Moment {
    std::string time, date;
    explicit Moment(Nanoseconds since_start) {
        constexpr Nanoseconds kDay = Nanoseconds{24} * 3600 * kSecond, kHundredth = kSecond / 100;
        auto seconds = since_start % kDay / kSecond,
             hundredths = since_start % kSecond / kHundredth;
        time = formatted("%02d%02d%02d.%02d", int(seconds / 3600), int(seconds / 60 % 60),
                         int(seconds % 60), int(hundredths));
        std::chrono::year_month_day calendar{kStart + std::chrono::days(since_start / kDay)};
        date = formatted("%02u%02u%02d", unsigned(calendar.day()), unsigned(calendar.month()),
                         int(calendar.year()) % 100);
    }
};

// Settings: tx, the pin that it talks to; baud (9600); interval (1), the seconds from report to
// report.
class Gps final : public Part {
  public:
    explicit Gps(PartMaker& maker)
        : Part(maker.name()),
          clock_(maker.clock()),
          net_(maker.net("tx")),
          frame_{std::uint32_t(maker.number("baud", 9600, 300, 921'600)), 8, 'N', 1},
          interval_(Nanoseconds(maker.number("interval", 1, 0.05, 3600) * kSecond)),
          next_report_(clock_.now() + interval_) {
        add_number("latitude", "in degrees, positive to the north", &latitude_, -90, 90);
        add_number("longitude", "in degrees, positive to the east", &longitude_, -180, 180);
        add_number("altitude", "in metres above the sea", &altitude_, -1000, 50'000);
        add_number("speed", "over ground, in metres a second", &speed_, 0, 500);
        add_number("course", "over ground, in degrees from north", &course_, 0, 360);
        add_number("satellites", "how many it hears", &satellites_, 0, 12);
        add_flag("fix", "whether it knows where it is", &fix_);
        tx_.drive(Drive::High);  // at rest
        tx_.connect(&net_);
        due_.set(next_report_);
    }

  private:
    // A report is due, or an octet's frame has ended.
    void ring() {
        if (said_ < report_.size()) net_.say(std::uint8_t(report_[said_++]), frame_);
        if (said_ >= report_.size() && clock_.now() >= next_report_) begin();
        if (said_ < report_.size())
            due_.set_in(frame_.octet_ns());
        else
            due_.set(next_report_);
    }

    // Reports that are due while one is said are left out.
    void begin() {
        said_ = 0;
        report_ = report(Moment(clock_.now()));
        while (next_report_ <= clock_.now()) next_report_ += interval_;
    }

    std::string report(const Moment& now) const {
        std::string report, satellites = formatted("%02d", int(satellites_));
        std::string place = ",,,";
        if (fix_) place = angle(latitude_, 2, 'N', 'S') + "," + angle(longitude_, 3, 'E', 'W');
        add_sentence(
            &report,
            "GPGGA," + now.time + "," + place + (fix_ ? ",1," : ",0,") + satellites +
                (fix_ ? formatted(",0.9,%.1f,M,0.0,M,,", altitude_) : std::string(",99.9,,,,,,")));
        add_sentence(&report, "GPGSA,A," + std::string(fix_ ? "3" : "1") + used_satellites() +
                                  (fix_ ? ",1.6,0.9,1.3" : ",99.9,99.9,99.9"));
        add_sentence(&report, "GPRMC," + now.time + (fix_ ? ",A," : ",V,") + place + movement() +
                                  "," + now.date + (fix_ ? ",,,A" : ",,,N"));
        return report;
    }

    // The numbers of those that a fix is made from, in twelve fields.
    std::string used_satellites() const {
        std::string numbers;
        for (int i = 0; i < 12; ++i)
            numbers += fix_ && i < int(satellites_) ? formatted(",%02d", 2 * i + 3) : ",";
        return numbers;
    }

    std::string movement() const {
        return fix_ ? formatted(",%.2f,%.1f", speed_ * kKnots, course_) : ",,";
    }

    Clock& clock_;
    Net& net_;
    SerialFrame frame_;
    Nanoseconds interval_, next_report_;
    double latitude_ = 47.3769, longitude_ = 8.5417, altitude_ = 408, speed_ = 0, course_ = 0;
    double satellites_ = 8;
    bool fix_ = true;
    std::string report_;
    std::size_t said_ = 0;
    Alarm due_{clock_, [this] { ring(); }};
    Terminal tx_;
};

}  // namespace

std::unique_ptr<Part> make_gps(PartMaker& maker) { return std::make_unique<Gps>(maker); }

}  // namespace krait::hostport
