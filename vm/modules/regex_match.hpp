// Looking for a compiled regular expression in a text, by backtracking.
#pragma once

#include "vm/modules/regex_program.hpp"

namespace krait::vm {

// Where a group lies in the text; `begin` is negative if it took no part.
struct RegexSpan {
    std::ptrdiff_t begin = -1;
    std::ptrdiff_t end = -1;
};

// A match of all groups of one pattern: the type `match`.
struct RegexMatch : Object {
    Value subject;  // a str or bytes
    std::size_t group_count = 0;
    RegexSpan groups[1];

    // The text of a group; empty if it took no part.
    std::string_view text(std::size_t group) const;
};

extern const Type regex_match_type;

// The first match in `subject`, a str or bytes, at `from` or (unless `only_here`) behind it;
// `found` false, and then no group, if there is none. What is to be
// tried yet waits on the heap, not on the native stack. Raises MemoryError when that grows too
// long, KeyboardInterrupt.
Result<RegexMatch*> match_regex(Vm& vm, const Regex* regex, Value subject, std::size_t from,
                                bool only_here, bool* found);

}  // namespace krait::vm
