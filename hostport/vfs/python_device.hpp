// A block device written in Python, for the file systems of fsimage: an object with readblocks(),
// writeblocks() unless nothing can be written, and ioctl().
#pragma once

#include "fsimage/block_device.hpp"
#include "vm/native.hpp"

namespace krait::hostport {

class PythonDevice final : public fsimage::BlockDevice {
  public:
    explicit PythonDevice(vm::Vm& vm) : vm_(vm) {}
    PythonDevice(const PythonDevice&) = delete;
    PythonDevice& operator=(const PythonDevice&) = delete;

    // Looks for the methods, starts the device and asks for its size. Raises AttributeError for one
    // without readblocks, OSError (EINVAL) for sizes that no file system takes.
    vm::Result<void> attach(vm::Value device);
    void make_read_only() { writeblocks_ = {}; }
    bool is_read_only() const { return writeblocks_.function.is_null(); }

    // After an exception in one of the methods nothing is asked any more until take_raised(): true
    // if there was one, which then waits in the Vm.
    bool take_raised();

    std::uint32_t block_size() const override { return block_size_; }
    std::uint32_t block_count() const override { return block_count_; }
    fsimage::Error read(std::uint32_t block, std::span<std::byte> into) override;
    fsimage::Error write(std::uint32_t block, std::span<const std::byte> from) override;
    fsimage::Error sync() override;

    void trace(vm::Marker& marker) const;

  private:
    // ioctl(2) of a block device, as MicroPython numbers them.
    enum class Request : std::uint8_t { Start = 1, Stop, Sync, BlockCount, BlockSize, Erase };

    vm::Result<vm::Method> find_method(std::string_view name);
    vm::Result<vm::Value> request(Request what);
    vm::Result<void> transfer(const vm::Method& method, std::uint32_t block, vm::ByteArray* octets);
    fsimage::Error finish(const vm::Result<void>& done);

    vm::Vm& vm_;
    vm::Method readblocks_, writeblocks_, ioctl_;  // null functions: there is none
    std::uint32_t block_size_ = 0, block_count_ = 0;
    bool raised_ = false;
};

}  // namespace krait::hostport
