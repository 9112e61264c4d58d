// hashlib: message digests.
#include "hostport/crypto/crypto_modules.hpp"
#include "hostport/crypto/open_library.hpp"
#include "vm/objects/buffer.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

// Its context is gone once the digest was taken: boards' hardware can't go on then either.
struct Hash : Foreign {};

Result<void> update(Vm& vm, Hash* hash, Value data) {
    if (!hash->context) return vm.raise(vm::value_error_type, "hash is final");
    vm::Buffer octets = VM_TRY(vm::to_buffer(vm, data));
    constexpr std::size_t kPiece = 64 * 1024;
    for (std::size_t at = 0; at < octets.count; at += kPiece) {
        crypto_library().update_hash(hash->context, octets.items + at,
                                     std::min(kPiece, octets.count - at));
        vm.charge(kPiece);
        VM_TRY(vm.poll());
    }
    return {};
}

// md5([octets]), sha1([octets]), sha256([octets])
template <HashKind kKind>
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    if (args.count > 1) return vm.raise_argument_count(args.count, 0, 1);
    Hash* hash = VM_TRY(vm.make<Hash>(type));
    const CryptoLibrary& library = crypto_library();
    VM_TRY(own(vm, hash, library.new_hash(kKind), library.free_hash));
    if (args.count) VM_TRY(update(vm, hash, args[0]));
    return hash;
}

// update(octets)
Result<Value> update_method(Vm& vm, Args args) {
    VM_TRY(update(vm, args[0].as<Hash>(), args[1]));
    return Value::none();
}

Result<Value> digest(Vm& vm, Args args) {
    Hash* hash = args[0].as<Hash>();
    if (!hash->context) return vm.raise(vm::value_error_type, "hash is final");
    char octets[kMostDigestBytes];
    std::size_t size = crypto_library().finish_hash(hash->context, octets);
    release(hash);
    return VM_TRY(vm::make_bytes_object(vm, {octets, size}));
}

Result<void> print(Vm& vm, vm::Printer& out, Value self, vm::Form) {
    const vm::FormatArg args[] = {vm::type_of(self)->name};
    return vm::print_format(vm, out, "<{}>", args);
}

constexpr vm::FunctionDef methods[] = {
    {"update", update_method, 2, 2},
    {"digest", digest, 1, 1},
};

template <HashKind kKind>
constexpr vm::Type hash_type(std::string_view name) {
    return {.name = name,
            .methods = methods,
            .make = make<kKind>,
            .print = print,
            .finalise = finalise_foreign};
}

constexpr vm::Type md5_type = hash_type<HashKind::Md5>("md5");
constexpr vm::Type sha1_type = hash_type<HashKind::Sha1>("sha1");
constexpr vm::Type sha256_type = hash_type<HashKind::Sha256>("sha256");

Result<void> fill(Vm& vm, vm::Dict* globals) {
    VM_TRY(open_crypto_library(vm));
    for (const vm::Type* type : {&md5_type, &sha1_type, &sha256_type})
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(type->name)), Value(type)));
    return {};
}

}  // namespace

const vm::ModuleDef hashlib_module{"hashlib", {}, fill};

}  // namespace krait::hostport
