// len, iter, next, and what walks an iterable: all, any, sum, min, max, sorted.
#include "vm/builtins/builtins.hpp"
#include "vm/interp/iterate.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// Calls `visit` with each item until it gives true.
template <class Visit>
Result<void> walk(Vm& vm, Value iterable, Visit visit) {
    Value slots[4];
    VM_TRY(begin_iteration(vm, iterable, slots));
    while (true) {
        VM_TRY(vm.poll());
        Value item = VM_TRY(next_iteration(vm, slots));
        if (item.is_stopped() || VM_TRY(visit(item))) return {};
    }
}

Result<Value> all(Vm& vm, Args args) {
    bool result = true;
    VM_TRY(walk(vm, args[0], [&](Value item) -> Result<bool> {
        result = VM_TRY(truth(vm, item));
        return !result;
    }));
    return Value(result);
}

Result<Value> any(Vm& vm, Args args) {
    bool result = false;
    VM_TRY(walk(vm, args[0], [&](Value item) -> Result<bool> {
        result = VM_TRY(truth(vm, item));
        return result;
    }));
    return Value(result);
}

Result<Value> sum(Vm& vm, Args args) {
    Value total = args.get(1, Value::small_int(0));
    VM_TRY(walk(vm, args[0], [&](Value item) -> Result<bool> {
        total = VM_TRY(binary(vm, BinaryOp::Add, total, item));
        return false;
    }));
    return total;
}

Result<Value> len(Vm& vm, Args args) { return length(vm, args[0]); }
Result<Value> iter(Vm& vm, Args args) { return iterate(vm, args[0]); }

// next(iterator[, default])
Result<Value> next_item(Vm& vm, Args args) {
    if (args.count == 1) return next_or_stop(vm, args[0]);
    Value item = VM_TRY(next(vm, args[0]));
    if (!item.is_stopped()) return item;
    vm.stop_value = Value::null();
    return args[1];
}

// min and max: of the items of one iterable, or of several arguments. The first of equals wins.
Result<Value> extreme(Vm& vm, Args args, BinaryOp better) {
    Value key = args.keyword("key"), otherwise = args.keyword("default");
    Value best = Value::null(), best_key = Value::null();
    auto consider = [&](Value item) -> Result<bool> {
        Value item_key =
            key.is_null() || key.is_none() ? item : VM_TRY(vm.call(key, Args(&item, 1)));
        bool wins =
            best.is_null() || VM_TRY(truth(vm, VM_TRY(binary(vm, better, item_key, best_key))));
        if (wins) {
            best = item;
            best_key = item_key;
        }
        return false;
    };
    if (args.count == 1) {
        VM_TRY(walk(vm, args[0], consider));
        if (best.is_null()) best = otherwise;
        if (best.is_null()) return vm.raise(value_error_type, texts::kEmptySequence);
        return best;
    }
    for (Value item : args.all()) VM_TRY(consider(item));
    return best;
}

Result<Value> min(Vm& vm, Args args) { return extreme(vm, args, BinaryOp::Less); }
Result<Value> max(Vm& vm, Args args) { return extreme(vm, args, BinaryOp::More); }

// sorted(iterable, key=None, reverse=False)
Result<Value> sorted(Vm& vm, Args args) {
    if (args.count > 1) return vm.raise(type_error_type, texts::kSortKeyByName);
    List* list = VM_TRY(to_list(vm, args[0]));
    VM_TRY(sort_as_asked(vm, list, args));
    return list;
}

constexpr FunctionDef functions[] = {
    {"all", all, 1, 1},
    {"any", any, 1, 1},
    {"sum", sum, 1, 2},
    {"len", len, 1, 1},
    {"iter", iter, 1, 1},
    {"next", next_item, 1, 2},
    {"min", min, 1, FunctionDef::kAny, true},
    {"max", max, 1, FunctionDef::kAny, true},
    {"sorted", sorted, 1, FunctionDef::kAny, true},
};

}  // namespace

std::span<const FunctionDef> sequence_builtins() { return functions; }

}  // namespace krait::vm
