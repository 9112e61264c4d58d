// machine.WDT: resets a board that does not feed it.
#include "hostport/machine/machine.hpp"
#include "hostport/machine/machine_objects.hpp"
#include "hostport/machine/machine_types.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

constexpr std::string_view kSetting[] = {"id", "timeout"};

// WDT(id=0, timeout=5000): milliseconds. Once it runs nothing stops it.
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    constexpr std::int64_t kUsual = 5000, kMost = 1 << 30;
    Value given[std::size(kSetting)];
    VM_TRY(take_arguments(vm, args, kSetting, std::size(kSetting), given));
    if (!given[0].is_null()) VM_TRY(to_number(vm, given[0], 0, 0, "WDT doesn't exist"));
    std::int64_t timeout = kUsual;
    if (!given[1].is_null())
        timeout = VM_TRY(to_number(vm, given[1], 1, kMost, "WDT timeout out of range"));
    machine_of(vm).start_watchdog(Nanoseconds(timeout) * kMillisecond);
    return VM_TRY(vm.make<vm::Object>(type));
}

Result<Value> feed(Vm& vm, Args) {
    machine_of(vm).feed_watchdog();
    return Value::none();
}

constexpr vm::FunctionDef methods[] = {{"feed", feed, 1, 1}};

}  // namespace

constexpr vm::Type wdt_type = {
    .name = "WDT", .methods = methods, .subclassable = false, .keywords = true, .make = make};

}  // namespace krait::hostport
