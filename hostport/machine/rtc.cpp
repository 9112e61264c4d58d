// machine.RTC: the board's calendar, and what it keeps in deep sleep.
#include <chrono>

#include "hostport/machine/machine.hpp"
#include "hostport/machine/machine_objects.hpp"
#include "hostport/machine/machine_types.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/list.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

struct Rtc : vm::Object {};

// RTC([id]): there is one.
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    if (args.count > 1) return vm.raise_argument_count(args.count, 0, 1);
    if (args.count) VM_TRY(to_number(vm, args[0], 0, 0, "RTC doesn't exist"));
    return VM_TRY(vm.make<Rtc>(type));
}

constexpr std::int64_t kSecondNs = 1'000'000'000;

Result<Value> date_and_time(Vm& vm) {
    using namespace std::chrono;
    auto now = sys_time<nanoseconds>(nanoseconds(machine_of(vm).time().epoch_ns()));
    auto today = floor<days>(now);
    year_month_day date{today};
    hh_mm_ss time{now - today};
    constexpr int kMonday = 1;  // in ISO 8601, which the calendar's first day, 0, is
    const Value items[] = {
        Value::small_int(int(date.year())),
        Value::small_int(unsigned(date.month())),
        Value::small_int(unsigned(date.day())),
        Value::small_int(weekday{today}.iso_encoding() - kMonday),
        Value::small_int(time.hours().count()),
        Value::small_int(time.minutes().count()),
        Value::small_int(time.seconds().count()),
        Value::small_int(duration_cast<microseconds>(time.subseconds()).count()),
    };
    return VM_TRY(vm::make_tuple(vm, items));
}

// (year, month, day, weekday, hours, minutes, seconds, microseconds); the weekday counts nothing.
Result<Value> set(Vm& vm, Value given) {
    using namespace std::chrono;
    constexpr std::size_t kItems = 8;
    vm::List* items = VM_TRY(vm::to_list(vm, given));
    if (items->count != kItems)
        return vm.raise(vm::type_error_type, "requested length {} but object has length {}", kItems,
                        items->count);
    static constexpr std::int64_t most[] = {9999, 12, 31, 7, 23, 59, 59, 999'999};
    std::int64_t numbers[kItems];
    for (std::size_t i = 0; i < kItems; ++i)
        numbers[i] = VM_TRY(to_number(vm, items->items()[i], 0, most[i], "invalid date or time"));
    year_month_day date{year(int(numbers[0])), month(unsigned(numbers[1])),
                        day(unsigned(numbers[2]))};
    if (!date.ok() || numbers[0] < 1970)
        return vm.raise(vm::value_error_type, "invalid date or time");
    std::int64_t days = sys_days(date).time_since_epoch().count();
    std::int64_t seconds = ((days * 24 + numbers[4]) * 60 + numbers[5]) * 60 + numbers[6];
    machine_of(vm).time().set_epoch_ns(seconds * kSecondNs + numbers[7] * 1000);
    return Value::none();
}

// datetime([tuple])
Result<Value> datetime(Vm& vm, Args args) {
    return args.count > 1 ? set(vm, args[1]) : date_and_time(vm);
}
Result<Value> init(Vm& vm, Args args) { return set(vm, args[1]); }

// memory([octets]): what outlives a deep sleep.
Result<Value> memory(Vm& vm, Args args) {
    constexpr std::size_t kMost = 2048;
    std::string& kept = machine_of(vm).rtc_memory;
    if (args.count == 1) return VM_TRY(vm::make_bytes_object(vm, kept));
    std::string_view octets = VM_TRY(vm::to_buffer(vm, args[1]))
    .text();
    if (octets.size() > kMost) return vm.raise(vm::value_error_type, "buffer too long");
    kept = octets;
    return Value::none();
}

constexpr vm::FunctionDef methods[] = {
    {"datetime", datetime, 1, 2}, {"init", init, 2, 2}, {"memory", memory, 1, 2}};

}  // namespace

constexpr vm::Type rtc_type = {.name = "RTC", .methods = methods, .make = make};

}  // namespace krait::hostport
