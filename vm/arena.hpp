// A bump allocator over blocks that the caller supplies. What is allocated is freed all at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>

namespace krait::vm {

// Where an Arena's blocks come from. `allocate` may fail (null); blocks go back in `release`.
struct BlockSource {
    void* (*allocate)(void* context, std::size_t size_bytes);
    void (*release)(void* context, void* block, std::size_t size_bytes);
    void* context;
};

class Arena {
  public:
    explicit Arena(BlockSource source, std::size_t block_bytes = 4096)
        : source_(source), block_bytes_(block_bytes) {}
    ~Arena();
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    // `size_bytes` of uninitialised memory aligned to 8; null if the source refuses. A refusal
    // is remembered in failed(): later small requests may succeed, the work is lost all the same.
    void* allocate(std::size_t size_bytes);

    template <class T>
    T* make() {
        static_assert(std::is_trivially_destructible_v<T>);
        void* place = allocate(sizeof(T));
        return place ? new (place) T{} : nullptr;
    }
    // `count` value-initialised Ts; null if the source refuses.
    template <class T>
    T* make_array(std::size_t count) {
        static_assert(std::is_trivially_destructible_v<T>);
        if (count > SIZE_MAX / sizeof(T)) return fail<T>();
        T* place = static_cast<T*>(allocate(count * sizeof(T)));
        for (std::size_t i = 0; place && i < count; ++i) new (place + i) T{};
        return place;
    }

    bool failed() const { return failed_; }

  private:
    struct Block {
        Block* previous;
        std::size_t size_bytes;
    };
    template <class T>
    T* fail() {
        failed_ = true;
        return nullptr;
    }
    bool add_block(std::size_t at_least);

    BlockSource source_;
    std::size_t block_bytes_;
    Block* block_ = nullptr;
    std::byte* next_ = nullptr;
    std::byte* end_ = nullptr;
    bool failed_ = false;
};

// A growing array in an Arena. push() fails (false) when the arena does; growth leaves the old
// storage to the arena.
template <class T>
class ArenaVector {
  public:
    [[nodiscard]] bool push(Arena& arena, const T& item) {
        if (count_ == capacity_ && !grow(arena)) return false;
        items_[count_++] = item;
        return true;
    }
    std::size_t size() const { return count_; }
    bool empty() const { return count_ == 0; }
    T& operator[](std::size_t index) { return items_[index]; }
    const T& operator[](std::size_t index) const { return items_[index]; }
    T& back() { return items_[count_ - 1]; }
    void pop() { --count_; }
    void truncate(std::size_t count) { count_ = count; }
    T* begin() { return items_; }
    T* end() { return items_ + count_; }
    const T* begin() const { return items_; }
    const T* end() const { return items_ + count_; }
    std::span<const T> view() const { return {items_, count_}; }

  private:
    bool grow(Arena& arena) {
        std::size_t capacity = capacity_ ? capacity_ * 2 : 8;
        T* items = arena.make_array<T>(capacity);
        if (!items) return false;
        for (std::size_t i = 0; i < count_; ++i) items[i] = items_[i];
        items_ = items;
        capacity_ = capacity;
        return true;
    }

    T* items_ = nullptr;
    std::size_t count_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace krait::vm
