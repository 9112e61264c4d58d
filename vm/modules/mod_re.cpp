// re: regular expressions, in the dialect of regex_program.hpp.
#include "vm/modules/modules.hpp"
#include "vm/modules/regex_match.hpp"
#include "vm/objects/instance.hpp"
#include "vm/objects/text.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// The str or bytes in `value`. Raises TypeError.
Result<Value> subject_of(Vm& vm, Value value) {
    VM_TRY(to_text_or_octets(vm, value));
    return native_value(value);
}

// A compiled pattern as it is, the text of one compiled.
Result<Regex*> to_regex(Vm& vm, Value pattern) {
    if (is(pattern, regex_type)) return pattern.as<Regex>();
    Value text = VM_TRY(subject_of(vm, pattern));
    return compile_regex(vm, text_of(text), is_bytes(text));
}

// compile(pattern[, flags]): flags mean nothing.
Result<Value> compile(Vm& vm, Args args) {
    Value text = VM_TRY(subject_of(vm, args[0]));
    return VM_TRY(compile_regex(vm, text_of(text), is_bytes(text)));
}

template <bool only_here>
Result<Value> look(Vm& vm, Args args) {
    const Regex* regex = VM_TRY(to_regex(vm, args[0]));
    Value subject = VM_TRY(subject_of(vm, args[1]));
    bool found = false;
    RegexMatch* match = VM_TRY(match_regex(vm, regex, subject, 0, only_here, &found));
    return found ? Value(match) : Value::none();
}

// --- sub
// --------------------------------------------------------------------------------------------

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The group number at the front of `text`, taken off it.
std::size_t take_number(std::string_view* text) {
    std::size_t number = 0;
    for (; !text->empty() && is_digit(text->front()); text->remove_prefix(1))
        number = std::min<std::size_t>(number * 10 + std::size_t(text->front() - '0'), 1 << 20);
    return number;
}

// Writes `form` with \1 and \g<1> replaced by groups of `match`.
Result<void> write_replacement(Vm& vm, StringBuilder& out, std::string_view form,
                               const RegexMatch* match) {
    while (!form.empty()) {
        std::size_t plain = std::min(form.find('\\'), form.size());
        VM_TRY(out.write(vm, form.substr(0, plain)));
        form.remove_prefix(std::min(plain + 1, form.size()));
        bool named = form.size() > 2 && form.substr(0, 2) == "g<" && is_digit(form[2]);
        if (named) form.remove_prefix(2);
        if (form.empty()) break;
        if (!is_digit(form.front())) {
            VM_TRY(out.put(vm, form.front()));
            form.remove_prefix(1);
            continue;
        }
        std::size_t number = take_number(&form);
        if (named && !form.empty() && form.front() == '>') form.remove_prefix(1);
        if (number >= match->group_count)
            return vm.raise(index_error_type, Value::small_int(std::intptr_t(number)));
        VM_TRY(out.write(vm, match->text(number)));
    }
    return {};
}

bool is_callable(Value value) {
    if (is_instance_of_class(value)) return true;
    return type_of(value)->call || is_type(value);
}

// The text in place of a match: `replacement` filled in, or what it gives when called with it.
Result<void> replace(Vm& vm, StringBuilder& out, Value replacement, RegexMatch* match) {
    Value form = replacement;
    if (!is_str(form) && !is_bytes(form) && is_callable(form)) {
        Value argument(match);
        form = VM_TRY(vm.call(replacement, {&argument, 1}));
    }
    return write_replacement(vm, out, VM_TRY(to_text_or_octets(vm, form)), match);
}

// sub(pattern, replacement, text[, count[, flags]]): an empty match is the last.
Result<Value> sub(Vm& vm, Args args) {
    const Regex* regex = VM_TRY(to_regex(vm, args[0]));
    Value subject = VM_TRY(subject_of(vm, args[2]));
    std::intptr_t most = args.count > 3 ? VM_TRY(to_integer(vm, args[3])) : 0;
    std::string_view text = text_of(subject);
    StringBuilder out;
    std::size_t from = 0;
    for (std::intptr_t done = 0; most <= 0 || done < most; ++done) {
        bool found = false;
        RegexMatch* match = VM_TRY(match_regex(vm, regex, subject, from, false, &found));
        if (!found || match->text(0).empty()) break;
        VM_TRY(out.write(vm, text.substr(from, std::size_t(match->groups[0].begin) - from)));
        VM_TRY(replace(vm, out, args[1], match));
        from = std::size_t(match->groups[0].end);
    }
    VM_TRY(out.write(vm, text.substr(from)));
    return text_like(vm, subject, out.view());
}

// regex.split(text[, most]): an empty match is the last.
Result<Value> split(Vm& vm, Args args) {
    const auto* regex = args[0].as<Regex>();
    Value subject = VM_TRY(subject_of(vm, args[1]));
    std::intptr_t most = args.count > 2 ? VM_TRY(to_integer(vm, args[2])) : 0;
    std::string_view text = text_of(subject);
    List* pieces = VM_TRY(make_list(vm));
    std::size_t from = 0;
    for (std::intptr_t done = 0; most <= 0 || done < most; ++done) {
        bool found = false;
        RegexMatch* match = VM_TRY(match_regex(vm, regex, subject, from, false, &found));
        if (!found || match->text(0).empty()) break;
        if (regex->group_count > 1)
            return vm.raise(not_implemented_error_type, texts::kSplitCaptures);
        std::string_view piece = text.substr(from, std::size_t(match->groups[0].begin) - from);
        VM_TRY(append(vm, pieces, VM_TRY(text_like(vm, subject, piece))));
        from = std::size_t(match->groups[0].end);
    }
    VM_TRY(append(vm, pieces, VM_TRY(text_like(vm, subject, text.substr(from)))));
    return pieces;
}

Result<void> print_regex(Vm& vm, Printer& out, Value self, Form) {
    const FormatArg address[] = {FormatArg::hex(self.word())};
    return print_format(vm, out, "<re {}>", address);
}

void trace_regex(Object* object, Marker& marker) {
    marker.mark(static_cast<const void*>(static_cast<Regex*>(object)->code));
}

constexpr FunctionDef regex_methods[] = {
    {"match", look<true>, 2, 4},
    {"search", look<false>, 2, 4},
    {"split", split, 2, 3},
    {"sub", sub, 3, 5},
};

constexpr FunctionDef functions[] = {
    {"compile", compile, 1, 2},
    {"match", look<true>, 2, 4},
    {"search", look<false>, 2, 4},
    {"sub", sub, 3, 5},
};

}  // namespace

const Type regex_type{.name = "re",
                      .methods = regex_methods,
                      .subclassable = false,
                      .print = print_regex,
                      .trace = trace_regex};

const ModuleDef re_module{"re", functions};

}  // namespace krait::vm
