#include "vm/modules/regex_match.hpp"

#include <cstring>

#include "vm/code/utf8.hpp"
#include "vm/heap/heap.hpp"
#include "vm/objects/text.hpp"
#include "vm/objects/utf8_walk.hpp"

namespace krait::vm {
namespace {

bool in_class(std::uint32_t c, char letter) {
    bool is_digit = c >= '0' && c <= '9';
    switch (letter) {
        case 'd': return is_digit;
        case 's': return c < 0x80 && is_space_char(char(c));
        case 'w': return is_digit || c == '_' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
        default: return !in_class(c, char(letter | 0x20));
    }
}

// What to do when the way taken fails: go on elsewhere, or first put a slot back.
struct Retry {
    std::size_t instruction;
    std::ptrdiff_t position;
    bool is_slot;
};

class Matcher {
  public:
    Matcher(const Regex* regex, Value subject)
        : regex_(regex), text_(text_of(subject)), is_octets_(!is_str(subject)) {}

    Result<bool> search(Vm& vm, std::size_t from, bool only_here) {
        std::size_t slots_bytes = regex_->slot_count * sizeof(std::ptrdiff_t);
        slots_ = reinterpret_cast<std::ptrdiff_t*>(VM_TRY(vm.make_bytes(slots_bytes)));
        for (std::size_t at = from; at <= text_.size(); at += step(at)) {
            VM_TRY(vm.poll());
            std::memset(slots_, -1, slots_bytes);
            if (VM_TRY(match_at(vm, at))) return true;
            if (only_here) break;
        }
        return false;
    }

    const std::ptrdiff_t* slots() const { return slots_; }

  private:
    std::size_t step(std::size_t at) const {
        return is_octets_ || at >= text_.size() ? 1 : char_bytes(text_, at);
    }

    Result<bool> match_at(Vm& vm, std::size_t start) {
        slots_[0] = std::ptrdiff_t(start);
        waiting_ = 0;
        std::size_t at = 0, position = start;
        while (true) {
            const RegexInstruction& now = regex_->code[at];
            if (now.op == RegexOp::Match) break;
            if (now.op <= RegexOp::Set ? consume(now, &position) : holds(now, position)) {
                at = VM_TRY(onward(vm, at, position));
                continue;
            }
            VM_TRY(vm.poll());
            if (!back(&at, &position)) return false;
        }
        slots_[1] = std::ptrdiff_t(position);
        return true;
    }

    // The instruction behind one that was satisfied.
    Result<std::size_t> onward(Vm& vm, std::size_t at, std::size_t position) {
        const RegexInstruction& now = regex_->code[at];
        switch (now.op) {
            case RegexOp::Set: return at + 1 + std::size_t(now.value);
            case RegexOp::Save:
                if (waiting_) VM_TRY(wait(vm, {std::size_t(now.value), slots_[now.value], true}));
                slots_[now.value] = std::ptrdiff_t(position);
                return at + 1;
            case RegexOp::Split:
                VM_TRY(vm.poll());
                VM_TRY(wait(vm, {target(at, now.extra), std::ptrdiff_t(position), false}));
                return target(at, now.value);
            case RegexOp::Jump: return target(at, now.value);
            case RegexOp::Progress:
                return at + (slots_[now.value] == std::ptrdiff_t(position) ? 2 : 1);
            default: return at + 1;
        }
    }

    static std::size_t target(std::size_t at, std::int32_t distance) {
        return std::size_t(std::ptrdiff_t(at) + distance);
    }

    bool holds(const RegexInstruction& now, std::size_t position) const {
        if (now.op == RegexOp::Start) return position == 0;
        if (now.op == RegexOp::End) return position == text_.size();
        return true;
    }

    // Takes one character if it is what `now` asks for.
    bool consume(const RegexInstruction& now, std::size_t* position) const {
        std::size_t at = *position;
        if (at >= text_.size()) return false;
        if (now.op == RegexOp::Octet || (now.op == RegexOp::Char && is_octets_))
            return consume_octets(now, position);
        std::uint32_t c = is_octets_ ? std::uint8_t(text_[at]) : decode_char(text_, at);
        *position = at + step(at);
        if (now.op == RegexOp::Char) return c == std::uint32_t(now.value);
        if (now.op == RegexOp::Class) return in_class(c, char(now.value));
        return now.op == RegexOp::Any || in_set(c, now);
    }

    // A pattern and a text of different kinds meet as octets: a character is its UTF-8.
    bool consume_octets(const RegexInstruction& now, std::size_t* position) const {
        char octets[4] = {char(now.value)};
        std::size_t count =
            now.op == RegexOp::Octet ? 1 : encode_utf8(std::uint32_t(now.value), octets);
        if (text_.substr(*position, count) != std::string_view(octets, count)) return false;
        *position += count;
        return true;
    }

    bool in_set(std::uint32_t c, const RegexInstruction& set) const {
        const RegexInstruction* each = &set + 1;
        for (const RegexInstruction* end = each + set.value; each < end; ++each) {
            bool hit = each->op == RegexOp::Class
                           ? in_class(c, char(each->value))
                           : c >= std::uint32_t(each->value) && c <= std::uint32_t(each->extra);
            if (hit) return !set.flag;
        }
        return set.flag;
    }

    Result<void> wait(Vm& vm, const Retry& retry) {
        if (waiting_ == capacity_) VM_TRY(grow(vm));
        retries_[waiting_++] = retry;
        return {};
    }

    Result<void> grow(Vm& vm) {
        std::size_t capacity = capacity_ ? capacity_ * 2 : 16;
        auto* grown = reinterpret_cast<Retry*>(VM_TRY(vm.make_bytes(capacity * sizeof(Retry))));
        if (waiting_) std::memcpy(grown, retries_, waiting_ * sizeof(Retry));
        if (retries_) vm.heap().release(retries_);
        retries_ = grown;
        capacity_ = capacity;
        return {};
    }

    // To the last place where there was another way; false if there is none.
    bool back(std::size_t* at, std::size_t* position) {
        while (waiting_) {
            const Retry& last = retries_[--waiting_];
            if (!last.is_slot) {
                *at = last.instruction;
                *position = std::size_t(last.position);
                return true;
            }
            slots_[last.instruction] = last.position;
        }
        return false;
    }

    const Regex* regex_;
    std::string_view text_;
    bool is_octets_;
    std::ptrdiff_t* slots_ = nullptr;  // positions of groups, then of loops; -1: not met
    Retry* retries_ = nullptr;
    std::size_t waiting_ = 0;
    std::size_t capacity_ = 0;
};

void trace_match(Object* object, Marker& marker) {
    marker.mark(static_cast<RegexMatch*>(object)->subject);
}

Result<void> print_match(Vm& vm, Printer& out, Value self, Form) {
    const FormatArg count[] = {self.as<RegexMatch>()->group_count};
    return print_format(vm, out, "<match num={}>", count);
}

// match.group(number): None for a group that took no part. Raises IndexError.
Result<Value> match_group(Vm& vm, Args args) {
    const auto* match = args[0].as<RegexMatch>();
    std::intptr_t number = VM_TRY(to_integer(vm, args[1]));
    if (number < 0 || std::size_t(number) >= match->group_count)
        return vm.raise(index_error_type, args[1]);
    if (match->groups[number].begin < 0) return Value::none();
    return text_like(vm, match->subject, match->text(std::size_t(number)));
}

constexpr FunctionDef match_methods[] = {{"group", match_group, 2, 2}};

}  // namespace

const Type regex_match_type{.name = "match",
                            .methods = match_methods,
                            .subclassable = false,
                            .print = print_match,
                            .trace = trace_match};

std::string_view RegexMatch::text(std::size_t group) const {
    const RegexSpan& span = groups[group];
    // A group that a later turn of its loop entered anew and left half done has no text.
    if (span.begin < 0 || span.end < span.begin) return {};
    return text_of(subject).substr(std::size_t(span.begin), std::size_t(span.end - span.begin));
}

Result<RegexMatch*> match_regex(Vm& vm, const Regex* regex, Value subject, std::size_t from,
                                bool only_here, bool* found) {
    Matcher matcher(regex, subject);
    *found = VM_TRY(matcher.search(vm, from, only_here));
    std::size_t groups = *found ? regex->group_count : 0;
    auto* match = VM_TRY(vm.make<RegexMatch>(regex_match_type, groups * sizeof(RegexSpan)));
    match->subject = subject;
    match->group_count = groups;
    for (std::size_t i = 0; i < groups; ++i)
        match->groups[i] = {matcher.slots()[2 * i], matcher.slots()[2 * i + 1]};
    return match;
}

}  // namespace krait::vm
