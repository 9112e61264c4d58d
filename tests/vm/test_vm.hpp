// A Vm for tests: with the compiler and portable modules, on a MemoryPort.
#pragma once

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "tests/vm/memory_port.hpp"
#include "vm/compile.hpp"
#include "vm/objects/exception.hpp"
#include "vm/modules/modules.hpp"
#include "vm/vm.hpp"

namespace krait::vm {

inline void* take_test_block(void*, std::size_t size_bytes) { return std::malloc(size_bytes); }
inline void give_test_block(void*, void* block, std::size_t) { std::free(block); }

class TestVm {
  public:
    explicit TestVm(std::size_t heap_bytes = 1 << 20, std::uint64_t poll_budget = 0,
                    std::span<const ModuleDef* const> with_modules = modules)
        : arena(heap_bytes),
          vm({.arena = arena,
              .port = port,
              .modules = with_modules,
              .frozen = {},
              .compile = compile,
              .compile_memory = {take_test_block, give_test_block, nullptr},
              .stack_bytes = heap_bytes / 8,
              .poll_budget = poll_budget}) {}

    // Runs source as __main__: what it printed, its traceback after it.
    std::string run(std::string_view source) {
        NativeEntry entry{vm};
        return finish(vm.run_source(source, {.file_name = "test.py"}, vm.main_globals));
    }
    std::string run_image(std::span<const std::uint8_t> bytes) {
        NativeEntry entry{vm};
        return finish(vm.run(Image{bytes}, vm.main_globals));
    }

    static constexpr const ModuleDef* modules[] = {&builtins_module,    &gc_module,  &math_module,
                                                   &micropython_module, &sys_module, &time_module};
    // All but uctypes, with which a program may write anywhere.
    static constexpr const ModuleDef* all_modules[] = {
        &builtins_module, &gc_module,          &math_module,     &micropython_module,
        &sys_module,      &time_module,        &errno_module,    &array_module,
        &io_module,       &collections_module, &struct_module,   &json_module,
        &binascii_module, &heapq_module,       &random_module,   &cmath_module,
        &platform_module, &re_module,          &framebuf_module, &asyncio_module};
    MemoryPort port;
    std::vector<std::byte> arena;
    Vm vm;

  private:
    class Console final : public Printer {
      public:
        Result<void> write(Vm& vm, std::string_view text) override {
            vm.port().write(text);
            return {};
        }
    };
    std::string finish(Result<Value> result) {
        if (!result.ok()) {
            Console console;
            Value exception = vm.take_exception();
            if (!print_traceback(vm, console, exception).ok()) vm.take_exception();
        }
        return std::exchange(port.output, {});
    }
};

}  // namespace krait::vm
