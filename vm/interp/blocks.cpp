#include "vm/interp/blocks.hpp"

#include "vm/native.hpp"
#include "vm/objects/exception.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<Value> last_exception(Vm& vm, const Frame* frame) {
    Value handled = handled_exception(frame);
    if (!handled.is_null()) return handled;
    return vm.raise(runtime_error_type, texts::kNothingToReraise);
}

const CodeCell* find_handler(Vm& vm, Frame* frame, Value exception, Value** sp) {
    if (vm.must_end()) return nullptr;
    std::uint32_t here = frame->cell_index();
    while (frame->block_count) {
        Block& block = frame->blocks[frame->block_count - 1];
        if (block.handler > here) {
            block.saved = exception;
            *sp = frame->stack + block.depth;
            *(*sp)++ = exception;
            return frame->code->cells + block.handler;
        }
        --frame->block_count;
    }
    return nullptr;
}

bool raises_again(const CodeCell* cell) {
    return cell->kind == CellKind::EndFinally || cell->kind == CellKind::RaiseLast;
}

void note_traceback(Vm& vm, const Frame* frame, Value exception) {
    if (raises_again(frame->ip)) return;
    Exception* native = exception_in(exception);
    if (!native) return;
    const Prototype* prototype = frame->function->prototype;
    std::uint32_t line =
        line_of(prototype->prelude.line_table, frame->code->offsets[frame->cell_index()]);
    add_traceback(vm, native, {prototype->image->names[0], prototype->name, line});
}

namespace {

// Payload of a Value::Tag::UnwindCookie: where to, how many blocks are left to leave.
constexpr unsigned kCookieCountBits = 8;
Value unwind_cookie(std::uint32_t target, std::uint32_t count) {
    return Value::tagged(Value::Tag::UnwindCookie,
                         std::uintptr_t(target) << kCookieCountBits | count);
}

}  // namespace

const CodeCell* unwind(Frame* frame, const CodeCell* at, std::uint32_t target, std::uint32_t count,
                       Value** sp) {
    auto here = std::uint32_t(at - frame->code->cells);
    while (count > 0) {
        --count;
        Block& block = frame->blocks[frame->block_count - 1];
        if (block.finally_like && block.handler > here) {
            *sp = frame->stack + block.depth;
            *(*sp)++ = unwind_cookie(target, count);
            return frame->code->cells + block.handler;
        }
        --frame->block_count;
    }
    const CodeCell* cell = frame->code->cells + target;
    *sp = frame->stack + cell->depth;
    return cell;
}

const CodeCell* unwind_further(Frame* frame, const CodeCell* at, Value cookie, Value** sp) {
    std::uintptr_t payload = cookie.payload();
    return unwind(frame, at, std::uint32_t(payload >> kCookieCountBits),
                  payload & ((1u << kCookieCountBits) - 1), sp);
}

const CodeCell* delay_return(Frame* frame, const CodeCell* at, Value value, Value** sp) {
    auto here = std::uint32_t(at - frame->code->cells);
    while (frame->block_count) {
        Block& block = frame->blocks[frame->block_count - 1];
        if (block.finally_like && block.handler > here) {
            block.saved = value;
            *sp = frame->stack + block.depth;
            *(*sp)++ = Value::tagged(Value::Tag::ReturnCookie, 0);
            return frame->code->cells + block.handler;
        }
        --frame->block_count;
    }
    return nullptr;
}

}  // namespace krait::vm
