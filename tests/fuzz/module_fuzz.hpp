// What fuzzers of a module's parser share: a Vm with that module, and an input in it as bytes.
#pragma once

#include <cstdlib>
#include <string_view>
#include <vector>

#include "tests/vm/memory_port.hpp"
#include "vm/compile.hpp"
#include "vm/native.hpp"

namespace krait::vm {

// Runs `source` in a new Vm of 256 KB with the input in `data`. What it raises is dropped; what
// takes too long or too much memory ends in an exception like any other.
inline void run_with_input(const ModuleDef& module, std::string_view source,
                           std::string_view input) {
    constexpr std::uint64_t kMostPolls = 100000;
    static std::vector<std::byte> arena(256 * 1024);
    const ModuleDef* modules[] = {&module};
    MemoryPort port;
    Vm vm({.arena = arena,
           .port = port,
           .modules = modules,
           .frozen = {},
           .compile = compile,
           .compile_memory = {[](void*, std::size_t size) { return std::malloc(size); },
                              [](void*, void* block, std::size_t) { std::free(block); }, nullptr},
           .stack_bytes = 16 * 1024,
           .poll_budget = kMostPolls});
    if (!vm.ok()) std::abort();
    NativeEntry entry{vm};
    auto ran = [&]() -> Result<void> {
        Value data = VM_TRY(make_bytes_object(vm, input));
        VM_TRY(store(vm, vm.main_globals, VM_TRY(vm.intern("data")), data));
        VM_TRY(vm.run_source(source, {.file_name = "fuzz.py"}, vm.main_globals));
        return {};
    }();
    if (ran.ok()) return;
    // Then the fuzzer itself would be at fault, and nothing would have been parsed.
    const Type* raised = type_of(vm.take_exception());
    if (raised == &import_error_type || raised == &name_error_type || raised == &syntax_error_type)
        std::abort();
}

}  // namespace krait::vm
