#include "hostport/vfs/python_device.hpp"

#include <errno.h>

#include <cstring>
#include <utility>

#include "hostport/vfs/file.hpp"
#include "vm/objects/bytes.hpp"

namespace krait::hostport {

using vm::Result;
using vm::Value;

Result<vm::Method> PythonDevice::find_method(std::string_view name) {
    return vm::method_or_null(vm_, readblocks_.receiver, VM_TRY(vm_.intern(name)));
}

Result<void> PythonDevice::attach(Value device) {
    readblocks_ = VM_TRY(vm::method(vm_, device, VM_TRY(vm_.intern("readblocks"))));
    writeblocks_ = VM_TRY(vm::method_or_null(vm_, device, VM_TRY(vm_.intern("writeblocks"))));
    ioctl_ = VM_TRY(vm::method(vm_, device, VM_TRY(vm_.intern("ioctl"))));
    VM_TRY(request(Request::Start));
    Value size = VM_TRY(request(Request::BlockSize));
    // MicroPython takes None, or nothing, for the usual size.
    std::intptr_t block_size = size.is_none() ? 512 : VM_TRY(vm::to_integer(vm_, size));
    std::intptr_t count = VM_TRY(vm::to_integer(vm_, VM_TRY(request(Request::BlockCount))));
    bool is_usual = block_size >= 512 && block_size <= 4096 && !(block_size & (block_size - 1));
    if (!is_usual || count <= 0 || std::uint64_t(count) > UINT32_MAX)
        return raise_errno(vm_, EINVAL);
    block_size_ = std::uint32_t(block_size);
    block_count_ = std::uint32_t(count);
    return {};
}

Result<Value> PythonDevice::request(Request what) {
    const Value args[] = {Value::small_int(int(what)), Value::small_int(0)};
    return vm::call_method(vm_, ioctl_, args);
}

// Calls a method with octets of its own: Python may keep them, or change their number.
Result<void> PythonDevice::transfer(const vm::Method& method, std::uint32_t block,
                                    vm::ByteArray* octets) {
    std::size_t size = octets->count;
    const Value args[] = {Value::small_int(block), Value(octets)};
    Value done = VM_TRY(vm::call_method(vm_, method, args));
    bool is_well = done.is_none() || VM_TRY(vm::to_integer(vm_, done))
    == 0;
    if (!is_well || octets->count != size) return raise_errno(vm_, EIO);
    return {};
}

fsimage::Error PythonDevice::finish(const Result<void>& done) {
    raised_ = !done.ok();
    return raised_ ? EIO : 0;
}

fsimage::Error PythonDevice::read(std::uint32_t block, std::span<std::byte> into) {
    if (raised_) return EIO;
    return finish([&]() -> Result<void> {
        vm::ByteArray* octets = VM_TRY(vm::make_blank_bytearray(vm_, into.size()));
        std::memset(octets->items, 0, into.size());
        VM_TRY(transfer(readblocks_, block, octets));
        std::memcpy(into.data(), octets->items, into.size());
        return {};
    }());
}

fsimage::Error PythonDevice::write(std::uint32_t block, std::span<const std::byte> from) {
    if (raised_) return EIO;
    if (writeblocks_.function.is_null()) return EROFS;
    return finish([&]() -> Result<void> {
        const char* octets = reinterpret_cast<const char*>(from.data());
        return transfer(writeblocks_, block,
                        VM_TRY(vm::make_bytearray(vm_, {octets, from.size()})));
    }());
}

fsimage::Error PythonDevice::sync() {
    if (raised_) return EIO;
    return finish([&]() -> Result<void> {
        VM_TRY(request(Request::Sync));
        return {};
    }());
}

bool PythonDevice::take_raised() { return std::exchange(raised_, false); }

void PythonDevice::trace(vm::Marker& marker) const {
    for (const vm::Method* method : {&readblocks_, &writeblocks_, &ioctl_}) {
        marker.mark(method->function);
        marker.mark(method->receiver);
    }
}

}  // namespace krait::hostport
