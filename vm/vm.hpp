// Vm: the one context object. Owns its arena, names, modules and stack; nothing is global.
// One thread drives a Vm at a time; any other thread may only interrupt() it.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "vm/compile.hpp"
#include "vm/heap/heap.hpp"
#include "vm/objects/format.hpp"
#include "vm/objects/names.hpp"
#include "vm/objects/object.hpp"
#include "vm/result.hpp"

namespace krait::vm {

class Port;
struct Dict;
struct DictEntry;
struct Exception;
struct Frame;
struct FrozenModule;
struct List;
struct ModuleDef;
struct Tuple;

struct VmConfig {
    std::span<std::byte> arena;   // all memory of the Vm, lent for its life
    bool arena_is_clear = false;  // it is all zeros, so that none of it need be touched to be so
    Port& port;
    std::span<const ModuleDef* const> modules;  // native modules, importable by name
    std::span<const FrozenModule> frozen;       // compiled Python modules, likewise
    bool sources_stay = false;  // what the port lends lies in flash for good: images run from there
    CompileFunction compile = nullptr;             // null: runs .mpy only
    BlockSource compile_memory = {};               // where the compiler's memory comes from
    std::size_t stack_bytes = 256 * 1024;          // Python frames, taken from the arena
    std::size_t native_stack_limit = 1024 * 1024;  // bytes of C++ stack that recursion may use
    std::uint64_t poll_budget = 0;  // jumps and native steps until each one raises; 0: no limit
    std::span<const FunctionDef> builtins;  // the port's own builtin functions (open)
    Result<void> (*fill_sys)(Vm& vm,
                             Dict* globals) = nullptr;  // the port's part of sys: its streams
    std::string_view platform = "linux";                // sys.platform
    std::string_view machine = "krait-vm";              // sys.implementation._machine
    // From when a board's firmware counts whole seconds, in seconds since 1970; negative: time is
    // as on a host, with fractions and summer time.
    std::int64_t board_epoch_s = -1;
};

struct NamesInUse {
    std::span<Str* const> texts;
    std::size_t count;
};

class Vm {
  public:
    // Check ok() before anything else: false if the arena is too small to start in.
    explicit Vm(const VmConfig& config);
    Vm(const Vm&) = delete;
    Vm& operator=(const Vm&) = delete;
    bool ok() const { return ok_; }

    Heap& heap() { return heap_; }
    Port& port() { return config_.port; }
    const VmConfig& config() const { return config_; }

    // A zeroed cell for a T with its type set. Raises MemoryError.
    template <class T>
    Result<T*> make(const Type& type, std::size_t extra_bytes = 0) {
        charge(extra_bytes);
        void* cell = heap_.allocate(sizeof(T) + extra_bytes);
        if (!cell) return raise_out_of_memory(sizeof(T) + extra_bytes);
        T* object = new (cell) T{};
        object->type = &type;
        return object;
    }
    // The same for a T that holds no Values (not zeroed beyond T).
    template <class T>
    Result<T*> make_unscanned(const Type& type, std::size_t extra_bytes = 0) {
        charge(extra_bytes);
        void* cell = heap_.allocate_unscanned(sizeof(T) + extra_bytes);
        if (!cell) return raise_out_of_memory(sizeof(T) + extra_bytes);
        T* object = new (cell) T{};
        object->type = &type;
        return object;
    }
    // Bare bytes. Raises MemoryError.
    Result<char*> make_bytes(std::size_t size_bytes);

    // --- names ---------------------------------------------------------------------------------
    // The one Str with this text. Raises MemoryError.
    Result<Str*> intern(std::string_view text);
    // Every text so kept, with null between them, until the next one is added.
    NamesInUse names_in_use() const { return {{interned_, interned_capacity_}, interned_count_}; }
    Str* name(Name which) const { return names_[std::size_t(which)]; }

    // --- exceptions ------------------------------------------------------------------------------
    // `exception` is an exception instance.
    Raised raise(Value exception);
    // The same without a return to make: for those who go on.
    void set_exception(Value exception) { exception_ = exception; }
    Raised raise(const Type& type);
    Raised raise(const Type& type, Value argument);
    // The message is `format` with each {} replaced.
    template <class... Parts>
    Raised raise(const Type& type, const char* format, const Parts&... parts) {
        const FormatArg args[] = {FormatArg(parts)..., FormatArg("")};
        return raise_formatted(type, format, {args, sizeof...(parts)});
    }
    // Of MemoryError, without allocating.
    Raised raise_out_of_memory(std::size_t size_bytes);
    Raised raise_no_attribute(Value object, const Str* name);
    // TypeError: a native function took `given` positional arguments, not `fewest` to `most`.
    Raised raise_argument_count(std::size_t given, std::size_t fewest, std::size_t most);
    // The exception that waits; afterwards none does.
    Value take_exception();
    // Takes it and shows its traceback on the console.
    void show_exception();
    bool has_exception() const { return !exception_.is_null(); }
    // If the waiting exception is a `type`, drops it: true.
    bool drop_exception(const Type& type);
    // The same for StopIteration, whose value goes to stop_value.
    bool drop_stop_iteration();

    // Text to the console. Raises OSError if that takes it no more.
    Result<void> write(std::string_view text);

    // --- running
    // ----------------------------------------------------------------------------------- Calls any
    // callable.
    Result<Value> call(Value callable, Args args);
    // The same with `first` put before the other arguments.
    Result<Value> call_with(Value callable, Value first, Args args);
    // Runs an image's body in `globals`: its value. The bytes are copied, unless
    // VmConfig::sources_stay. Raises ValueError.
    Result<Value> run(const Image& image, Dict* globals);
    // Compiles `source` and runs it as a module body in `globals`. Raises SyntaxError.
    Result<Value> run_source(std::string_view source, const CompileOptions& options, Dict* globals);

    // Ends what runs with a KeyboardInterrupt at its next poll. From any thread or signal handler.
    void interrupt();
    // The same for a port that wakes itself.
    void request_interrupt() { interrupted_.store(true, std::memory_order_relaxed); }
    // Ends what runs, at its next poll, with a SystemExit that no handler and no `finally` sees:
    // the reset of a board.
    void end() {
        ended_ = must_end_ = true;
        poll_soon();
    }
    bool has_ended() const { return ended_; }
    // From now on exceptions can be made while the heap is locked, as in a hard interrupt's
    // handler.
    void keep_room_for_exceptions() { exceptions_have_room_ = true; }
    bool exceptions_have_room() const { return exceptions_have_room_; }
    // Drops an interrupt that came too late for what it was meant to end.
    // Whether there was one.
    bool forget_interrupt() { return interrupted_.exchange(false, std::memory_order_relaxed); }
    // To be called by each native loop whose length a program chooses. Raises KeyboardInterrupt.
    Result<void> poll() {
        if (--polls_left_ > 0) [[likely]]
            return {};
        return poll_slowly(Scheduled::Waits);
    }
    // The same for `steps` at once: native code whose one turn takes that much longer.
    Result<void> poll(std::size_t steps) {
        if (steps < std::size_t(polls_left_)) [[likely]] {
            polls_left_ -= int(steps);
            return {};
        }
        return poll_slowly_after(steps);
    }
    // Notes work that nothing ends in its middle, so many bytes read or written: the next poll
    // comes so much the sooner. Whatever allocates a large cell has noted it.
    void charge(std::size_t bytes) {
        if (bytes >= kChargedBytes) charge_much(bytes / kBytesPerStep);
    }
    // The same when something happened that poll() must not miss: a wait was interrupted.
    Result<void> poll_now() { return poll_slowly(Scheduled::Waits); }
    // The same between two steps of Python code, where other Python code may run: what was
    // scheduled does. No native code that holds a view into an object may call these.
    Result<void> poll_step() {
        if (--polls_left_ > 0) [[likely]]
            return {};
        return poll_slowly(Scheduled::Runs);
    }
    Result<void> poll_step_now() { return poll_slowly(Scheduled::Runs); }
    // Makes every allocation fail until heap().unlock(). Raises MemoryError.
    Result<void> lock_heap();
    // Lets `function(argument)` run at a poll that comes soon. False if too many wait.
    bool schedule(Value function, Value argument);
    // True once a program past its budget or deadline has caught the exception and gone on so often
    // that its handlers are no longer asked.
    bool must_end() const { return must_end_; }
    // Tells `function` from now on what functions do that are called from now on; null: nobody.
    void set_trace(Value function);
    // True once the budget or the deadline has raised its exception.
    bool is_past_limit() const { return past_limit_ > 0; }
    // Adds a folder to sys.path. False without memory.
    bool add_to_path(std::string_view folder);
    // Adds to sys.argv. False without memory.
    bool add_argument(std::string_view text);
    // Must be called by native code that may recurse. Raises RuntimeError near the end of the
    // stack.
    Result<void> check_native_stack() {
        if (native_stack_use() < config_.native_stack_limit) [[likely]]
            return {};
        return raise_recursion();
    }
    std::size_t native_stack_use() const {  // bytes
        auto here = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
        return reinterpret_cast<std::uintptr_t>(heap_.stack_base()) - here;
    }
    Raised raise_recursion();

    // --- the state of the interpreter
    // -------------------------------------------------------------
    Frame* frame = nullptr;  // the running one
    Dict* locals =
        nullptr;  // where NAME opcodes store (mpy.md section 7): a register, not per frame
    Dict* builtins = nullptr;
    Dict* modules = nullptr;  // sys.modules
    List* path = nullptr;     // sys.path
    List* argv = nullptr;     // sys.argv
    Dict* main_globals = nullptr;
    Value at_exit;         // sys.atexit: what the port calls when the program has ended; or null
    Value port_objects;    // what the port's modules share; null until one of them sets it
    Value trace_function;  // sys.settrace; null: nothing is traced. Set by set_trace
    bool in_trace_function = false;
    Value stop_value;  // of the StopIteration that Value::stopped() stands for; null: None
    std::int64_t optimisation = 0;    // of what is compiled from now on: micropython.opt_level()
    std::byte* stack_next = nullptr;  // the free part of the frame stack
    std::byte* stack_end = nullptr;
    std::byte* stack_begin = nullptr;

    // Per type and name, where the last lookup in a builtin type's table ended.
    struct MethodCacheEntry {
        const Type* type = nullptr;
        const Str* name = nullptr;
        const FunctionDef* found = nullptr;
    };
    static constexpr std::size_t kMethodCacheSize = 128;
    MethodCacheEntry method_cache[kMethodCacheSize];

    // What a lookup in a class has found holds as long as this stays as it is: an entry (whose
    // value may change meanwhile, or become null), or that there is none. 0: nothing is kept any
    // more.
    std::uint32_t class_version = 1;
    // To be called when a name comes to a class, or to an instance whose class has it too.
    void forget_class_lookups() { class_version += class_version != 0; }
    // The same per class and name.
    struct ClassCacheEntry {
        std::uint32_t number = 0;  // Type::number
        std::uint32_t version = 0;
        const Str* name = nullptr;
        const DictEntry* found = nullptr;
    };
    ClassCacheEntry class_cache[kMethodCacheSize];
    std::uint32_t next_class_number() {
        return last_class_number_ += last_class_number_ != UINT32_MAX;
    }
    std::uint32_t next_keys_number() { return last_keys_number_ += last_keys_number_ != 0; }

  private:
    static void mark_roots(void* vm, Marker& marker);
    Raised raise_formatted(const Type& type, const char* format, std::span<const FormatArg> args);
    enum class Scheduled : std::uint8_t { Waits, Runs };
    Result<void> poll_slowly(Scheduled scheduled);
    Result<void> poll_slowly_after(std::size_t steps);
    Raised raise_past_limit(const char* text);
    void run_scheduled();
    void set_poll_interval();
    void poll_soon();
    static constexpr std::size_t kChargedBytes = 1024, kBytesPerStep = 64;
    void charge_much(std::size_t steps);
    void add_interned(Str* text);
    Result<void> grow_interned();
    Result<void> start();

    VmConfig config_;
    Heap heap_;
    Str** interned_ = nullptr;  // open addressing, a power of two
    std::size_t interned_count_ = 0;
    std::size_t interned_capacity_ = 0;
    Str* names_[std::size_t(Name::kCount)] = {};
    Value exception_;
    Exception* memory_error_ = nullptr;  // made at the start, so that raising it needs no memory
    Tuple* locked_args_ = nullptr;       // of a MemoryError while the heap is locked
    static constexpr std::size_t kScheduleDepth = 4;
    struct ScheduledCall {
        Value function, argument;
    };
    ScheduledCall scheduled_[kScheduleDepth];
    std::size_t scheduled_first_ = 0, scheduled_count_ = 0;
    bool running_scheduled_ = false;
    std::atomic<bool> interrupted_{false};  // set by other threads, taken by poll
    static constexpr int kPollInterval = 1024;
    int poll_interval_ = kPollInterval;
    int polls_left_ = kPollInterval;
    std::uint64_t budget_used_ = 0;
    std::uint32_t last_class_number_ = 1;  // the first is 2: see kNobody
    std::uint32_t last_keys_number_ = 1;
    int past_limit_ = 0;  // exceptions raised past a limit
    bool must_end_ = false;
    bool ended_ = false;
    bool exceptions_have_room_ = false;
    bool making_memory_error_ = false;
    bool ok_ = false;
};

// Text to the console of the Vm that prints.
class ConsolePrinter final : public Printer {
  public:
    Result<void> write(Vm& vm, std::string_view text) override;
};

// Notes the base of the native stack for the collector while the outermost call into a Vm lasts.
// The function that makes one may hold Values in its locals; those above it may not.
class NativeEntry {
  public:
    __attribute__((always_inline)) explicit NativeEntry(Vm& vm)
        : heap_(vm.heap()), outermost_(!heap_.stack_base()) {
        if (outermost_) heap_.set_stack_base(__builtin_frame_address(0));
    }
    ~NativeEntry() {
        if (outermost_) heap_.set_stack_base(nullptr);
    }
    NativeEntry(const NativeEntry&) = delete;
    NativeEntry& operator=(const NativeEntry&) = delete;

  private:
    Heap& heap_;
    bool outermost_;
};

}  // namespace krait::vm
