// A file that Python code is read from, given back to the port at the brace.
#pragma once

#include "vm/port.hpp"
#include "vm/result.hpp"
#include "vm/vm.hpp"

namespace krait::vm {

class SourceFile {
  public:
    explicit SourceFile(Vm& vm) : port_(vm.port()), vm_(vm) {}
    ~SourceFile() {
        if (opened_) port_.close_source(source_);
    }
    SourceFile(const SourceFile&) = delete;
    SourceFile& operator=(const SourceFile&) = delete;

    // Raises as Port::open_source.
    Result<void> open(std::string_view path) {
        source_ = VM_TRY(port_.open_source(vm_, path));
        opened_ = true;
        return {};
    }
    std::span<const std::uint8_t> bytes() const { return source_.bytes; }
    std::string_view text() const {
        return {reinterpret_cast<const char*>(bytes().data()), bytes().size()};
    }

  private:
    Port& port_;
    Vm& vm_;
    Source source_;
    bool opened_ = false;
};

}  // namespace krait::vm
