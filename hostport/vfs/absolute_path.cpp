#include "hostport/vfs/absolute_path.hpp"

#include <algorithm>

#include "vm/objects/bytes.hpp"

namespace krait::hostport {
namespace {

// Goes from a folder, whose path are `size` octets at `at` without a slash at the end, to what a
// relative path names: the size of its path.
std::size_t walk(char* at, std::size_t size, std::string_view path) {
    while (!path.empty()) {
        std::string_view name = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(name.size() + 1, path.size()));
        if (name.empty() || name == ".") continue;
        if (name == "..") {
            while (size && at[--size] != '/') continue;
            continue;
        }
        at[size++] = '/';
        size += name.copy(at + size, name.size());
    }
    return size;
}

}  // namespace

vm::Result<std::string_view> absolute_path(vm::Vm& vm, std::string_view folder, vm::Value path) {
    std::string_view text = VM_TRY(vm::to_text_or_octets(vm, vm::native_value(path)));
    vm::Bytes* room = VM_TRY(vm::make_blank_bytes(vm, folder.size() + text.size() + 2));
    std::size_t size = text.starts_with('/') ? 0 : walk(room->items, 0, folder);
    size = walk(room->items, size, text);
    if (size == 0) return std::string_view("/");
    return std::string_view(room->items, size);
}

}  // namespace krait::hostport
