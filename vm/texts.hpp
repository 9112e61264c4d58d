// Every text of an error that the VM raises, once; {} is filled in. As MicroPython 1.25 says them.
#pragma once

namespace krait::vm::texts {

inline constexpr char kNotIterable[] = "'{}' object isn't iterable";
inline constexpr char kNotIterator[] = "'{}' object isn't an iterator";
inline constexpr char kNotCallable[] = "'{}' object isn't callable";
inline constexpr char kNotSubscriptable[] = "'{}' object isn't subscriptable";
inline constexpr char kNoItemAssignment[] = "'{}' object doesn't support item assignment";
inline constexpr char kNoItemDeletion[] = "'{}' object doesn't support item deletion";
inline constexpr char kNoAttribute[] = "'{}' object has no attribute '{}'";
inline constexpr char kTypeHasNoAttribute[] = "type object '{}' has no attribute '{}'";
inline constexpr char kUnsupportedUnary[] = "unsupported type for {}: '{}'";
inline constexpr char kUnsupportedBinary[] = "unsupported types for {}: '{}', '{}'";
inline constexpr char kNoLength[] = "object of type '{}' has no len()";
inline constexpr char kCantConvertToInt[] = "can't convert {} to int";
inline constexpr char kCantConvertToFloat[] = "can't convert {} to float";
inline constexpr char kCantConvertToStr[] = "can't convert '{}' object to str implicitly";
inline constexpr char kDivideByZero[] = "divide by zero";
inline constexpr char kUnhashable[] = "unsupported type for __hash__: '{}'";
inline constexpr char kNameNotDefined[] = "name '{}' isn't defined";
inline constexpr char kLocalUnset[] = "local variable referenced before assignment";
inline constexpr char kRecursion[] = "maximum recursion depth exceeded";
inline constexpr char kMemory[] = "memory allocation failed, allocating {} bytes";
inline constexpr char kUnexpectedKeyword[] = "unexpected keyword argument '{}'";
inline constexpr char kNotAnException[] = "exceptions must derive from BaseException";

}  // namespace krait::vm::texts
