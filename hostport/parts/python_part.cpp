// A part that a user has written in Python: a class with the methods of a bus's transfers.
//
// It runs in a Vm of its own beside the board's, so that it takes nothing of the board's memory and
// modules; its clock is the board's. BOARDS.md says what the class has.
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "hostport/linux_port.hpp"
#include "hostport/parts/parts.hpp"
#include "vm/code/malloc_blocks.hpp"
#include "vm/compile.hpp"
#include "vm/modules/modules.hpp"
#include "vm/native.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/float_ops.hpp"

namespace krait::hostport {
namespace {

// A whole number is an int: addresses and registers are.
vm::Result<vm::Value> number_value(vm::Vm& vm, double number) {
    constexpr double kMost = 1e15;
    if (std::fabs(number) <= kMost && number == std::trunc(number))
        return vm::make_int(vm, std::int64_t(number));
    return vm::make_float(vm, number);
}

using vm::Result;
using vm::Value;

// What such a Vm meets: stderr for what it prints, the board's clock, and files of the host.
class PartPort final : public vm::Port {
  public:
    explicit PartPort(const Clock& clock) : clock_(clock) {}

    int write(std::string_view bytes) override {
        while (!bytes.empty()) {
            ssize_t count = ::write(2, bytes.data(), bytes.size());
            if (count < 0 && errno != EINTR) return errno;
            if (count > 0) bytes.remove_prefix(std::size_t(count));
        }
        return 0;
    }
    void warn(std::string_view text) override { write(text); }
    // A call that does not end raises.
    bool poll() override { return std::chrono::steady_clock::now() > call_ends_; }
    void begin_call() { call_ends_ = std::chrono::steady_clock::now() + std::chrono::seconds(5); }
    std::size_t read(std::span<char>, bool* interrupted) override {
        *interrupted = false;
        return 0;
    }
    std::uint64_t ticks_us() override { return clock_.now() / kMicrosecond; }
    std::int64_t epoch_ns() override { return std::int64_t(clock_.now()); }
    std::uint64_t cpu_us() override { return ticks_us(); }
    // A part answers at once: what it waits for would never come.
    void wait_until(std::uint64_t) override {}
    void wake() override {}
    void set_interrupt_byte(int) override {}
    std::int32_t utc_offset_s(std::int64_t, bool* summer) override {
        if (summer) *summer = false;
        return 0;
    }
    Result<vm::PathKind> stat(vm::Vm&, std::string_view path) override {
        struct ::stat found {};
        if (::stat(std::string(path).c_str(), &found) != 0) return vm::PathKind::Absent;
        return S_ISDIR(found.st_mode) ? vm::PathKind::Folder : vm::PathKind::File;
    }
    Result<vm::Source> open_source(vm::Vm& vm, std::string_view path) override {
        auto bytes = map_file(std::string(path).c_str());
        if (!bytes.data()) return vm.raise(vm::os_error_type, Value::small_int(errno));
        return vm::Source{bytes};
    }
    void close_source(const vm::Source& source) override { unmap_file(source.bytes); }
    std::uint32_t random() override { return state_ = state_ * 1664525 + 1013904223; }
    [[noreturn]] void fatal(const char* text) override {
        write(text);
        std::abort();
    }

  private:
    const Clock& clock_;
    std::chrono::steady_clock::time_point call_ends_;
    std::uint32_t state_ = 1;
};

constexpr const vm::ModuleDef* modules[] = {
    &vm::builtins_module, &vm::gc_module,   &vm::math_module,   &vm::micropython_module,
    &vm::sys_module,      &vm::time_module, &vm::errno_module,  &vm::array_module,
    &vm::io_module,       &vm::json_module, &vm::struct_module, &vm::collections_module,
    &vm::heapq_module,    &vm::re_module,   &vm::random_module, &vm::binascii_module,
};

constexpr std::size_t kHeapBytes = 4 << 20, kStackBytes = 64 << 10, kNativeStackBytes = 256 << 10;

// A Vm with one object of the user's class.
class PythonObject {
  public:
    PythonObject(std::string name, const Clock& clock)
        : name_(std::move(name)), port_(clock), vm_(config()) {}

    // Runs the file, and makes an object of its class from the settings. False: `*error` is a
    // sentence, perhaps after a traceback on stderr.
    bool make(const std::string& file, const std::string& class_name,
              const std::map<std::string, Setting>& settings, std::string* error) {
        vm::NativeEntry entry{vm_};
        port_.begin_call();
        if (try_make(file, class_name, settings).ok()) return true;
        *error = "its class cannot be made from " + file;
        vm_.show_exception();
        return false;
    }

    // Calls a method and hands on what it gave. False: it has none, or it raised, which stderr
    // then shows.
    template <class Take>
    bool call(std::string_view method, std::span<const Value> arguments, Take take) {
        vm::NativeEntry entry{vm_};
        port_.begin_call();
        auto done = [&]() -> Result<bool> {
            vm::Method found = VM_TRY(find(method));
            if (found.function.is_null()) return false;
            VM_TRY(take(VM_TRY(vm::call_method(vm_, found, arguments))));
            return true;
        }();
        if (done.ok()) return done.value();
        show();
        return false;
    }

    // An attribute that the class lists in `properties`. False: as call().
    template <class Take>
    bool with_object(Take take) {
        vm::NativeEntry entry{vm_};
        port_.begin_call();
        auto done = [&]() -> Result<void> { return take(vm_, vm::find(vm_.main_globals, key_)); }();
        if (!done.ok()) show();
        return done.ok();
    }

    vm::Vm& vm() { return vm_; }

  private:
    vm::VmConfig config() {
        void* memory = mmap(nullptr, kHeapBytes, PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (memory == MAP_FAILED) port_.fatal("krait-vm: no memory for a part\n");
        memory_ = memory;
        return {.arena = {static_cast<std::byte*>(memory), kHeapBytes},
                .arena_is_clear = true,
                .port = port_,
                .modules = modules,
                .frozen = {},
                .compile = vm::compile,
                .compile_memory = vm::malloc_blocks(),
                .stack_bytes = kStackBytes,
                .native_stack_limit = kNativeStackBytes};
    }

    Result<void> try_make(const std::string& file, const std::string& class_name,
                          const std::map<std::string, Setting>& settings) {
        vm_.add_to_path(file.substr(0, file.rfind('/') + 1));
        vm::Source source = VM_TRY(port_.open_source(vm_, file));
        std::string text(reinterpret_cast<const char*>(source.bytes.data()), source.bytes.size());
        port_.close_source(source);
        VM_TRY(vm_.run_source(text, {.file_name = file}, vm_.main_globals));
        Value made_by = vm::find(vm_.main_globals, VM_TRY(vm_.intern(class_name)));
        if (made_by.is_null())
            return vm_.raise(vm::name_error_type, "no class {}", std::string_view(class_name));
        // In a tuple, which the collector looks at.
        vm::Tuple* keywords = VM_TRY(vm::make_tuple(vm_, 2 * settings.size()));
        std::size_t at = 0;
        for (const auto& [key, setting] : settings) {
            keywords->items[at++] = Value(VM_TRY(vm_.intern(key)));
            keywords->items[at++] = VM_TRY(to_value(setting));
        }
        vm::Args args;
        args.keywords = keywords->items;
        args.keyword_count = std::uint32_t(settings.size());
        Value object = VM_TRY(vm_.call(made_by, args));
        key_ = VM_TRY(vm_.intern("_part"));
        return vm::store(vm_, vm_.main_globals, key_, object);
    }

    Result<Value> to_value(const Setting& setting) {
        if (auto* flag = std::get_if<bool>(&setting)) return Value(*flag);
        if (auto* text = std::get_if<std::string>(&setting))
            return VM_TRY(vm::make_str(vm_, *text));
        if (auto* number = std::get_if<double>(&setting)) return number_value(vm_, *number);
        return Value::none();
    }

    Result<vm::Method> find(std::string_view method) {
        Value object = vm::find(vm_.main_globals, key_);
        return vm::method_or_null(vm_, object, VM_TRY(vm_.intern(method)));
    }

    void show() {
        port_.write("part '" + name_ + "': ");
        vm_.show_exception();
    }

    struct Mapped {
        void*& memory;
        ~Mapped() {
            if (memory) munmap(memory, kHeapBytes);
        }
    };

    std::string name_;
    PartPort port_;
    void* memory_ = nullptr;
    Mapped mapped_{memory_};  // goes after the Vm
    vm::Vm vm_;
    vm::Str* key_ = nullptr;  // interned: it stays
};

// --- the part

// Settings: file, class; for I2C scl and sda or bus, and address; for SPI sck, mosi, miso or bus,
// and cs. Others are the class's own, as keyword arguments.
class PythonPart final : public Part, public I2cTarget, public SpiTarget {
  public:
    PythonPart(PartMaker& maker)
        : Part(maker.name()),
          object_(maker.name(), maker.clock()),
          wire_(maker.text("wire", "i2c")) {
        std::string file = maker.file("file"), class_name = maker.text("class", "Part");
        if (wire_ == "i2c") {
            maker.i2c().add(this);
            address_ = maker.address(0);
        } else if (wire_ == "spi") {
            maker.spi().add(this);
            select_.connect(&maker.net("cs"));
        } else {
            maker.fail("wire must be 'i2c' or 'spi'");
        }
        std::string error;
        if (!object_.make(file, class_name, maker.others(), &error))
            maker.fail(error);
        else
            add_properties();
    }

    // --- I2C
    bool start(std::uint8_t address, bool reads) override {
        if (address != address_) return false;
        const Value arguments[] = {Value(reads)};
        bool answers = true;
        object_.call("start", arguments, [&](Value given) -> Result<void> {
            answers = given.is_none() || VM_TRY(vm::truth(object_.vm(), given));
            return {};
        });
        return answers;
    }
    std::size_t write(std::span<const std::uint8_t> octets) override {
        std::size_t count = 0;
        with_octets(octets, [&](Value bytes) {
            const Value arguments[] = {bytes};
            object_.call("write", arguments, [&](Value given) -> Result<void> {
                count = octets.size();
                if (given.is_none()) return {};
                auto said = VM_TRY(vm::to_integer(object_.vm(), given));
                count = said < 0 ? 0 : std::min(count, std::size_t(said));
                return {};
            });
        });
        return count;
    }
    void read(std::span<std::uint8_t> into) override {
        std::fill(into.begin(), into.end(), 0xff);
        const Value arguments[] = {Value::small_int(std::intptr_t(into.size()))};
        object_.call("read", arguments, [&](Value given) { return copy(given, into); });
    }
    void stop() override {
        object_.call("stop", {}, [](Value) { return Result<void>(); });
    }

    // --- SPI
    bool is_selected() const override { return wire_ == "spi" && !select_.level(); }
    void transfer(std::span<const std::uint8_t> out, std::span<std::uint8_t> into) override {
        with_octets(out, [&](Value bytes) {
            const Value arguments[] = {bytes};
            object_.call("transfer", arguments, [&](Value given) { return copy(given, into); });
        });
    }

  private:
    template <class Use>
    void with_octets(std::span<const std::uint8_t> octets, Use use) {
        vm::NativeEntry entry{object_.vm()};
        std::string_view text{reinterpret_cast<const char*>(octets.data()), octets.size()};
        auto bytes = vm::make_bytes_object(object_.vm(), text);
        if (bytes.ok())
            use(Value(bytes.value()));
        else
            object_.vm().show_exception();
    }

    // As many octets as there are; None is none.
    Result<void> copy(Value given, std::span<std::uint8_t> into) {
        if (given.is_none()) return {};
        vm::Buffer octets = VM_TRY(vm::to_buffer(object_.vm(), given));
        std::memcpy(into.data(), octets.items, std::min(into.size(), octets.count));
        return {};
    }

    // Of each name that the class lists in `properties`, the attribute.
    void add_properties() {
        object_.with_object([&](vm::Vm& vm, Value object) -> Result<void> {
            Value listed =
                VM_TRY(vm::attribute_or_null(vm, object, VM_TRY(vm.intern("properties"))));
            if (listed.is_null()) return {};
            vm::List* names = VM_TRY(vm::to_list(vm, listed));
            for (std::size_t i = 0; i < names->count; ++i)
                names_.emplace_back(VM_TRY(vm::to_text(vm, names->items()[i])));
            return {};
        });
        for (const std::string& name : names_)
            add({name, "as its class has it", [this, name] { return get(name); },
                 [this, name](const Setting& value, std::string* error) {
                     return set(name, value, error);
                 }});
    }

    Setting get(const std::string& name) {
        Setting value = std::string("(unknown)");
        object_.with_object([&](vm::Vm& vm, Value object) -> Result<void> {
            Value found = VM_TRY(vm::attribute(vm, object, VM_TRY(vm.intern(name))));
            if (found.is_bool()) return value = found.is_true(), Result<void>();
            if (vm::is_str(found)) {
                value = std::string(found.as<vm::Str>()->view());
            } else if (auto octets = vm::as_buffer(found)) {
                auto* first = reinterpret_cast<const std::uint8_t*>(octets->items);
                value = Octets(first, first + octets->count);
            } else if (vm::is_int(found)) {
                value = std::int64_t { VM_TRY(vm::to_integer(vm, found)) };
            } else {
                value = VM_TRY(vm::to_double(vm, found));
            }
            return {};
        });
        return value;
    }

    bool set(const std::string& name, const Setting& value, std::string* error) {
        bool done = object_.with_object([&](vm::Vm& vm, Value object) -> Result<void> {
            Value given = Value::none();
            if (auto* flag = std::get_if<bool>(&value)) {
                given = Value(*flag);
            } else if (auto* text = std::get_if<std::string>(&value)) {
                given = VM_TRY(vm::make_str(vm, *text));
            } else if (auto* number = std::get_if<double>(&value)) {
                given = VM_TRY(number_value(vm, *number));
            } else {
                const Octets& octets = std::get<Octets>(value);
                std::string_view view{reinterpret_cast<const char*>(octets.data()), octets.size()};
                given = VM_TRY(vm::make_bytes_object(vm, view));
            }
            return vm::set_attribute(vm, object, VM_TRY(vm.intern(name)), given);
        });
        if (!done) *error = "is refused by its class, as stderr says";
        return done;
    }

    PythonObject object_;
    std::string wire_;
    std::vector<std::string> names_;  // of properties
    std::uint8_t address_ = 0xff;     // no such
    Terminal select_;
};

}  // namespace

std::unique_ptr<Part> make_python(PartMaker& maker) { return std::make_unique<PythonPart>(maker); }

}  // namespace krait::hostport
