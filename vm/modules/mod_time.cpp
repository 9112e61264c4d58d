// time: the port's clock, sleeping by it, and the calendar.
#include <algorithm>
#include <cmath>

#include "vm/modules/modules.hpp"
#include "vm/modules/ticks.hpp"
#include "vm/objects/float_ops.hpp"
#include "vm/objects/list.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/tuple.hpp"
#include "vm/port.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

constexpr std::uint64_t kLongestSleepUs = std::uint64_t{1} << 51;  // 71 years

// Returns when the time is up, or at an interrupt, which it raises.
Result<Value> wait(Vm& vm, std::uint64_t duration_us) {
    std::uint64_t deadline = vm.port().ticks_us() + std::min(duration_us, kLongestSleepUs);
    while (true) {
        VM_TRY(vm.poll_step_now());
        if (vm.port().ticks_us() >= deadline) return Value::none();
        vm.port().wait_until(deadline);
    }
}

Result<Value> wait_units(Vm& vm, Value duration, std::uint64_t unit_us) {
    std::intptr_t count = VM_TRY(to_integer(vm, duration));
    if (count <= 0) return wait(vm, 0);
    return wait(vm,
                std::min<std::uint64_t>(std::uint64_t(count), kLongestSleepUs / unit_us) * unit_us);
}

// sleep(seconds): an int or a float. Raises OSError(EINVAL) if negative.
Result<Value> sleep(Vm& vm, Args args) {
    double seconds = VM_TRY(to_double(vm, args[0]));
    if (!(seconds >= 0)) return vm.raise(os_error_type, Value::small_int(22));
    return wait(vm, std::uint64_t(std::min(seconds * 1e6, double(kLongestSleepUs))));
}

Result<Value> sleep_ms(Vm& vm, Args args) { return wait_units(vm, args[0], 1000); }
Result<Value> sleep_us(Vm& vm, Args args) { return wait_units(vm, args[0], 1); }

Value ticks(std::uint64_t count) { return Value::small_int(std::intptr_t(count & kTicksMask)); }

Result<Value> ticks_ms(Vm& vm, Args) { return ticks(vm.port().ticks_us() / 1000); }
Result<Value> ticks_us(Vm& vm, Args) { return ticks(vm.port().ticks_us()); }

// ticks_diff(end, start): signed, across the wrap.
Result<Value> ticks_diff(Vm& vm, Args args) {
    auto end = std::uintptr_t(VM_TRY(to_integer(vm, args[0])));
    auto start = std::uintptr_t(VM_TRY(to_integer(vm, args[1])));
    return Value::small_int(ticks_difference(end, start));
}

Result<Value> ticks_add(Vm& vm, Args args) {
    auto start = std::uintptr_t(VM_TRY(to_integer(vm, args[0])));
    std::intptr_t delta = VM_TRY(to_integer(vm, args[1]));
    constexpr auto most = std::intptr_t(kTicksPeriod / 2);
    if (delta >= most || delta <= -most)
        return vm.raise(overflow_error_type, texts::kTicksOverflow);
    return ticks(start + std::uintptr_t(delta));
}

bool is_board(Vm& vm) { return vm.config().board_epoch_s >= 0; }
// What is 0 to the program, in seconds since 1970.
std::int64_t epoch_s(Vm& vm) { return std::max<std::int64_t>(vm.config().board_epoch_s, 0); }

constexpr std::int64_t kNsPerS = 1'000'000'000;

// time(): seconds, of a board whole ones.
Result<Value> time(Vm& vm, Args) {
    std::int64_t now_ns = vm.port().epoch_ns();
    if (is_board(vm)) return make_int(vm, now_ns / kNsPerS - epoch_s(vm));
    return make_float(vm, double(now_ns) / 1e9);
}
Result<Value> time_ns(Vm& vm, Args) {
    return make_int(vm, vm.port().epoch_ns() - epoch_s(vm) * kNsPerS);
}
// clock(): seconds of processor time.
Result<Value> clock(Vm& vm, Args) { return make_float(vm, double(vm.port().cpu_us()) / 1e6); }

// --- the calendar (proleptic Gregorian)
// ----------------------------------------------------------------------

constexpr std::int64_t kDay = 86'400;
// So that years and offsets never overflow; the reference's C library ends at years of 32 bits.
constexpr std::int64_t kMostSeconds = std::int64_t{1} << 55;

// Floored, as days and hours before 1970 want it.
std::int64_t divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0); }

// Days since 1970-01-01 of a date whose month may be any number and whose day too.
std::int64_t days_of(std::int64_t year, std::int64_t month, std::int64_t day) {
    year += divide(month - 1, 12);
    month -= 12 * divide(month - 1, 12);
    // Years that begin in March have their leap day last; 400 of them have 146,097 days.
    std::int64_t from_march = month > 2 ? year : year - 1;
    std::int64_t era = divide(from_march, 400), in_era = from_march - era * 400;
    std::int64_t in_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5;
    return era * 146'097 + in_era * 365 + in_era / 4 - in_era / 100 + in_year + day - 1 - 719'468;
}

// Year, month, day, hour, minute, second, weekday (Monday 0), day of the year, and, where it is not
// a board's, summer time.
Result<Value> calendar(Vm& vm, std::int64_t seconds, bool summer) {
    std::int64_t days = divide(seconds, kDay), second = seconds - days * kDay;
    std::int64_t shifted = days + 719'468, era = divide(shifted, 146'097);
    std::int64_t in_era = shifted - era * 146'097;
    std::int64_t year = (in_era - in_era / 1460 + in_era / 36'524 - in_era / 146'096) / 365;
    std::int64_t in_year = in_era - (365 * year + year / 4 - year / 100);
    std::int64_t march_month = (5 * in_year + 2) / 153;
    std::int64_t month = march_month < 10 ? march_month + 3 : march_month - 9;
    year += era * 400 + (month <= 2);
    const std::int64_t parts[] = {year,
                                  month,
                                  in_year - (153 * march_month + 2) / 5 + 1,
                                  second / 3600,
                                  second / 60 % 60,
                                  second % 60,
                                  (days % 7 + 10) % 7,
                                  days - days_of(year, 1, 1) + 1,
                                  summer};
    Tuple* made = VM_TRY(make_tuple(vm, std::size(parts) - is_board(vm)));
    for (std::size_t i = 0; i < made->count; ++i)
        made->items[i] = Value::small_int(std::intptr_t(parts[i]));
    return made;
}

// Seconds since 1970: those given, or now. Raises ValueError.
Result<std::int64_t> moment(Vm& vm, Args args) {
    if (args.count == 0) return vm.port().epoch_ns() / kNsPerS;
    double seconds = VM_TRY(to_double(vm, args[0]));
    if (!(std::fabs(seconds) < double(kMostSeconds)))
        return vm.raise(value_error_type, texts::kBadTime);
    return std::int64_t(seconds) + epoch_s(vm);
}

Result<Value> gmtime(Vm& vm, Args args) { return calendar(vm, VM_TRY(moment(vm, args)), false); }

Result<Value> localtime(Vm& vm, Args args) {
    std::int64_t seconds = VM_TRY(moment(vm, args));
    bool summer = false;
    std::int32_t offset = vm.port().utc_offset_s(seconds, &summer);
    return calendar(vm, seconds + offset, summer);
}

// The moment at which clocks here show `local`. Where they show it twice or never, `wants_summer`
// (negative: whatever is) decides.
std::int64_t moment_of_local(Port& port, std::int64_t local, std::intptr_t wants_summer) {
    std::int64_t guess = local - port.utc_offset_s(local, nullptr);
    bool summer = false;
    guess = local - port.utc_offset_s(guess, &summer);
    constexpr std::int64_t kHour = 3600;
    if (wants_summer >= 0 && summer != (wants_summer > 0)) guess += summer ? kHour : -kHour;
    return guess;
}

// The parts of a date, and whether it is given in summer time (-1: not said).
struct Date {
    std::int64_t parts[6];
    std::intptr_t summer = -1;
};

Result<Date> date_in(Vm& vm, Value row) {
    if (!is_tuple(row) && !is_list(row))
        return vm.raise(type_error_type, texts::kNotARow, type_of(row)->name);
    std::span<const Value> items = items_of(row);
    if (items.size() != 8 && items.size() != 9)
        return vm.raise(type_error_type, texts::kMktimeTuple);
    Value held[9];
    std::ranges::copy(items, held);  // a conversion may run Python, which may change a list
    constexpr std::int64_t most = kMostSeconds / (366 * kDay);
    Date date;
    for (std::size_t i = 0; i < std::size(date.parts); ++i) {
        date.parts[i] = VM_TRY(to_integer(vm, held[i]));
        if (date.parts[i] > most || date.parts[i] < -most)
            return vm.raise(overflow_error_type, texts::kBadTime);
    }
    if (items.size() == 9) date.summer = VM_TRY(to_integer(vm, held[8]));
    return date;
}

// mktime(tuple): the inverse of localtime.
Result<Value> mktime(Vm& vm, Args args) {
    Date date = VM_TRY(date_in(vm, args[0]));
    const auto& [year, month, day, hour, minute, second] = date.parts;
    std::int64_t local = days_of(year, month, day) * kDay + hour * 3600 + minute * 60 + second;
    return make_int(vm, moment_of_local(vm.port(), local, date.summer) - epoch_s(vm));
}

constexpr FunctionDef functions[] = {
    {"clock", clock, 0, 0},         {"gmtime", gmtime, 0, 1},
    {"localtime", localtime, 0, 1}, {"mktime", mktime, 1, 1},
    {"sleep", sleep, 1, 1},         {"sleep_ms", sleep_ms, 1, 1},
    {"sleep_us", sleep_us, 1, 1},   {"ticks_add", ticks_add, 2, 2},
    {"ticks_cpu", ticks_us, 0, 0},  {"ticks_diff", ticks_diff, 2, 2},
    {"ticks_ms", ticks_ms, 0, 0},   {"ticks_us", ticks_us, 0, 0},
    {"time", time, 0, 0},           {"time_ns", time_ns, 0, 0},
};

}  // namespace

const ModuleDef time_module{"time", functions};

}  // namespace krait::vm
