// What every step of one compilation shares: the arena, the first error, the names of the program.
#pragma once

#include <cstdint>
#include <string_view>

#include "vm/arena.hpp"
#include "vm/compile.hpp"
#include "vm/lex.hpp"

namespace krait::vm {

// A name of the program, each once: two Names are the same text exactly if they are the same
// object.
struct Name {
    std::string_view text;
    std::uint32_t hash = 0;
    std::uint32_t string_index = kNoString;   // in the image's string table
    bool is_bound_globally = false;           // the program assigns a global of this name
    std::uint32_t object_index = kNoString;   // as a str, in the image's object table
    struct ConstantExpr* constant = nullptr;  // X of `X = const(v)`: what stands for it

    static constexpr std::uint32_t kNoString = UINT32_MAX;
};

// Deeper nesting of brackets, operators or blocks is a SyntaxError: each level costs native stack.
inline constexpr int kMaxDepth = 200;
// A call, subscript or attribute behind another costs so much less: the tree grows, the parser does
// not recurse.
inline constexpr int kStepsPerLevel = 16;

class Context {
  public:
    Context(Arena& arena, const CompileOptions& options) : arena(arena), options(options) {}

    Arena& arena;
    const CompileOptions& options;

    // False once the result is lost: an error was found or memory ran out. Work may go on, and
    // touches only memory of its own; loops ask here so that it soon ends.
    bool ok() const { return !error_.message && !arena.failed(); }
    const SyntaxError& error() const { return error_; }

    // Notes an error of grammar, unless an error was noted before. `message` must be constant or in
    // the arena.
    void fail(const char* message, Position at, const char* kind = "SyntaxError");
    // Notes an error of meaning: it names the function or class whose code it is in.
    void fail_in_code(const char* message, Position at);
    // The same, found while the text is read: counts only if the text has no error of grammar. Of
    // several the one counts that MicroPython finds first: it compiles outer code before inner.
    void fail_later(const char* message, Position at);
    void settle_later_error() {
        if (!error_.message) error_ = later_;
    }
    // The code in hand: a function, class or comprehension, and how many lie around it.
    struct Code {
        std::string_view name = "<module>";
        int depth = 0;
    };
    const Code& code() const { return code_; }
    void set_code(const Code& code) { code_ = code; }
    // Code that constants make idle is read, and what it means is not looked into.
    void enter_idle() { ++idle_; }
    void leave_idle() { --idle_; }

    // Never null: when memory has run out it is the one spare object, whatever its type. So what
    // is reached through a node may be trusted only while ok().
    template <class T>
    T* make() {
        static_assert(sizeof(T) <= sizeof(spare_));
        void* place = arena.allocate(sizeof(T));
        return new (place ? place : spare_) T{};
    }
    // False, and `items` untouched, once the result is lost: it may lie in the spare object.
    template <class T>
    bool push(ArenaVector<T>& items, const T& item) {
        return ok() && items.push(arena, item);
    }
    std::string_view copy(std::string_view text);
    // Joins texts.
    std::string_view join(std::string_view a, std::string_view b, std::string_view c = {});

    Name* name(std::string_view text);

  private:
    bool grow_names();

    SyntaxError error_;
    SyntaxError later_;
    int later_depth_ = 0;
    Code code_;
    int idle_ = 0;
    Name** names_ = nullptr;  // open addressing; the capacity is a power of two
    std::size_t name_count_ = 0;
    std::size_t name_capacity_ = 0;
    alignas(8) std::byte spare_[256];
};

// A growing text in the arena.
class TextBuilder {
  public:
    explicit TextBuilder(Context& context) : context_(context) {}
    void add(char c) { context_.push(text_, c); }
    void add(std::string_view text) {
        for (char c : text) add(c);
    }
    std::string_view view() const { return {text_.begin(), text_.size()}; }

  private:
    Context& context_;
    ArenaVector<char> text_;
};

}  // namespace krait::vm
