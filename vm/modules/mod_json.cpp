// json: values to JSON text and back, in memory or through streams.
#include "vm/modules/json_read.hpp"
#include "vm/modules/json_write.hpp"
#include "vm/modules/modules.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/instance.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Raised no_stream(Vm& vm) { return vm.raise(os_error_type, texts::kNotAStream); }

// A method of a stream. Raises OSError if `stream` has none of that name.
Result<Method> stream_method(Vm& vm, Value stream, std::string_view name) {
    Method found = VM_TRY(method_or_null(vm, stream, VM_TRY(vm.intern(name))));
    if (found.function.is_null()) return no_stream(vm);
    return found;
}

// --- writing
// ----------------------------------------------------------------------------------------

// Each piece to a stream's write(): as str to a builtin stream, text or not, as bytes to a class of
// the program's own, which gets what a stream that is written to in C would.
class StreamPrinter final : public Printer {
  public:
    explicit StreamPrinter(Value stream, Method write)
        : write_(write), as_bytes_(is_instance_of_class(stream)) {}

    Result<void> write(Vm& vm, std::string_view text) override {
        if (text.empty()) return {};
        Value piece = as_bytes_ ? Value(VM_TRY(make_bytes_object(vm, text)))
                                : Value(VM_TRY(make_str(vm, text)));
        VM_TRY(call_method(vm, write_, {&piece, 1}));
        return {};
    }

  private:
    Method write_;
    bool as_bytes_;
};

// The two texts of a `separators` argument.
Result<JsonSeparators> to_separators(Vm& vm, Value pair) {
    if (pair.is_null() || pair.is_none()) return JsonSeparators{};
    Value row = native_value(pair);
    std::span<const Value> items;
    if (is_tuple(row))
        items = row.as<Tuple>()->view();
    else if (is_list(row))
        items = row.as<List>()->view();
    else
        return vm.raise(type_error_type, texts::kNotARow, type_of(pair)->name);
    if (items.size() != 2) return vm.raise(value_error_type, texts::kWrongLength, 2, items.size());
    return JsonSeparators {
        VM_TRY(to_text_or_octets(vm, items[0]))
        , VM_TRY(to_text_or_octets(vm, items[1]))
    };
}

// `separators` of a call that takes `positional` other arguments.
Result<JsonSeparators> separators_of(Vm& vm, Args args, std::uint32_t positional) {
    if (args.count < positional)
        return vm.raise(type_error_type, texts::kMissingArguments, positional - args.count);
    if (args.count > positional) return vm.raise(type_error_type, texts::kExtraPositional);
    for (std::uint32_t i = 0; i < args.keyword_count; ++i)
        if (args.keywords[2 * i].as<Str>()->view() != "separators")
            return vm.raise(type_error_type, texts::kExtraKeywords);
    return to_separators(vm, args.keyword("separators"));
}

// dumps(value, *, separators=(", ", ": "))
Result<Value> dumps(Vm& vm, Args args) {
    JsonSeparators separators = VM_TRY(separators_of(vm, args, 1));
    StringBuilder text;
    VM_TRY(write_json(vm, text, args[0], separators));
    // What bytes() and repr() put in may be no UTF-8.
    return decode_octets(vm, text.view());
}

// dump(value, stream, *, separators=(", ", ": "))
Result<Value> dump(Vm& vm, Args args) {
    JsonSeparators separators = VM_TRY(separators_of(vm, args, 2));
    StreamPrinter out(args[1], VM_TRY(stream_method(vm, args[1], "write")));
    VM_TRY(write_json(vm, out, args[0], separators));
    return Value::none();
}

// --- reading
// ----------------------------------------------------------------------------------------

// Octets of an object that no Python changes meanwhile: reading JSON runs none.
class TextSource final : public JsonSource {
  public:
    explicit TextSource(std::string_view text) : JsonSource(text) {}

  private:
    Result<int> more(Vm&) override { return -1; }
};

// One octet at a time by readinto(), so that no more is taken from the stream than is used.
class StreamSource final : public JsonSource {
  public:
    StreamSource(Method readinto, ByteArray* octet)
        : JsonSource({}), readinto_(readinto), octet_(octet) {}

  private:
    Result<int> more(Vm& vm) override {
        Value argument(octet_);
        Value got = VM_TRY(call_method(vm, readinto_, {&argument, 1}));
        auto count = as_integer(got);
        if (!count || *count != 1 || octet_->count == 0) return -1;
        return int(std::uint8_t(octet_->items[0]));
    }

    Method readinto_;
    ByteArray* octet_;
};

Result<Value> load_text(Vm& vm, Value text) {
    TextSource source(VM_TRY(to_buffer(vm, text)).text());
    return read_json(vm, source);
}

// loads(text): of a str or of octets.
Result<Value> loads(Vm& vm, Args args) { return load_text(vm, args[0]); }

// load(stream)
Result<Value> load(Vm& vm, Args args) {
    if (!is_instance_of_class(args[0])) {
        // JSON lasts to the end of the stream, so a builtin one is read at once.
        Method read = VM_TRY(stream_method(vm, args[0], "read"));
        return load_text(vm, VM_TRY(call_method(vm, read, {})));
    }
    Method readinto = VM_TRY(stream_method(vm, args[0], "readinto"));
    StreamSource source(readinto, VM_TRY(make_bytearray(vm, {"", 1})));
    return read_json(vm, source);
}

constexpr FunctionDef functions[] = {
    {"dump", dump, 0, FunctionDef::kAny, true},
    {"dumps", dumps, 0, FunctionDef::kAny, true},
    {"load", load, 1, 1},
    {"loads", loads, 1, 1},
};

}  // namespace

const ModuleDef json_module{"json", functions};

}  // namespace krait::vm
