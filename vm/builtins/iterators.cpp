#include "vm/builtins/iterators.hpp"

#include "vm/native.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Result<Value> itself(Vm&, Value self) { return self; }

// --- enumerate
// --------------------------------------------------------------------------------------

struct Enumerate : Object {
    Value iterator;
    Value index;
};

Result<Value> make_enumerate(Vm& vm, const Type&, Args args) {
    Value iterable = args.count ? args[0] : args.keyword("iterable");
    if (iterable.is_null()) return vm.raise(type_error_type, texts::kIterableRequired);
    if (args.count > 2) return vm.raise_argument_count(args.count, 1, 2);
    Value start = args.keyword("start");
    if (start.is_null()) start = args.get(1, Value::small_int(0));
    Enumerate* made = VM_TRY(vm.make<Enumerate>(enumerate_type));
    made->iterator = VM_TRY(iterate(vm, iterable));
    made->index = VM_TRY(make_int(vm, VM_TRY(to_integer(vm, start))));
    return made;
}

Result<Value> enumerate_next(Vm& vm, Value self) {
    auto* each = self.as<Enumerate>();
    Value item = VM_TRY(next(vm, each->iterator));
    if (item.is_stopped()) return item;
    const Value pair[] = {each->index, item};
    Tuple* tuple = VM_TRY(make_tuple(vm, pair));
    each->index = VM_TRY(binary(vm, BinaryOp::Add, each->index, Value::small_int(1)));
    return tuple;
}

void trace_enumerate(Object* object, Marker& marker) {
    marker.mark(static_cast<Enumerate*>(object)->iterator);
    marker.mark(static_cast<Enumerate*>(object)->index);
}

// --- zip and map
// ------------------------------------------------------------------------------------

// Several iterators walked together; map also has what is called with their items.
struct Together : Object {
    Value function;  // null: zip
    Tuple* iterators = nullptr;
};

Result<Together*> make_together(Vm& vm, const Type& type, Args iterables) {
    Together* made = VM_TRY(vm.make<Together>(type));
    made->function = Value::null();
    made->iterators = VM_TRY(make_tuple(vm, iterables.count));
    for (std::uint32_t i = 0; i < iterables.count; ++i)
        made->iterators->items[i] = VM_TRY(iterate(vm, iterables[i]));
    return made;
}

Result<Value> make_zip(Vm& vm, const Type& type, Args args) {
    return VM_TRY(make_together(vm, type, args));
}

Result<Value> make_map(Vm& vm, const Type& type, Args args) {
    if (args.count < 2) return vm.raise_argument_count(args.count, 2, FunctionDef::kAny);
    Together* made = VM_TRY(make_together(vm, type, args.rest()));
    made->function = args[0];
    return made;
}

// The next item of each as a tuple; null as soon as one has ended.
Result<Value> next_of_all(Vm& vm, Together* self) {
    Tuple* items = VM_TRY(make_tuple(vm, self->iterators->count));
    for (std::size_t i = 0; i < self->iterators->count; ++i) {
        Value item = VM_TRY(next(vm, self->iterators->items[i]));
        if (item.is_stopped()) return Value::stopped();
        items->items[i] = item;
    }
    return self->iterators->count ? Value(items) : Value::stopped();
}

Result<Value> zip_next(Vm& vm, Value self) { return next_of_all(vm, self.as<Together>()); }

Result<Value> map_next(Vm& vm, Value self) {
    Value items = VM_TRY(next_of_all(vm, self.as<Together>()));
    if (items.is_stopped()) return items;
    return vm.call(self.as<Together>()->function, Args(items.as<Tuple>()->view()));
}

void trace_together(Object* object, Marker& marker) {
    marker.mark(static_cast<Together*>(object)->function);
    marker.mark(static_cast<Together*>(object)->iterators);
}

// --- filter
// -----------------------------------------------------------------------------------------

struct Filter : Object {
    Value function;  // None: the item's own truth
    Value iterator;
};

Result<Value> make_filter(Vm& vm, const Type&, Args args) {
    if (args.count != 2) return vm.raise_argument_count(args.count, 2, 2);
    Filter* made = VM_TRY(vm.make<Filter>(filter_type));
    made->function = args[0];
    made->iterator = VM_TRY(iterate(vm, args[1]));
    return made;
}

Result<Value> filter_next(Vm& vm, Value self) {
    auto* filter = self.as<Filter>();
    while (true) {
        VM_TRY(vm.poll());
        Value item = VM_TRY(next(vm, filter->iterator));
        if (item.is_stopped()) return item;
        Value verdict =
            filter->function.is_none() ? item : VM_TRY(vm.call(filter->function, Args(&item, 1)));
        if (VM_TRY(truth(vm, verdict))) return item;
    }
}

void trace_filter(Object* object, Marker& marker) {
    marker.mark(static_cast<Filter*>(object)->function);
    marker.mark(static_cast<Filter*>(object)->iterator);
}

// --- reversed
// ---------------------------------------------------------------------------------------

struct Reversed : Object {
    Value sequence;
    std::intptr_t left = 0;  // items not given yet
};

Result<Value> make_reversed(Vm& vm, const Type&, Args args) {
    if (args.count != 1) return vm.raise_argument_count(args.count, 1, 1);
    Method own = VM_TRY(method_or_null(vm, args[0], vm.name(Name::DReversed)));
    if (!own.function.is_null()) return call_method(vm, own, {});
    Value count = VM_TRY(length(vm, args[0]));
    Reversed* made = VM_TRY(vm.make<Reversed>(reversed_type));
    made->sequence = args[0];
    made->left = VM_TRY(to_integer(vm, count));
    return made;
}

Result<Value> reversed_next(Vm& vm, Value self) {
    auto* reversed = self.as<Reversed>();
    if (reversed->left <= 0) return Value::stopped();
    --reversed->left;
    return subscript(vm, reversed->sequence, Value::small_int(reversed->left));
}

void trace_reversed(Object* object, Marker& marker) {
    marker.mark(static_cast<Reversed*>(object)->sequence);
}

}  // namespace

const Type enumerate_type{.name = "enumerate",
                          .make = make_enumerate,
                          .iterate = itself,
                          .next = enumerate_next,
                          .trace = trace_enumerate};
const Type zip_type{
    .name = "zip", .make = make_zip, .iterate = itself, .next = zip_next, .trace = trace_together};
const Type map_type{
    .name = "map", .make = make_map, .iterate = itself, .next = map_next, .trace = trace_together};
const Type filter_type{.name = "filter",
                       .make = make_filter,
                       .iterate = itself,
                       .next = filter_next,
                       .trace = trace_filter};
const Type reversed_type{.name = "reversed",
                         .make = make_reversed,
                         .iterate = itself,
                         .next = reversed_next,
                         .trace = trace_reversed};

}  // namespace krait::vm
