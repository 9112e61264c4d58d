// JSON text -> values (RFC 8259, and what MicroPython forgives).
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

// Where JSON comes from, octet by octet.
class JsonSource {
  public:
    // The next octet, 0 to 255; -1 at the end.
    Result<int> next(Vm& vm) {
        if (at_hand_.empty()) return more(vm);
        auto octet = std::uint8_t(at_hand_.front());
        at_hand_.remove_prefix(1);
        return int(octet);
    }
    // Those of the next octets that stand in a string for themselves, as far as they are at hand.
    std::string_view take_plain() {
        std::size_t count = 0;
        while (count < at_hand_.size() && at_hand_[count] != '"' && at_hand_[count] != '\\' &&
               at_hand_[count] != '\0')
            ++count;
        std::string_view plain = at_hand_.substr(0, count);
        at_hand_.remove_prefix(count);
        return plain;
    }

  protected:
    explicit JsonSource(std::string_view at_hand) : at_hand_(at_hand) {}
    ~JsonSource() = default;

  private:
    // The same where none is at hand.
    virtual Result<int> more(Vm& vm) = 0;

    std::string_view at_hand_;
};

// The one value that `source` holds, which is read to its end or to a NUL. Nesting takes heap, not
// native stack. Raises ValueError for what is no JSON.
Result<Value> read_json(Vm& vm, JsonSource& source);

}  // namespace krait::vm
