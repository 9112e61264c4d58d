// All variables of a program by scope and name.
#pragma once

#include "vm/compiler/scope.hpp"

namespace krait::vm {

class VariableTable {
  public:
    explicit VariableTable(Context& context) : context_(context) {}

    // The variable of `scope` that is called `name`, or null.
    Variable* find(const Scope& scope, const Name& name) const;
    // Makes a variable of `scope` that find() gives from now on; there must be none yet.
    Variable* add(Scope& scope, Name* name);
    // Makes one that find() does not give: a class's cell, or what passes through a class.
    Variable* add_hidden(Scope& scope, Name* name);

  private:
    static std::size_t place_of(const Scope& scope, const Name& name);
    bool grow();
    void insert(Variable* variable);

    Context& context_;
    Variable** slots_ = nullptr;  // open addressing; the capacity is a power of two
    std::size_t count_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace krait::vm
