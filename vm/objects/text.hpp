// What str, bytes and bytearray share: the methods of text. A position counts code points in a str
// and octets in the others; a result is of the receiver's type.
#pragma once

#include <string_view>

#include "vm/objects/object.hpp"

namespace krait::vm {

// The UTF-8 or octets of a str, bytes or bytearray. Lent while the object lives and, of a
// bytearray, does not change.
std::string_view text_of(Value value);
// A new object of the type of `model` with a copy of `text`.
Result<Value> text_like(Vm& vm, Value model, std::string_view text);
// The text of a method's argument, which must be of the receiver's kind. Raises TypeError.
Result<std::string_view> text_argument(Vm& vm, Value self, Value argument);

// Between positions and bytes of a text.
std::size_t text_length(Value text);
std::size_t byte_of_position(Value text, std::size_t position);
std::size_t position_of_byte(Value text, std::size_t byte);
// "string", "bytes" or "bytearray", as error texts name an index's owner.
std::string_view index_owner(Value text);
inline bool is_space_char(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// `a op b`, by octets. Null if `op` is no comparison.
Value compare_texts(BinaryOp op, std::string_view a, std::string_view b);
// `text * factor`; null if `factor` is no int.
Result<Value> repeat_text(Vm& vm, Value text, Value factor);
// Where `part` begins in `text`, first or last; npos if nowhere. Notes what it reads, and, of a
// long text, polls. Raises what a poll does.
Result<std::size_t> find_text(Vm& vm, std::string_view text, std::string_view part);
Result<std::size_t> rfind_text(Vm& vm, std::string_view text, std::string_view part);
// The part that a slice of step 1 selects, as a view.
Result<std::string_view> text_section(Vm& vm, Value text, Value slice);

// Receiver first. In text_search.cpp:
Result<Value> text_count(Vm& vm, Args args);
Result<Value> text_endswith(Vm& vm, Args args);
Result<Value> text_find(Vm& vm, Args args);
Result<Value> text_index(Vm& vm, Args args);
Result<Value> text_rfind(Vm& vm, Args args);
Result<Value> text_rindex(Vm& vm, Args args);
Result<Value> text_startswith(Vm& vm, Args args);
// In text_split.cpp:
Result<Value> text_join(Vm& vm, Args args);
Result<Value> text_partition(Vm& vm, Args args);
Result<Value> text_rpartition(Vm& vm, Args args);
Result<Value> text_rsplit(Vm& vm, Args args);
Result<Value> text_split(Vm& vm, Args args);
Result<Value> text_splitlines(Vm& vm, Args args);
// In text_change.cpp:
Result<Value> text_center(Vm& vm, Args args);
Result<Value> text_isalpha(Vm& vm, Args args);
Result<Value> text_isdigit(Vm& vm, Args args);
Result<Value> text_islower(Vm& vm, Args args);
Result<Value> text_isspace(Vm& vm, Args args);
Result<Value> text_isupper(Vm& vm, Args args);
Result<Value> text_lower(Vm& vm, Args args);
Result<Value> text_lstrip(Vm& vm, Args args);
Result<Value> text_replace(Vm& vm, Args args);
Result<Value> text_rstrip(Vm& vm, Args args);
Result<Value> text_strip(Vm& vm, Args args);
Result<Value> text_upper(Vm& vm, Args args);
// In str_format.cpp:
Result<Value> text_format(Vm& vm, Args args);
// In percent_format.cpp: `text % values`.
Result<Value> percent_format(Vm& vm, Value text, Value values);

// The rows of these methods in a type's table.
#define KRAIT_TEXT_METHODS                                                                         \
    {"center", text_center, 2, 2}, {"count", text_count, 2, 4}, {"endswith", text_endswith, 2, 4}, \
        {"find", text_find, 2, 4}, {"format", text_format, 1, FunctionDef::kAny, true},            \
        {"index", text_index, 2, 4}, {"isalpha", text_isalpha, 1, 1},                              \
        {"isdigit", text_isdigit, 1, 1}, {"islower", text_islower, 1, 1},                          \
        {"isspace", text_isspace, 1, 1}, {"isupper", text_isupper, 1, 1},                          \
        {"join", text_join, 2, 2}, {"lower", text_lower, 1, 1}, {"lstrip", text_lstrip, 1, 2},     \
        {"partition", text_partition, 2, 2}, {"replace", text_replace, 3, 4},                      \
        {"rfind", text_rfind, 2, 4}, {"rindex", text_rindex, 2, 4},                                \
        {"rpartition", text_rpartition, 2, 2}, {"rsplit", text_rsplit, 1, 3},                      \
        {"rstrip", text_rstrip, 1, 2}, {"split", text_split, 1, 3},                                \
        {"splitlines", text_splitlines, 1, FunctionDef::kAny, true},                               \
        {"startswith", text_startswith, 2, 4}, {"strip", text_strip, 1, 2}, {                      \
        "upper", text_upper, 1, 1                                                                  \
    }

}  // namespace krait::vm
