#include "hostport/crypto/open_library.hpp"

#include <dlfcn.h>
#include <limits.h>
#include <unistd.h>

#include <cstring>

namespace krait::hostport {
namespace {

constexpr const char* kPlaces[] = {"krait-crypto.so", "../lib/krait/krait-crypto.so"};

// The path of `place` seen from the program's folder; false if there is no room for it.
bool path_of(const char* place, char (&path)[PATH_MAX]) {
    ssize_t size = readlink("/proc/self/exe", path, sizeof path - 1);
    if (size <= 0) return false;
    path[size] = 0;
    char* name = std::strrchr(path, '/') + 1;
    std::size_t room = std::size_t(path + sizeof path - name);
    if (std::strlen(place) >= room) return false;
    std::strcpy(name, place);
    return true;
}

const CryptoLibrary* open_at(const char* place) {
    char path[PATH_MAX];
    if (!path_of(place, path)) return nullptr;
    void* handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    return handle ? static_cast<const CryptoLibrary*>(dlsym(handle, kCryptoSymbol)) : nullptr;
}

const CryptoLibrary* find_library() {
    for (const char* place : kPlaces)
        if (const CryptoLibrary* library = open_at(place)) return library;
    return nullptr;
}

// The address of a constant table, the same for each Vm of the process.
const CryptoLibrary* found_library() {
    static const CryptoLibrary* const library = find_library();
    return library;
}

}  // namespace

vm::Result<const CryptoLibrary*> open_crypto_library(vm::Vm& vm) {
    if (const CryptoLibrary* library = found_library()) return library;
    return vm.raise(vm::import_error_type,
                    "krait-crypto.so, which this module needs, can't be opened beside krait-vm or "
                    "in ../lib/krait: is it there, with libcrypto and zlib?");
}

const CryptoLibrary& crypto_library() { return *found_library(); }

void release(Foreign* object) {
    if (object->context) object->release(object->context);
    object->context = nullptr;
}

void finalise_foreign(vm::Object* object) { release(static_cast<Foreign*>(object)); }

vm::Result<void> own(vm::Vm& vm, Foreign* object, void* context, void (*release)(void*)) {
    if (!context) return vm.raise_out_of_memory(sizeof(Foreign));
    object->context = context;
    object->release = release;
    vm.heap().add_finalised(object);
    return {};
}

}  // namespace krait::hostport
