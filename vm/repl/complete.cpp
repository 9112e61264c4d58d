#include "vm/repl/complete.hpp"

#include <algorithm>

#include "vm/builtins/builtins.hpp"
#include "vm/builtins/help.hpp"
#include "vm/native.hpp"

namespace krait::vm {
namespace {

constexpr std::string_view kIndent = "    ";

bool is_in_path(char c) {
    return c == '.' || c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z') || (c & 0x80);
}

// The dotted name at the end of `text`.
std::string_view last_path(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && is_in_path(text[begin - 1])) --begin;
    return text.substr(begin);
}

bool names_a_module(std::string_view before) {
    std::size_t first = before.find_first_not_of(' ');
    if (first == before.npos) return false;
    before.remove_prefix(first);
    return before.starts_with("import ") ||
           (before.starts_with("from ") && before.find(' ', 5) == before.npos);
}

// What `path`, up to its last dot, stands for; null if nothing.
Result<Value> object_at(Vm& vm, std::string_view path) {
    Value object = Value::null();
    while (true) {
        std::size_t dot = path.find('.');
        if (dot == path.npos) return object;
        Str* name = VM_TRY(vm.intern(path.substr(0, dot)));
        path.remove_prefix(dot + 1);
        if (object.is_null()) {
            object = find(vm.main_globals, name);
            if (object.is_null()) object = find(vm.builtins, name);
        } else {
            object = VM_TRY(attribute_or_null(vm, object, name));
        }
        if (object.is_null()) return object;
    }
}

// Those of `names` that begin with `prefix`.
Result<List*> matching(Vm& vm, List* names, std::string_view prefix) {
    List* kept = VM_TRY(make_list(vm));
    for (std::size_t i = 0; i < names->count; ++i) {
        std::string_view name = names->items()[i].as<Str>()->view();
        if (!name.starts_with(prefix) || (prefix.empty() && name.starts_with('_'))) continue;
        VM_TRY(append(vm, kept, names->items()[i]));
    }
    return kept;
}

Result<List*> candidates(Vm& vm, std::string_view path) {
    std::size_t dot = path.rfind('.');
    if (dot != path.npos) {
        Value object = VM_TRY(object_at(vm, path));
        if (object.is_null()) return make_list(vm);
        return matching(vm, VM_TRY(names_of(vm, object)), path.substr(dot + 1));
    }
    List* own = VM_TRY(matching(vm, VM_TRY(names_in(vm, vm.main_globals)), path));
    if (own->count || path.empty()) return own;
    return matching(vm, VM_TRY(names_in(vm, vm.builtins)), path);
}

std::string_view common_prefix(List* names) {
    std::string_view common = names->items()[0].as<Str>()->view();
    for (std::size_t i = 1; i < names->count; ++i) {
        std::string_view name = names->items()[i].as<Str>()->view();
        common =
            common.substr(0, std::size_t(std::ranges::mismatch(common, name).in1 - common.begin()));
    }
    return common;
}

// In columns of 16, at most 64 wide.
Result<void> show(Vm& vm, List* names) {
    constexpr std::size_t kColumn = 16, kWidth = 64;
    std::size_t used = kWidth;  // so that the first begins a line
    for (std::size_t i = 0; i < names->count; ++i) {
        std::string_view name = names->items()[i].as<Str>()->view();
        std::size_t gap = (kColumn - used % kColumn) % kColumn;
        if (gap < 2) gap += kColumn;
        if (used + gap + name.size() <= kWidth) {
            used += gap + name.size();
            for (; gap; --gap) VM_TRY(vm.write(" "));
        } else {
            VM_TRY(vm.write("\r\n"));
            used = name.size();
        }
        VM_TRY(vm.write(name));
    }
    return vm.write("\r\n");
}

}  // namespace

Result<Completion> complete(Vm& vm, std::string_view before) {
    std::string_view path = last_path(before);
    bool module = names_a_module(before);
    if (path.empty() && before.ends_with(' ') && !module) return Completion{kIndent};
    std::string_view prefix = module ? path : path.substr(path.rfind('.') + 1);
    List* names =
        VM_TRY(module ? matching(vm, VM_TRY(module_names(vm)), path) : candidates(vm, path));
    if (names->count == 0) return Completion{};
    std::string_view added = common_prefix(names).substr(prefix.size());
    if (!added.empty() || names->count == 1) return Completion{added};
    VM_TRY(show(vm, names));
    return Completion{{}, true};
}

}  // namespace krait::vm
