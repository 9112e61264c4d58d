// gc: the collector, by hand.
#include "vm/modules/modules.hpp"

namespace krait::vm {
namespace {

// gc.collect(): how many bytes that freed.
Result<Value> collect(Vm& vm, Args) {
    std::size_t before = vm.heap().statistics().used_bytes;
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

constexpr FunctionDef functions[] = {
    {"collect", collect, 0, 0},     {"enable", enable, 0, 0},       {"disable", disable, 0, 0},
    {"isenabled", isenabled, 0, 0}, {"mem_alloc", mem_alloc, 0, 0}, {"mem_free", mem_free, 0, 0},
};

}  // namespace

const ModuleDef gc_module{"gc", functions};

}  // namespace krait::vm
