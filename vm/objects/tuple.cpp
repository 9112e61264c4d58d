// Making tuples. What a program does with them is in tuple_type.cpp.
#include "vm/objects/tuple.hpp"

#include <algorithm>

#include "vm/early.hpp"
#include "vm/vm.hpp"

namespace krait::vm {
namespace {

struct EmptyTuple {
    Tuple tuple;
    constexpr EmptyTuple() { tuple.type = &tuple_type; }
};
constexpr EmptyTuple kEmpty;

}  // namespace

// Nobody writes to it: it has no items.
Tuple* empty_tuple() { return const_cast<Tuple*>(&kEmpty.tuple); }

Result<Tuple*> make_tuple(Vm& vm, std::size_t count) {
    if (count == 0) return empty_tuple();
    if (count > kMaxTupleItems) return vm.raise_out_of_memory(count);
    Tuple* made = VM_TRY(vm.make<Tuple>(tuple_type, (count - 1) * sizeof(Value)));
    made->count = count;
    std::fill_n(made->items, count, Value::none());
    return made;
}

KRAIT_EARLY Result<Tuple*> make_tuple(Vm& vm, std::span<const Value> items) {
    Tuple* made = VM_TRY(make_tuple(vm, items.size()));
    std::copy(items.begin(), items.end(), made->items);
    return made;
}

}  // namespace krait::vm
