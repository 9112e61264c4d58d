// enumerate, zip, map, filter and reversed: types whose values are iterators over other iterables.
#include "vm/native.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/names.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// One iterator, and one Value beside it that the type gives a meaning.
struct Lazy : Object {
    Value source;
    Value other;
};

void trace_lazy(Object* object, Marker& marker) {
    marker.mark(static_cast<Lazy*>(object)->source);
    marker.mark(static_cast<Lazy*>(object)->other);
}

Result<Value> make_lazy(Vm& vm, const Type& type, Value source, Value other) {
    Lazy* made = VM_TRY(vm.make<Lazy>(type));
    made->source = source;
    made->other = other;
    return made;
}

// --- enumerate(iterable, start=0): `other` is the next number

Result<Value> make_enumerate(Vm& vm, const Type& type, Args args) {
    if (args.count > 2) return vm.raise(type_error_type, texts::kExtraPositional);
    std::size_t named = 0;
    auto argument = [&](std::size_t index, std::string_view name) {
        if (index < args.count) return args[index];
        Value given = args.keyword(name);
        named += !given.is_null();
        return given;
    };
    Value iterable = argument(0, "iterable"), start = argument(1, "start");
    if (iterable.is_null()) return vm.raise(type_error_type, texts::kArgumentRequired, "iterable");
    if (args.keyword_count > named) return vm.raise(type_error_type, texts::kExtraKeywords);
    Value first = Value::small_int(0);
    if (!start.is_null()) first = VM_TRY(make_int(vm, VM_TRY(to_integer(vm, start))));
    return make_lazy(vm, type, VM_TRY(iterate(vm, iterable)), first);
}

Result<Value> enumerate_next(Vm& vm, Value self) {
    auto* lazy = self.as<Lazy>();
    VM_TRY(vm.check_native_stack());  // a million of them may be chained
    Value item = VM_TRY(next(vm, lazy->source));
    if (item.is_stopped()) return item;
    const Value pair[] = {lazy->other, item};
    lazy->other = VM_TRY(int_binary(vm, BinaryOp::Add, lazy->other, Value::small_int(1)));
    return VM_TRY(make_tuple(vm, pair));
}

// --- zip(*iterables): `other` is a tuple of iterators

Result<Value> make_zip(Vm& vm, const Type& type, Args args) {
    Tuple* iterators = VM_TRY(make_tuple(vm, args.count));
    for (std::size_t i = 0; i < args.count; ++i) iterators->items[i] = VM_TRY(iterate(vm, args[i]));
    return make_lazy(vm, type, Value::none(), iterators);
}

Result<Value> zip_next(Vm& vm, Value self) {
    auto* iterators = self.as<Lazy>()->other.as<Tuple>();
    if (iterators->count == 0) return Value::stopped();
    VM_TRY(vm.check_native_stack());
    Tuple* row = VM_TRY(make_tuple(vm, iterators->count));
    for (std::size_t i = 0; i < iterators->count; ++i) {
        Value item = VM_TRY(next(vm, iterators->items[i]));
        if (item.is_stopped()) return item;
        row->items[i] = item;
    }
    return row;
}

// --- map(function, *iterables): `source` is the function, `other` a tuple of iterators

Result<Value> make_map(Vm& vm, const Type& type, Args args) {
    if (args.count < 2) return vm.raise_argument_count(args.count, 2, FunctionDef::kAny);
    Tuple* iterators = VM_TRY(make_tuple(vm, args.count - 1));
    for (std::size_t i = 1; i < args.count; ++i)
        iterators->items[i - 1] = VM_TRY(iterate(vm, args[i]));
    return make_lazy(vm, type, args[0], iterators);
}

Result<Value> map_next(Vm& vm, Value self) {
    Value row = VM_TRY(zip_next(vm, self));
    if (row.is_stopped()) return row;
    return vm.call(self.as<Lazy>()->source, Args(row.as<Tuple>()->view()));
}

// --- filter(function, iterable): `other` is the function, None: by truth

Result<Value> make_filter(Vm& vm, const Type& type, Args args) {
    if (args.count != 2) return vm.raise_argument_count(args.count, 2, 2);
    return make_lazy(vm, type, VM_TRY(iterate(vm, args[1])), args[0]);
}

Result<Value> filter_next(Vm& vm, Value self) {
    auto* lazy = self.as<Lazy>();
    VM_TRY(vm.check_native_stack());
    for (;;) {
        VM_TRY(vm.poll());
        Value item = VM_TRY(next(vm, lazy->source));
        if (item.is_stopped()) return item;
        Value answer = item;
        if (!lazy->other.is_none()) answer = VM_TRY(vm.call(lazy->other, Args(&item, 1)));
        if (VM_TRY(truth(vm, answer))) return item;
    }
}

// --- reversed(sequence): `source` is the sequence, `other` how many items are left

Result<Value> make_reversed(Vm& vm, const Type& type, Args args) {
    if (args.count != 1) return vm.raise_argument_count(args.count, 1, 1);
    Method own = VM_TRY(method_or_null(vm, args[0], vm.name(Name::DReversed)));
    if (!own.function.is_null()) return call_method(vm, own, {});
    return make_lazy(vm, type, args[0], VM_TRY(length(vm, args[0])));
}

Result<Value> reversed_next(Vm& vm, Value self) {
    auto* lazy = self.as<Lazy>();
    std::intptr_t left = VM_TRY(to_integer(vm, lazy->other));
    if (left <= 0) return Value::stopped();
    lazy->other = Value::small_int(left - 1);
    return subscript(vm, lazy->source, lazy->other);
}

}  // namespace

const Type enumerate_type{.name = "enumerate",
                          .keywords = true,
                          .make = make_enumerate,
                          .iterate = iterate_self,
                          .next = enumerate_next,
                          .trace = trace_lazy};
const Type zip_type{.name = "zip",
                    .make = make_zip,
                    .iterate = iterate_self,
                    .next = zip_next,
                    .trace = trace_lazy};
const Type map_type{.name = "map",
                    .make = make_map,
                    .iterate = iterate_self,
                    .next = map_next,
                    .trace = trace_lazy};
const Type filter_type{.name = "filter",
                       .make = make_filter,
                       .iterate = iterate_self,
                       .next = filter_next,
                       .trace = trace_lazy};
const Type reversed_type{.name = "reversed",
                         .make = make_reversed,
                         .iterate = iterate_self,
                         .next = reversed_next,
                         .trace = trace_lazy};

}  // namespace krait::vm
