// Tells the address sanitizer which cells are free, so that the use of one is a report. Nothing in
// other builds.
#pragma once

#include <cstddef>

#if defined(__SANITIZE_ADDRESS__)
#define KRAIT_POISON 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define KRAIT_POISON 1
#endif
#endif

#ifdef KRAIT_POISON
#include <sanitizer/asan_interface.h>
#endif

namespace krait::vm {

#ifdef KRAIT_POISON
inline constexpr bool kPoisons = true;
inline void poison(const void* memory, std::size_t bytes) {
    __asan_poison_memory_region(memory, bytes);
}
inline void unpoison(const void* memory, std::size_t bytes) {
    __asan_unpoison_memory_region(memory, bytes);
}
#else
inline constexpr bool kPoisons = false;
inline void poison(const void*, std::size_t) {}
inline void unpoison(const void*, std::size_t) {}
#endif

}  // namespace krait::vm
