// What a file that somebody calls firmware may hold: anything.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "device/error.hpp"
#include "device/flash/uf2.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace krait::device;
    try {
        const Uf2 uf2 = parse_uf2({reinterpret_cast<const char*>(data), size}, "input");
        if (uf2.blocks * 512 != size || uf2.families.size() > uf2.blocks) std::abort();
    } catch (const DeviceError& error) {
        if (error.kind() != DeviceError::Kind::Source) std::abort();
    }
    return 0;
}
