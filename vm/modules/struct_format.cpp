#include "vm/modules/struct_format.hpp"

#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// No object is larger, so offsets within it never overflow.
constexpr std::size_t kLargest = PTRDIFF_MAX / 2;

struct CodeSize {
    char code;
    std::uint8_t standard;  // behind '<', '>', '!', '='... without alignment
    std::uint8_t native;
    std::uint8_t alignment;  // native; of 64-bit types it differs from their size on some hosts
};

template <class T>
constexpr CodeSize code_of(char code, std::uint8_t standard) {
    return {code, standard, sizeof(T), alignof(T)};
}

constexpr CodeSize kCodes[] = {
    {'x', 1, 1, 1},
    {'b', 1, 1, 1},
    {'B', 1, 1, 1},
    {'s', 1, 1, 1},
    code_of<short>('h', 2),
    code_of<short>('H', 2),
    code_of<int>('i', 4),
    code_of<int>('I', 4),
    code_of<long>('l', 4),
    code_of<long>('L', 4),
    code_of<long long>('q', 8),
    code_of<long long>('Q', 8),
    code_of<void*>('P', sizeof(void*)),
    {'e', 2, 2, 2},
    code_of<float>('f', 4),
    code_of<double>('d', 8),
};

const CodeSize* find_code(char code) {
    for (const CodeSize& each : kCodes)
        if (each.code == code) return &each;
    return nullptr;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits at the front of `text`, taken off it; false if the number is too large.
bool take_count(std::string_view* text, std::size_t* count) {
    *count = 0;
    for (; !text->empty() && is_digit(text->front()); text->remove_prefix(1)) {
        *count = *count * 10 + std::size_t(text->front() - '0');
        if (*count > kLargest) return false;
    }
    return true;
}

}  // namespace

StructFormat::StructFormat(std::string_view text) : rest_(text) {
    if (rest_.empty()) return;
    char mark = rest_.front();
    if (mark != '@' && mark != '=' && mark != '<' && mark != '>' && mark != '!') return;
    rest_.remove_prefix(1);
    native_ = mark == '@';
    if (mark == '<') big_endian_ = false;
    if (mark == '>' || mark == '!') big_endian_ = true;
}

Result<bool> StructFormat::next(Vm& vm, StructField* field) {
    if (rest_.empty()) return false;
    field->count = 1;
    if (is_digit(rest_.front()) && !take_count(&rest_, &field->count))
        return vm.raise(overflow_error_type, texts::kIntTooLarge);
    const CodeSize* code = rest_.empty() ? nullptr : find_code(rest_.front());
    if (!code) return vm.raise(value_error_type, texts::kBadTypecode);
    rest_.remove_prefix(1);
    field->code = code->code;
    field->size_bytes = native_ ? code->native : code->standard;
    field->alignment = native_ ? code->alignment : 1;
    if (field->count > kLargest / field->size_bytes)
        return vm.raise(overflow_error_type, texts::kIntTooLarge);
    return true;
}

Result<StructExtent> struct_extent(Vm& vm, std::string_view format) {
    StructFormat walk(format);
    StructField field;
    StructExtent extent;
    while (VM_TRY(walk.next(vm, &field))) {
        VM_TRY(vm.poll());
        extent.size_bytes = aligned(extent.size_bytes, field) + field.total_bytes();
        if (field.takes_values()) extent.values += field.code == 's' ? 1 : field.count;
        if (extent.size_bytes > kLargest || extent.values > kLargest)
            return vm.raise(overflow_error_type, texts::kIntTooLarge);
    }
    return extent;
}

}  // namespace krait::vm
