// Tokens -> syntax tree, by recursive descent (Python reference 10). Errors and lack of memory stay
// in the Context; after one every token is End, so that each loop and recursion comes to its end.
#pragma once

#include "vm/compiler/ast.hpp"

namespace krait::vm {

class Parser {
  public:
    Parser(Context& context, std::string_view source)
        : context_(context),
          source_(source),
          lexer_(source),
          lacks_last_newline_(!source.empty() && source.back() != '\n') {}

    // The whole text, as CompileOptions::input says. An Eval's body is one Return.
    Body parse();

  private:
    // A replacement field of an f-string, which starts at `offset`.
    Parser(Context& context, std::string_view source, std::size_t offset, Position at, int depth)
        : context_(context),
          source_(source),
          lexer_(source, offset, at),
          depth_(depth),
          is_field_(true) {}

    // One level of brackets, operators or blocks.
    struct Nesting {
        explicit Nesting(Parser& parser);
        ~Nesting() { parser_.depth_ -= kStepsPerLevel; }
        Parser& parser_;
    };
    void check_depth() {
        if (depth_ > kMaxDepth * kStepsPerLevel) fail("too much nesting");
    }
    // One step more behind the atom of a primary.
    void deepen() {
        ++depth_;
        check_depth();
    }
    // While the code of a function, class or comprehension is read: errors of meaning name it.
    struct Inside {
        Inside(Parser& parser, std::string_view name)
            : context_(parser.context_), outer_(context_.code()) {
            context_.set_code({name, outer_.depth + 1});
        }
        ~Inside() { context_.set_code(outer_); }
        Context& context_;
        Context::Code outer_;
    };
    // While the block of a condition that constants make false is read.
    struct Idle {
        Idle(Parser& parser, bool idle) : context_(parser.context_), idle_(idle) {
            if (idle_) context_.enter_idle();
        }
        ~Idle() {
            if (idle_) context_.leave_idle();
        }
        Context& context_;
        bool idle_;
    };
    // What the items of a list of expressions may be besides tests.
    enum class Star : std::uint8_t { No, Yes, YesAndWalrus };

    // parser.cpp: tokens
    void advance();
    void fail();
    void fail(const char* message);
    void fail_at(Position at, const char* message);
    bool next_line_is_misindented() const;
    bool at(Symbol symbol) const { return token_.symbol == symbol; }
    bool at_kind(TokenKind kind) const { return token_.kind == kind; }
    bool at_expression() const;
    bool accept(Symbol symbol);
    void expect(Symbol symbol);
    void expect_newline();
    Name* expect_name();
    NameExpr* expect_name_target();
    template <class T>
    T* node(Position at);
    template <class T>
    T* node(ExprKind kind, Position at);
    template <class T>
    T* statement(Position at);
    template <class T>
    T* statement(StmtKind kind, Position at);
    template <class T>
    static std::span<T> all(ArenaVector<T>& items) {
        return {items.begin(), items.size()};
    }
    NameExpr* name_expression(Name* name, Position at);

    // parse_expression.cpp: operators
    Expr* parse_test();
    Expr* parse_named_test();
    Expr* parse_star_or_test(Star star);
    Expr* parse_list(Star star);
    Expr* parse_list_or_yield(Star star);
    Expr* finish_list(Expr* first, Star star);
    Expr* parse_yield();
    Expr* parse_lambda();
    Expr* parse_or();
    Expr* parse_and();
    Expr* parse_not();
    Expr* parse_comparison();
    Expr* parse_binary(int level);
    Expr* parse_unary();
    Expr* parse_power();
    Expr* parse_logical(bool is_or);
    Expr* parse_starred();
    Expr* parse_star_or_operators();
    Expr* parse_operators_list();
    Expr* parse_target_list();
    bool accept_comparison(CompareExpr::Part* part);

    // parse_primary.cpp: atoms and what follows them
    Expr* parse_primary();
    Expr* parse_atom();
    Expr* parse_name();
    Expr* parse_parentheses();
    Expr* parse_list_display();
    Expr* parse_brace_display();
    void refuse_bare_walrus(Expr* value, const Token& first);
    Expr* parse_dict_display(Expr* key, Position at);
    Expr* parse_set_display(Expr* first, Position at);
    Expr* parse_comprehension(ComprehensionKind kind, Expr* key, Expr* element, Position at);
    Expr* parse_call(Expr* callee);
    Argument parse_argument();
    std::span<Argument> parse_arguments();
    Expr* parse_subscript(Expr* object);
    Expr* parse_index();
    Expr* constant(ConstantKind type, Position at);

    // parse_string.cpp: literal texts
    Expr* parse_strings();
    struct Pieces;
    void add_string(const Token& token, Pieces& pieces);
    void add_format(std::size_t offset, std::size_t end, Position at, bool raw, Pieces& pieces);
    std::size_t add_field(std::string_view source, std::size_t offset, Position at, bool raw,
                          Pieces& pieces);
    std::size_t add_spec(std::string_view source, std::size_t offset, Position at, bool raw,
                         Pieces& pieces);
    Expr* finish_strings(Pieces& pieces, Position at);

    // parse_number.cpp
    Expr* parse_number();

    // parse_statement.cpp: simple statements
    Body parse_input();
    Body parse_file();
    Body parse_single();
    Body parse_eval();
    void parse_statement(ArenaVector<Stmt*>& into);
    void parse_simple_line(ArenaVector<Stmt*>& into);
    Stmt* parse_simple();
    Stmt* parse_expression_statement();
    Stmt* parse_yield_statement();
    Stmt* parse_assignment(Expr* first, Position at);
    Stmt* parse_annotation(Expr* target, Position at);
    Stmt* parse_augmented(Expr* target, BinaryOp op, Position at);
    bool is_const_definition(const AssignStmt& assign) const;
    Stmt* define_const(AssignStmt* assign);
    Stmt* parse_delete();
    Stmt* parse_return();
    Stmt* parse_raise();
    Stmt* parse_assert();
    Stmt* parse_declaration(StmtKind kind);
    Stmt* parse_import();
    Stmt* parse_import_from();
    Name* parse_dotted_name(Name** first);
    void check_target(Expr* target);
    void check_sequence_target(SequenceExpr& target);
    void check_single_target(Expr* target);
    void check_deletable(Expr* target);
    void check_not_starred(Expr* value);

    // parse_compound.cpp: statements with blocks
    Stmt* parse_compound();
    Body parse_suite();
    Body parse_suite_if(bool needed);
    Body parse_otherwise(bool needed = true);
    Stmt* parse_if();
    Stmt* parse_while();
    Stmt* parse_for(bool is_async, Position at);
    Stmt* parse_try();
    TryStmt::Handler parse_handler();
    Stmt* parse_with(bool is_async, Position at);
    bool with_items_are_in_parentheses() const;
    void parse_with_item(ArenaVector<WithStmt::Item>& items);
    Stmt* parse_async();
    Stmt* parse_decorated();
    Expr* parse_decorator();
    Stmt* parse_function(bool is_async, Position at, std::span<Expr*> decorators);
    Stmt* parse_class(std::span<Expr*> decorators);

    // parse_parameters.cpp
    void parse_parameters(FunctionNode& function, Symbol end, bool annotated);
    void add_rest(ArenaVector<Parameter>& parameters, Parameter::Kind kind, bool annotated);
    Parameter parse_parameter(bool annotated);

    Context& context_;
    std::string_view source_;
    Lexer lexer_;
    Token token_;
    std::size_t tokens_taken_ = 0;
    int depth_ = 0;          // levels of nesting, in steps
    bool is_field_ = false;  // of an f-string, whose expression ends at a colon
    bool lacks_last_newline_ = false;
};

template <class T>
T* Parser::node(ExprKind kind, Position at) {
    T* made = context_.make<T>();
    made->kind = kind;
    made->at = at;
    return made;
}
template <class T>
T* Parser::node(Position at) {
    return node<T>(T::kKind, at);
}
template <class T>
T* Parser::statement(StmtKind kind, Position at) {
    T* made = context_.make<T>();
    made->kind = kind;
    made->at = at;
    return made;
}
template <class T>
T* Parser::statement(Position at) {
    return statement<T>(T::kKind, at);
}

}  // namespace krait::vm
