// The way to krait-crypto.so.
#pragma once

#include "hostport/crypto/library.hpp"
#include "vm/native.hpp"

namespace krait::hostport {

// The library, opened at the first call and never closed. It lies beside krait-vm, or in
// ../lib/krait. Raises ImportError if it is absent or the libraries it needs are.
vm::Result<const CryptoLibrary*> open_crypto_library(vm::Vm& vm);

// For what can only be called once a module has opened it.
const CryptoLibrary& crypto_library();

// An object with one context of the library outside the arena.
struct Foreign : vm::Finalised {
    void* context = nullptr;  // null: given back
    void (*release)(void*) = nullptr;
};
// For the type of a Foreign.
void finalise_foreign(vm::Object* object);
// Gives the context back now.
void release(Foreign* foreign);
// Makes `object` the owner of `context`, a new one of the library, which `release` gives back.
// Raises MemoryError if it is null.
vm::Result<void> own(vm::Vm& vm, Foreign* object, void* context, void (*release)(void*));

}  // namespace krait::hostport
