// How a Python exception travels in C++: as a return value. The exception object waits in the Vm.
#pragma once

#include "vm/value.hpp"

namespace krait::vm {

// What a function returns when it has raised: `return vm.raise(...)` converts to any Result.
struct [[nodiscard]] Raised {};

// A T, or the news that an exception waits in the Vm.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : value_(value), ok_(true) {}  // NOLINT: converts on purpose
    Result(Raised) : value_(), ok_(false) {}       // NOLINT
    bool ok() const { return ok_; }
    T value() const { return value_; }

  private:
    T value_;
    bool ok_;
};

template <>
class [[nodiscard]] Result<Value> {
  public:
    Result(Value value) : value_(value) {}            // NOLINT
    Result(Raised) : value_(Value::raised()) {}       // NOLINT
    Result(const Object* object) : value_(object) {}  // NOLINT
    bool ok() const { return !value_.is_raised(); }
    Value value() const { return value_; }

  private:
    Value value_;
};

template <class T>
class [[nodiscard]] Result<T*> {
  public:
    Result(T* value) : value_(value) {}  // NOLINT
    Result(Raised) : value_(nullptr) {}  // NOLINT
    bool ok() const { return value_ != nullptr; }
    T* value() const { return value_; }

  private:
    T* value_;
};

template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Raised) : ok_(false) {}  // NOLINT
    bool ok() const { return ok_; }
    void value() const {}

  private:
    bool ok_ = true;
};

// The value of a Result, or return from the enclosing function because it raised.
#define VM_TRY(expression)                     \
    ({                                         \
        auto vm_try_result_ = (expression);    \
        if (!vm_try_result_.ok()) [[unlikely]] \
            return ::krait::vm::Raised{};      \
        vm_try_result_.value();                \
    })

}  // namespace krait::vm
