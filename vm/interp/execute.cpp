// The loop that runs a function's cells: one case for each kind, in the order of cells.def.
//
// The registers: ip (the cell), sp (one above the top of the value stack), frame. A case that may
// raise, allocate or run Python saves ip first: for tracebacks, and because the cell's depth tells
// the collector how much of the stack is alive.
#include <algorithm>

#include "vm/interp/call.hpp"
#include "vm/interp/frame.hpp"
#include "vm/interp/import.hpp"
#include "vm/interp/iterate.hpp"
#include "vm/interp/operators.hpp"
#include "vm/interp/quick.hpp"
#include "vm/interp/site.hpp"
#include "vm/interp/trace.hpp"
#include "vm/native.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/slice.hpp"
#include "vm/port.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Result<Value> load_name(Vm& vm, const Frame* frame, const Str* name) {
    if (vm.locals != frame->function->globals) {
        Value found = find(vm.locals, name);
        if (!found.is_null()) return found;
    }
    return load_global(vm, frame, name);
}

Result<void> delete_from(Vm& vm, Dict* dict, Str* name) {
    if (!remove(dict, name)) return vm.raise(key_error_type, Value(name));
    return {};
}

// Of this frame's innermost block that handles one.
Result<Value> last_exception(Vm& vm, const Frame* frame) {
    Value handled = handled_exception(frame);
    if (!handled.is_null()) return handled;
    return vm.raise(runtime_error_type, texts::kNothingToReraise);
}

// Where the frame goes on after `exception` was raised in it: the handler, or null if it has none.
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

// Whether what is raised at this cell was raised before.
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

// A traced generator goes on, with the exception that waits in the Vm.
void resume_with_exception(Vm& vm, Frame* frame) {
    Value thrown = vm.take_exception();
    if (trace_resume(vm, frame).ok()) vm.set_exception(thrown);
}

// Payload of a Value::Tag::UnwindCookie: where to, how many blocks are left to leave.
constexpr unsigned kCookieCountBits = 8;
Value unwind_cookie(std::uint32_t target, std::uint32_t count) {
    return Value::tagged(Value::Tag::UnwindCookie,
                         std::uintptr_t(target) << kCookieCountBits | count);
}

// Leaves `count` blocks on the way to `target`: the cell to go on at, which is a finally's handler
// if one lies between. .mpy v6.3 section 11.4.
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

// The handler that a return must run first, or null. Section 11.3.
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

Result<Value> make_slice_of(Vm& vm, const Value* items, int count) {
    return VM_TRY(make_slice(vm, items[0], items[1], count == 3 ? items[2] : Value::none()));
}

// One that no longer lives than the subscription that takes it.
Slice passing_slice(const Value* items, int count) {
    Slice slice;
    slice.type = &slice_type;
    slice.start = items[0];
    slice.stop = items[1];
    slice.step = count == 3 ? items[2] : Value::none();
    return slice;
}

Result<Value> make_set_of(Vm& vm, std::span<const Value> items) {
    Set* set = VM_TRY(make_set(vm));
    for (Value item : items) VM_TRY(add(vm, set, item));
    return set;
}

// Items are laid so that the first ends on top.
Result<void> unpack(Vm& vm, Value sequence, Value* into, std::size_t count) {
    std::span<const Value> items;
    if (is_tuple(sequence)) {
        items = sequence.as<Tuple>()->view();
    } else {
        items = VM_TRY(to_list(vm, sequence))
        ->view();
    }
    if (items.size() < count)
        return vm.raise(value_error_type, texts::kNeedMoreValues, items.size());
    if (items.size() > count) return vm.raise(value_error_type, texts::kTooManyValues, count);
    for (std::size_t i = 0; i < count; ++i) into[count - 1 - i] = items[i];
    return {};
}

Result<void> unpack_star(Vm& vm, Value sequence, Value* into, std::size_t left, std::size_t right) {
    List* items = VM_TRY(to_list(vm, sequence));
    if (items->count < left + right)
        return vm.raise(value_error_type, texts::kNeedMoreValues, items->count);
    std::size_t middle = items->count - left - right;
    List* rest = VM_TRY(make_list(vm, items->view().subspan(left, middle)));
    Value* slot = into;
    for (std::size_t i = items->count; i-- > left + middle;) *slot++ = items->items()[i];
    *slot++ = Value(rest);
    for (std::size_t i = left; i-- > 0;) *slot++ = items->items()[i];
    return {};
}

// A function object of child `index`; `cells` are its closed-over ones.
Result<Value> make_child(Vm& vm, const Frame* frame, std::int32_t index,
                         std::span<const Value> cells, Value defaults, Value keyword_defaults) {
    auto* prototype = frame->function->prototype->children->items[index].as<Prototype>();
    if (!defaults.is_null() &&
        (!is_tuple(defaults) || defaults.as<Tuple>()->count != prototype->prelude.default_count))
        return vm.raise(value_error_type, texts::kBadBytecode);
    if (!keyword_defaults.is_null() && !is_dict(keyword_defaults))
        return vm.raise(value_error_type, texts::kBadBytecode);
    Function* made = VM_TRY(make_function(vm, prototype, frame->function->globals));
    if (!defaults.is_null()) made->defaults = defaults.as<Tuple>();
    if (!keyword_defaults.is_null()) made->keyword_defaults = keyword_defaults.as<Dict>();
    if (!cells.empty()) made->cells = VM_TRY(make_tuple(vm, cells));
    return made;
}

// What a call of `callee` pushes a frame for, or the result of any other. `values` are `count`
// positional arguments and then `keywords` pairs.
struct Callee {
    Frame* frame = nullptr;
    Value result;
};

Result<Callee> call_any(Vm& vm, Value callee, Args args) {
    if (callee.is_object() && callee.object()->type == &function_type) {
        Entered entered = VM_TRY(enter(vm, callee.as<Function>(), args));
        return Callee{entered.frame, entered.generator};
    }
    return Callee { nullptr, VM_TRY(vm.call(callee, args)) };
}

// Whether the class `pattern` catches `exception`. The reference has no name for the operator.
Result<bool> matches_class(Vm& vm, Value exception, Value pattern) {
    if (is_type(pattern) && as_type(pattern)->is_exception)
        return is_subtype(is_type(exception) ? as_type(exception) : type_of(exception),
                          as_type(pattern));
    return vm.raise(type_error_type, texts::kUnsupportedBinary, "", type_of(exception)->name,
                    type_of(pattern)->name);
}

Result<Value> match_exception(Vm& vm, Value exception, Value pattern) {
    if (!is_tuple(pattern)) return Value(VM_TRY(matches_class(vm, exception, pattern)));
    for (Value each : pattern.as<Tuple>()->view())
        if (VM_TRY(matches_class(vm, exception, each))) return Value(true);
    return Value(false);
}

// The `__exit__` call at the end of a with block. `slots`: exit, receiver, cookie. Gives the cookie
// that stays.
Result<Value> leave_with(Vm& vm, const Value* slots) {
    Method exit{slots[0], slots[1]};
    Value cookie = slots[2];
    bool raised = cookie.is_object() && !is_type(cookie) && is_exception(cookie);
    Value args[] = {Value::none(), Value::none(), Value::none()};
    if (raised) {
        args[0] = Value(type_of(cookie));
        args[1] = cookie;
    }
    Value result = VM_TRY(call_method(vm, exit, args));
    if (raised && VM_TRY(truth(vm, result))) return Value::none();
    return cookie;
}

Result<Value> load_deref(Vm& vm, Value cell) {
    Value content = cell.as<ClosureCell>()->content;
    if (content.is_unset()) return vm.raise(name_error_type, texts::kLocalUnset);
    return content;
}

}  // namespace

Result<Value> exception_of(Vm& vm, Value value) {
    if (is_type(value) && as_type(value)->is_exception) value = VM_TRY(vm.call(value, Args()));
    if (is_type(value) || !is_exception(value))
        return vm.raise(type_error_type, texts::kNotAnException);
    return value;
}

// Value of an expression, or on to the handler: VM_TRY of the loop.
#define TRY(expression)                     \
    ({                                      \
        auto try_result_ = (expression);    \
        if (!try_result_.ok()) [[unlikely]] \
            goto raised;                    \
        try_result_.value();                \
    })
#define SAVE() (frame->ip = ip)
#define NEXT()                       \
    do {                             \
        ++ip;                        \
        goto* labels[int(ip->kind)]; \
    } while (0)
#define GO(cell)                     \
    do {                             \
        ip = (cell);                 \
        goto* labels[int(ip->kind)]; \
    } while (0)
// To a cell of this function; where loops can be stopped.
#define JUMP_TO(index)       \
    do {                     \
        SAVE();              \
        TRY(vm.poll_step()); \
        GO(cells + (index)); \
    } while (0)
// The value first, whatever it does to the stack.
#define PUSH(value)              \
    do {                         \
        Value pushed_ = (value); \
        *sp++ = pushed_;         \
    } while (0)
#define POP() (*--sp)
// Calls sp[0], with any arguments: on in its frame, or with its result.
#define CALL_WITH(args)                                 \
    do {                                                \
        Callee callee = TRY(call_any(vm, sp[0], args)); \
        if (!callee.frame) {                            \
            PUSH(callee.result);                        \
            NEXT();                                     \
        }                                               \
        callee.frame->result_at = sp;                   \
        frame = callee.frame;                           \
        goto entered;                                   \
    } while (0)
// The same with `count` positional arguments: what most calls are.
#define CALL_PLAINLY(values, count)                                                         \
    do {                                                                                    \
        const Value* values_ = (values);                                                    \
        std::uint32_t count_ = (count);                                                     \
        if (sp[0].is_object()) {                                                            \
            if (sp[0].object()->type == &function_type) {                                   \
                Frame* entered_ = enter_plainly(vm, sp[0].as<Function>(), values_, count_); \
                if (entered_) [[likely]] {                                                  \
                    entered_->result_at = sp;                                               \
                    frame = entered_;                                                       \
                    goto entered;                                                           \
                }                                                                           \
            } else if (sp[0].object()->type == &native_function_type) {                     \
                const FunctionDef* def_ = sp[0].as<const FunctionDef>();                    \
                if (count_ >= def_->fewest && count_ <= def_->most) [[likely]] {            \
                    PUSH(TRY(def_->function(vm, Args(values_, count_))));                   \
                    NEXT();                                                                 \
                }                                                                           \
            }                                                                               \
        }                                                                                   \
        CALL_WITH(Args(values_, count_));                                                   \
    } while (0)
#define NAME_ARG() (names[ip->arg])
// Of a cell with a site.
#define SITE_NAME() (names[name_index(ip)])
#define SITE() (sites[std::uint32_t(ip->arg) >> kNameBits])

// Over the `count` cells that a fused one stands for.
#define SKIP(count)                  \
    do {                             \
        ip += (count);               \
        goto* labels[int(ip->kind)]; \
    } while (0)
// A local; while it is unset, `plain` says so.
#define LOCAL(cell, plain)                  \
    ({                                      \
        Value local_ = locals[(cell)->arg]; \
        if (local_.is_unset()) [[unlikely]] \
            goto plain;                     \
        local_;                             \
    })
// sp[-1] = sp[-1] operator right, in `count` cells, for small ints and doubles; else as `plain`.
#define FUSED_ARITHMETIC(operator_, small, right_, count, plain)                            \
    do {                                                                                    \
        Value right = (right_), left = sp[-1];                                              \
        if (quick::both_small(left, right)) {                                               \
            Value quickly = small(left, right);                                             \
            if (quickly.is_null()) [[unlikely]]                                             \
                goto plain;                                                                 \
            sp[-1] = quickly;                                                               \
            SKIP(count);                                                                    \
        }                                                                                   \
        if (!quick::both_double(left, right)) goto plain;                                   \
        SAVE();                                                                             \
        sp[-1] = TRY(make_float(vm, left.inline_double() operator_ right.inline_double())); \
        SKIP(count);                                                                        \
    } while (0)
// The same of a small int.
#define FUSED_INTEGER(small)                                    \
    do {                                                        \
        Value left = sp[-1];                                    \
        if (!left.is_small_int()) goto LoadSmallInt;            \
        Value quickly = small(left, Value::small_int(ip->arg)); \
        if (quickly.is_null()) [[unlikely]]                     \
            goto LoadSmallInt;                                  \
        sp[-1] = quickly;                                       \
        SKIP(2);                                                \
    } while (0)
#define FUSED_COMPARISON(operator_, wanted, plain)                                \
    do {                                                                          \
        Value right = sp[-1], left = sp[-2];                                      \
        bool holds;                                                               \
        if (quick::both_small(left, right))                                       \
            holds = quick::signed_word(left) operator_ quick::signed_word(right); \
        else if (quick::both_double(left, right))                                 \
            holds = left.inline_double() operator_ right.inline_double();         \
        else                                                                      \
            goto plain;                                                           \
        sp -= 2;                                                                  \
        if (holds == (wanted)) JUMP_TO(ip[1].arg);                                \
        SKIP(2);                                                                  \
    } while (0)

// Makes `frame` the one that runs.
#define ENTER()                                           \
    do {                                                  \
        cells = frame->code->cells;                       \
        locals = frame->locals;                           \
        sites = frame->code->sites;                       \
        names = frame->function->prototype->image->names; \
        vm.frame = frame;                                 \
    } while (0)

// Where both operands are small ints, or both doubles in words; else the general operator.
#define COMPARE(operator_, op)                                                            \
    do {                                                                                  \
        Value right = sp[-1], left = sp[-2];                                              \
        --sp;                                                                             \
        if (quick::both_small(left, right)) {                                             \
            sp[-1] = Value(quick::signed_word(left) operator_ quick::signed_word(right)); \
        } else if (quick::both_double(left, right)) {                                     \
            sp[-1] = Value(left.inline_double() operator_ right.inline_double());         \
        } else {                                                                          \
            SAVE();                                                                       \
            sp[-1] = TRY(binary(vm, op, left, right));                                    \
        }                                                                                 \
        NEXT();                                                                           \
    } while (0)

// `arg` is the operator as the bytecode has it: in place or not.
#define GENERAL_OPERATOR(left, right)                             \
    do {                                                          \
        SAVE();                                                   \
        sp[-1] = TRY(binary(vm, BinaryOp(ip->arg), left, right)); \
        NEXT();                                                   \
    } while (0)

#define ARITHMETIC(operator_, small)                                                            \
    do {                                                                                        \
        Value right = sp[-1], left = sp[-2];                                                    \
        --sp;                                                                                   \
        if (quick::both_small(left, right)) {                                                   \
            Value quickly = small(left, right);                                                 \
            if (!quickly.is_null()) [[likely]] {                                                \
                sp[-1] = quickly;                                                               \
                NEXT();                                                                         \
            }                                                                                   \
        } else if (quick::both_double(left, right)) {                                           \
            SAVE();                                                                             \
            sp[-1] = TRY(make_float(vm, left.inline_double() operator_ right.inline_double())); \
            NEXT();                                                                             \
        }                                                                                       \
        GENERAL_OPERATOR(left, right);                                                          \
    } while (0)

#define INTEGER_OPERATOR(small)                  \
    do {                                         \
        Value right = sp[-1], left = sp[-2];     \
        --sp;                                    \
        if (quick::both_small(left, right)) {    \
            Value quickly = small(left, right);  \
            if (!quickly.is_null()) [[likely]] { \
                sp[-1] = quickly;                \
                NEXT();                          \
            }                                    \
        }                                        \
        GENERAL_OPERATOR(left, right);           \
    } while (0)

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
        std::uintptr_t payload = cookie.payload();
        GO(unwind(frame, ip, std::uint32_t(payload >> kCookieCountBits),
                  payload & ((1u << kCookieCountBits) - 1), &sp));
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

CountLoop : {
    Value number = sp[-1], end = sp[-2];
    if (!quick::both_small(number, end)) goto LoadSmallInt;
    number = quick::add(number, Value::small_int(ip->arg));
    if (number.is_null()) [[unlikely]]
        goto LoadSmallInt;
    sp[-1] = number;
    if (quick::signed_word(number) < quick::signed_word(end)) JUMP_TO(ip[5].arg);
    SKIP(6);
}
LoadSlice : {
    // The parts stay on the stack meanwhile, for the collector.
    Value* parts = sp - ip->arg;
    if (!quick::forgets_slice(parts[-1])) goto BuildSlice;
    SAVE();
    Slice slice = passing_slice(parts, ip->arg);
    parts[-1] = TRY(subscript(vm, parts[-1], Value(&slice)));
    sp = parts;
    SKIP(2);
}
StoreSlice : {
    Value* parts = sp - ip->arg;
    if (!quick::forgets_slice(parts[-1]) || parts[-2].is_null()) goto BuildSlice;
    SAVE();
    Slice slice = passing_slice(parts, ip->arg);
    TRY(set_subscript(vm, parts[-1], Value(&slice), parts[-2]));
    sp = parts - 2;
    SKIP(2);
}
LocalItem : {
    Value found = quick::item(LOCAL(ip, LoadLocal), locals[ip[1].arg]);
    if (found.is_null()) goto LoadLocals;
    PUSH(found);
    SKIP(3);
}
AddLocals : {
    Value left = locals[ip->arg], right = locals[ip[1].arg];
    if (!quick::both_small(left, right)) goto LoadLocals;
    Value sum = quick::add(left, right);
    if (sum.is_null()) [[unlikely]]
        goto LoadLocals;
    PUSH(sum);
    SKIP(3);
}
AddIntToLocal : {
    Value left = locals[ip->arg];
    if (!left.is_small_int()) goto LoadLocal;
    Value sum = quick::add(left, Value::small_int(ip[1].arg));
    if (sum.is_null()) [[unlikely]]
        goto LoadLocal;
    PUSH(sum);
    SKIP(3);
}
LoadLocals : {
    sp[0] = LOCAL(ip, LoadLocal);
    sp[1] = LOCAL(ip + 1, LoadLocal);
    sp += 2;
    SKIP(2);
}
LoadLocalAttribute : {
    const Value* slot = slot_at(sites[std::uint32_t(ip[1].arg) >> kNameBits], locals[ip->arg]);
    if (!slot || slot->is_vacant()) goto LoadLocal;
    PUSH(*slot);
    SKIP(2);
}
StoreLocalAttribute : {
    const Site& site = sites[std::uint32_t(ip[1].arg) >> kNameBits];
    Value* slot = site.version == vm.class_version ? slot_at(site, locals[ip->arg]) : nullptr;
    if (!slot || sp[-1].is_null()) goto LoadLocal;
    *slot = POP();
    SKIP(2);
}
ItemAtLocal : {
    Value found = quick::item(sp[-1], locals[ip->arg]);
    if (found.is_null()) goto LoadLocal;
    sp[-1] = found;
    SKIP(2);
}
ItemAtInt : {
    Value found = quick::item(sp[-1], Value::small_int(ip->arg));
    if (found.is_null()) goto LoadSmallInt;
    sp[-1] = found;
    SKIP(2);
}
AddLocal:
    FUSED_ARITHMETIC(+, quick::add, locals[ip->arg], 2, LoadLocal);
SubtractLocal:
    FUSED_ARITHMETIC(-, quick::subtract, locals[ip->arg], 2, LoadLocal);
MultiplyLocal:
    FUSED_ARITHMETIC(*, quick::multiply, locals[ip->arg], 2, LoadLocal);
AddInt:
    FUSED_INTEGER(quick::add);
SubtractInt:
    FUSED_INTEGER(quick::subtract);
MultiplyInt:
    FUSED_INTEGER(quick::multiply);
AndInt:
    FUSED_INTEGER(quick::bit_and);
LeftShiftInt:
    FUSED_INTEGER(quick::shift_left);
RightShiftInt:
    FUSED_INTEGER(quick::shift_right);
FloorDivideInt:
    FUSED_INTEGER(quick::floor_divide);
ModuloInt:
    FUSED_INTEGER(quick::modulo);
LessJumpTrue:
    FUSED_COMPARISON(<, true, Less);
LessJumpFalse:
    FUSED_COMPARISON(<, false, Less);
MoreJumpTrue:
    FUSED_COMPARISON(>, true, More);
MoreJumpFalse:
    FUSED_COMPARISON(>, false, More);
EqualJumpTrue:
    FUSED_COMPARISON(==, true, Equal);
EqualJumpFalse:
    FUSED_COMPARISON(==, false, Equal);
LessEqualJumpTrue:
    FUSED_COMPARISON(<=, true, LessEqual);
LessEqualJumpFalse:
    FUSED_COMPARISON(<=, false, LessEqual);
MoreEqualJumpTrue:
    FUSED_COMPARISON(>=, true, MoreEqual);
MoreEqualJumpFalse:
    FUSED_COMPARISON(>=, false, MoreEqual);
NotEqualJumpTrue:
    FUSED_COMPARISON(!=, true, NotEqual);
NotEqualJumpFalse:
    FUSED_COMPARISON(!=, false, NotEqual);
IsJumpTrue:
    sp -= 2;
    if (is_same(sp[0], sp[1])) JUMP_TO(ip[1].arg);
    SKIP(2);
IsJumpFalse:
    sp -= 2;
    if (!is_same(sp[0], sp[1])) JUMP_TO(ip[1].arg);
    SKIP(2);
StoreLoadLocal:
    if (ip[1].arg != ip->arg && locals[ip[1].arg].is_unset()) [[unlikely]]
        goto StoreLocal;
    locals[ip->arg] = sp[-1];
    sp[-1] = locals[ip[1].arg];
    SKIP(2);
CopyToLocal:
    locals[ip[1].arg] = sp[-1];
    SKIP(2);
ReturnNone:
    result = Value::none();
    goto returning;
NextToLocal : {
    SAVE();
    Value item = TRY(next_iteration(vm, sp - 4));
    if (item.is_stopped()) {
        sp -= 4;
        GO(cells + ip->arg);
    }
    locals[ip[1].arg] = item;
    SKIP(2);
}

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
