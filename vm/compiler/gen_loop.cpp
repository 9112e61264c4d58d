#include "vm/compiler/codegen.hpp"
#include "vm/compiler/fold.hpp"

#include <cassert>

namespace krait::vm {
namespace {

constexpr int kIteratorSlots = 4;

// The parts of range(start, stop, step).
struct Range {
    Expr* start = nullptr;  // null: 0
    Expr* stop = nullptr;
    ConstantExpr* step = nullptr;  // null: 1
};

Range parts_of(const ForStmt& node) {
    std::span<Argument> arguments = as<CallExpr>(*node.iterable).arguments;
    Range range;
    range.stop = arguments[arguments.size() > 1].value;
    if (arguments.size() > 1) range.start = arguments[0].value;
    if (arguments.size() > 2) range.step = constant_in(arguments[2].value);
    return range;
}

}  // namespace

void CodeGen::loop_body(Loop& loop, Body body) {
    loop.blocks = emit_.blocks();
    loop.outer = loop_;
    loop_ = &loop;
    statements(body);
    loop_ = loop.outer;
}

void CodeGen::while_loop(WhileStmt& node) {
    Loop loop{.on_break = emit_.new_label(), .on_continue = emit_.new_label()};
    auto truth = truth_of(node.condition);
    bool endless = truth && *truth;
    bool reached = emit_.reachable();
    if (endless) {
        emit_.bind_loop(loop.on_continue, reached);
        loop_body(loop, node.body);
        emit_.jump(Op::JUMP, loop.on_continue);
    } else if (!truth) {
        Label top = emit_.new_label();
        emit_.jump(Op::JUMP, loop.on_continue);
        emit_.bind_loop(top, reached);
        loop_body(loop, node.body);
        emit_.bind(loop.on_continue);
        jump_if(node.condition, true, top);
    }
    statements(node.otherwise);
    emit_.bind(loop.on_break);
}

void CodeGen::for_loop(ForStmt& node) {
    if (node.is_async) return async_for(node);
    if (is_range_loop(node)) return range_loop(node);
    Loop loop{.on_break = emit_.new_label(), .on_continue = emit_.new_label()};
    Label exhausted = emit_.new_label();
    loop.has_iterator = true;
    expression(node.iterable);
    emit_.emit(Op::GET_ITER_STACK);
    emit_.bind(loop.on_continue);
    emit_.jump(Op::FOR_ITER, exhausted, 1);
    store_target(node.target);
    loop_body(loop, node.body);
    emit_.jump(Op::JUMP, loop.on_continue);
    emit_.adjust_depth(-kIteratorSlots);
    emit_.bind(exhausted);
    statements(node.otherwise);
    emit_.bind(loop.on_break);
}

// for i in range(...) that can be a counter on the stack: i a name, the step a constant, and
// `range` the builtin as far as the program shows.
bool CodeGen::is_range_loop(const ForStmt& node) const {
    if (node.target->kind != ExprKind::Name || node.iterable->kind != ExprKind::Call) return false;
    CallExpr& call = as<CallExpr>(*node.iterable);
    NameExpr* callee = name_in(call.callee);
    if (!callee || callee->name->text != "range" || callee->name->is_bound_globally) {
        return false;
    }
    bool is_global =
        callee->variable->storage == Storage::Global || callee->variable->storage == Storage::Name;
    if (!is_global || callee->variable->is_assigned) return false;
    if (call.arguments.empty() || call.arguments.size() > 3) return false;
    for (const Argument& argument : call.arguments) {
        if (argument.kind != Argument::Kind::Positional) return false;
    }
    if (call.arguments.size() < 3) return true;
    ConstantExpr* step = constant_in(call.arguments[2].value);
    return step && fits_small_int(*step) && step->value != 0;
}

void CodeGen::range_loop(ForStmt& node) {
    Loop loop{.on_break = emit_.new_label(), .on_continue = emit_.new_label()};
    Label top = emit_.new_label();
    Label test = emit_.new_label();
    Label end = emit_.new_label();
    Range range = parts_of(node);
    ConstantExpr* stop = constant_in(range.stop);
    bool stop_on_stack = !stop || !fits_small_int(*stop);
    int slots = stop_on_stack ? 2 : 1;
    bool upward = !range.step || range.step->value > 0;

    if (range.start) {
        expression(range.start);
    } else if (!stop_on_stack) {
        emit_.small_int(0);
    }
    if (stop_on_stack) {
        expression(range.stop);
        if (range.start) {
            emit_.emit(Op::ROT_TWO);
        } else {
            emit_.small_int(0);
        }
    }
    bool reached = emit_.reachable();
    emit_.jump(Op::JUMP, test);
    emit_.bind_loop(top, reached);
    emit_.emit(Op::DUP_TOP);
    store_target(node.target);
    loop_body(loop, node.body);
    emit_.bind(loop.on_continue);
    emit_.small_int(range.step ? range.step->value : 1);
    binary(BinaryOp::InplaceAdd);
    emit_.bind(test);
    if (stop_on_stack) {
        emit_.emit(Op::DUP_TOP_TWO);
        emit_.emit(Op::ROT_TWO);
    } else {
        emit_.emit(Op::DUP_TOP);
        constant(*stop);
    }
    binary(upward ? BinaryOp::Less : BinaryOp::More);
    emit_.jump(Op::POP_JUMP_IF_TRUE, top);
    if (!node.otherwise.empty()) {
        pop(slots);
        statements(node.otherwise);
        emit_.jump(Op::JUMP, end);
        emit_.adjust_depth(slots);
    }
    emit_.bind(loop.on_break);
    pop(slots);
    emit_.bind(end);
}

void CodeGen::break_or_continue(Stmt& node) {
    assert(loop_);  // the scope pass has refused the others
    bool is_break = node.kind == StmtKind::Break;
    bool drops = is_break && loop_->has_iterator;
    Label target = is_break ? loop_->on_break : loop_->on_continue;
    int leaves = emit_.blocks() - loop_->blocks;
    if (leaves > kUnwindCountMask) return fail("too much nesting", node.at);
    if (leaves > 0) {
        constexpr int kTargetAndCause = 2;
        emit_.need(kTargetAndCause);
        return emit_.jump(Op::UNWIND_JUMP, target, 0,
                          std::uint8_t(leaves | (drops ? kUnwindDropIterator : 0)));
    }
    if (drops) pop(kIteratorSlots);
    emit_.jump(Op::JUMP, target);
    if (drops) emit_.adjust_depth(kIteratorSlots);
}

}  // namespace krait::vm
