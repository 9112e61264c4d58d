#include "vm/objects/stream_printer.hpp"

#include "vm/native.hpp"
#include "vm/objects/bytes.hpp"
#include "vm/objects/stream.hpp"
#include "vm/texts.hpp"

namespace krait::vm {

Result<void> StreamPrinter::write(Vm& vm, std::string_view text) {
    Value part =
        octets_ ? Value(VM_TRY(make_bytearray(vm, text))) : Value(VM_TRY(make_str(vm, text)));
    VM_TRY(call_method(vm, {function_, receiver_}, {&part, 1}));
    return {};
}

Result<StreamPrinter> printer_to(Vm& vm, Value file) {
    bool octets = is_subtype(type_of(file), &io_base_type);
    Str* name = VM_TRY(vm.intern("write"));
    Method write = VM_TRY(method_or_null(vm, file, name));
    if (!write.function.is_null()) return StreamPrinter(write.function, write.receiver, octets);
    if (octets) return vm.raise_no_attribute(file, name);
    return vm.raise(os_error_type, texts::kNotAStream);
}

}  // namespace krait::vm
