// What a Class puts in its row of functions, and what `type` does for classes. For type.cpp and
// instance.cpp; everyone else calls the operations of native.hpp.
#pragma once

#include "vm/objects/instance.hpp"

namespace krait::vm {

// A value of `type`, which has a `make`. Raises TypeError for keywords that it does not take.
Result<Value> make_value(Vm& vm, const Type& type, Args args);

// A bare instance; its native part, if any, is made on first use or by __init__.
Result<Instance*> make_instance(Vm& vm, const Class* cls);
Result<Value> make_class_instance(Vm& vm, const Type& type, Args args);
// An instance without __repr__ that has a builtin part: as that prints, exceptions under their own
// name.
Result<void> print_native_part(Vm& vm, Printer& out, Value self, Value native, Form form);
Result<void> print_instance(Vm& vm, Printer& out, Value self, Form form);
Result<void> set_instance_attribute(Vm& vm, Instance* self, Str* name, Value value);

Result<Value> type_attribute(Vm& vm, Value self, Str* name);
Result<bool> set_type_attribute(Vm& vm, Value self, Str* name, Value value);
void trace_type(Object* object, Marker& marker);

}  // namespace krait::vm
