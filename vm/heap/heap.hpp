// The arena of one Vm: allocation, and collection by marking and sweeping. Objects never move.
//
// The arena is cut into pages of 64 granules, so that a page's marks are one 64-bit word. A page
// holds cells of one size, or is part of a run of pages that is one large cell. A cell of an
// unscanned page holds no Values (bytes, text, digits); any other cell begins with an Object,
// whose type says in `trace` where its Values are.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <span>

#include "vm/value.hpp"

namespace krait::vm {

class Heap;
struct Finalised;
struct Type;

// Takes the Values that a type's `trace` finds.
class Marker {
  public:
    explicit Marker(Heap& heap) : heap_(heap) {}
    void mark(Value value) {
        if (value.is_object()) mark(static_cast<const void*>(value.object()));
    }
    // A cell of this heap by its first byte; null and pointers to constants outside are ignored.
    void mark(const void* cell);
    // The same, but of a cell whose Values the caller marks itself.
    void mark_without_values(const void* cell);
    void mark(std::span<const Value> values) {
        for (Value value : values) mark(value);
    }

  private:
    Heap& heap_;
};

// Who holds roots: `mark` is called with `owner` at each collection.
struct Roots {
    void (*mark)(void* owner, Marker& marker);
    void* owner;
};

// The sizes of small cells, in granules.
struct SizeClasses {
    static constexpr std::uint8_t granules[] = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 21, 32};
    static constexpr std::size_t kCount = std::size(granules);
    static constexpr std::size_t kLargest = 32;

    std::uint8_t of_granules[kLargest + 1] = {};
    std::uint64_t cells[kCount] = {};  // a bit for each cell's first granule, in a page's 64

    constexpr SizeClasses() {
        for (std::size_t size = 1, index = 0; size <= kLargest; ++size) {
            if (granules[index] < size) ++index;
            of_granules[size] = std::uint8_t(index);
        }
        for (std::size_t index = 0; index < kCount; ++index)
            for (unsigned at = 0; at + granules[index] <= 64; at += granules[index])
                cells[index] |= std::uint64_t{1} << at;
    }
};
inline constexpr SizeClasses kSizeClasses;

struct HeapStatistics {
    std::size_t arena_bytes = 0;  // for cells
    std::size_t used_bytes = 0;   // live at the last collection, plus allocated since
    std::size_t peak_bytes = 0;   // the most that used_bytes was
    std::size_t total_bytes = 0;  // ever allocated
    std::size_t collections = 0;
};

class Heap {
  public:
    static constexpr std::size_t kGranule = sizeof(void*) * 2;
    static constexpr std::size_t kPageBytes = kGranule * 64;

    // `arena` is lent for the heap's life. Too small an arena makes every allocation fail.
    // `is_clear`: all of it is zeros.
    Heap(std::span<std::byte> arena, Roots roots, bool is_clear = false);
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    // A zeroed cell of at least `size_bytes`, aligned to a granule; null when, even after a
    // collection, there is no room. May collect: Values in locals are found on the native stack.
    void* allocate(std::size_t size_bytes) { return allocate(size_bytes, true); }
    // The same for a cell without Values, not zeroed.
    void* allocate_unscanned(std::size_t size_bytes) { return allocate(size_bytes, false); }
    // Bytes that the cell at `cell` really has.
    std::size_t cell_bytes(const void* cell) const;
    // Gives a cell back at once. Nothing may point to it.
    void release(void* cell);

    // Calls `finalise` of the object's type once: when a collection finds that nobody holds the
    // object, or when the heap ends.
    void add_finalised(Finalised* object);

    void collect();
    // While disabled, only an exhausted arena collects; gc.disable.
    void set_automatic(bool on) {
        automatic_ = on;
        find_quick_limit();
    }
    bool automatic() const { return automatic_; }
    // Collect each time so many bytes were allocated.
    void set_threshold(std::size_t bytes) {
        fixed_threshold_bytes_ = threshold_bytes_ = bytes;
        find_quick_limit();
    }
    // Rather when as much was allocated as is alive.
    static constexpr std::size_t kNoThreshold = SIZE_MAX;
    std::size_t threshold() const { return fixed_threshold_bytes_; }
    // While locked, more often than unlocked, every allocation fails.
    void lock() { set_locks(locks_ + 1); }
    void unlock() { set_locks(locks_ - (locks_ > 0)); }
    std::size_t locks() const { return locks_; }
    // For tests: whether every allocation collects. In builds with KRAIT_GC_STRESS it does at
    // first.
    void set_collects_always(bool on) {
        collects_always_ = on;
        find_quick_limit();
    }
    // For tests: of the allocations from now on, the one with this number fails as if there were no
    // room; 0: none does.
    void fail_allocation(std::size_t number) {
        allocations_to_failure_ = number;
        find_quick_limit();
    }
    // How many are left up to that one; 0: it has failed.
    std::size_t allocations_to_failure() const { return allocations_to_failure_; }
    HeapStatistics statistics() const;
    // Calls `visitor` with each object of this type, also with those that nobody holds any more. It
    // may not allocate.
    void visit(const Type& type, void (*visitor)(Object* object));
    // What page `index` is used for: s small objects, L a large one, = more of it, . nothing; 0
    // behind the last page that ever was used.
    char page_letter(std::size_t index) const;

    // The deep end of the native stack (its highest address), noted at the outermost Vm::call.
    // Without one, the native stack is not scanned.
    void set_stack_base(const void* base) { stack_base_ = base; }
    const void* stack_base() const { return stack_base_; }

    // Marks every cell that a word in [begin, end) points into (for a stack).
    void mark_conservatively(const std::uintptr_t* begin, const std::uintptr_t* end);

  private:
    friend class Marker;
    friend class HeapUnlocked;
    friend class HeapInspector;  // tests
    enum class PageKind : std::uint8_t { Free, Small, LargeHead, LargeTail };
    // Of a run of pages, only the head and each kTailStride-th page behind it is noted: a cell of
    // gigabytes has millions. The others look free; whoever walks the pages steps over the run.
    static constexpr std::size_t kTailStride = 2048;
    struct Page {
        std::uint64_t live = 0;  // one bit for the first granule of each cell in use
        std::uint64_t marked = 0;
        std::uint32_t run = 0;  // LargeHead: pages; LargeTail: distance to the head
        PageKind kind = PageKind::Free;
        bool scanned = false;
        std::uint8_t size_class = 0;
    };
    // Where cells of one size are taken from: the free granules of one page.
    struct Pool {
        std::uint64_t free = 0;
        std::byte* cells = nullptr;  // of the page
        std::size_t page = 0;
        std::size_t sweep_hint = 0;  // pages below were looked at since the last collection
    };
    static constexpr std::size_t kMarkStackSize = 512;

    // The quick case: a free cell is at hand, and nothing else is due.
    void* allocate(std::size_t size_bytes, bool scanned) {
        std::size_t granules = (size_bytes + kGranule - 1) / kGranule;
        if (granules - 1 < SizeClasses::kLargest && allocated_bytes_ < quick_limit_bytes_) {
            unsigned size_class = kSizeClasses.of_granules[granules];
            Pool& pool = pools_[scanned][size_class];
            if (pool.free) {
                allocated_bytes_ += size_bytes;
                return take_cell(pool, size_class, scanned);
            }
        }
        return allocate_slowly(size_bytes, scanned);
    }
    // The next one of the pool, which has one.
    static void* take_cell(Pool& pool, unsigned size_class, bool scanned) {
        std::byte* cell = next_cell(pool);
        pool.free &= pool.free - 1;
        if (scanned) std::memset(cell, 0, SizeClasses::granules[size_class] * kGranule);
        return cell;
    }
    static std::byte* next_cell(const Pool& pool) {
        return pool.cells + std::countr_zero(pool.free) * kGranule;
    }
    void* allocate_slowly(std::size_t size_bytes, bool scanned);
    void find_quick_limit();
    void set_locks(std::size_t locks) {
        locks_ = locks;
        find_quick_limit();
    }
    void* allocate_small(std::size_t size_class, bool scanned);
    void* allocate_large(std::size_t size_bytes, bool scanned);
    bool refill(Pool& pool, std::size_t size_class);
    std::size_t find_free_run(std::size_t pages);
    std::size_t take_unused(std::size_t begin, std::size_t pages);
    void collect_if_due(std::size_t size_bytes);
    void flush_pools();
    void scan_native_stack();
    void scan_from_here();
    void drain();
    void trace_cell(std::size_t page, unsigned granule);
    void rescan_marked();
    void finalise_dead();
    bool is_marked(const void* cell) const;
    void sweep();
    void release_page(std::size_t index);
    void poison_dead(std::size_t index);
    std::byte* page_begin(std::size_t index) const { return cells_ + index * kPageBytes; }
    bool contains(const void* address) const {
        return address >= cells_ && address < cells_ + page_count_ * kPageBytes;
    }
    // The page itself, or the head of the run that it belongs to.
    std::size_t head_of(std::size_t index) const;
    // The page behind this one, or behind the run that begins here.
    std::size_t behind(std::size_t index) const {
        return index + (pages_[index].kind == PageKind::LargeHead ? pages_[index].run : 1);
    }
    // The cell that `address` lies in, as page and granule; false if none is in use there.
    bool locate(std::uintptr_t address, std::size_t* page, unsigned* granule) const;
    void push(std::size_t page, unsigned granule);

    Roots roots_;
    Page* pages_ = nullptr;
    std::byte* cells_ = nullptr;
    std::size_t page_count_ = 0;
    std::size_t high_page_ = 0;  // pages at and above were never used
    std::size_t free_hint_ = 0;  // no free page lies below
    Pool pools_[2][SizeClasses::kCount];
    const void* stack_base_ = nullptr;
    std::size_t threshold_bytes_ = 0;
    std::size_t quick_limit_bytes_ = 0;  // of allocated_bytes_: below, allocation has a quick case
    std::size_t fixed_threshold_bytes_ = kNoThreshold;
    std::size_t locks_ = 0;
    std::size_t allocations_to_failure_ = 0;
    std::size_t peak_bytes_ = 0;
    std::size_t collected_total_bytes_ = 0;  // allocated until the last collection
    std::size_t allocated_bytes_ = 0;        // since the last collection
    std::size_t live_bytes_ = 0;             // at the last collection
    std::size_t collections_ = 0;
    Finalised* finalised_ = nullptr;
#ifdef KRAIT_GC_STRESS
    bool collects_always_ = true;
#else
    bool collects_always_ = false;
#endif
    bool is_clear_ = false;  // what lies behind high_page_ is zeros
    bool automatic_ = true;
    bool collecting_ = false;
    bool overflowed_ = false;
    std::size_t mark_depth_ = 0;
    std::uint32_t mark_stack_[kMarkStackSize];  // page * 64 + granule
};

// What the Vm itself allocates while the program holds the heap locked.
class HeapUnlocked {
  public:
    explicit HeapUnlocked(Heap& heap) : heap_(heap), locks_(heap.locks_) { heap_.set_locks(0); }
    ~HeapUnlocked() { heap_.set_locks(locks_); }
    HeapUnlocked(const HeapUnlocked&) = delete;
    HeapUnlocked& operator=(const HeapUnlocked&) = delete;

  private:
    Heap& heap_;
    std::size_t locks_;
};

}  // namespace krait::vm
