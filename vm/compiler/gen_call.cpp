#include "vm/compiler/codegen.hpp"

namespace krait::vm {
namespace {

constexpr std::size_t kMostArguments = 255;

bool is_keyword(const Argument& argument) {
    return argument.kind == Argument::Kind::Keyword || argument.kind == Argument::Kind::DoubleStar;
}

bool has_stars(std::span<Argument> arguments) {
    for (const Argument& argument : arguments) {
        if (argument.kind == Argument::Kind::Star || argument.kind == Argument::Kind::DoubleStar) {
            return true;
        }
    }
    return false;
}

std::size_t count_keywords(std::span<Argument> arguments) {
    std::size_t count = 0;
    for (const Argument& argument : arguments) count += is_keyword(argument);
    return count;
}

}  // namespace

void CodeGen::call(CallExpr& node) {
    if (node.class_cell) {
        constexpr int kClassAndSelf = 2;
        load_super(node);
        return emit_.emit(Op::CALL_FUNCTION, kClassAndSelf, -kClassAndSelf);
    }
    if (node.callee->kind == ExprKind::Attribute) {
        return method_call(node, as<AttributeExpr>(*node.callee));
    }
    expression(node.callee);
    finish_call(node.arguments, 0, false, node.at);
}

// object.name(...): no bound method is made.
void CodeGen::method_call(CallExpr& node, AttributeExpr& callee) {
    Expr* object = callee.object;
    if (object->kind == ExprKind::Call && as<CallExpr>(*object).class_cell) {
        load_super(as<CallExpr>(*object));
        name_op(Op::LOAD_SUPER_METHOD, callee.name);
    } else {
        expression(object);
        name_op(Op::LOAD_METHOD, callee.name);
    }
    finish_call(node.arguments, 0, true, node.at);
}

void CodeGen::load_super(CallExpr& node) {
    expression(node.callee);
    load(*node.class_cell);
    load(*node.self);
}

// Arguments and the call itself; `already` positional ones are on the stack.
void CodeGen::finish_call(std::span<Argument> arguments, int already, bool method, Position at) {
    std::size_t keywords = count_keywords(arguments);
    std::size_t positional = arguments.size() - keywords + std::size_t(already);
    if (positional > kMostArguments || keywords > kMostArguments) {
        return fail("too many args", at);
    }
    positional_arguments(arguments);
    keyword_arguments(arguments);
    bool stars = has_stars(arguments);
    if (stars) emit_.small_int(star_bits(arguments, already, at));
    Op op = method  ? (stars ? Op::CALL_METHOD_VAR_KW : Op::CALL_METHOD)
            : stars ? Op::CALL_FUNCTION_VAR_KW
                    : Op::CALL_FUNCTION;
    int taken = int(positional + 2 * keywords) + stars + method;
    emit_.emit(op, std::int64_t(positional | keywords << 8), -taken);
}

void CodeGen::positional_arguments(std::span<Argument> arguments) {
    for (Argument& argument : arguments) {
        if (!is_keyword(argument)) expression(argument.value);
    }
}

void CodeGen::keyword_arguments(std::span<Argument> arguments) {
    for (Argument& argument : arguments) {
        if (!is_keyword(argument)) continue;
        if (argument.kind == Argument::Kind::Keyword) {
            load_string(argument.keyword);
        } else {
            emit_.emit(Op::LOAD_NULL);
        }
        expression(argument.value);
    }
}

// Bit i: positional argument i is to be expanded. The number must be a small int everywhere.
std::int64_t CodeGen::star_bits(std::span<Argument> arguments, int already, Position at) {
    std::int64_t bits = 0;
    int index = already;
    for (const Argument& argument : arguments) {
        if (is_keyword(argument)) continue;
        if (argument.kind == Argument::Kind::Star) {
            if (index >= context_.options.small_int_bits - 1) fail("too many args", at);
            bits |= std::int64_t{1} << (index & 63);
        }
        ++index;
    }
    return bits;
}

}  // namespace krait::vm
