// The builtin names.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

// Stores every builtin function, type and constant in `builtins`. Raises MemoryError.
Result<void> fill_builtins(Vm& vm, Dict* builtins);

// What dir() gives of a dict and of an object: names in order. Raises MemoryError, and what looking
// at an object's class may.
Result<List*> names_in(Vm& vm, const Dict* dict);
Result<List*> names_of(Vm& vm, Value object);

// input([prompt]), of a console that shows what is typed by itself, or that nobody types at.
Result<Value> input(Vm& vm, Args args);

std::span<const FunctionDef> number_builtins();
std::span<const FunctionDef> object_builtins();
std::span<const FunctionDef> sequence_builtins();

}  // namespace krait::vm
