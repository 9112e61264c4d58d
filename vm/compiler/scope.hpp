// Which variable each name of the program is (Python reference 4.2): one pass makes the scopes and
// their variables, a second decides where each lives.
#pragma once

#include "vm/compiler/ast.hpp"

namespace krait::vm {

enum class ScopeKind : std::uint8_t { Module, Class, Function, Lambda, Comprehension };

// Where a variable lives, which is which instructions reach it.
enum class Storage : std::uint8_t {
    Undecided,
    Name,    // the locals dict, then globals, then builtins
    Global,  // globals, then builtins
    Local,   // a slot of the frame
    Cell,    // a cell of this scope's own, in a slot of the frame
    Free,    // a cell of an enclosing scope, handed in
};

struct Variable {
    Name* name = nullptr;
    Scope* scope = nullptr;
    Variable* outer = nullptr;  // Free: the same variable one scope further out
    Storage storage = Storage::Undecided;
    std::uint32_t slot = 0;  // Local, Cell, Free
    bool is_parameter = false;
    bool is_assigned = false;
    bool is_global = false;    // by declaration
    bool is_nonlocal = false;  // by declaration
    Position declared_at;      // nonlocal
};

// The code of one raw code: a module, function, class body or comprehension.
struct Scope {
    ScopeKind kind{};
    Name* name = nullptr;
    Position at;
    Scope* parent = nullptr;
    int depth = 0;
    std::uint32_t number = 0;  // among all
    bool is_generator = false;
    bool is_async = false;
    bool imports_everything = false;  // from m import *
    ArenaVector<Variable*> variables;
    ArenaVector<Variable*> frees;    // slots 0, 1, ...
    Variable* class_cell = nullptr;  // of a class whose methods ask for __class__
    std::uint32_t slot_count = 0;
    // What it is the code of: exactly one is given, or body alone.
    FunctionNode* function = nullptr;
    ComprehensionExpr* comprehension = nullptr;
    Body body;  // Module, Class

    bool has_slots() const { return kind != ScopeKind::Module && kind != ScopeKind::Class; }
};

// The scopes of a program, outer ones first; the first is the module. Sets each node's `variable`
// and `scope`. On an error the Context says so.
ArenaVector<Scope*> build_scopes(Context& context, Body module);

}  // namespace krait::vm
