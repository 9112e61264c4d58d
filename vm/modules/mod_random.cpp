// random: Yasmarang, the small generator that MicroPython has, so that a seed gives the same
// numbers here and on a board.
#include <bit>

#include "vm/modules/modules.hpp"
#include "vm/objects/float_ops.hpp"
#include "vm/port.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

extern const Type generator_type;
extern const Type random_function_type;

struct Generator : Object {
    std::uint32_t pad = 0;
    std::uint32_t step = 69;
    std::uint32_t mix = 233;
    std::uint8_t data = 0;

    void seed(std::uint32_t bits) {
        pad = bits;
        step = 69;
        mix = 233;
        data = 0;
    }
    std::uint32_t next() {
        pad = std::rotl(pad + data + mix * step, 3);
        step = pad | 2;
        mix ^= std::rotl(pad, 31);
        data ^= std::uint8_t(pad) ^ std::uint8_t(mix >> 8) ^ 1;
        return pad ^ mix << 5 ^ pad >> 18 ^ std::uint32_t(data) << 1;
    }
    // From 0 up to, not including, 1: 52 random bits.
    double next_double() {
        std::uint64_t bits = std::uint64_t(next()) << 32;
        bits |= next();
        constexpr std::uint64_t one = 0x3ff0000000000000;
        return std::bit_cast<double>(one | (bits & 0xfffffffffffff)) - 1;
    }
};
constexpr Type generator_type{.name = "generator_state", .subclassable = false};

// A function of the module, with the generator that all of them share.
struct RandomFunction : Object {
    Generator* generator = nullptr;
    Result<Value> (*function)(Vm& vm, Generator& generator, Args args) = nullptr;
    std::uint8_t fewest = 0, most = 0;
};

Result<Value> call_random(Vm& vm, Value self, Args args) {
    const auto* function = self.as<RandomFunction>();
    if (args.keyword_count) return vm.raise(type_error_type, texts::kNoKeywords);
    if (args.count < function->fewest || args.count > function->most)
        return vm.raise_argument_count(args.count, function->fewest, function->most);
    return function->function(vm, *function->generator, args);
}

Result<void> print_random(Vm& vm, Printer& out, Value, Form) { return out.write(vm, "<function>"); }

void trace_random(Object* object, Marker& marker) {
    marker.mark(static_cast<const void*>(static_cast<RandomFunction*>(object)->generator));
}

constexpr Type random_function_type{.name = "function",
                                    .subclassable = false,
                                    .print = print_random,
                                    .call = call_random,
                                    .trace = trace_random};

// Below `limit`, which is not 0, each with the same chance. Above 32 bits two draws make one.
Result<std::uint64_t> below(Vm& vm, Generator& generator, std::uint64_t limit) {
    std::uint64_t mask = UINT64_MAX >> std::countl_zero(limit);
    while (true) {
        std::uint64_t bits = generator.next();
        if (mask > UINT32_MAX) bits = bits << 32 | generator.next();
        if ((bits & mask) < limit) return bits & mask;
        VM_TRY(vm.poll());
    }
}

// seed([number]): without one, or with None, the port's own randomness.
Result<Value> seed(Vm& vm, Generator& generator, Args args) {
    if (args.get(0).is_none())
        generator.seed(vm.port().random());
    else
        generator.seed(std::uint32_t(VM_TRY(low_bits(vm, args[0]))));
    return Value::none();
}

Result<Value> initialise(Vm& vm, Generator& generator, Args) { return seed(vm, generator, {}); }

// getrandbits(count): an int of up to 32 random bits.
Result<Value> getrandbits(Vm& vm, Generator& generator, Args args) {
    std::intptr_t count = VM_TRY(to_integer(vm, args[0]));
    if (count < 0 || count > 32) return vm.raise(value_error_type, texts::kBitsRange);
    if (count == 0) return Value::small_int(0);
    return make_unsigned(vm, generator.next() & (UINT32_MAX >> (32 - count)));
}

// start + step * k for a random k < count.
Result<Value> pick(Vm& vm, Generator& generator, std::intptr_t start, std::intptr_t step,
                   std::uint64_t count) {
    if (count == 0) return vm.raise(value_error_type);
    std::uint64_t k = VM_TRY(below(vm, generator, count));
    return make_int(vm, std::int64_t(std::uint64_t(start) + std::uint64_t(step) * k));
}

// randrange([start, ]stop[, step])
Result<Value> randrange(Vm& vm, Generator& generator, Args args) {
    std::intptr_t start = VM_TRY(to_integer(vm, args[0]));
    if (args.count == 1) return pick(vm, generator, 0, 1, start > 0 ? std::uint64_t(start) : 0);
    std::intptr_t stop = VM_TRY(to_integer(vm, args[1]));
    std::intptr_t step = args.count == 3 ? VM_TRY(to_integer(vm, args[2])) : 1;
    std::uint64_t count = 0;
    if (step > 0 && start < stop)
        count = (std::uint64_t(stop) - std::uint64_t(start) - 1) / std::uint64_t(step) + 1;
    if (step < 0 && start > stop)
        count = (std::uint64_t(start) - std::uint64_t(stop) - 1) / (0 - std::uint64_t(step)) + 1;
    return pick(vm, generator, start, step, count);
}

// randint(first, last): last included.
Result<Value> randint(Vm& vm, Generator& generator, Args args) {
    std::intptr_t first = VM_TRY(to_integer(vm, args[0]));
    std::intptr_t last = VM_TRY(to_integer(vm, args[1]));
    if (first > last) return vm.raise(value_error_type);
    std::uint64_t distance = std::uint64_t(last) - std::uint64_t(first);
    if (distance == UINT64_MAX) return vm.raise(overflow_error_type, texts::kIntTooLarge);
    return pick(vm, generator, first, 1, distance + 1);
}

// choice(sequence). Raises IndexError if it is empty.
Result<Value> choice(Vm& vm, Generator& generator, Args args) {
    auto count = as_integer(VM_TRY(length(vm, args[0])));
    if (!count) return vm.raise(overflow_error_type, texts::kIntTooLarge);
    if (*count <= 0) return vm.raise(index_error_type);
    std::uint64_t index = VM_TRY(below(vm, generator, std::uint64_t(*count)));
    return subscript(vm, args[0], VM_TRY(make_unsigned(vm, index)));
}

Result<Value> random(Vm& vm, Generator& generator, Args) {
    return make_float(vm, generator.next_double());
}

// uniform(a, b): a float between them.
Result<Value> uniform(Vm& vm, Generator& generator, Args args) {
    double a = VM_TRY(to_double(vm, args[0]))
    , b = VM_TRY(to_double(vm, args[1]));
    return make_float(vm, a + (b - a) * generator.next_double());
}

constexpr struct {
    std::string_view name;
    decltype(RandomFunction::function) function;
    std::uint8_t fewest, most;
} kFunctions[] = {
    {"__init__", initialise, 0, 0}, {"choice", choice, 1, 1},   {"getrandbits", getrandbits, 1, 1},
    {"randint", randint, 2, 2},     {"random", random, 0, 0},   {"randrange", randrange, 1, 3},
    {"seed", seed, 0, 1},           {"uniform", uniform, 2, 2},
};

Result<void> fill(Vm& vm, Dict* globals) {
    auto* generator = VM_TRY(vm.make<Generator>(generator_type));
    generator->seed(vm.port().random());
    for (const auto& row : kFunctions) {
        auto* made = VM_TRY(vm.make<RandomFunction>(random_function_type));
        made->generator = generator;
        made->function = row.function;
        made->fewest = row.fewest;
        made->most = row.most;
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(row.name)), Value(made)));
    }
    return {};
}

}  // namespace

const ModuleDef random_module{"random", {}, fill};

}  // namespace krait::vm
