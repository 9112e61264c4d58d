// The loop that runs a function's cells: one case for each kind, in the order of cells.def.
//
// The registers: ip (the cell), sp (one above the top of the value stack), frame. A case that may
// raise, allocate or run Python saves ip first: for tracebacks, and because the cell's depth tells
// the collector how much of the stack is alive.
#include <algorithm>

#include "vm/interp/blocks.hpp"
#include "vm/interp/call.hpp"
#include "vm/interp/frame.hpp"
#include "vm/interp/import.hpp"
#include "vm/interp/iterate.hpp"
#include "vm/interp/loop.hpp"
#include "vm/interp/operators.hpp"
#include "vm/interp/quick.hpp"
#include "vm/interp/site.hpp"
#include "vm/interp/steps.hpp"
#include "vm/interp/trace.hpp"
#include "vm/native.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/slice.hpp"
#include "vm/port.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// A traced generator goes on, with the exception that waits in the Vm.
void resume_with_exception(Vm& vm, Frame* frame) {
    Value thrown = vm.take_exception();
    if (trace_resume(vm, frame).ok()) vm.set_exception(thrown);
}

}  // namespace

Result<Value> execute(Vm& vm, Frame* frame) {
    static const void* const labels[] = {
#define CELL(name) &&name,
#include "vm/interp/cells.def"
    };
    Frame* const entry_caller = frame->caller;
    const CodeCell* ip = frame->ip;
    const CodeCell* cells;
    Value* locals;
    const Site* sites;
    Str** names;
    Value* sp = frame->stack + ip->depth;
    Value result;
    ENTER();
    if (vm.has_exception()) {  // a generator into which one was thrown
        if (frame->code->observed) resume_with_exception(vm, frame);
        goto raised;
    }
    GO(ip);

LoadConst:
    PUSH(frame->function->prototype->image->constants->items[ip->arg]);
    NEXT();
LoadSmallInt:
    PUSH(Value::small_int(ip->arg));
    NEXT();
LoadString:
    PUSH(Value(NAME_ARG()));
    NEXT();
LoadFalse:
    PUSH(Value::false_value());
    NEXT();
LoadNone:
    PUSH(Value::none());
    NEXT();
LoadTrue:
    PUSH(Value::true_value());
    NEXT();
LoadNull:
    PUSH(Value::null());
    NEXT();
LoadBuildClass:
    PUSH(Value(&build_class_function));
    NEXT();
LoadName:
    SAVE();
    PUSH(TRY(load_name(vm, frame, NAME_ARG())));
    NEXT();
LoadGlobal:
    SAVE();
    PUSH(TRY(load_global(vm, frame, NAME_ARG())));
    NEXT();
LoadAttribute:
    SAVE();
    sp[-1] = TRY(attribute(vm, sp[-1], NAME_ARG()));
    NEXT();
LoadMethod : {
    SAVE();
    Method found = TRY(method(vm, sp[-1], NAME_ARG()));
    sp[-1] = found.function;
    PUSH(found.receiver);
    NEXT();
}
LoadSuperMethod : {
    SAVE();
    Method found = TRY(load_super_method(vm, sp - 3, NAME_ARG()));
    sp -= 3;
    PUSH(found.function);
    PUSH(found.receiver);
    NEXT();
}
StoreName:
    SAVE();
    TRY(store(vm, vm.locals, NAME_ARG(), sp[-1]));
    --sp;
    NEXT();
StoreGlobal:
    SAVE();
    TRY(store(vm, frame->function->globals, NAME_ARG(), sp[-1]));
    --sp;
    NEXT();
StoreAttribute:
    SAVE();
    sp -= 2;
    TRY(set_attribute(vm, sp[1], NAME_ARG(), sp[0]));
    NEXT();
DeleteName:
    SAVE();
    TRY(delete_from(vm, vm.locals, NAME_ARG()));
    NEXT();
DeleteGlobal:
    SAVE();
    TRY(delete_from(vm, frame->function->globals, NAME_ARG()));
    NEXT();
ImportName:
    SAVE();
    --sp;
    sp[-1] = TRY(import_name(vm, NAME_ARG(), frame->function->globals, sp[0], sp[-1]));
    NEXT();
ImportFrom:
    SAVE();
    PUSH(TRY(import_from(vm, sp[-1], NAME_ARG())));
    NEXT();
ImportStar:
    SAVE();
    TRY(import_star(vm, POP()));
    NEXT();
LoadLocal : {
    Value local = locals[ip->arg];
    if (local.is_unset()) [[unlikely]] {
        SAVE();
        TRY(Result<Value>(vm.raise(name_error_type, texts::kLocalUnset)));
    }
    PUSH(local);
    NEXT();
}
LoadCell:
    PUSH(locals[ip->arg]);
    NEXT();
LoadDeref:
    SAVE();
    PUSH(TRY(load_deref(vm, locals[ip->arg])));
    NEXT();
StoreLocal:
    locals[ip->arg] = POP();
    NEXT();
StoreDeref:
    locals[ip->arg].as<ClosureCell>()->content = POP();
    NEXT();
DeleteLocal:
    SAVE();
    if (locals[ip->arg].is_unset())
        TRY(Result<Value>(vm.raise(name_error_type, texts::kLocalUnset)));
    locals[ip->arg] = Value::unset();
    NEXT();
DeleteDeref:
    SAVE();
    TRY(load_deref(vm, locals[ip->arg]));
    locals[ip->arg].as<ClosureCell>()->content = Value::unset();
    NEXT();
LoadSubscript : {
    --sp;
    Value quickly = quick::item(sp[-1], sp[0]);
    if (!quickly.is_null()) {
        sp[-1] = quickly;
        NEXT();
    }
    SAVE();
    sp[-1] = TRY(subscript(vm, sp[-1], sp[0]));
    NEXT();
}
StoreSubscript:
    sp -= 3;
    if (!sp[0].is_null() && quick::set_item(sp[1], sp[2], sp[0])) NEXT();
    SAVE();
    if (sp[0].is_null())
        TRY(delete_subscript(vm, sp[1], sp[2]));
    else
        TRY(set_subscript(vm, sp[1], sp[2], sp[0]));
    NEXT();
BuildTuple:
    SAVE();
    result = Value(TRY(make_tuple(vm, {sp - ip->arg, std::size_t(ip->arg)})));
    sp -= ip->arg;
    PUSH(result);
    NEXT();
BuildList:
    SAVE();
    result = Value(TRY(make_list(vm, {sp - ip->arg, std::size_t(ip->arg)})));
    sp -= ip->arg;
    PUSH(result);
    NEXT();
BuildMap:
    SAVE();
    PUSH(Value(TRY(make_dict(vm))));
    NEXT();
BuildSet:
    SAVE();
    result = TRY(make_set_of(vm, {sp - ip->arg, std::size_t(ip->arg)}));
    sp -= ip->arg;
    PUSH(result);
    NEXT();
BuildSlice:
    SAVE();
    result = TRY(make_slice_of(vm, sp - ip->arg, ip->arg));
    sp -= ip->arg;
    PUSH(result);
    NEXT();
StoreMap:
    SAVE();
    sp -= 2;
    TRY(store_in_map(vm, sp[-1], sp[1], sp[0]));
    NEXT();
AppendComp:
    SAVE();
    TRY(append_in_comprehension(vm, sp[-1 - ip->arg], sp[-1]));
    --sp;
    NEXT();
StoreComp:
    SAVE();
    TRY(store_in_map(vm, sp[-1 - ip->arg], sp[-1], sp[-2]));
    sp -= 2;
    NEXT();
AddComp:
    SAVE();
    TRY(add_in_comprehension(vm, sp[-1 - ip->arg], sp[-1]));
    --sp;
    NEXT();
UnpackSequence:
    SAVE();
    TRY(unpack(vm, sp[-1], sp - 1, std::size_t(ip->arg)));
    sp += ip->arg - 1;
    NEXT();
UnpackEx:
    SAVE();
    TRY(unpack_star(vm, sp[-1], sp - 1, ip->arg & 0xff, std::size_t(ip->arg >> 8)));
    sp += (ip->arg & 0xff) + (ip->arg >> 8);
    NEXT();
MakeFunction:
    SAVE();
    PUSH(TRY(make_child(vm, frame, ip->arg, {}, Value::null(), Value::null())));
    NEXT();
MakeFunctionDefaults:
    SAVE();
    result = TRY(make_child(vm, frame, ip->arg, {}, sp[-2], sp[-1]));
    sp -= 2;
    PUSH(result);
    NEXT();
MakeClosure:
    SAVE();
    result = TRY(
        make_child(vm, frame, ip->arg, {sp - ip->extra, ip->extra}, Value::null(), Value::null()));
    sp -= ip->extra;
    PUSH(result);
    NEXT();
MakeClosureDefaults : {
    SAVE();
    Value* base = sp - ip->extra;
    result = TRY(make_child(vm, frame, ip->arg, {base, ip->extra}, base[-2], base[-1]));
    sp = base - 2;
    PUSH(result);
    NEXT();
}
Call : {
    SAVE();
    std::uint32_t count = ip->arg & 0xff, keywords = std::uint32_t(ip->arg) >> 8;
    sp -= count + 2 * keywords + 1;
    if (!keywords) CALL_PLAINLY(sp + 1, count);
    Args args{sp + 1, count};
    args.keywords = sp + 1 + count;
    args.keyword_count = keywords;
    TRY(check_keywords(vm, args));
    CALL_WITH(args);
}
CallStar : {
    SAVE();
    std::uint32_t count = ip->arg & 0xff, keywords = std::uint32_t(ip->arg) >> 8;
    sp -= count + 2 * keywords + 2;
    List* storage = TRY(make_list(vm));
    Args args = TRY(expand_arguments(vm, sp + 1, count, keywords, sp[1 + count + 2 * keywords],
                                     Value::null(), storage));
    CALL_WITH(args);
}
CallMethod : {
    SAVE();
    std::uint32_t count = ip->arg & 0xff, keywords = std::uint32_t(ip->arg) >> 8;
    sp -= count + 2 * keywords + 2;
    // The receiver lies just before the arguments: with it, they are one row.
    bool bound = !sp[1].is_null();
    if (!keywords) CALL_PLAINLY(sp + 2 - bound, count + bound);
    Args args{sp + 2 - bound, count + bound};
    args.keywords = sp + 2 + count;
    args.keyword_count = keywords;
    TRY(check_keywords(vm, args));
    CALL_WITH(args);
}
CallMethodStar : {
    SAVE();
    std::uint32_t count = ip->arg & 0xff, keywords = std::uint32_t(ip->arg) >> 8;
    sp -= count + 2 * keywords + 3;
    List* storage = TRY(make_list(vm));
    Args args = TRY(expand_arguments(vm, sp + 2, count, keywords, sp[2 + count + 2 * keywords],
                                     sp[1], storage));
    CALL_WITH(args);
}
DupTop:
    sp[0] = sp[-1];
    ++sp;
    NEXT();
DupTopTwo:
    sp[0] = sp[-2];
    sp[1] = sp[-1];
    sp += 2;
    NEXT();
PopTop:
    --sp;
    NEXT();
RotTwo:
    std::swap(sp[-1], sp[-2]);
    ip += ip->arg;
    NEXT();
RotThree : {
    Value top = sp[-1];
    sp[-1] = sp[-2];
    sp[-2] = sp[-3];
    sp[-3] = top;
    NEXT();
}
Jump:
    JUMP_TO(ip->arg);
JumpIfTrue : {
    Value condition = POP();
    if (!condition.is_bool()) {
        SAVE();
        condition = Value(TRY(truth(vm, condition)));
    }
    if (condition.is_true()) JUMP_TO(ip->arg);
    NEXT();
}
JumpIfFalse : {
    Value condition = POP();
    if (!condition.is_bool()) {
        SAVE();
        condition = Value(TRY(truth(vm, condition)));
    }
    if (condition.is_false()) JUMP_TO(ip->arg);
    NEXT();
}
JumpIfTrueOrPop:
    SAVE();
    if (TRY(truth(vm, sp[-1]))) JUMP_TO(ip->arg);
    --sp;
    NEXT();
JumpIfFalseOrPop:
    SAVE();
    if (!TRY(truth(vm, sp[-1]))) JUMP_TO(ip->arg);
    --sp;
    NEXT();
JumpIfNoException:
    if (!sp[-1].is_object()) JUMP_TO(ip->arg);
    ip += 3;  // over the load, the match and the jump that this cell stands for
    NEXT();
UnwindJump:
    SAVE();
    TRY(vm.poll_step());
    GO(unwind(frame, ip, std::uint32_t(ip->arg), ip->extra & kUnwindCountMask, &sp));
SetupWith : {
    SAVE();
    Value manager = sp[-1];
    Method exit = TRY(method(vm, manager, vm.name(Name::DExit)));
    Method enter = TRY(method(vm, manager, vm.name(Name::DEnter)));
    sp[-1] = exit.function;
    PUSH(exit.receiver);
    Value entered = TRY(call_method(vm, enter, {}));
    frame->blocks[frame->block_count++] = {Value::null(), std::uint32_t(ip->arg),
                                           std::uint16_t(sp - frame->stack), true};
    PUSH(entered);
    NEXT();
}
SetupExcept:
    frame->blocks[frame->block_count++] = {Value::null(), std::uint32_t(ip->arg),
                                           std::uint16_t(sp - frame->stack), false};
    NEXT();
SetupFinally:
    frame->blocks[frame->block_count++] = {Value::null(), std::uint32_t(ip->arg),
                                           std::uint16_t(sp - frame->stack), true};
    NEXT();
PopExceptJump:
    --frame->block_count;
    JUMP_TO(ip->arg);
WithCleanup:
    SAVE();
    result = TRY(leave_with(vm, sp - 3));
    sp -= 3;
    PUSH(result);
    NEXT();
EndFinally : {
    SAVE();
    Value cookie = POP();
    Value delayed = frame->blocks[--frame->block_count].saved;
    if (cookie.is_none()) NEXT();
    if (cookie.is_tagged(Value::Tag::ReturnCookie)) {
        result = delayed;
        ++ip;  // what comes after is what decides which blocks are active
        goto returning;
    }
    if (cookie.is_tagged(Value::Tag::UnwindCookie)) {
        GO(unwind_further(frame, ip, cookie, &sp));
    }
    vm.set_exception(TRY(exception_of(vm, cookie)));
    goto raised;
}
GetIter:
    SAVE();
    sp[-1] = TRY(iterate(vm, sp[-1]));
    NEXT();
GetIterStack:
    SAVE();
    TRY(begin_iteration(vm, sp[-1], sp - 1));
    sp += 3;
    NEXT();
ForIter : {
    SAVE();
    Value item = TRY(next_iteration(vm, sp - 4));
    if (item.is_stopped()) {
        sp -= 4;
        GO(cells + ip->arg);
    }
    PUSH(item);
    NEXT();
}
Return:
    result = POP();
    goto returning;
ReturnCell:
    SAVE();
    if (!frame->is_class_body) TRY(Result<Value>(vm.raise(value_error_type, texts::kBadBytecode)));
    result = POP();
    goto returning;
RaiseLast:
    SAVE();
    vm.set_exception(TRY(last_exception(vm, frame)));
    goto raised;
Raise:
    SAVE();
    vm.set_exception(TRY(exception_of(vm, POP())));
    goto raised;
RaiseFrom:
    SAVE();
    sp -= 2;
    if (!sp[1].is_none()) vm.port().warn(texts::kNoChaining);
    vm.set_exception(TRY(exception_of(vm, sp[0])));
    goto raised;
Yield:
    result = sp[-1];
    frame->ip = ip + 1;
    frame->generator->started = true;
    vm.frame = entry_caller;
    return result;
YieldFrom : {
    SAVE();
    frame->generator->started = true;
    Value item = TRY(delegate(vm, sp[-2], sp[-1]));
    if (item.is_stopped()) {
        --sp;
        sp[-1] = vm.stop_value.is_null() ? Value::none() : vm.stop_value;
        vm.stop_value = Value::null();
        NEXT();
    }
    sp[-1] = item;
    if (ip->kind == CellKind::TracedYieldFrom) TRY(trace_yield(vm, frame, item));
    vm.frame = entry_caller;
    return item;
}
Positive:
    SAVE();
    sp[-1] = TRY(unary(vm, UnaryOp::Positive, sp[-1]));
    NEXT();
Negative:
    SAVE();
    sp[-1] = TRY(unary(vm, UnaryOp::Negative, sp[-1]));
    NEXT();
Invert:
    SAVE();
    sp[-1] = TRY(unary(vm, UnaryOp::Invert, sp[-1]));
    NEXT();
Not:
    SAVE();
    sp[-1] = Value(!TRY(truth(vm, sp[-1])));
    NEXT();
Less:
    COMPARE(<, BinaryOp::Less);
More:
    COMPARE(>, BinaryOp::More);
Equal:
    COMPARE(==, BinaryOp::Equal);
LessEqual:
    COMPARE(<=, BinaryOp::LessEqual);
MoreEqual:
    COMPARE(>=, BinaryOp::MoreEqual);
NotEqual:
    COMPARE(!=, BinaryOp::NotEqual);
In:
    SAVE();
    --sp;
    sp[-1] = Value(TRY(contains(vm, sp[0], sp[-1])));
    NEXT();
Is:
    --sp;
    sp[-1] = Value(is_same(sp[-1], sp[0]));
    NEXT();
ExceptionMatch:
    SAVE();
    --sp;
    sp[-1] = TRY(match_exception(vm, sp[-1], sp[0]));
    NEXT();
Add:
    ARITHMETIC(+, quick::add);
Subtract:
    ARITHMETIC(-, quick::subtract);
Multiply:
    ARITHMETIC(*, quick::multiply);
And:
    INTEGER_OPERATOR(quick::bit_and);
Or:
    INTEGER_OPERATOR(quick::bit_or);
Xor:
    INTEGER_OPERATOR(quick::bit_xor);
LeftShift:
    INTEGER_OPERATOR(quick::shift_left);
RightShift:
    INTEGER_OPERATOR(quick::shift_right);
FloorDivide:
    INTEGER_OPERATOR(quick::floor_divide);
Modulo:
    INTEGER_OPERATOR(quick::modulo);
TrueDivide : {
    Value right = sp[-1], left = sp[-2];
    --sp;
    SAVE();
    if (quick::both_double(left, right))  // so that it is not zero
        sp[-1] = TRY(make_float(vm, left.inline_double() / right.inline_double()));
    else
        sp[-1] = TRY(binary(vm, BinaryOp(ip->arg), left, right));
    NEXT();
}
Binary:
    SAVE();
    --sp;
    sp[-1] = TRY(binary(vm, BinaryOp(ip->arg), sp[-1], sp[0]));
    NEXT();
Nothing:
    NEXT();
TraceCall:
    SAVE();
    TRY(trace_call(vm, frame));
    frame->blocks[frame->block_count++] = {Value::null(), std::uint32_t(ip->arg), 0, true};
    NEXT();
TraceLine : {
    // A loop's test is come to by a jump once, and then from the end of its body.
    bool again = ip->extra ? frame->ip->kind != CellKind::Jump : frame->ip > ip;
    SAVE();
    TRY(trace_line(vm, frame, std::uint32_t(ip->arg), again));
    NEXT();
}
TraceYield:
    SAVE();
    TRY(trace_yield(vm, frame, sp[-1]));
    NEXT();
TraceResume:
    SAVE();
    TRY(trace_resume(vm, frame));
    NEXT();
TracedYieldFrom:
    SAVE();
    TRY(trace_resume(vm, frame));
    goto YieldFrom;
TraceReturn:
    SAVE();
    TRY(trace_return(vm, frame, sp[-1]));
    NEXT();

LoadGlobalAt : {
    Value found = global_at(SITE(), frame->function->globals);
    if (found.is_null()) [[unlikely]] {
        SAVE();
        found = TRY(miss_global(vm, frame, ip, SITE_NAME()));
    }
    PUSH(found);
    NEXT();
}
LoadBuiltinAt : {
    Value found = builtin_at(SITE(), frame->function->globals, vm.builtins);
    if (found.is_null()) [[unlikely]] {
        SAVE();
        found = TRY(miss_global(vm, frame, ip, SITE_NAME()));
    }
    PUSH(found);
    NEXT();
}
LoadAttributeAt : {
    const Value* slot = slot_at(SITE(), sp[-1]);
    if (slot && !slot->is_vacant()) [[likely]] {
        sp[-1] = *slot;
        NEXT();
    }
    SAVE();
    sp[-1] = TRY(miss_attribute(vm, frame, ip, sp[-1], SITE_NAME()));
    NEXT();
}
LoadInModuleAt : {
    Value found = in_module_at(SITE(), sp[-1]);
    if (found.is_null()) [[unlikely]] {
        SAVE();
        found = TRY(miss_attribute(vm, frame, ip, sp[-1], SITE_NAME()));
    }
    sp[-1] = found;
    NEXT();
}
LoadMethodAt : {
    Value found = method_at(vm, SITE(), sp[-1]);
    if (found.is_null()) [[unlikely]]
        goto missed_method;
    Value receiver = sp[-1];
    sp[-1] = found;
    PUSH(receiver);
    NEXT();
}
LoadNativeMethodAt : {
    const FunctionDef* found = native_method_at(SITE(), sp[-1]);
    if (!found) [[unlikely]]
        goto missed_method;
    Value receiver = sp[-1];
    sp[-1] = Value(found);
    PUSH(receiver);
    NEXT();
}
LoadMethodInModuleAt : {
    Value found = in_module_at(SITE(), sp[-1]);
    if (found.is_null()) [[unlikely]]
        goto missed_method;
    sp[-1] = found;
    PUSH(Value::null());
    NEXT();
}
missed_method : {
    SAVE();
    Method found = TRY(miss_method(vm, frame, ip, sp[-1], SITE_NAME()));
    sp[-1] = found.function;
    PUSH(found.receiver);
    NEXT();
}
StoreAttributeAt : {
    sp -= 2;
    Value* slot = SITE().version == vm.class_version ? slot_at(SITE(), sp[1]) : nullptr;
    if (slot && !sp[0].is_null()) [[likely]] {
        *slot = sp[0];
        NEXT();
    }
    SAVE();
    TRY(miss_store(vm, frame, ip, sp[1], SITE_NAME(), sp[0]));
    NEXT();
}
#include "vm/interp/fused_cells.inc"

entered:
    frame->role = FrameRole::Call;
    ip = frame->ip;
    sp = frame->stack;
    ENTER();
    TRY(vm.poll_step());  // forty functions that call each other twice need no loop to run for ever
    GO(ip);

returning:
    if (frame->block_count) {
        if (const CodeCell* handler = delay_return(frame, ip, result, &sp)) GO(handler);
    }
    if (frame->role == FrameRole::Native) {
        if (frame->generator) frame->generator->finished = true;
        leave(vm, frame);
        return result;
    }
    sp = frame->result_at;
    pop_frame(vm, frame);
    frame = frame->caller;
    ENTER();
    ip = frame->ip;
    PUSH(result);
    NEXT();

raised : {
    // What was raised stands in the Vm; find who handles it, frame by frame.
    Value exception = vm.take_exception();
    note_traceback(vm, frame, exception);
    vm.take_exception();  // of a traceback that found no memory
    if (frame->code->observed && !raises_again(frame->ip))
        exception = trace_exception(vm, frame, exception);
    if (const CodeCell* handler = find_handler(vm, frame, exception, &sp)) GO(handler);
    if (frame->code->observed) forget_frame(frame);
    leave(vm, frame);
    vm.set_exception(exception);
    if (frame->role == FrameRole::Native) return Raised{};
    frame = vm.frame;
    ENTER();
    ip = frame->ip;
    goto raised;
}
}

}  // namespace krait::vm
