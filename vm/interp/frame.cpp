#include "vm/interp/frame.hpp"

#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/exception.hpp"
#include "vm/objects/instance.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

std::size_t frame_bytes(const Code& code) {
    return sizeof(Frame) + (code.local_count + code.stack_count) * sizeof(Value) +
           code.block_count * sizeof(Block);
}

bool is_large_frame(const Vm& vm, std::size_t bytes) {
    constexpr std::size_t kLargePart = 8;
    return bytes > vm.config().stack_bytes / kLargePart;
}

namespace {

Result<Frame*> make_large_frame(Vm& vm, Function* function, const Code& code) {
    Frame* frame = lay_out_frame(VM_TRY(vm.make_bytes(frame_bytes(code))), function, code);
    frame->is_cell = true;
    frame->caller = vm.frame;
    return frame;
}

}  // namespace

Result<Frame*> push_frame(Vm& vm, Function* function, const Code& code) {
    std::size_t bytes = code.frame_bytes;
    if (is_large_frame(vm, bytes)) return make_large_frame(vm, function, code);
    if (bytes > std::size_t(vm.stack_end - vm.stack_next))
        return vm.raise(runtime_error_type, texts::kRecursion);
    Frame* frame = lay_out_frame(vm.stack_next, function, code);
    vm.stack_next += bytes;
    frame->caller = vm.frame;
    return frame;
}

void pop_frame(Vm& vm, Frame* frame) {
    if (!frame->is_cell) vm.stack_next = reinterpret_cast<std::byte*>(frame);
}

void leave(Vm& vm, Frame* frame) {
    vm.frame = frame->caller;
    if (!frame->generator) pop_frame(vm, frame);
}

void mark_frame(const Frame* frame, Marker& marker) {
    if (frame->is_cell) marker.mark(static_cast<const void*>(frame));
    marker.mark(frame->function);
    marker.mark(frame->code);
    marker.mark(frame->generator);
    marker.mark({frame->locals, frame->code->local_count});
    marker.mark({frame->stack, frame->ip->depth});
    for (std::uint32_t i = 0; i < frame->block_count; ++i) marker.mark(frame->blocks[i].saved);
}

Value handled_exception(const Frame* frame) {
    for (std::uint32_t i = frame->block_count; i-- > 0;) {
        Value saved = frame->blocks[i].saved;
        if (saved.is_object() && !is_type(saved) && is_exception(saved)) return saved;
    }
    return Value::null();
}

Value handled_exception(const Vm& vm) {
    for (const Frame* frame = vm.frame; frame; frame = frame->caller) {
        Value handled = handled_exception(frame);
        if (!handled.is_null()) return handled;
    }
    return Value::null();
}

void mark_frames(const Frame* newest, Marker& marker) {
    for (const Frame* frame = newest; frame; frame = frame->caller) mark_frame(frame, marker);
}

}  // namespace krait::vm
