#include "vm/vm.hpp"

#include <algorithm>
#include <cstring>

#include "vm/builtins/builtins.hpp"
#include "vm/early.hpp"
#include "vm/interp/call.hpp"
#include "vm/interp/frame.hpp"
#include "vm/native.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/module.hpp"
#include "vm/port.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

constexpr std::string_view kNameTexts[] = {
#define NAME(identifier, text) text,
    KRAIT_NAMES(NAME)
#undef NAME
};

}  // namespace

Vm::Vm(const VmConfig& config)
    : config_(config), heap_(config.arena, {mark_roots, this}, config.arena_is_clear) {
    NativeEntry entry{*this};
    set_poll_interval();
    exception_ = Value::null();
    ok_ = start().ok();
    exception_ = Value::null();
    budget_used_ = 0;  // that was the Vm's own work
    set_poll_interval();
}

Result<void> Vm::start() {
    Value made = VM_TRY(make_exception(*this, memory_error_type, {}));
    memory_error_ = made.as<Exception>();
    for (std::size_t i = 0; i < std::size_t(Name::kCount); ++i)
        names_[i] = VM_TRY(intern(kNameTexts[i]));
    stack_begin = reinterpret_cast<std::byte*>(VM_TRY(make_bytes(config_.stack_bytes)));
    stack_next = stack_begin;
    stack_end = stack_begin + config_.stack_bytes;
    builtins = VM_TRY(make_dict(*this, 96));
    modules = VM_TRY(make_dict(*this));
    path = VM_TRY(make_list(*this));
    argv = VM_TRY(make_list(*this));
    Module* main = VM_TRY(make_module(*this, name(Name::Main)));
    VM_TRY(store(*this, modules, name(Name::Main), Value(main)));
    main_globals = main->globals;
    locals = main_globals;
    VM_TRY(fill_builtins(*this, builtins));
    for (const FunctionDef& def : config_.builtins)
        VM_TRY(store(*this, builtins, VM_TRY(intern(def.name)), Value(&def)));
    return {};
}

KRAIT_EARLY void Vm::mark_roots(void* marked, Marker& marker) {
    const Vm& vm = *static_cast<Vm*>(marked);
    for (Str* each : vm.names_) marker.mark(each);
    marker.mark(vm.interned_);
    for (std::size_t i = 0; i < vm.interned_capacity_; ++i) marker.mark(vm.interned_[i]);
    const Object* const objects[] = {vm.memory_error_, vm.locals, vm.builtins,    vm.modules,
                                     vm.path,          vm.argv,   vm.main_globals};
    for (const Object* each : objects) marker.mark(static_cast<const void*>(each));
    marker.mark(vm.exception_);
    marker.mark(vm.stop_value);
    marker.mark(vm.at_exit);
    marker.mark(vm.port_objects);
    marker.mark(vm.trace_function);
    marker.mark(static_cast<const void*>(vm.locked_args_));
    for (const ScheduledCall& each : vm.scheduled_) {
        marker.mark(each.function);
        marker.mark(each.argument);
    }
    marker.mark(static_cast<const void*>(vm.stack_begin));
    mark_frames(vm.frame, marker);
}

Result<char*> Vm::make_bytes(std::size_t size_bytes) {
    charge(size_bytes);
    void* cell = heap_.allocate_unscanned(size_bytes);
    if (!cell) return raise_out_of_memory(size_bytes);
    return static_cast<char*>(cell);
}

Result<void> Vm::write(std::string_view text) {
    if (int number = port().write(text)) return raise(os_error_type, Value::small_int(number));
    return {};
}

KRAIT_EARLY Result<void> ConsolePrinter::write(Vm& vm, std::string_view text) {
    return vm.write(text);
}

// --- names
// ------------------------------------------------------------------------------------------

Result<Str*> Vm::intern(std::string_view text) {
    std::uint32_t hash = text_hash(text);
    std::size_t mask = interned_capacity_ - 1;
    for (std::size_t i = hash; interned_capacity_; ++i) {
        Str* each = interned_[i & mask];
        if (!each) break;
        if (each->hash == hash && each->view() == text) return each;
    }
    Str* made = VM_TRY(make_str(*this, text));
    if (interned_count_ * 4 >= interned_capacity_ * 3) VM_TRY(grow_interned());
    made->interned = true;
    add_interned(made);
    ++interned_count_;
    return made;
}

void Vm::add_interned(Str* text) {
    std::size_t mask = interned_capacity_ - 1;
    std::size_t i = text->hash & mask;
    while (interned_[i]) i = (i + 1) & mask;
    interned_[i] = text;
}

Result<void> Vm::grow_interned() {
    Str** old = interned_;
    std::size_t old_capacity = interned_capacity_;
    std::size_t capacity = std::max<std::size_t>(512, old_capacity * 2);
    auto* grown = reinterpret_cast<Str**>(VM_TRY(make_bytes(capacity * sizeof(Str*))));
    std::memset(grown, 0, capacity * sizeof(Str*));
    interned_ = grown;
    interned_capacity_ = capacity;
    for (std::size_t i = 0; i < old_capacity; ++i)
        if (old[i]) add_interned(old[i]);
    if (old) heap_.release(old);
    return {};
}

// --- exceptions
// -------------------------------------------------------------------------------------

Raised Vm::raise(Value exception) {
    exception_ = exception;
    return {};
}

Raised Vm::raise(const Type& type) {
    auto made = make_exception(*this, type, {});
    return made.ok() ? raise(made.value()) : Raised{};
}

Raised Vm::raise(const Type& type, Value argument) {
    auto made = make_exception(*this, type, {&argument, 1});
    return made.ok() ? raise(made.value()) : Raised{};
}

Raised Vm::raise_formatted(const Type& type, const char* format, std::span<const FormatArg> args) {
    StringBuilder text;
    if (!print_format(*this, text, format, args).ok()) return {};
    auto message = text.finish(*this);
    return message.ok() ? raise(type, Value(message.value())) : Raised{};
}

Result<void> Vm::lock_heap() {
    if (!locked_args_) {
        Value text = VM_TRY(make_str(*this, texts::kHeapLocked));
        locked_args_ = VM_TRY(make_tuple(*this, {&text, 1}));
    }
    heap_.lock();
    return {};
}

Raised Vm::raise_out_of_memory(std::size_t size_bytes) {
    if (!memory_error_) return {};
    memory_error_->traceback = nullptr;
    memory_error_->args = heap_.locks() ? locked_args_ : empty_tuple();
    exception_ = Value(memory_error_);
    // With a little room left, say how much was asked for.
    if (making_memory_error_ || !ok_ || heap_.locks()) return {};
    making_memory_error_ = true;
    auto said = [&]() -> Result<void> {
        StringBuilder text;
        const FormatArg args[] = {size_bytes};
        VM_TRY(print_format(*this, text, texts::kMemory, args));
        Value message = VM_TRY(text.finish(*this));
        exception_ = VM_TRY(make_exception(*this, memory_error_type, {&message, 1}));
        return {};
    }();
    making_memory_error_ = false;
    if (!said.ok()) exception_ = Value(memory_error_);
    return {};
}

Raised Vm::raise_argument_count(std::size_t given, std::size_t fewest, std::size_t most) {
    if (fewest == most) return raise(type_error_type, texts::kTakesExactly, fewest, given);
    if (given < fewest) return raise(type_error_type, texts::kMissingArguments, fewest - given);
    return raise(type_error_type, texts::kExpectedAtMost, most, given);
}

Value Vm::take_exception() {
    Value taken = exception_;
    exception_ = Value::null();
    return taken;
}

void Vm::show_exception() {
    ConsolePrinter console;
    if (!print_traceback(*this, console, take_exception()).ok()) take_exception();
}

bool Vm::drop_exception(const Type& type) {
    if (!has_exception() || !is_subtype(type_of(exception_), &type)) return false;
    exception_ = Value::null();
    return true;
}

bool Vm::drop_stop_iteration() {
    Value exception = exception_;
    if (!drop_exception(stop_iteration_type)) return false;
    Exception* native = exception_in(exception);
    stop_value = native && native->args->count ? native->args->items[0] : Value::null();
    return true;
}

// --- running
// ----------------------------------------------------------------------------------------

void Vm::interrupt() {
    request_interrupt();
    config_.port.wake();
}

namespace {

bool append_text(Vm& vm, List* list, std::string_view text) {
    NativeEntry entry{vm};
    auto made = make_str(vm, text);
    if (made.ok() && append(vm, list, Value(made.value())).ok()) return true;
    vm.take_exception();
    return false;
}

}  // namespace

bool Vm::add_to_path(std::string_view folder) { return append_text(*this, path, folder); }
bool Vm::add_argument(std::string_view text) { return append_text(*this, argv, text); }

// Until the next slow poll, which must not come later than the budget's end.
void Vm::set_poll_interval() {
    std::uint64_t budget = config_.poll_budget;
    std::uint64_t left = budget ? budget - std::min(budget, budget_used_) : kPollInterval;
    poll_interval_ = polls_left_ = int(std::min<std::uint64_t>(left, kPollInterval));
}

// Slowly at the next poll; what was counted so far stays counted.
void Vm::poll_soon() {
    budget_used_ += std::uint64_t(poll_interval_ - std::max(polls_left_, 0));
    poll_interval_ = polls_left_ = 1;
}

Raised Vm::raise_past_limit(const char* text) {
    constexpr int kPatience = 100;
    must_end_ = ++past_limit_ > kPatience;
    return raise(runtime_error_type, text);
}

Result<void> Vm::poll_slowly(Scheduled scheduled) {
    bool time_is_up = port().poll();
    poll_soon();  // past a limit it stays so: no handler can go on for long
    if (config_.poll_budget && budget_used_ >= config_.poll_budget)
        return raise_past_limit(texts::kBudget);
    if (time_is_up) return raise_past_limit(texts::kTimeUp);
    if (ended_) return raise(system_exit_type);
    set_poll_interval();
    if (interrupted_.exchange(false, std::memory_order_relaxed)) {
        HeapUnlocked unlocked{heap_};
        return raise(keyboard_interrupt_type);
    }
    if (scheduled_count_ && scheduled == Scheduled::Runs) run_scheduled();
    if (scheduled_count_) poll_soon();
    return {};
}

// Never up to the poll itself, which its caller does not expect.
void Vm::charge_much(std::size_t steps) {
    auto left = std::size_t(std::max(polls_left_ - 1, 0));
    budget_used_ += steps - std::min(steps, left);
    polls_left_ -= int(std::min(steps, left));
}

// The budget is charged for all of them, not only for those that the interval had left.
Result<void> Vm::poll_slowly_after(std::size_t steps) {
    budget_used_ += steps - std::size_t(std::max(polls_left_, 0));
    polls_left_ = 0;
    return poll_slowly(Scheduled::Waits);
}

bool Vm::schedule(Value function, Value argument) {
    if (scheduled_count_ == kScheduleDepth) return false;
    scheduled_[(scheduled_first_ + scheduled_count_++) % kScheduleDepth] = {function, argument};
    if (!running_scheduled_) poll_soon();
    return true;
}

// Each that waits now; what they schedule themselves waits for the next poll. Their exceptions are
// shown and go no further, so an exception that waits meanwhile is kept.
void Vm::run_scheduled() {
    if (running_scheduled_) return;
    running_scheduled_ = true;
    Value waiting = take_exception();
    Value waiting_stop = stop_value;
    for (std::size_t count = scheduled_count_; count--;) {
        ScheduledCall next = scheduled_[scheduled_first_];
        scheduled_first_ = (scheduled_first_ + 1) % kScheduleDepth;
        --scheduled_count_;
        if (call(next.function, {&next.argument, 1}).ok()) continue;
        show_exception();
    }
    stop_value = waiting_stop;
    if (!waiting.is_null()) set_exception(waiting);
    running_scheduled_ = false;
}

Raised Vm::raise_recursion() { return raise(runtime_error_type, texts::kRecursion); }

Value Args::keyword(std::string_view name) const {
    for (std::uint32_t i = 0; i < keyword_count; ++i)
        if (keywords[2 * i].as<Str>()->view() == name) return keywords[2 * i + 1];
    return Value::null();
}

}  // namespace krait::vm
