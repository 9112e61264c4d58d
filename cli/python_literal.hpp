// What Python source or repr() writes of plain values (Python reference 2.4 and 6.2), read without
// a Python.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace krait::cli {

struct Literal {
    enum class Kind { None, False, True, Int, Float, Text, Bytes, Tuple, List, Set, Dict };
    Kind kind = Kind::None;
    std::string text;            // of a Text or Bytes what it holds; of a number JSON's form of it
    std::vector<Literal> items;  // of a Dict a key, its value, the next key ...
};

// All of `source` as one literal, with blanks and comments about it. Nothing: it is something else,
// or nested more than a hundred deep.
std::optional<Literal> parse_literal(std::string_view source);

// What a file of nothing but `NAME = LITERAL` lines, comments and doc strings gives to `name`: a
// None, if it does not set it. Nothing: the file does more.
std::optional<Literal> parse_assignment(std::string_view source, std::string_view name);

// As JSON: tuples and sets are arrays, bytes arrays of numbers, keys texts.
std::string json_of(const Literal& literal);

}  // namespace krait::cli
