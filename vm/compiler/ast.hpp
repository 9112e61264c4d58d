// The syntax tree. Nodes lie in the arena; a node's kind says which struct it is.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "vm/code/image.hpp"
#include "vm/code/opcodes.hpp"
#include "vm/compiler/context.hpp"

namespace krait::vm {

struct Scope;
struct Variable;
struct Stmt;
struct FunctionNode;
using Body = std::span<Stmt*>;

enum class ExprKind : std::uint8_t {
    Constant,
    Name,
    Unary,
    Binary,
    Compare,
    Logical,
    Conditional,
    Lambda,
    Attribute,
    Subscript,
    Slice,
    Call,
    Tuple,
    List,
    Set,
    Dict,
    Comprehension,
    Yield,
    YieldFrom,
    Await,
    Walrus,
    Starred,
};

struct Expr {
    ExprKind kind{};
    Position at;
};

struct ConstantExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::Constant;
    ConstantKind type = ConstantKind::None;
    std::int64_t value = 0;  // Int without text
    std::string_view text;   // Str, Bytes; Float, Complex and ints beyond 64 bits as ASCII
    std::span<Expr*> items;  // Tuple: constants
};
struct NameExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::Name;
    Name* name = nullptr;
    Variable* variable = nullptr;  // set by the scope pass
};
struct UnaryExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::Unary;
    UnaryOp op{};
    Expr* operand = nullptr;
};
// first op operand op operand ..., from left to right: a list, because a long sum is no deep one.
struct BinaryExpr : Expr {
    struct Part {
        BinaryOp op{};
        Expr* operand = nullptr;
    };
    static constexpr ExprKind kKind = ExprKind::Binary;
    Expr* first = nullptr;
    ArenaVector<Part> parts;
};
struct CompareExpr : Expr {
    struct Part {
        BinaryOp op{};
        bool negated = false;  // not in, is not
        Expr* operand = nullptr;
    };
    static constexpr ExprKind kKind = ExprKind::Compare;
    Expr* first = nullptr;
    ArenaVector<Part> parts;
};
struct LogicalExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::Logical;
    bool is_or = false;
    std::span<Expr*> operands;
};
struct ConditionalExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::Conditional;
    Expr* test = nullptr;
    Expr* then = nullptr;
    Expr* otherwise = nullptr;
};
struct LambdaExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::Lambda;
    FunctionNode* function = nullptr;
};
struct AttributeExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::Attribute;
    Expr* object = nullptr;
    Name* name = nullptr;
};
struct SubscriptExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::Subscript;
    Expr* object = nullptr;
    Expr* index = nullptr;
};
struct SliceExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::Slice;
    Expr* start = nullptr;  // each null if left out
    Expr* stop = nullptr;
    Expr* step = nullptr;
};
struct Argument {
    enum class Kind : std::uint8_t { Positional, Star, Keyword, DoubleStar };
    Kind kind{};
    Name* keyword = nullptr;
    Expr* value = nullptr;
};
struct CallExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::Call;
    Expr* callee = nullptr;
    std::span<Argument> arguments;
    Variable* class_cell = nullptr;  // of super() without arguments: what __class__ is
    Variable* self = nullptr;        // and the function's first parameter
};
// Tuple, List, Set
struct SequenceExpr : Expr {
    std::span<Expr*> items;
    Scope* collector = nullptr;  // of a tuple with starred items: a function that gives its *args
};
struct DictExpr : Expr {
    struct Item {
        Expr* key = nullptr;  // null: **value
        Expr* value = nullptr;
    };
    static constexpr ExprKind kKind = ExprKind::Dict;
    std::span<Item> items;
};
enum class ComprehensionKind : std::uint8_t { List, Set, Dict, Generator };
// As tracebacks name its code.
constexpr std::string_view name_of(ComprehensionKind kind) {
    switch (kind) {
        case ComprehensionKind::List: return "<listcomp>";
        case ComprehensionKind::Set: return "<setcomp>";
        case ComprehensionKind::Dict: return "<dictcomp>";
        case ComprehensionKind::Generator: return "<genexpr>";
    }
    return {};
}
struct ComprehensionExpr : Expr {
    struct Clause {              // for target in iterable, or if condition
        Expr* target = nullptr;  // null: a condition
        Expr* value = nullptr;
    };
    static constexpr ExprKind kKind = ExprKind::Comprehension;
    ComprehensionKind type{};
    Expr* key = nullptr;  // of a dict
    Expr* element = nullptr;
    std::span<Clause> clauses;  // the first is a `for`
    Scope* scope = nullptr;
};
// Yield (operand may be null), YieldFrom, Await, Starred
struct OperandExpr : Expr {
    Expr* operand = nullptr;
};
struct WalrusExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::Walrus;
    NameExpr* target = nullptr;
    Expr* value = nullptr;
};

struct Parameter {
    enum class Kind : std::uint8_t { Positional, VarArgs, KeywordOnly, VarKeywords };
    Kind kind{};
    Name* name = nullptr;
    Expr* default_value = nullptr;
    Position at;
};
// What def and lambda share. Exactly one of body and value is given.
struct FunctionNode {
    Name* name = nullptr;
    Position at;
    bool is_async = false;
    std::span<Parameter> parameters;
    Body body;
    Expr* value = nullptr;
    Scope* scope = nullptr;
};

enum class StmtKind : std::uint8_t {
    Expression,
    Assign,
    AugmentedAssign,
    AnnotatedAssign,
    Delete,
    Assert,
    Global,
    Nonlocal,
    If,
    While,
    For,
    Break,
    Continue,
    Try,
    Raise,
    With,
    Function,
    Class,
    Return,
    Import,
    ImportFrom,
    Pass,
};

struct Stmt {
    StmtKind kind{};
    Position at;
};

// Expression, Return (value may be null)
struct ValueStmt : Stmt {
    Expr* value = nullptr;
};
struct AssignStmt : Stmt {
    static constexpr StmtKind kKind = StmtKind::Assign;
    std::span<Expr*> targets;
    Expr* value = nullptr;
};
// AugmentedAssign, AnnotatedAssign (value may be null)
struct TargetStmt : Stmt {
    Expr* target = nullptr;
    BinaryOp op{};
    Expr* value = nullptr;
};
struct DeleteStmt : Stmt {
    static constexpr StmtKind kKind = StmtKind::Delete;
    Expr* target = nullptr;
};
struct AssertStmt : Stmt {
    static constexpr StmtKind kKind = StmtKind::Assert;
    Expr* condition = nullptr;
    Expr* message = nullptr;  // may be null
};
// Global, Nonlocal
struct DeclareStmt : Stmt {
    std::span<NameExpr*> names;
};
struct IfStmt : Stmt {
    struct Clause {
        Expr* condition = nullptr;
        Body body;
    };
    static constexpr StmtKind kKind = StmtKind::If;
    std::span<Clause> clauses;  // without those that are never taken; the last may always be
    Body otherwise;
};
struct WhileStmt : Stmt {
    static constexpr StmtKind kKind = StmtKind::While;
    Expr* condition = nullptr;
    Body body;
    Body otherwise;
};
struct ForStmt : Stmt {
    static constexpr StmtKind kKind = StmtKind::For;
    bool is_async = false;
    Expr* target = nullptr;
    Expr* iterable = nullptr;
    Body body;
    Body otherwise;
};
struct TryStmt : Stmt {
    struct Handler {
        Position at;
        Expr* type = nullptr;  // null: every exception
        NameExpr* name = nullptr;
        Body body;
    };
    static constexpr StmtKind kKind = StmtKind::Try;
    Body body;
    std::span<Handler> handlers;
    Body otherwise;
    Body finally;
    bool has_finally = false;
};
struct RaiseStmt : Stmt {
    static constexpr StmtKind kKind = StmtKind::Raise;
    Expr* value = nullptr;  // null: the exception being handled
    Expr* cause = nullptr;
};
struct WithStmt : Stmt {
    struct Item {
        Expr* manager = nullptr;
        Expr* target = nullptr;  // may be null
    };
    static constexpr StmtKind kKind = StmtKind::With;
    bool is_async = false;
    std::span<Item> items;
    Body body;
};
struct FunctionStmt : Stmt {
    static constexpr StmtKind kKind = StmtKind::Function;
    std::span<Expr*> decorators;
    FunctionNode* function = nullptr;
    NameExpr* target = nullptr;
};
struct ClassStmt : Stmt {
    static constexpr StmtKind kKind = StmtKind::Class;
    std::span<Expr*> decorators;
    NameExpr* target = nullptr;
    std::span<Argument> arguments;
    Body body;
    Scope* scope = nullptr;
};
struct ImportStmt : Stmt {
    struct Item {
        Name* module = nullptr;  // dotted
        NameExpr* target = nullptr;
        bool is_renamed = false;
    };
    static constexpr StmtKind kKind = StmtKind::Import;
    std::span<Item> items;
};
struct ImportFromStmt : Stmt {
    struct Item {
        Name* name = nullptr;
        NameExpr* target = nullptr;
    };
    static constexpr StmtKind kKind = StmtKind::ImportFrom;
    int level = 0;
    Name* module = nullptr;  // dotted, may be empty
    std::span<Item> items;   // none: everything
};

// The node as the struct that its kind says it is.
template <class T>
T& as(Expr& node) {
    return static_cast<T&>(node);
}
template <class T>
T& as(Stmt& node) {
    return static_cast<T&>(node);
}
inline ConstantExpr* constant_in(Expr* node) {
    return node && node->kind == ExprKind::Constant ? static_cast<ConstantExpr*>(node) : nullptr;
}
inline NameExpr* name_in(Expr* node) {
    return node && node->kind == ExprKind::Name ? static_cast<NameExpr*>(node) : nullptr;
}

}  // namespace krait::vm
