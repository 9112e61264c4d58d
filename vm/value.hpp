// Value: one machine word that is any Python object.
//
//   64 bits  32 bits
//   ...xxx1  ...xxx1  small int: 63 or 31 bits
//   ...x000  ...xx00  pointer to an Object (8- or 4-byte aligned)
//   ...xx10           double whose exponent is near zero's: see inline_double
//   ...x100  ...xx10  immediate: None, True ... and the private markers that Python never sees
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace krait::vm {

struct Object;

class Value {
  public:
    // The null marker: no object at all (a method pair without a receiver, a slot to delete).
    constexpr Value() : word_(immediate_word(Marker, 0)) {}
    explicit constexpr Value(bool truth) : Value(truth ? true_value() : false_value()) {}
    Value(const Object* object)
        : word_(reinterpret_cast<std::uintptr_t>(object)) {}  // NOLINT: a view

    static constexpr Value null() { return {}; }
    // A local or cell that has not been assigned.
    static constexpr Value unset() { return {immediate_word(Marker, 1), Raw{}}; }
    // What a Result<Value> holds when an exception waits in the Vm.
    static constexpr Value raised() { return {immediate_word(Marker, 2), Raw{}}; }
    // What an iterator's `next` gives at its end.
    static constexpr Value stopped() { return {immediate_word(Marker, 3), Raw{}}; }

    // A zeroed word: a slot of fresh memory.
    static constexpr Value vacant() { return {0, Raw{}}; }
    constexpr bool is_vacant() const { return word_ == 0; }

    static constexpr Value none() { return {immediate_word(Constant, 0), Raw{}}; }
    static constexpr Value false_value() { return {immediate_word(Constant, 1), Raw{}}; }
    static constexpr Value true_value() { return {immediate_word(Constant, 2), Raw{}}; }
    static constexpr Value ellipsis() { return {immediate_word(Constant, 3), Raw{}}; }
    static constexpr Value not_implemented() { return {immediate_word(Constant, 4), Raw{}}; }

    // A value private to the executor: what a finally block does when it ends, or what kind of
    // iterator fills the slots below. `payload` has at least 24 bits.
    enum class Tag : std::uint8_t { ReturnCookie = 2, UnwindCookie, Iterator };
    static constexpr Value tagged(Tag tag, std::uintptr_t payload) {
        return {immediate_word(Kind(tag), payload), Raw{}};
    }
    constexpr bool is_tagged(Tag tag) const {
        return (word_ & 0xff) == immediate_word(Kind(tag), 0);
    }
    constexpr std::uintptr_t payload() const { return word_ >> 8; }

    constexpr bool is_null() const { return word_ == null().word_; }
    constexpr bool is_unset() const { return word_ == unset().word_; }
    constexpr bool is_raised() const { return word_ == raised().word_; }
    constexpr bool is_stopped() const { return word_ == stopped().word_; }
    constexpr bool is_none() const { return word_ == none().word_; }
    constexpr bool is_true() const { return word_ == true_value().word_; }
    constexpr bool is_false() const { return word_ == false_value().word_; }
    constexpr bool is_bool() const { return is_true() || is_false(); }

    // Small ints.
    static constexpr int kSmallIntBits = sizeof(void*) * 8 - 1;
    static constexpr std::intptr_t kSmallIntMax = INTPTR_MAX >> 1;
    static constexpr std::intptr_t kSmallIntMin = INTPTR_MIN >> 1;
    constexpr bool is_small_int() const { return word_ & 1; }
    static constexpr bool fits_small_int(std::int64_t number) {
        return number >= kSmallIntMin && number <= kSmallIntMax;
    }
    // `number` must fit; otherwise make_int of objects/int.hpp.
    static constexpr Value small_int(std::intptr_t number) {
        return {(std::uintptr_t(number) << 1) | 1, Raw{}};
    }
    constexpr std::intptr_t small_int() const { return std::intptr_t(word_) >> 1; }

    // Pointers.
    static constexpr std::uintptr_t kPointerMask = alignof(void*) - 1;
    bool is_object() const { return (word_ & kPointerMask) == 0; }
    Object* object() const { return reinterpret_cast<Object*>(word_); }
    // The object as a T; its type must have been checked.
    template <class T>
    T* as() const {
        return static_cast<T*>(object());
    }

    // Doubles that live in the word itself. Adding 1 to the exponent's third bit from the top makes
    // its two top bits "10" for magnitudes from 2^-255 to 2^256 or so; rotated to the bottom, with
    // the sign above them, they are this kind's mark. All others, zero too, are Float objects.
    static constexpr bool kHasInlineDoubles = sizeof(void*) == 8;
    constexpr bool is_inline_double() const { return kHasInlineDoubles && (word_ & 3) == 2; }
    static constexpr std::optional<Value> inline_double(double number) {
        if constexpr (!kHasInlineDoubles) return std::nullopt;
        std::uint64_t rotated = std::rotl(std::bit_cast<std::uint64_t>(number) + kBias, 3);
        if ((rotated & 3) != 2) return std::nullopt;
        return Value{std::uintptr_t(rotated), Raw{}};
    }
    constexpr double inline_double() const {
        return std::bit_cast<double>(std::rotr(std::uint64_t(word_), 3) - kBias);
    }

    constexpr std::uintptr_t word() const { return word_; }
    static constexpr Value from_word(std::uintptr_t word) { return {word, Raw{}}; }
    // Identity, Python's `is`.
    friend constexpr bool operator==(Value a, Value b) { return a.word_ == b.word_; }

  private:
    enum Kind : std::uint8_t { Marker = 0, Constant = 1 };
    struct Raw {};
    static constexpr std::uintptr_t kImmediate = kHasInlineDoubles ? 4 : 2;
    static constexpr std::uint64_t kBias = std::uint64_t{1} << 60;
    static constexpr std::uintptr_t immediate_word(Kind kind, std::uintptr_t payload) {
        return payload << 8 | std::uintptr_t(kind) << 3 | kImmediate;
    }
    constexpr Value(std::uintptr_t word, Raw) : word_(word) {}

    std::uintptr_t word_;
};
static_assert(sizeof(Value) == sizeof(void*));

}  // namespace krait::vm
