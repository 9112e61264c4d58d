#include <utility>

#include "vm/interp/frame.hpp"
#include "vm/interp/iterate.hpp"
#include "vm/native.hpp"
#include "vm/objects/instance.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// A generator's end for whoever resumes it: its value, held in vm.stop_value.
Value stop_with(Vm& vm, Value value) {
    vm.stop_value = value.is_none() ? Value::null() : value;
    return Value::stopped();
}

bool is_exception_instance_of(Value value, const Type& type) {
    return is_subtype(type_of(value), &type);
}

// Makes what was thrown the exception that waits in the Vm. If it is none, that shows only here.
void set_thrown(Vm& vm, Value thrown) {
    auto exception = exception_of(vm, thrown);
    if (exception.ok()) vm.set_exception(exception.value());
}

// A StopIteration may not leave a generator: it would look like its end (Python reference 6.2.9).
Raised pass_on(Vm& vm) {
    Value exception = vm.take_exception();
    if (!is_exception_instance_of(exception, stop_iteration_type)) return vm.raise(exception);
    return vm.raise(runtime_error_type, texts::kGeneratorRaisedStop);
}

Result<Value> throw_into_iterator(Vm& vm, Value iterator, Value thrown) {
    if (is(iterator, generator_type)) {
        Resumption with;
        with.thrown = thrown;
        return resume(vm, iterator.as<Generator>(), with);
    }
    bool closing = is_exception_instance_of(thrown, generator_exit_type);
    Method found =
        VM_TRY(method_or_null(vm, iterator, vm.name(closing ? Name::Close : Name::Throw)));
    if (found.function.is_null()) {
        set_thrown(vm, thrown);
        return Raised{};
    }
    if (closing) {
        VM_TRY(call_method(vm, found, {}));
        return vm.raise(thrown);
    }
    auto result = call_method(vm, found, {{thrown}});
    if (result.ok()) return result;
    if (vm.drop_stop_iteration()) return Value::stopped();
    return Raised{};
}

bool is_delegating(const Frame* frame) {
    return frame->ip->kind == CellKind::YieldFrom || frame->ip->kind == CellKind::TracedYieldFrom;
}

bool asks_to_exit(Value thrown) {
    return is_subtype(is_type(thrown) ? as_type(thrown) : type_of(thrown), &generator_exit_type);
}

// The frame waits in a `yield from`: what is thrown goes to the inner iterator first. True if that
// yielded `*item`; false if the frame is to go on, with an exception waiting or a value sent.
bool throw_into_delegate(Vm& vm, Frame* frame, Value thrown, Value* item) {
    Value* top = frame->stack + frame->ip->depth;
    auto result = throw_into_iterator(vm, top[-2], thrown);
    if (result.ok() && !result.value().is_stopped()) {
        top[-1] = *item = result.value();
        return true;
    }
    if (!result.ok()) return false;  // raised at the yield from
    // The inner one finished: its value is the value of the expression.
    Value value = std::exchange(vm.stop_value, Value::null());
    if (asks_to_exit(thrown)) {
        set_thrown(vm, thrown);
        return false;
    }
    top[-2] = value.is_null() ? Value::none() : value;
    ++frame->ip;
    return false;
}

class Running {
  public:
    explicit Running(Generator* generator) : generator_(generator) { generator->running = true; }
    ~Running() { generator_->running = false; }

  private:
    Generator* generator_;
};

}  // namespace

Result<Value> resume(Vm& vm, Generator* generator, const Resumption& with) {
    VM_TRY(vm.check_native_stack());
    Frame* frame = generator->frame;
    if (!frame) return stop_with(vm, Value::none());  // whatever is thrown into it
    if (generator->running) return vm.raise(value_error_type, texts::kGeneratorRunning);
    if (!generator->started && !with.sent.is_none())
        return vm.raise(type_error_type, texts::kSendToJustStarted);
    Running running{generator};
    frame->caller = vm.frame;
    frame->role = FrameRole::Native;
    if (!with.thrown.is_null() && generator->started && is_delegating(frame)) {
        Value item;
        if (throw_into_delegate(vm, frame, with.thrown, &item)) return item;
    } else if (!with.thrown.is_null()) {
        set_thrown(vm, with.thrown);
    } else if (generator->started) {
        frame->stack[frame->ip->depth - 1] = with.sent;
    }
    auto result = execute(vm, frame);
    if (result.ok() && !generator->finished) return result;
    generator->frame = nullptr;
    if (result.ok()) return stop_with(vm, result.value());
    return pass_on(vm);
}

namespace {

Result<Value> generator_next(Vm& vm, Value self) { return resume(vm, self.as<Generator>(), {}); }

// Turns the end of a generator into the exception that `next` and `send` show.
Result<Value> raise_stop(Vm& vm, Value item) {
    if (!item.is_stopped()) return item;
    Value value = vm.stop_value;
    vm.stop_value = Value::null();
    return value.is_null() ? vm.raise(stop_iteration_type) : vm.raise(stop_iteration_type, value);
}

Result<Value> generator_method_next(Vm& vm, Args args) {
    return raise_stop(vm, VM_TRY(resume(vm, args[0].as<Generator>(), {})));
}

Result<Value> generator_send(Vm& vm, Args args) {
    Resumption with;
    with.sent = args[1];
    return raise_stop(vm, VM_TRY(resume(vm, args[0].as<Generator>(), with)));
}

// throw(type_or_instance[, value[, traceback]]). As the reference, passes one of the first two on
// as it is: what it means is for the one who raises it, here or in an iterator that this delegates
// to.
Result<Value> generator_throw(Vm& vm, Args args) {
    Resumption with;
    with.thrown = args.get(2).is_none() ? args[1] : args[2];
    return raise_stop(vm, VM_TRY(resume(vm, args[0].as<Generator>(), with)));
}

Result<Value> generator_close(Vm& vm, Args args) {
    auto* generator = args[0].as<Generator>();
    if (!generator->frame) return Value::none();
    Resumption with;
    with.thrown = VM_TRY(make_exception(vm, generator_exit_type, {}));
    auto result = resume(vm, generator, with);
    if (result.ok() && result.value().is_stopped()) return Value::none();
    if (result.ok()) return vm.raise(runtime_error_type, texts::kGeneratorIgnoredExit);
    if (vm.drop_exception(generator_exit_type) || vm.drop_exception(stop_iteration_type))
        return Value::none();
    return Raised{};
}

Result<Value> generator_iterate(Vm&, Value self) { return self; }

Result<void> print_generator(Vm& vm, Printer& out, Value self, Form) {
    auto* generator = self.as<Generator>();
    Str* name = generator->frame ? generator->frame->function->prototype->name : generator->name;
    const FormatArg args[] = {name, FormatArg::hex(self.word())};
    return print_format(vm, out, "<generator object '{}' at {}>", args);
}

void trace_generator(Object* object, Marker& marker) {
    auto* generator = static_cast<Generator*>(object);
    marker.mark(generator->name);
    if (generator->frame) mark_frame(generator->frame, marker);
}

Result<std::intptr_t> address_hash(Vm&, Value self) { return std::intptr_t(self.word() >> 4); }

constexpr FunctionDef generator_methods[] = {
    {"close", generator_close, 1, 1},
    {"send", generator_send, 2, 2},
    {"throw", generator_throw, 2, 4},
    {"__next__", generator_method_next, 1, 1},
};

}  // namespace

const Type generator_type{.name = "generator",
                          .methods = generator_methods,
                          .subclassable = false,
                          .print = print_generator,
                          .hash = address_hash,
                          .iterate = generator_iterate,
                          .next = generator_next,
                          .trace = trace_generator};

// --- yield from
// -------------------------------------------------------------------------------------

Result<Value> delegate(Vm& vm, Value iterator, Value sent) {
    if (is(iterator, generator_type)) {
        Resumption with;
        with.sent = sent;
        return resume(vm, iterator.as<Generator>(), with);
    }
    if (sent.is_none()) return next(vm, iterator);
    Method send = VM_TRY(method(vm, iterator, vm.name(Name::Send)));
    auto result = call_method(vm, send, {{sent}});
    if (result.ok()) return result;
    if (vm.drop_stop_iteration()) return Value::stopped();
    return Raised{};
}

}  // namespace krait::vm
