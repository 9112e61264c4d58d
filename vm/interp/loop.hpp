// What the cases of the loop are written with. Only execute() has what these macros name: its
// registers ip, sp and frame, what it keeps of the frame (cells, locals, names, sites), its
// `labels` and the places `raised` and `entered`.
#pragma once

#include "vm/interp/call.hpp"
#include "vm/interp/quick.hpp"
#include "vm/interp/site.hpp"

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
#define CALL_WITH(args)                                            \
    do {                                                           \
        Frame* entered_;                                           \
        Value result_ = TRY(call_any(vm, sp[0], args, &entered_)); \
        if (!entered_) {                                           \
            PUSH(result_);                                         \
            NEXT();                                                \
        }                                                          \
        entered_->result_at = sp;                                  \
        frame = entered_;                                          \
        goto entered;                                              \
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

// Where both operands are small ints, and the result is one: it, and on. `else` may follow.
#define SMALL_INTS(small, left, right)       \
    if (quick::both_small(left, right)) {    \
        Value quickly = small(left, right);  \
        if (!quickly.is_null()) [[likely]] { \
            sp[-1] = quickly;                \
            NEXT();                          \
        }                                    \
    }

#define ARITHMETIC(operator_, small)                                                            \
    do {                                                                                        \
        Value right = sp[-1], left = sp[-2];                                                    \
        --sp;                                                                                   \
        SMALL_INTS(small, left, right)                                                          \
        else if (quick::both_double(left, right)) {                                             \
            SAVE();                                                                             \
            sp[-1] = TRY(make_float(vm, left.inline_double() operator_ right.inline_double())); \
            NEXT();                                                                             \
        }                                                                                       \
        GENERAL_OPERATOR(left, right);                                                          \
    } while (0)

#define INTEGER_OPERATOR(small)              \
    do {                                     \
        Value right = sp[-1], left = sp[-2]; \
        --sp;                                \
        SMALL_INTS(small, left, right)       \
        GENERAL_OPERATOR(left, right);       \
    } while (0)
