// async for and async with (.mpy v6.3 sections 18.8 and 18.9).
#include "vm/compiler/codegen.hpp"

namespace krait::vm {

void CodeGen::async_for(ForStmt& node) {
    Loop loop{.on_break = emit_.new_label(), .on_continue = emit_.new_label()};
    Label handler = emit_.new_label();
    Label other = emit_.new_label();
    Label body = emit_.new_label();
    Label otherwise = emit_.new_label();
    expression(node.iterable);
    name_op(Op::LOAD_METHOD, context_.name("__aiter__"));
    emit_.emit(Op::CALL_METHOD, 0, -1);
    int depth = emit_.depth();
    emit_.bind(loop.on_continue);
    emit_.jump(Op::SETUP_EXCEPT, handler);
    emit_.open_block();
    emit_.emit(Op::DUP_TOP);
    name_op(Op::LOAD_METHOD, context_.name("__anext__"));
    emit_.emit(Op::CALL_METHOD, 0, -1);
    finish_delegation();
    store_target(node.target);
    emit_.jump(Op::POP_EXCEPT_JUMP, body);
    emit_.bind(handler);
    emit_.set_depth(depth + 1);
    emit_.emit(Op::DUP_TOP);
    load_global("StopAsyncIteration");
    binary(BinaryOp::ExceptionMatch);
    emit_.jump(Op::POP_JUMP_IF_FALSE, other);
    pop();
    emit_.jump(Op::POP_EXCEPT_JUMP, otherwise);
    emit_.bind(other);
    emit_.set_depth(depth + 1);
    emit_.emit(Op::END_FINALLY);
    emit_.close_block();
    emit_.set_depth(depth);
    emit_.bind(body);
    loop_body(loop, node.body);
    emit_.jump(Op::JUMP, loop.on_continue);
    emit_.bind(otherwise);
    statements(node.otherwise);
    emit_.bind(loop.on_break);
    pop();
}

// The context manager lies below the cookie of the block. Depths count the cookie with two slots.
void CodeGen::async_with(WithStmt& node, std::size_t index) {
    const WithStmt::Item& item = node.items[index];
    Label handler = emit_.new_label();
    Label not_exception = emit_.new_label();
    Label leave = emit_.new_label();
    Label end = emit_.new_label();
    int depth = emit_.depth();
    int with_cookie = depth + 3;
    expression(item.manager);
    emit_.emit(Op::DUP_TOP);
    name_op(Op::LOAD_METHOD, context_.name("__aenter__"));
    emit_.emit(Op::CALL_METHOD, 0, -1);
    finish_delegation();
    if (item.target) {
        store_target(item.target);
    } else {
        pop();
    }
    emit_.jump(Op::SETUP_FINALLY, handler);
    emit_.open_block();
    with(node, index + 1);
    load_none();
    emit_.emit(Op::ROT_TWO);
    emit_.jump(Op::JUMP, leave);

    emit_.bind(handler);
    emit_.set_depth(with_cookie);
    emit_.emit(Op::DUP_TOP);
    load_global("BaseException");
    binary(BinaryOp::ExceptionMatch);
    emit_.jump(Op::POP_JUMP_IF_FALSE, not_exception);
    emit_.emit(Op::DUP_TOP);
    emit_.emit(Op::ROT_THREE);
    emit_.emit(Op::ROT_TWO);
    name_op(Op::LOAD_METHOD, context_.name("__aexit__"));
    emit_.emit(Op::ROT_THREE);
    emit_.emit(Op::ROT_THREE);
    emit_.emit(Op::DUP_TOP);
    name_op(Op::LOAD_ATTR, context_.name("__class__"));
    emit_.emit(Op::ROT_TWO);
    load_none();
    call_aexit(3);
    emit_.jump(Op::POP_JUMP_IF_FALSE, end);
    pop();
    load_none();
    emit_.jump(Op::JUMP, end);

    emit_.bind(not_exception);
    emit_.set_depth(with_cookie);
    emit_.emit(Op::ROT_THREE);
    emit_.emit(Op::ROT_THREE);
    emit_.bind(leave);
    name_op(Op::LOAD_METHOD, context_.name("__aexit__"));
    load_none();
    emit_.emit(Op::DUP_TOP);
    emit_.emit(Op::DUP_TOP);
    call_aexit(3);
    pop();
    emit_.bind(end);
    emit_.emit(Op::END_FINALLY);
    emit_.close_block();
    emit_.set_depth(depth);
}

// Calls the method below its arguments and awaits the result.
void CodeGen::call_aexit(int arguments) {
    emit_.emit(Op::CALL_METHOD, arguments, -arguments - 1);
    finish_delegation();
}

}  // namespace krait::vm
