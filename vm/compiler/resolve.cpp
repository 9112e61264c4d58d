#include "vm/compiler/resolve.hpp"

namespace krait::vm {
namespace {

// Second pass, outer scopes first: decides where each variable lives.
class Resolver {
  public:
    Resolver(Context& context, VariableTable& variables)
        : context_(context), variables_(variables) {}

    void resolve(Scope& scope) {
        // By index: a capture from further in adds to the variables of scopes further out only.
        for (std::size_t i = 0; i < scope.variables.size() && context_.ok(); ++i) {
            decide(scope, *scope.variables[i]);
        }
    }

  private:
    void decide(Scope& scope, Variable& variable) {
        if (variable.storage != Storage::Undecided) return;
        bool global = variable.is_global || scope.kind == ScopeKind::Module;
        variable.name->is_bound_globally |= variable.is_assigned && global;
        if (variable.is_global) {
            variable.storage = Storage::Global;
        } else if (scope.kind == ScopeKind::Module) {
            variable.storage = Storage::Name;
        } else if (variable.is_assigned && !variable.is_nonlocal) {
            variable.storage = scope.has_slots() ? Storage::Local : Storage::Name;
        } else if (Variable* outer = capture(scope.parent, variable.name)) {
            make_free(scope, variable, outer);
        } else if (variable.is_nonlocal) {
            context_.set_code({scope.name->text, scope.depth});
            context_.fail_later("no binding for nonlocal found", variable.declared_at);
        } else {
            variable.storage = scope.has_slots() ? Storage::Global : Storage::Name;
        }
    }

    void make_free(Scope& scope, Variable& variable, Variable* outer) {
        variable.storage = Storage::Free;
        variable.outer = outer;
        context_.push(scope.frees, &variable);
    }

    // The variable of `scope` that holds the cell of `name`, made on the way if a scope further
    // out owns it; null if the name is a global.
    Variable* capture(Scope* scope, Name* name) {
        if (!scope || scope->kind == ScopeKind::Module) return nullptr;
        if (scope->kind == ScopeKind::Class) return capture_through_class(*scope, name);
        Variable* variable = variables_.find(*scope, *name);
        if (variable) {
            if (variable->storage == Storage::Local) variable->storage = Storage::Cell;
            bool is_cell = variable->storage == Storage::Cell || variable->storage == Storage::Free;
            return is_cell ? variable : nullptr;
        }
        Variable* outer = capture(scope->parent, name);
        if (!outer) return nullptr;
        variable = variables_.add(*scope, name);
        make_free(*scope, *variable, outer);
        return variable;
    }

    // A class's own variables are not seen from its methods, except the cell of __class__; what
    // lies further out passes through it.
    Variable* capture_through_class(Scope& scope, Name* name) {
        if (name->text == "__class__") {
            if (!scope.class_cell) {
                scope.class_cell = variables_.add_hidden(scope, name);
                scope.class_cell->storage = Storage::Cell;
            }
            return scope.class_cell;
        }
        for (Variable* free : scope.frees) {
            if (free->name == name) return free;
        }
        Variable* outer = capture(scope.parent, name);
        if (!outer) return nullptr;
        Variable* variable = variables_.add_hidden(scope, name);
        make_free(scope, *variable, outer);
        return variable;
    }

    Context& context_;
    VariableTable& variables_;
};

// Gives out the slots of a frame: cells handed in, parameters, own cells, other locals.
class SlotCounter {
  public:
    SlotCounter(const VariableTable& variables, Scope& scope)
        : variables_(variables), scope_(scope) {}

    void number() {
        for (Variable* free : scope_.frees) take(*free);
        if (scope_.function) number_parameters(scope_.function->parameters);
        if (scope_.comprehension) take(*scope_.variables[0]);
        number_rest(Storage::Cell);
        number_rest(Storage::Local);
    }

  private:
    void take(Variable& variable) { variable.slot = scope_.slot_count++; }

    void number_parameters(std::span<Parameter> parameters) {
        using Kind = Parameter::Kind;
        for (Kind kind : {Kind::Positional, Kind::KeywordOnly, Kind::VarArgs, Kind::VarKeywords}) {
            for (Parameter& parameter : parameters) {
                if (parameter.kind == kind) take(*variables_.find(scope_, *parameter.name));
            }
        }
    }

    void number_rest(Storage storage) {
        for (Variable* variable : scope_.variables) {
            if (variable->storage == storage && !variable->is_parameter) take(*variable);
        }
    }

    const VariableTable& variables_;
    Scope& scope_;
};

}  // namespace

void resolve(Context& context, VariableTable& variables, std::span<Scope* const> scopes) {
    Resolver resolver(context, variables);
    for (Scope* scope : scopes) {
        if (!context.ok()) return;
        resolver.resolve(*scope);
    }
    for (Scope* scope : scopes) {
        if (context.ok()) SlotCounter(variables, *scope).number();
    }
}

}  // namespace krait::vm
