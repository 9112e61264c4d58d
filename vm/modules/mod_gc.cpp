// gc: the collector, by hand.
#include "vm/modules/modules.hpp"

namespace krait::vm {
namespace {

// gc.collect(): how many bytes that freed.
Result<Value> collect(Vm& vm, Args) {
    std::size_t before = vm.heap().statistics().used_bytes;
    vm.charge(before);
    vm.heap().collect();
    std::size_t after = vm.heap().statistics().used_bytes;
    return make_int(vm, before > after ? std::int64_t(before - after) : 0);
}

Result<Value> enable(Vm& vm, Args) {
    vm.heap().set_automatic(true);
    return Value::none();
}
Result<Value> disable(Vm& vm, Args) {
    vm.heap().set_automatic(false);
    return Value::none();
}
Result<Value> isenabled(Vm& vm, Args) { return Value(vm.heap().automatic()); }

Result<Value> mem_alloc(Vm& vm, Args) {
    return make_int(vm, std::int64_t(vm.heap().statistics().used_bytes));
}
Result<Value> mem_free(Vm& vm, Args) {
    HeapStatistics now = vm.heap().statistics();
    return make_int(vm, std::int64_t(now.arena_bytes) - std::int64_t(now.used_bytes));
}

// threshold([bytes]): collect each time so many bytes were allocated; -1: when the heap is full or
// as much was allocated as is in use.
Result<Value> threshold(Vm& vm, Args args) {
    if (args.count == 0) {
        std::size_t bytes = vm.heap().threshold();
        return make_int(vm, bytes == Heap::kNoThreshold ? -1 : std::int64_t(bytes));
    }
    std::intptr_t bytes = VM_TRY(to_integer(vm, args[0]));
    constexpr std::size_t kGrain = 2 * Heap::kGranule;  // as the reference counts
    vm.heap().set_threshold(bytes < 0 ? Heap::kNoThreshold : std::size_t(bytes) / kGrain * kGrain);
    return Value::none();
}

constexpr FunctionDef functions[] = {
    {"collect", collect, 0, 0},     {"enable", enable, 0, 0},       {"disable", disable, 0, 0},
    {"isenabled", isenabled, 0, 0}, {"mem_alloc", mem_alloc, 0, 0}, {"mem_free", mem_free, 0, 0},
    {"threshold", threshold, 0, 1},
};

}  // namespace

const ModuleDef gc_module{"gc", functions};

}  // namespace krait::vm
