// try and with. The depths are those of the deepest case: a finally-like handler starts with a
// cookie of one or two slots (.mpy v6.3 section 11.5) and is counted with two.
#include "vm/compiler/codegen.hpp"

namespace krait::vm {
namespace {

constexpr int kCookieSlots = 2;

}  // namespace

void CodeGen::try_statement(TryStmt& node) {
    if (node.has_finally) return try_finally(node);
    try_except(node);
}

void CodeGen::try_except(TryStmt& node) {
    int depth = emit_.depth();
    Label handlers = emit_.new_label();
    Label otherwise = emit_.new_label();
    Label end = emit_.new_label();
    emit_.jump(Op::SETUP_EXCEPT, handlers);
    emit_.open_block();
    statements(node.body);
    emit_.jump(Op::POP_EXCEPT_JUMP, otherwise);
    emit_.bind(handlers);
    emit_.set_depth(depth + 1);  // the exception
    for (TryStmt::Handler& each : node.handlers) handler(each, depth, end);
    emit_.emit(Op::END_FINALLY);  // raises it again
    emit_.close_block();
    emit_.set_depth(depth);
    emit_.bind(otherwise);
    statements(node.otherwise);
    emit_.bind(end);
}

void CodeGen::handler(TryStmt::Handler& node, int depth, Label end) {
    Label next = emit_.new_label();
    emit_.set_line(node.at.line);
    if (node.type) {
        emit_.emit(Op::DUP_TOP);
        expression(node.type);
        binary(BinaryOp::ExceptionMatch);
        emit_.jump(Op::POP_JUMP_IF_FALSE, next);
    }
    if (node.name) {
        named_handler(node);
    } else {
        pop();
        statements(node.body);
    }
    emit_.jump(Op::POP_EXCEPT_JUMP, end);
    emit_.bind(next);
    emit_.set_depth(depth + 1);
}

// except T as e: the name is gone behind the handler, so that no cycle keeps the frame.
void CodeGen::named_handler(TryStmt::Handler& node) {
    const Variable& variable = *node.name->variable;
    store(variable);
    int depth = emit_.depth();
    Label cleanup = emit_.new_label();
    emit_.jump(Op::SETUP_FINALLY, cleanup);
    emit_.open_block();
    statements(node.body);
    load_none();
    emit_.bind(cleanup);
    emit_.set_depth(depth + kCookieSlots);
    load_none();
    store(variable);
    remove(variable);
    emit_.emit(Op::END_FINALLY);
    emit_.close_block();
    emit_.set_depth(depth);
}

void CodeGen::try_finally(TryStmt& node) {
    int depth = emit_.depth();
    Label handler = emit_.new_label();
    emit_.jump(Op::SETUP_FINALLY, handler);
    emit_.open_block();
    if (node.handlers.empty()) {
        statements(node.body);
    } else {
        try_except(node);
    }
    load_none();
    emit_.bind(handler);
    emit_.set_depth(depth + kCookieSlots);
    statements(node.finally);
    emit_.emit(Op::END_FINALLY);
    emit_.close_block();
    emit_.set_depth(depth);
}

// The item at `index` and, inside it, the following ones and the body.
void CodeGen::with(WithStmt& node, std::size_t index) {
    if (index == node.items.size()) return statements(node.body);
    if (node.is_async) return async_with(node, index);
    constexpr int kMethodSlots = 2;
    const WithStmt::Item& item = node.items[index];
    int depth = emit_.depth();
    Label handler = emit_.new_label();
    expression(item.manager);
    emit_.need(3);
    emit_.jump(Op::SETUP_WITH, handler);
    emit_.open_block();
    if (item.target) {
        store_target(item.target);
    } else {
        pop();
    }
    with(node, index + 1);
    load_none();
    emit_.bind(handler);
    emit_.set_depth(depth + kMethodSlots + kCookieSlots);
    emit_.need(1);
    emit_.emit(Op::WITH_CLEANUP);
    emit_.emit(Op::END_FINALLY);
    emit_.close_block();
    emit_.set_depth(depth);
}

}  // namespace krait::vm
