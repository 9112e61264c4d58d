#include "vm/compiler/scope.hpp"

#include "vm/compiler/ast_children.hpp"
#include "vm/compiler/resolve.hpp"

namespace krait::vm {
namespace {

// First pass: walks the tree, makes scopes and variables and notes how each is used.
class ScopeBuilder {
  public:
    ScopeBuilder(Context& context, VariableTable& variables)
        : context_(context), variables_(variables) {}

    ArenaVector<Scope*> build(Body module) {
        open(ScopeKind::Module, context_.name("<module>"), {});
        scope_->body = module;
        walk(module);
        return scopes_;
    }

  private:
    // Makes a scope inside the present one and goes in; gives the one to come back to.
    Scope* open(ScopeKind kind, Name* name, Position at) {
        Scope* outer = scope_;
        Scope* scope = context_.make<Scope>();
        scope->kind = kind;
        scope->name = name;
        scope->at = at;
        scope->parent = outer;
        scope->depth = outer ? outer->depth + 1 : 0;
        scope->number = std::uint32_t(scopes_.size());
        if (scope->depth >= kMaxNesting) context_.fail("too much nesting", at);
        context_.push(scopes_, scope);
        scope_ = scope;
        return outer;
    }

    Variable* touch(Name* name) {
        Variable* known = variables_.find(*scope_, *name);
        return known ? known : variables_.add(*scope_, name);
    }
    void read(NameExpr& node) { node.variable = touch(node.name); }
    void assign(NameExpr& node) {
        node.variable = touch(node.name);
        node.variable->is_assigned = true;
    }

    bool in_function() const {
        return scope_->kind == ScopeKind::Function || scope_->kind == ScopeKind::Lambda;
    }
    void fail(const char* message, Position at) {
        context_.set_code({scope_->name->text, scope_->depth});
        context_.fail_later(message, at);
    }

    // Expressions

    void walk(Expr* node) {
        if (!node || !context_.ok()) return;
        switch (node->kind) {
            case ExprKind::Name: return read(as<NameExpr>(*node));
            case ExprKind::Lambda:
                return walk_function(*as<LambdaExpr>(*node).function, ScopeKind::Lambda);
            case ExprKind::Comprehension: return walk_comprehension(as<ComprehensionExpr>(*node));
            case ExprKind::Tuple: return walk_tuple(as<SequenceExpr>(*node));
            case ExprKind::Walrus: return walk_walrus(as<WalrusExpr>(*node));
            case ExprKind::Call: walk_children(*node); return bind_super(as<CallExpr>(*node));
            case ExprKind::Yield:
            case ExprKind::YieldFrom: return walk_suspending(*node, "'yield' outside function");
            case ExprKind::Await: return walk_suspending(*node, "'await' outside function");
            default: return walk_children(*node);
        }
    }

    void walk_children(Expr& node) {
        for_each_child(node, [&](Expr* child) { walk(child); });
    }

    // A tuple with starred items is what `lambda *args: args` gives for them.
    void walk_tuple(SequenceExpr& node) {
        bool has_star = false;
        for (Expr* item : node.items) has_star |= item->kind == ExprKind::Starred;
        walk_children(node);
        if (!has_star || !context_.ok()) return;
        Name* args = context_.name("args");
        Parameter* parameter = context_.make<Parameter>();
        FunctionNode* function = context_.make<FunctionNode>();
        NameExpr* value = context_.make<NameExpr>();
        if (!context_.ok()) return;
        *parameter = {.kind = Parameter::Kind::VarArgs, .name = args, .at = node.at};
        value->kind = ExprKind::Name;
        value->name = args;
        function->name = context_.name("<lambda>");
        function->at = node.at;
        function->parameters = {parameter, 1};
        function->value = value;
        walk_function(*function, ScopeKind::Lambda);
        node.collector = function->scope;
    }

    void walk_suspending(Expr& node, const char* message) {
        if (!in_function()) return fail(message, node.at);
        scope_->is_generator = true;
        walk_children(node);
    }

    // In a comprehension the name belongs to the scope around it (PEP 572).
    void walk_walrus(WalrusExpr& node) {
        walk(node.value);
        if (!context_.ok() || !node.target) return;  // no name: the parser has refused it
        Scope* home = scope_;
        while (home->kind == ScopeKind::Comprehension) home = home->parent;
        if (home == scope_) return assign(*node.target);
        Variable* variable = touch(node.target->name);
        bool global = home->kind == ScopeKind::Module;
        if (variable->is_assigned) {
            return fail("identifier redefined as global", node.at);
        }
        node.target->variable = variable;
        variable->is_global = global;
        variable->is_nonlocal = !global;
        variable->declared_at = node.at;
        Variable* target = variables_.find(*home, *node.target->name);
        if (!target) target = variables_.add(*home, node.target->name);
        if (target->is_global) {
            variable->is_global = true;
            variable->is_nonlocal = false;
        }
        target->is_assigned = true;
    }

    // super() without arguments means super(__class__, first parameter).
    void bind_super(CallExpr& call) {
        NameExpr* callee = name_in(call.callee);
        bool is_super = callee && callee->name->text == "super" && call.arguments.empty();
        if (!is_super || scope_->kind != ScopeKind::Function) return;
        if (scope_->function->parameters.empty()) return fail("super() can't find self", call.at);
        call.class_cell = touch(context_.name("__class__"));
        call.self = touch(scope_->function->parameters[0].name);
    }

    void walk_target(Expr* target) {
        if (!target || !context_.ok()) return;
        switch (target->kind) {
            case ExprKind::Name: return assign(as<NameExpr>(*target));
            case ExprKind::Tuple:
            case ExprKind::List:
                for (Expr* item : as<SequenceExpr>(*target).items) walk_target(item);
                return;
            case ExprKind::Starred: return walk_target(as<OperandExpr>(*target).operand);
            default: return walk_children(*target);
        }
    }

    void walk_arguments(std::span<Argument> arguments) {
        for (Argument& argument : arguments) walk(argument.value);
    }

    void walk_function(FunctionNode& function, ScopeKind kind) {
        for (Parameter& parameter : function.parameters) walk(parameter.default_value);
        Scope* outer = open(kind, function.name, function.at);
        Scope* scope = scope_;
        scope->function = &function;
        scope->is_async = scope->is_generator = function.is_async;
        function.scope = scope;
        add_parameters(function);
        walk_code(function.body);
        walk(function.value);
        scope_ = outer;
    }

    void add_parameters(FunctionNode& function) {
        for (Parameter& parameter : function.parameters) {
            Variable* variable = touch(parameter.name);
            if (variable->is_parameter) fail("argument name reused", function.at);
            variable->is_parameter = true;
            variable->is_assigned = true;
        }
    }

    // The first iterable is evaluated outside and handed in as a parameter without a name.
    void walk_comprehension(ComprehensionExpr& node) {
        walk(node.clauses[0].value);
        Scope* outer = open(ScopeKind::Comprehension, context_.name(name_of(node.type)), node.at);
        scope_->comprehension = &node;
        scope_->is_generator = node.type == ComprehensionKind::Generator;
        node.scope = scope_;
        Variable* iterator = touch(context_.name(""));
        iterator->is_parameter = iterator->is_assigned = true;
        for (std::size_t i = 0; i < node.clauses.size(); ++i) {
            if (i > 0) walk(node.clauses[i].value);
            walk_target(node.clauses[i].target);
        }
        walk(node.key);
        walk(node.element);
        scope_ = outer;
    }

    // Statements

    void walk(Body body) {
        for (Stmt* statement : body) {
            if (!context_.ok()) return;
            walk(*statement);
        }
    }

    void walk(Stmt& node) {
        switch (node.kind) {
            case StmtKind::Pass: return;
            case StmtKind::Break:
            case StmtKind::Continue:
                if (loops_ == 0) fail("'break'/'continue' outside loop", node.at);
                return;
            case StmtKind::Expression: return walk(as<ValueStmt>(node).value);
            case StmtKind::Return: return walk_return(as<ValueStmt>(node));
            case StmtKind::Assign:
                walk(as<AssignStmt>(node).value);
                for (Expr* target : as<AssignStmt>(node).targets) walk_target(target);
                return;
            case StmtKind::AugmentedAssign:
            case StmtKind::AnnotatedAssign:
                walk(as<TargetStmt>(node).value);
                return walk_target(as<TargetStmt>(node).target);
            case StmtKind::Delete: return walk_target(as<DeleteStmt>(node).target);
            case StmtKind::Assert:
                walk(as<AssertStmt>(node).condition);
                return walk(as<AssertStmt>(node).message);
            case StmtKind::Raise:
                walk(as<RaiseStmt>(node).value);
                return walk(as<RaiseStmt>(node).cause);
            case StmtKind::Global: return declare_global(as<DeclareStmt>(node));
            case StmtKind::Nonlocal: return declare_nonlocal(as<DeclareStmt>(node));
            case StmtKind::Import:
                for (auto& item : as<ImportStmt>(node).items) assign(*item.target);
                return;
            case StmtKind::ImportFrom: return walk_import(as<ImportFromStmt>(node));
            default: return walk_compound(node);
        }
    }

    void walk_compound(Stmt& node) {
        switch (node.kind) {
            case StmtKind::If:
                for (auto& clause : as<IfStmt>(node).clauses) {
                    walk(clause.condition);
                    walk(clause.body);
                }
                return walk(as<IfStmt>(node).otherwise);
            case StmtKind::While:
                walk(as<WhileStmt>(node).condition);
                walk_loop(as<WhileStmt>(node).body);
                return walk(as<WhileStmt>(node).otherwise);
            case StmtKind::For: return walk_for(as<ForStmt>(node));
            case StmtKind::Try: return walk_try(as<TryStmt>(node));
            case StmtKind::With: return walk_with(as<WithStmt>(node));
            case StmtKind::Function:
                for (Expr* decorator : as<FunctionStmt>(node).decorators) walk(decorator);
                assign(*as<FunctionStmt>(node).target);
                return walk_function(*as<FunctionStmt>(node).function, ScopeKind::Function);
            case StmtKind::Class: return walk_class(as<ClassStmt>(node));
            default: return;
        }
    }

    void walk_return(ValueStmt& node) {
        bool is_eval = context_.options.input == InputKind::Eval;
        if (!in_function() && !is_eval) return fail("'return' outside function", node.at);
        walk(node.value);
    }

    void declare_global(DeclareStmt& node) {
        for (NameExpr* name : node.names) {
            Variable* known = variables_.find(*scope_, *name->name);
            if (known && !known->is_global) {
                return fail("identifier redefined as global", name->at);
            }
            name->variable = known ? known : variables_.add(*scope_, name->name);
            name->variable->is_global = true;
        }
    }

    void declare_nonlocal(DeclareStmt& node) {
        if (scope_->kind == ScopeKind::Module) {
            return fail("can't declare nonlocal in outer code", node.at);
        }
        for (NameExpr* name : node.names) {
            Variable* known = variables_.find(*scope_, *name->name);
            if (known && !known->is_nonlocal) {
                return fail("identifier redefined as nonlocal", name->at);
            }
            name->variable = known ? known : variables_.add(*scope_, name->name);
            name->variable->is_nonlocal = true;
            name->variable->declared_at = name->at;
        }
    }

    void walk_import(ImportFromStmt& node) {
        if (node.items.empty() && scope_->kind != ScopeKind::Module) {
            return fail("import * not at module level", node.at);
        }
        scope_->imports_everything |= node.items.empty();
        for (auto& item : node.items) assign(*item.target);
    }

    void require_async(bool is_async, Position at) {
        if (is_async && !scope_->is_async) fail("async for/with outside async function", at);
    }

    void walk_loop(Body body) {
        ++loops_;
        walk(body);
        --loops_;
    }

    void walk_for(ForStmt& node) {
        require_async(node.is_async, node.at);
        walk(node.iterable);
        walk_target(node.target);
        walk_loop(node.body);
        walk(node.otherwise);
    }

    void walk_try(TryStmt& node) {
        walk(node.body);
        for (auto& handler : node.handlers) {
            walk(handler.type);
            walk_target(handler.name);
            walk(handler.body);
        }
        walk(node.otherwise);
        walk(node.finally);
    }

    void walk_with(WithStmt& node) {
        require_async(node.is_async, node.at);
        for (auto& item : node.items) {
            walk(item.manager);
            walk_target(item.target);
        }
        walk(node.body);
    }

    void walk_class(ClassStmt& node) {
        for (Expr* decorator : node.decorators) walk(decorator);
        walk_arguments(node.arguments);
        assign(*node.target);
        Scope* outer = open(ScopeKind::Class, node.target->name, node.at);
        scope_->body = node.body;
        node.scope = scope_;
        walk_code(node.body);
        scope_ = outer;
    }

    // A loop around a def is none of the code in it.
    void walk_code(Body body) {
        int outer_loops = loops_;
        loops_ = 0;
        walk(body);
        loops_ = outer_loops;
    }

    Context& context_;
    VariableTable& variables_;
    Scope* scope_ = nullptr;
    int loops_ = 0;  // around the statement, in its own code
    ArenaVector<Scope*> scopes_;
};

}  // namespace

ArenaVector<Scope*> build_scopes(Context& context, Body module) {
    VariableTable variables(context);
    ArenaVector<Scope*> scopes = ScopeBuilder(context, variables).build(module);
    resolve(context, variables, {scopes.begin(), scopes.size()});
    context.settle_later_error();
    return scopes;
}

}  // namespace krait::vm
