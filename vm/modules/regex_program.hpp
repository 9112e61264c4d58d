// Regular expressions in MicroPython's dialect, compiled: a row of instructions for regex_match.
//
//   .  [set]  \d \D \s \S \w \W  ^ $  ()  (?:)  |  ? * +  and their lazy forms ?? *? +?
// A backslash before any other character means that character.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

enum class RegexOp : std::uint8_t {
    Char,      // the code point `value`
    Octet,     // the octet `value`, of a pattern in bytes
    Any,       // any one character
    Class,     // of the class with the letter `value`: d D s S w W
    Set,       // one of the `value` Range and Class entries that follow; `flag`: none of them
    Range,     // in a Set: code points from `value` to `extra`
    Start,     // the start of the text
    End,       // its end
    Save,      // notes the position in slot `value`
    Split,     // goes on at `value`; if that fails, at `extra` (both relative to the Split)
    Jump,      // goes on at `value` (relative)
    Progress,  // a loop's end: if the position is still that in slot `value`, skips the jump back
    Match,
};

struct RegexInstruction {
    RegexOp op = RegexOp::Match;
    bool flag = false;
    std::int32_t value = 0;
    std::int32_t extra = 0;
};

// A compiled pattern: the type `re`.
struct Regex : Object {
    RegexInstruction* code = nullptr;  // a cell of its own
    std::size_t length = 0;
    std::uint32_t group_count = 1;  // the whole match included
    std::uint32_t slot_count = 2;   // two for each group, then one for each loop
};

extern const Type regex_type;

// Raises ValueError for a malformed pattern, RuntimeError for groups nested too deep.
Result<Regex*> compile_regex(Vm& vm, std::string_view pattern, bool is_octets);

}  // namespace krait::vm
