#include "vm/modules/regex_program.hpp"

#include <cstring>

#include "vm/heap/heap.hpp"
#include "vm/objects/utf8_walk.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// Jumps are 32 bits, and groups are numbered in twice that many slots.
constexpr std::size_t kMostInstructions = INT32_MAX / 4;

bool is_class_letter(std::int32_t c) {
    return c > 0 && c < 0x80 && std::string_view("dDsSwW").find(char(c)) != std::string_view::npos;
}

// The instructions so far. Jumps are relative, so a whole piece may be moved.
class Code {
  public:
    Result<void> add(Vm& vm, const RegexInstruction& made) { return insert(vm, size_, made); }

    Result<void> insert(Vm& vm, std::size_t at, const RegexInstruction& made) {
        if (size_ == capacity_) VM_TRY(grow(vm));
        std::memmove(items_ + at + 1, items_ + at, (size_ - at) * sizeof(RegexInstruction));
        items_[at] = made;
        ++size_;
        return {};
    }

    RegexInstruction& operator[](std::size_t at) { return items_[at]; }
    std::size_t size() const { return size_; }
    RegexInstruction* items() { return items_; }

  private:
    Result<void> grow(Vm& vm) {
        if (size_ >= kMostInstructions) return vm.raise(memory_error_type);
        std::size_t capacity = capacity_ ? capacity_ * 2 : 16;
        auto* grown = reinterpret_cast<RegexInstruction*>(
            VM_TRY(vm.make_bytes(capacity * sizeof(RegexInstruction))));
        if (size_) std::memcpy(grown, items_, size_ * sizeof(RegexInstruction));
        items_ = grown;
        capacity_ = capacity;
        return {};
    }

    RegexInstruction* items_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

class Compiler {
  public:
    Compiler(Vm& vm, std::string_view pattern, bool is_octets)
        : vm_(vm), rest_(pattern), is_octets_(is_octets) {}

    Result<Regex*> compile() {
        VM_TRY(alternatives());
        if (!rest_.empty()) return malformed();
        VM_TRY(code_.add(vm_, {}));
        auto* regex = VM_TRY(vm_.make<Regex>(regex_type));
        regex->code = code_.items();
        regex->length = code_.size();
        regex->group_count = groups_;
        number_loops();
        regex->slot_count = 2 * groups_ + loops_;
        return regex;
    }

  private:
    Raised malformed() { return vm_.raise(value_error_type, texts::kBadRegex); }

    static constexpr std::int32_t kNone = -1;
    // The character ahead; kNone at the end.
    std::int32_t peek() const {
        if (rest_.empty()) return kNone;
        return is_octets_ ? std::uint8_t(rest_.front()) : std::int32_t(decode_char(rest_, 0));
    }
    std::int32_t take() {
        std::int32_t taken = peek();
        if (taken == kNone) return kNone;
        rest_.remove_prefix(is_octets_ ? 1 : char_bytes(rest_, 0));
        return taken;
    }
    bool take_if(char wanted) {
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    // one | two | ...: each but the last begins with a Split to the next and ends with a Jump out.
    Result<void> alternatives() {
        VM_TRY(vm_.check_native_stack());
        std::size_t last_jump = SIZE_MAX;
        while (true) {
            std::size_t start = code_.size();
            VM_TRY(sequence());
            if (!take_if('|')) break;
            VM_TRY(code_.insert(vm_, start, {RegexOp::Split}));
            // Until the end is known, each Jump holds where the one before it is.
            std::size_t jump = code_.size();
            VM_TRY(code_.add(vm_, {RegexOp::Jump, false, std::int32_t(last_jump)}));
            last_jump = jump;
            code_[start].value = 1;
            code_[start].extra = std::int32_t(code_.size() - start);
        }
        while (last_jump != SIZE_MAX) {
            std::int32_t before = code_[last_jump].value;
            code_[last_jump].value = std::int32_t(code_.size() - last_jump);
            last_jump = before < 0 ? SIZE_MAX : std::size_t(before);
        }
        return {};
    }

    Result<void> sequence() {
        while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
            VM_TRY(vm_.poll());
            std::size_t start = code_.size();
            if (take_if('^')) {
                VM_TRY(code_.add(vm_, {RegexOp::Start}));
            } else if (take_if('$')) {
                VM_TRY(code_.add(vm_, {RegexOp::End}));
            } else {
                VM_TRY(term());
                VM_TRY(repetition(start));
            }
        }
        return {};
    }

    Result<void> term() {
        if (take_if('(')) return group();
        if (take_if('[')) return set();
        if (take_if('.')) return code_.add(vm_, {RegexOp::Any});
        std::int32_t c = take();
        if (c == '*' || c == '+' || c == '?') return malformed();
        if (c == '\\') {
            c = take();
            if (c == kNone) return malformed();
            if (is_class_letter(c)) return code_.add(vm_, {RegexOp::Class, false, c});
        }
        return code_.add(vm_, {is_octets_ ? RegexOp::Octet : RegexOp::Char, false, c});
    }

    Result<void> group() {
        std::uint32_t number = 0;  // 0: not captured
        if (take_if('?')) {
            if (!take_if(':')) return malformed();
        } else {
            number = groups_++;
            VM_TRY(code_.add(vm_, {RegexOp::Save, false, std::int32_t(2 * number)}));
        }
        VM_TRY(alternatives());
        if (!take_if(')')) return malformed();
        if (number) VM_TRY(code_.add(vm_, {RegexOp::Save, false, std::int32_t(2 * number + 1)}));
        return {};
    }

    Result<void> set() {
        bool negated = take_if('^');
        std::size_t start = code_.size();
        VM_TRY(code_.add(vm_, {RegexOp::Set, negated}));
        while (!take_if(']')) VM_TRY(set_entry());
        code_[start].value = std::int32_t(code_.size() - start - 1);
        return {};
    }

    Result<void> set_entry() {
        VM_TRY(vm_.poll());
        std::int32_t first = take();
        if (first == '\\') {
            first = take();
            if (is_class_letter(first)) return code_.add(vm_, {RegexOp::Class, false, first});
        }
        if (first == kNone) return malformed();
        std::int32_t last = first;
        if (rest_.size() >= 2 && rest_[0] == '-' && rest_[1] != ']') {
            take();
            last = take();
        }
        return code_.add(vm_, {RegexOp::Range, false, first, last});
    }

    // ? * + behind the piece that begins at `start`. A loop over what may take no character
    // notes where each turn begins, so that one which takes none is its last.
    Result<void> repetition(std::size_t start) {
        bool optional = take_if('?'), star = !optional && take_if('*');
        if (!optional && !star && !take_if('+')) return {};
        bool lazy = take_if('?');
        if (optional) {
            VM_TRY(code_.insert(vm_, start, {RegexOp::Split}));
            set_split(start, start + 1, code_.size(), lazy);
            return {};
        }
        if (!consumes(start)) {
            VM_TRY(code_.insert(vm_, start, {RegexOp::Save, true, std::int32_t(loops_)}));
            VM_TRY(code_.add(vm_, {RegexOp::Progress, true, std::int32_t(loops_)}));
            ++loops_;
        }
        if (star) VM_TRY(code_.insert(vm_, start, {RegexOp::Split}));
        std::size_t end = code_.size();
        if (star) {
            VM_TRY(code_.add(vm_, {RegexOp::Jump, false, -std::int32_t(end - start)}));
            set_split(start, start + 1, code_.size(), lazy);
        } else {
            VM_TRY(code_.add(vm_, {RegexOp::Split}));
            set_split(end, start, code_.size(), lazy);
        }
        return {};
    }

    // Whether the piece that begins at `start` begins with a character to be matched.
    bool consumes(std::size_t start) {
        return start < code_.size() && code_[start].op <= RegexOp::Set;
    }

    // The Split at `at` prefers `again`, a lazy one `onward`.
    void set_split(std::size_t at, std::size_t again, std::size_t onward, bool lazy) {
        auto to_again = std::int32_t(again) - std::int32_t(at);
        auto to_onward = std::int32_t(onward) - std::int32_t(at);
        code_[at].value = lazy ? to_onward : to_again;
        code_[at].extra = lazy ? to_again : to_onward;
    }

    // The slots of loops lie behind those of the groups, whose number is known only now.
    void number_loops() {
        for (std::size_t i = 0; i < code_.size(); ++i) {
            RegexInstruction& each = code_[i];
            bool of_loop = each.op == RegexOp::Save || each.op == RegexOp::Progress;
            if (of_loop && each.flag) each.value += std::int32_t(2 * groups_);
        }
    }

    Vm& vm_;
    std::string_view rest_;
    bool is_octets_;
    Code code_;
    std::uint32_t groups_ = 1;
    std::uint32_t loops_ = 0;
};

}  // namespace

Result<Regex*> compile_regex(Vm& vm, std::string_view pattern, bool is_octets) {
    return Compiler(vm, pattern, is_octets).compile();
}

}  // namespace krait::vm
