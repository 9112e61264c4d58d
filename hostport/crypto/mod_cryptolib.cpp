// cryptolib: the AES ciphers.
#include <cstring>

#include "hostport/crypto/crypto_modules.hpp"
#include "hostport/crypto/open_library.hpp"
#include "vm/objects/buffer.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

// The context is made by the first call, which decides the direction.
struct Aes : Foreign {
    CipherMode mode{};
    bool decrypts = false;
    std::size_t key_bytes = 0;
    char key[32];
    char iv[kCipherBlockBytes];
};

Result<CipherMode> to_mode(Vm& vm, Value value) {
    std::intptr_t number = VM_TRY(vm::to_integer(vm, value));
    for (CipherMode mode : {CipherMode::Ecb, CipherMode::Cbc, CipherMode::Ctr})
        if (number == int(mode)) return mode;
    return vm.raise(vm::value_error_type, "mode");
}

Result<void> set_key(Vm& vm, Aes* aes, Value value) {
    vm::Buffer key = VM_TRY(vm::to_buffer(vm, value));
    if (key.count != 16 && key.count != 32) return vm.raise(vm::value_error_type, "key");
    aes->key_bytes = key.count;
    std::memcpy(aes->key, key.items, key.count);
    return {};
}

Result<void> set_iv(Vm& vm, Aes* aes, Value value) {
    if (value.is_none()) {
        if (aes->mode == CipherMode::Ecb) return {};
        return vm.raise(vm::value_error_type, "IV");
    }
    vm::Buffer iv = VM_TRY(vm::to_buffer(vm, value));
    if (iv.count != sizeof aes->iv) return vm.raise(vm::value_error_type, "IV");
    std::memcpy(aes->iv, iv.items, iv.count);
    return {};
}

// aes(key, mode[, iv]): modes ECB 1, CBC 2, CTR 6.
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    if (args.count < 2 || args.count > 3) return vm.raise_argument_count(args.count, 2, 3);
    CipherMode mode = VM_TRY(to_mode(vm, args[1]));
    Aes* aes = VM_TRY(vm.make<Aes>(type));
    aes->mode = mode;
    VM_TRY(set_key(vm, aes, args[0]));
    VM_TRY(set_iv(vm, aes, args.get(2)));
    return aes;
}

Result<void> start(Vm& vm, Aes* aes, bool decrypts) {
    const CryptoLibrary& library = crypto_library();
    if (!aes->context)
        VM_TRY(own(vm, aes,
                   library.new_cipher(aes->mode, decrypts, aes->key, aes->key_bytes, aes->iv),
                   library.free_cipher));
    else if (aes->decrypts != decrypts)
        return vm.raise(vm::value_error_type, "can't encrypt & decrypt");
    aes->decrypts = decrypts;
    return {};
}

// Where the result goes: the buffer given, or new bytes.
Result<Value> make_output(Vm& vm, Args args, std::size_t count) {
    if (args.count < 3) return VM_TRY(vm::make_blank_bytes(vm, count));
    if (VM_TRY(vm::to_writable_buffer(vm, args[2])).count < count)
        return vm.raise(vm::value_error_type, "output too small");
    return args[2];
}

// encrypt(octets[, into]), decrypt(octets[, into])
Result<Value> apply(Vm& vm, Args args, bool decrypts) {
    Aes* aes = args[0].as<Aes>();
    std::size_t count = VM_TRY(vm::to_buffer(vm, args[1]))
    .count;
    if (aes->mode != CipherMode::Ctr && count % kCipherBlockBytes != 0)
        return vm.raise(vm::value_error_type, "blksize % 16");
    Value output = VM_TRY(make_output(vm, args, count));
    VM_TRY(start(vm, aes, decrypts));
    // Moved first, as the two may overlap in any way.
    char* into = vm::as_buffer(vm::native_value(output))->items;
    if (count) std::memmove(into, VM_TRY(vm::to_buffer(vm, args[1])).items, count);
    crypto_library().apply_cipher(aes->context, into, count);
    return output;
}

Result<Value> encrypt(Vm& vm, Args args) { return apply(vm, args, false); }
Result<Value> decrypt(Vm& vm, Args args) { return apply(vm, args, true); }

Result<void> print(Vm& vm, vm::Printer& out, Value, vm::Form) {
    return vm::print_format(vm, out, "<aes>", {});
}

constexpr vm::FunctionDef methods[] = {
    {"encrypt", encrypt, 2, 3},
    {"decrypt", decrypt, 2, 3},
};

constexpr vm::Type aes_type{
    .name = "aes", .methods = methods, .make = make, .print = print, .finalise = finalise_foreign};

Result<void> fill(Vm& vm, vm::Dict* globals) {
    VM_TRY(open_crypto_library(vm));
    return store(vm, globals, VM_TRY(vm.intern("aes")), Value(&aes_type));
}

}  // namespace

const vm::ModuleDef cryptolib_module{"cryptolib", {}, fill};

}  // namespace krait::hostport
