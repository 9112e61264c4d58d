// Syntax tree -> instructions, one function at a time (.mpy v6.3 section 18 gives the templates).
#pragma once

#include "vm/compiler/emitter.hpp"
#include "vm/compiler/scope.hpp"
#include "vm/compiler/tables.hpp"

namespace krait::vm {

// The bytes of a function, and the functions that it makes.
struct RawCode {
    Scope* scope = nullptr;
    std::span<const std::uint8_t> data;
    ArenaVector<RawCode*> children;
};

class CodeGen {
  public:
    CodeGen(Context& context, Tables& tables, RawCode& out)
        : context_(context), tables_(tables), out_(out), scope_(*out.scope), emit_(context) {}

    // Fills in the data of `out` and gives it its children, whose data is still to be made.
    void generate();

  private:
    // Where break and continue go.
    struct Loop {
        Label on_break;
        Label on_continue;
        int blocks = 0;             // open around the loop
        bool has_iterator = false;  // four slots, which break must drop
        Loop* outer = nullptr;
    };

    // codegen.cpp: the frame of a function, names and constants
    void body_of_scope();
    void write_data();
    void write_arg_names(ByteWriter& out, Prelude* prelude);
    void fail(const char* message, Position at);
    void name_op(Op op, Name* name, int effect = 0);
    void load(const Variable& variable);
    void store(const Variable& variable);
    void remove(const Variable& variable);
    void load_string(Name* name) { name_op(Op::LOAD_CONST_STRING, name); }
    void load_none() { emit_.emit(Op::LOAD_CONST_NONE); }
    void load_slot(const Variable& variable);
    void load_global(std::string_view name) { name_op(Op::LOAD_GLOBAL, context_.name(name)); }
    void binary(BinaryOp op) { emit_.emit_multi(Op::BINARY_OP_MULTI, int(op), -1); }
    void unary(UnaryOp op) { emit_.emit_multi(Op::UNARY_OP_MULTI, int(op), 0); }
    void pop(int count = 1);
    bool fits_small_int(const ConstantExpr& constant) const;

    // gen_expression.cpp
    void expression(Expr* node);
    void constant(const ConstantExpr& node);
    void binary_chain(BinaryExpr& node);
    void compare(CompareExpr& node);
    void compare_chain(CompareExpr& node);
    void compare_part(const CompareExpr::Part& part);
    void logical(LogicalExpr& node);
    void conditional(ConditionalExpr& node);
    void subscript(SubscriptExpr& node);
    void slice(SliceExpr& node);
    void sequence(SequenceExpr& node);
    void sequence_with_stars(SequenceExpr& node);
    void tuple_of_list(SequenceExpr& node);
    void dict(DictExpr& node);
    void extend_with(std::string_view method, Expr* value);
    void yield(OperandExpr& node);
    void delegate(Expr* iterable);
    void finish_delegation();
    void jump_if(Expr* condition, bool when, Label target);
    void jump_if_logical(LogicalExpr& node, bool when, Label target);

    // gen_call.cpp
    void call(CallExpr& node);
    void method_call(CallExpr& node, AttributeExpr& callee);
    void load_super(CallExpr& node);
    void finish_call(std::span<Argument> arguments, int already, bool method, Position at);
    void positional_arguments(std::span<Argument> arguments);
    void keyword_arguments(std::span<Argument> arguments);
    std::int64_t star_bits(std::span<Argument> arguments, int already, Position at);

    // gen_target.cpp
    void store_target(Expr* target);
    void unpack(std::span<Expr*> targets);
    void delete_target(Expr* target);
    void assign(AssignStmt& node);
    bool assign_swapped(AssignStmt& node);
    void assign_augmented(TargetStmt& node);
    void assign_annotated(TargetStmt& node);

    // gen_statement.cpp
    void statements(Body body);
    void statement(Stmt& node);
    void expression_statement(ValueStmt& node);
    void assertion(AssertStmt& node);
    void raise(RaiseStmt& node);
    void return_value(ValueStmt& node);
    void import(ImportStmt& node);
    void load_renamed_module(const ImportStmt::Item& item);
    void import_from(ImportFromStmt& node);
    void if_chain(IfStmt& node);

    // gen_loop.cpp
    void while_loop(WhileStmt& node);
    void for_loop(ForStmt& node);
    void range_loop(ForStmt& node);
    bool is_range_loop(const ForStmt& node) const;
    void loop_body(Loop& loop, Body body);
    void break_or_continue(Stmt& node);

    // gen_try.cpp
    void try_statement(TryStmt& node);
    void try_except(TryStmt& node);
    void handler(TryStmt::Handler& node, int depth, Label end);
    void named_handler(TryStmt::Handler& node);
    void try_finally(TryStmt& node);
    void with(WithStmt& node, std::size_t index);

    // gen_async.cpp
    void async_for(ForStmt& node);
    void async_with(WithStmt& node, std::size_t index);
    void call_aexit(int arguments);

    // gen_function.cpp
    void function_statement(FunctionStmt& node);
    void class_statement(ClassStmt& node);
    void lambda(LambdaExpr& node) { make_with_defaults(*node.function); }
    void make_with_defaults(FunctionNode& function);
    void make(Scope& child, bool with_defaults);
    void class_body();
    void comprehension(ComprehensionExpr& node);
    void comprehension_body();
    void comprehension_clause(ComprehensionExpr& node, std::size_t index, int loops);
    void comprehension_element(ComprehensionExpr& node, int loops);

    Context& context_;
    Tables& tables_;
    RawCode& out_;
    Scope& scope_;
    Emitter emit_;
    Loop* loop_ = nullptr;
};

}  // namespace krait::vm
