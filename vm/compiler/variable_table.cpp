#include "vm/compiler/variable_table.hpp"

namespace krait::vm {
namespace {

constexpr std::size_t kFirstCapacity = 64;

}  // namespace

std::size_t VariableTable::place_of(const Scope& scope, const Name& name) {
    constexpr std::uint32_t kSpread = 2654435769u;  // 2^32 divided by the golden ratio
    return name.hash ^ (scope.number * kSpread);
}

Variable* VariableTable::find(const Scope& scope, const Name& name) const {
    if (count_ == 0) return nullptr;
    std::size_t mask = capacity_ - 1;
    for (std::size_t at = place_of(scope, name) & mask; slots_[at]; at = (at + 1) & mask) {
        if (slots_[at]->scope == &scope && slots_[at]->name == &name) return slots_[at];
    }
    return nullptr;
}

void VariableTable::insert(Variable* variable) {
    std::size_t mask = capacity_ - 1;
    std::size_t at = place_of(*variable->scope, *variable->name) & mask;
    while (slots_[at]) at = (at + 1) & mask;
    slots_[at] = variable;
}

bool VariableTable::grow() {
    std::size_t old_capacity = capacity_;
    Variable** old = slots_;
    std::size_t capacity = old_capacity ? old_capacity * 2 : kFirstCapacity;
    Variable** slots = context_.arena.make_array<Variable*>(capacity);
    if (!slots) return false;
    slots_ = slots;
    capacity_ = capacity;
    for (std::size_t i = 0; i < old_capacity; ++i) {
        if (old[i]) insert(old[i]);
    }
    return true;
}

Variable* VariableTable::add(Scope& scope, Name* name) {
    Variable* variable = add_hidden(scope, name);
    bool full = (count_ + 1) * 2 > capacity_;
    if (!context_.ok() || (full && !grow())) return variable;
    insert(variable);
    ++count_;
    return variable;
}

Variable* VariableTable::add_hidden(Scope& scope, Name* name) {
    Variable* variable = context_.make<Variable>();
    variable->name = name;
    variable->scope = &scope;
    context_.push(scope.variables, variable);
    return variable;
}

}  // namespace krait::vm
