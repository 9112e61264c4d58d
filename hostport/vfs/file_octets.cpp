// Octets of any file, and what was read ahead of them.
#include <errno.h>
#include <stdio.h>

#include <algorithm>
#include <cstring>

#include "hostport/vfs/file.hpp"
#include "vm/texts.hpp"

namespace krait::hostport {
namespace {

vm::Result<void> fill_ahead(vm::Vm& vm, File* file) {
    if (!file->ahead) file->ahead = VM_TRY(vm.make_bytes(File::kAheadBytes));
    Moved count = VM_TRY(file->store->read(vm, file, {file->ahead, File::kAheadBytes}));
    file->ahead_begin = 0;
    file->ahead_end = std::uint32_t(count.value_or(0));
    return {};
}

// Puts the store's position where the reader is.
vm::Result<void> drop_ahead(vm::Vm& vm, File* file) {
    std::size_t left = file->ahead_end - file->ahead_begin;
    file->ahead_begin = file->ahead_end = 0;
    if (left) VM_TRY(file->store->seek(vm, file, -std::int64_t(left), SEEK_CUR));
    return {};
}

}  // namespace

const vm::Type& type_for(std::string_view mode) {
    std::size_t last = mode.find_last_of("bt");
    return last != mode.npos && mode[last] == 'b' ? file_io_type : text_io_wrapper_type;
}

vm::Result<File*> make_file(vm::Vm& vm, const vm::Type& type, const FileStore& store) {
    File* file = VM_TRY(vm.make<File>(type));
    file->store = &store;
    vm.heap().add_finalised(file);
    return file;
}

vm::Result<void> check_open(vm::Vm& vm, const File* file) {
    if (file->store) return {};
    return vm.raise(vm::value_error_type, vm::texts::kClosedFile);
}

vm::Raised raise_errno(vm::Vm& vm, int number) {
    return vm.raise(vm::os_error_type, vm::Value::small_int(number));
}

vm::Result<Moved> read_some(vm::Vm& vm, File* file, std::span<char> into) {
    VM_TRY(check_open(vm, file));
    if (file->reads_ahead && file->ahead_text().empty() && into.size() < File::kAheadBytes)
        VM_TRY(fill_ahead(vm, file));
    std::string_view ahead = file->ahead_text();
    if (ahead.empty() && file->reads_ahead && into.size() < File::kAheadBytes)
        return Moved(0);  // the end
    if (ahead.empty()) return file->store->read(vm, file, into);
    std::size_t count = std::min(ahead.size(), into.size());
    std::memcpy(into.data(), ahead.data(), count);
    file->ahead_begin += std::uint32_t(count);
    return Moved(count);
}

vm::Result<Moved> read_full(vm::Vm& vm, File* file, std::span<char> into) {
    std::size_t done = 0;
    while (done < into.size()) {
        Moved count = VM_TRY(read_some(vm, file, into.subspan(done)));
        if (!count && done == 0) return Moved();
        if (!count || *count == 0) break;
        done += *count;
    }
    return Moved(done);
}

vm::Result<std::optional<char>> read_octet(vm::Vm& vm, File* file) {
    if (file->ahead_begin < file->ahead_end) return std::optional(file->ahead[file->ahead_begin++]);
    char octet;
    Moved count = VM_TRY(read_some(vm, file, {&octet, 1}));
    return count.value_or(0) ? std::optional(octet) : std::optional<char>();
}

vm::Result<Moved> write_octets(vm::Vm& vm, File* file, std::string_view octets) {
    VM_TRY(check_open(vm, file));
    VM_TRY(drop_ahead(vm, file));
    return file->store->write(vm, file, octets);
}

vm::Result<std::uint64_t> seek(vm::Vm& vm, File* file, std::int64_t offset, int whence) {
    VM_TRY(check_open(vm, file));
    VM_TRY(drop_ahead(vm, file));
    return file->store->seek(vm, file, offset, whence);
}

vm::Result<void> close_file(vm::Vm& vm, File* file) {
    const FileStore* store = file->store;
    file->store = nullptr;
    file->ahead_begin = file->ahead_end = 0;
    return store ? store->close(vm, file) : vm::Result<void>();
}

}  // namespace krait::hostport
