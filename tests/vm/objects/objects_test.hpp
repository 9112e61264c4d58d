// A Vm whose objects a test makes and looks at from C++.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/vm/test_vm.hpp"
#include "vm/native.hpp"

namespace krait::vm {

class ObjectsTest : public testing::Test {
  protected:
    // What repr() says of a value.
    std::string repr(Value value) {
        return std::string(to_str(vm, value, Form::Repr).value()->view());
    }
    Value integer(std::string_view text, int base = 10) {
        return parse_int(vm, text, base).value();
    }

    TestVm board;
    Vm& vm = board.vm;
    NativeEntry entry{vm};  // values in a test's locals are roots
};

}  // namespace krait::vm
