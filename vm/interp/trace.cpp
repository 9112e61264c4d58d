#include "vm/interp/trace.hpp"

#include <utility>

#include "vm/native.hpp"
#include "vm/objects/attr_tuple.hpp"

namespace krait::vm {
namespace {

Value& slot_of(Frame* frame) { return frame->locals[frame->code->local_count - 1]; }

FrameObject* object_of(Frame* frame) {
    Value kept = slot_of(frame);
    return kept.is_unset() ? nullptr : kept.as<FrameObject>();
}

bool is_on(const Vm& vm) { return !vm.trace_function.is_null() && !vm.in_trace_function; }

Result<FrameObject*> make_frame_object(Vm& vm, Function* function, std::uint32_t line) {
    FrameObject* made = VM_TRY(vm.make<FrameObject>(frame_type));
    made->function = function;
    made->line = line;
    return made;
}

// Calls `function`, which is not traced itself. What it gives takes f_trace's place.
Result<void> tell(Vm& vm, FrameObject* object, Value function, std::string_view event, Value arg) {
    const Value args[] = { Value(object), Value(VM_TRY(vm.intern(event))), arg };
    vm.in_trace_function = true;
    auto result = vm.call(function, {args, 3});
    vm.in_trace_function = false;
    if (!result.ok()) {
        vm.set_trace(Value::null());
        object->trace = Value::null();
        return Raised{};
    }
    if (!result.value().is_none()) object->trace = result.value();
    return {};
}

Result<void> tell_local(Vm& vm, FrameObject* object, std::string_view event, Value arg) {
    if (object->trace.is_null() || !is_on(vm)) return {};
    return tell(vm, object, object->trace, event, arg);
}

std::uint32_t first_line(const Function* function) {
    return line_of(function->prototype->prelude.line_table, 0);
}

}  // namespace

void Vm::set_trace(Value function) {
    bool was_on = !trace_function.is_null();
    trace_function = function;
    if (was_on == !function.is_null()) return;
    // What was translated for the other mode is translated once more, at its next call.
    heap_.visit(prototype_type,
                [](Object* object) { static_cast<Prototype*>(object)->code = nullptr; });
}

Result<void> trace_call(Vm& vm, Frame* frame) {
    if (!is_on(vm)) return {};
    FrameObject* object =
        VM_TRY(make_frame_object(vm, frame->function, first_line(frame->function)));
    object->running = frame;
    slot_of(frame) = Value(object);
    auto told = tell(vm, object, vm.trace_function, "call", Value::none());
    if (!told.ok()) forget_frame(frame);
    return told;
}

Result<void> trace_line(Vm& vm, Frame* frame, std::uint32_t line, bool again) {
    FrameObject* object = object_of(frame);
    if (!object) return {};
    object->line = line;
    if (!again && object->told_line == line) return {};
    object->told_line = line;
    return tell_local(vm, object, "line", Value::none());
}

Result<void> trace_yield(Vm& vm, Frame* frame, Value value) {
    FrameObject* object = object_of(frame);
    if (!object) return {};
    VM_TRY(tell_local(vm, object, "return", value));
    object->running = nullptr;
    return {};
}

Result<void> trace_resume(Vm& vm, Frame* frame) {
    FrameObject* object = object_of(frame);
    if (!object || object->running) return {};
    object->running = frame;
    if (!is_on(vm)) return {};
    return tell(vm, object, vm.trace_function, "call", Value::none());
}

Result<void> trace_return(Vm& vm, Frame* frame, Value cookie) {
    FrameObject* object = object_of(frame);
    if (!object) return {};
    bool returns = cookie.is_tagged(Value::Tag::ReturnCookie);
    Value value = returns ? frame->blocks[frame->block_count - 1].saved : Value::none();
    auto told = tell_local(vm, object, "return", value);
    object->running = nullptr;
    return told;
}

Value trace_exception(Vm& vm, Frame* frame, Value exception) {
    FrameObject* object = object_of(frame);
    if (!object || !object->running) return exception;
    const Value parts[] = {Value(type_of(exception)), exception, Value::none()};
    auto arg = make_tuple(vm, parts);
    auto told = arg.ok() ? tell_local(vm, object, "exception", Value(arg.value())) : Raised{};
    return told.ok() ? exception : vm.take_exception();
}

void forget_frame(Frame* frame) {
    if (FrameObject* object = object_of(frame)) object->running = nullptr;
}

// --- the frame object
// -------------------------------------------------------------------------------

namespace {

// Callers that were running untraced are shown as they are at this moment.
Result<FrameObject*> picture_of(Vm& vm, Frame* frame) {
    FrameObject *first = nullptr, *last = nullptr;
    for (; frame; frame = frame->caller) {
        FrameObject* object = frame->code->observed ? object_of(frame) : nullptr;
        bool ends = object;
        if (!object) {
            std::uint32_t offset = frame->code->offsets[frame->cell_index()];
            auto table = frame->function->prototype->prelude.line_table;
            object = VM_TRY(make_frame_object(vm, frame->function, line_of(table, offset)));
        }
        (last ? last->caller : first) = object;
        if (ends) break;
        last = object;
    }
    return first;
}

Result<Value> back_of(Vm& vm, FrameObject* object) {
    FrameObject* caller = object->caller;
    Frame* from = object->running ? object->running->caller : nullptr;
    if (from) {
        auto pictured = picture_of(vm, from);
        if (!pictured.ok()) return Raised{};
        caller = pictured.value();
    }
    return caller ? Value(caller) : Value::none();
}

Result<Value> code_of_frame(Vm& vm, FrameObject* object) {
    static constexpr std::string_view names[] = {"co_name", "co_filename", "co_firstlineno",
                                                 "co_names"};
    if (!object->code.is_null()) return object->code;
    const Prototype* prototype = object->function->prototype;
    const LoadedImage* image = prototype->image;
    Tuple* used = VM_TRY(make_tuple(vm, image->name_count));
    for (std::size_t i = 0; i < image->name_count; ++i) used->items[i] = Value(image->names[i]);
    const Value items[] = {Value(prototype->name), Value(image->names[0]),
                           Value::small_int(first_line(object->function)), Value(used)};
    object->code = Value(VM_TRY(make_attr_tuple(vm, names, items)));
    return object->code;
}

Result<Value> attribute_of_frame(Vm& vm, Value self, Str* name) {
    auto* object = self.as<FrameObject>();
    if (name->view() == "f_lineno") return Value::small_int(object->line);
    if (name->view() == "f_code") return code_of_frame(vm, object);
    if (name->view() == "f_back") return back_of(vm, object);
    if (name->view() == "f_globals") return Value(object->function->globals);
    if (name->view() == "f_trace") return object->trace.is_null() ? Value::none() : object->trace;
    if (name->view() == "f_lasti") {
        const Frame* frame = object->running;
        return Value::small_int(frame ? frame->code->offsets[frame->cell_index()] : 0);
    }
    return Value::null();
}

Result<bool> set_attribute_of_frame(Vm&, Value self, Str* name, Value value) {
    if (name->view() != "f_trace") return false;
    bool clears = value.is_null() || value.is_none();
    self.as<FrameObject>()->trace = clears ? Value::null() : value;
    return true;
}

Result<void> print_frame(Vm& vm, Printer& out, Value self, Form) {
    auto* object = self.as<FrameObject>();
    const Prototype* prototype = object->function->prototype;
    const FormatArg args[] = {FormatArg::hex(self.word()), prototype->image->names[0],
                              std::size_t(object->line), prototype->name};
    return print_format(vm, out, "<frame at 0x{}, file '{}', line {}, code {}>", args);
}

void mark_frame_object(Object* object, Marker& marker) {
    auto* frame = static_cast<FrameObject*>(object);
    marker.mark(frame->function);
    marker.mark(frame->caller);
    marker.mark(frame->trace);
    marker.mark(frame->code);
}

}  // namespace

const Type frame_type{.name = "frame",
                      .subclassable = false,
                      .print = print_frame,
                      .attribute = attribute_of_frame,
                      .set_attribute = set_attribute_of_frame,
                      .trace = mark_frame_object};

}  // namespace krait::vm
