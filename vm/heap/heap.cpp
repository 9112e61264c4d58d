#include "vm/heap/heap.hpp"

#include "vm/heap/poison.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>

#include "vm/objects/object.hpp"

namespace krait::vm {
namespace {

constexpr auto& kClassGranules = SizeClasses::granules;

constexpr std::size_t kLeastThreshold = 256 * 1024;

std::size_t pages_for(std::size_t bytes) {
    return (bytes + Heap::kPageBytes - 1) / Heap::kPageBytes;
}

}  // namespace

Heap::Heap(std::span<std::byte> arena, Roots roots, bool is_clear)
    : roots_(roots), is_clear_(is_clear) {
    auto begin = reinterpret_cast<std::uintptr_t>(arena.data());
    std::uintptr_t end = begin + arena.size();
    std::uintptr_t table = (begin + alignof(Page) - 1) & ~(alignof(Page) - 1);
    if (table + kPageBytes >= end) return;
    page_count_ = (end - table - kGranule) / (kPageBytes + sizeof(Page));
    // A mark stack entry has 32 bits for page and granule.
    page_count_ = std::min<std::size_t>(page_count_, UINT32_MAX / 64);
    pages_ = reinterpret_cast<Page*>(table);
    std::uintptr_t cells = table + page_count_ * sizeof(Page);
    cells_ = reinterpret_cast<std::byte*>((cells + kGranule - 1) & ~(kGranule - 1));
    threshold_bytes_ = kLeastThreshold;
    find_quick_limit();
    poison(cells_, page_count_ * kPageBytes);
}

Heap::~Heap() {
    for (Finalised* each = finalised_; each; each = each->next_finalised)
        each->type->finalise(each);
    unpoison(cells_, page_count_ * kPageBytes);
}

// --- allocation
// -------------------------------------------------------------------------------------

void* Heap::allocate_slowly(std::size_t size_bytes, bool scanned) {
    assert(!collecting_);
    if (locks_) [[unlikely]]
        return nullptr;
    if (allocations_to_failure_ && --allocations_to_failure_ == 0) [[unlikely]]
        return nullptr;
    // Without a stack, what is being built is in nobody's sight.
    if (collects_always_ && stack_base_) collect();
    collect_if_due(size_bytes);
    std::size_t granules = (size_bytes + kGranule - 1) / kGranule;
    if (granules > SizeClasses::kLargest) return allocate_large(size_bytes, scanned);
    return allocate_small(kSizeClasses.of_granules[granules + (granules == 0)], scanned);
}

void Heap::collect_if_due(std::size_t size_bytes) {
    if (allocated_bytes_ >= threshold_bytes_ && automatic_) collect();
    allocated_bytes_ += size_bytes;
}

void* Heap::allocate_small(std::size_t size_class, bool scanned) {
    Pool& pool = pools_[scanned][size_class];
    if (pool.free == 0 && !refill(pool, size_class)) {
        collect();
        if (!refill(pool, size_class)) return nullptr;
    }
    unpoison(next_cell(pool), kClassGranules[size_class] * kGranule);
    return take_cell(pool, unsigned(size_class), scanned);
}

// Finds a page with free cells of the pool's kind, or makes one of a free page. Its free cells
// count as live from now on; flush_pools gives back those that were not used.
bool Heap::refill(Pool& pool, std::size_t size_class) {
    bool scanned = &pool >= pools_[1];
    for (std::size_t i = pool.sweep_hint; i < high_page_; i = behind(i)) {
        Page& page = pages_[i];
        if (page.kind != PageKind::Small || page.size_class != size_class ||
            page.scanned != scanned)
            continue;
        std::uint64_t free = kSizeClasses.cells[size_class] & ~page.live;
        if (!free) continue;
        pool = {free, page_begin(i), i, i + 1};
        page.live |= free;
        return true;
    }
    pool.sweep_hint = high_page_;
    std::size_t index = find_free_run(1);
    if (index == page_count_) return false;
    pages_[index] = {kSizeClasses.cells[size_class], 0, 0, PageKind::Small, scanned,
                     std::uint8_t(size_class)};
    pool.free = kSizeClasses.cells[size_class];
    pool.cells = page_begin(index);
    pool.page = index;
    return true;
}

// `pages` from `begin` on, which may lie behind the used part; page_count_ if there are not so
// many.
std::size_t Heap::take_unused(std::size_t begin, std::size_t pages) {
    if (pages > page_count_ - begin) return page_count_;
    std::size_t end = begin + pages;
    if (!is_clear_) std::fill(pages_ + high_page_, pages_ + std::max(end, high_page_), Page{});
    high_page_ = std::max(high_page_, end);
    if (begin <= free_hint_) free_hint_ = end;
    return begin;
}

// First free run of `pages`, now within the used part; page_count_ if there is none.
std::size_t Heap::find_free_run(std::size_t pages) {
    std::size_t run = 0;
    bool first = true;
    for (std::size_t i = free_hint_; i < page_count_; i = behind(i)) {
        if (i >= high_page_) return take_unused(i - run, pages);
        bool free = pages_[i].kind == PageKind::Free;
        if (free && first) free_hint_ = i;
        if (free) first = false;
        run = free ? run + 1 : 0;
        if (run == pages) {
            std::size_t begin = i + 1 - pages;
            if (begin == free_hint_) free_hint_ = i + 1;
            return begin;
        }
        if (pages > page_count_ - behind(i) + run) break;
    }
    return page_count_;
}

void* Heap::allocate_large(std::size_t size_bytes, bool scanned) {
    std::size_t pages = pages_for(size_bytes);
    if (size_bytes > page_count_ * kPageBytes) return nullptr;
    std::size_t clear_from = is_clear_ ? high_page_ : page_count_;
    std::size_t index = find_free_run(pages);
    if (index == page_count_) {
        collect();
        clear_from = is_clear_ ? high_page_ : page_count_;
        index = find_free_run(pages);
        if (index == page_count_) return nullptr;
    }
    pages_[index] = {1, 0, std::uint32_t(pages), PageKind::LargeHead, scanned, 0};
    for (std::size_t i = kTailStride; i < pages; i += kTailStride)
        pages_[index + i] = {0, 0, std::uint32_t(i), PageKind::LargeTail, scanned, 0};
    void* cell = page_begin(index);
    unpoison(cell, pages * kPageBytes);
    // What was never used is left untouched: eight gigabytes of zeros take seconds.
    std::size_t used_pages = std::min(clear_from - std::min(clear_from, index), pages);
    if (scanned) std::memset(cell, 0, used_pages * kPageBytes);
    return cell;
}

std::size_t Heap::cell_bytes(const void* cell) const {
    const Page& page =
        pages_[std::size_t(static_cast<const std::byte*>(cell) - cells_) / kPageBytes];
    if (page.kind == PageKind::LargeHead) return page.run * kPageBytes;
    return kClassGranules[page.size_class] * kGranule;
}

void Heap::release(void* cell) {
    std::size_t offset = std::size_t(static_cast<std::byte*>(cell) - cells_);
    std::size_t index = offset / kPageBytes;
    if (pages_[index].kind == PageKind::LargeHead) return release_page(index);
    poison(cell, cell_bytes(cell));
    pages_[index].live &= ~(std::uint64_t{1} << (offset % kPageBytes / kGranule));
    Pool& pool = pools_[pages_[index].scanned][pages_[index].size_class];
    pool.sweep_hint = std::min(pool.sweep_hint, index);
}

// Frees the page, or the run that begins at it.
void Heap::release_page(std::size_t index) {
    std::size_t pages = pages_[index].kind == PageKind::LargeHead ? pages_[index].run : 1;
    poison(page_begin(index), pages * kPageBytes);
    for (std::size_t i = 0; i < pages; i += kTailStride) pages_[index + i] = {};
    free_hint_ = std::min(free_hint_, index);
}

// --- marking
// ----------------------------------------------------------------------------------------

void Marker::mark(const void* cell) {
    if (!heap_.contains(cell)) return;
    std::size_t offset = std::size_t(static_cast<const std::byte*>(cell) - heap_.cells_);
    heap_.push(offset / Heap::kPageBytes, unsigned(offset % Heap::kPageBytes / Heap::kGranule));
}

void Marker::mark_without_values(const void* cell) {
    if (!heap_.contains(cell)) return;
    std::size_t offset = std::size_t(static_cast<const std::byte*>(cell) - heap_.cells_);
    heap_.pages_[offset / Heap::kPageBytes].marked |= std::uint64_t{1}
                                                      << offset % Heap::kPageBytes / Heap::kGranule;
}

void Heap::push(std::size_t index, unsigned granule) {
    Page& page = pages_[index];
    std::uint64_t bit = std::uint64_t{1} << granule;
    if (page.marked & bit) return;
    page.marked |= bit;
    if (!page.scanned) return;
    if (mark_depth_ == kMarkStackSize) {
        overflowed_ = true;
        return;
    }
    mark_stack_[mark_depth_++] = std::uint32_t(index * 64 + granule);
}

void Heap::trace_cell(std::size_t page, unsigned granule) {
    auto* object = reinterpret_cast<Object*>(page_begin(page) + granule * kGranule);
    if (!object->type) return;  // allocated, but its maker has not begun
    Marker marker{*this};
    marker.mark(static_cast<const void*>(object->type));
    if (object->type->trace) object->type->trace(object, marker);
}

void Heap::drain() {
    do {
        while (mark_depth_) {
            std::uint32_t cell = mark_stack_[--mark_depth_];
            trace_cell(cell / 64, cell % 64);
        }
    } while (overflowed_ && (rescan_marked(), true));
}

// The mark stack was full: trace all that is marked once more, to find what was dropped.
void Heap::rescan_marked() {
    overflowed_ = false;
    for (std::size_t i = 0; i < high_page_; i = behind(i)) {
        if (!pages_[i].scanned) continue;
        for (std::uint64_t bits = pages_[i].marked; bits; bits &= bits - 1) {
            trace_cell(i, unsigned(std::countr_zero(bits)));
            while (mark_depth_) {
                std::uint32_t cell = mark_stack_[--mark_depth_];
                trace_cell(cell / 64, cell % 64);
            }
        }
    }
}

void Heap::visit(const Type& type, void (*visitor)(Object* object)) {
    flush_pools();
    for (std::size_t i = 0; i < high_page_; i = behind(i)) {
        if (!pages_[i].scanned) continue;
        for (std::uint64_t bits = pages_[i].live; bits; bits &= bits - 1) {
            auto granule = unsigned(std::countr_zero(bits));
            auto* object = reinterpret_cast<Object*>(page_begin(i) + granule * kGranule);
            if (object->type == &type) visitor(object);
        }
    }
}

std::size_t Heap::head_of(std::size_t index) const {
    std::size_t noted = index;
    while (pages_[noted].kind == PageKind::Free && noted > 0 && index - noted < kTailStride)
        --noted;
    if (pages_[noted].kind == PageKind::LargeTail) noted -= pages_[noted].run;
    bool in_run = pages_[noted].kind == PageKind::LargeHead && index - noted < pages_[noted].run;
    return in_run ? noted : index;
}

bool Heap::locate(std::uintptr_t address, std::size_t* index, unsigned* granule) const {
    if (!contains(reinterpret_cast<const void*>(address))) return false;
    std::size_t offset = address - reinterpret_cast<std::uintptr_t>(cells_);
    if (offset / kPageBytes >= high_page_) return false;
    *index = head_of(offset / kPageBytes);
    const Page* page = &pages_[*index];
    *granule = 0;
    if (page->kind == PageKind::LargeHead) return true;
    if (page->kind == PageKind::Free) return false;
    unsigned at = unsigned(offset % kPageBytes / kGranule);
    *granule = at - at % kClassGranules[page->size_class];
    return page->live >> *granule & 1;
}

__attribute__((no_sanitize("address"))) void Heap::mark_conservatively(const std::uintptr_t* begin,
                                                                       const std::uintptr_t* end) {
    for (const std::uintptr_t* word = begin; word < end; ++word) {
        std::size_t page;
        unsigned granule;
        if (locate(*word, &page, &granule)) push(page, granule);
    }
}

// Not inlined: its frame lies below everything that its callers hold.
__attribute__((noinline, no_sanitize("address"))) void Heap::scan_from_here() {
    auto* here = static_cast<const std::uintptr_t*>(__builtin_frame_address(0));
    mark_conservatively(here, static_cast<const std::uintptr_t*>(stack_base_));
}

// Values may be in registers only: these are spilled into this frame, which the callee is below.
__attribute__((noinline, no_sanitize("address"))) void Heap::scan_native_stack() {
    if (!stack_base_) return;
    __builtin_unwind_init();
    scan_from_here();
    asm volatile("" ::: "memory");  // no tail call: the frame must still be there
}

// --- collection
// -------------------------------------------------------------------------------------

void Heap::flush_pools() {
    for (auto& kind : pools_)
        for (Pool& pool : kind) {
            if (pool.free) pages_[pool.page].live &= ~pool.free;
            pool = {};
        }
}

void Heap::collect() {
    flush_pools();
    peak_bytes_ = statistics().peak_bytes;
    collected_total_bytes_ += allocated_bytes_;
    collecting_ = true;
    Marker marker{*this};
    roots_.mark(roots_.owner, marker);
    scan_native_stack();
    drain();
    finalise_dead();
    sweep();
    collecting_ = false;
    ++collections_;
    allocated_bytes_ = 0;
    threshold_bytes_ = fixed_threshold_bytes_ != kNoThreshold
                           ? fixed_threshold_bytes_
                           : std::max(kLeastThreshold, live_bytes_);
    find_quick_limit();
}

void Heap::find_quick_limit() {
    bool slow = locks_ || allocations_to_failure_ || collects_always_ || kPoisons;
    quick_limit_bytes_ = slow ? 0 : automatic_ ? threshold_bytes_ : SIZE_MAX;
}

// Cells of a page of small ones that are about to be freed.
void Heap::poison_dead(std::size_t index) {
    const Page& page = pages_[index];
    if (page.kind != PageKind::Small) return;
    std::size_t cell_bytes = kClassGranules[page.size_class] * kGranule;
    for (std::uint64_t dead = page.live & ~page.marked; dead; dead &= dead - 1)
        poison(page_begin(index) + std::countr_zero(dead) * kGranule, cell_bytes);
}

void Heap::add_finalised(Finalised* object) {
    object->next_finalised = finalised_;
    finalised_ = object;
}

bool Heap::is_marked(const void* cell) const {
    std::size_t offset = std::size_t(static_cast<const std::byte*>(cell) - cells_);
    return pages_[offset / kPageBytes].marked >> (offset % kPageBytes / kGranule) & 1;
}

// Before the sweep: the dead can still be read.
void Heap::finalise_dead() {
    Finalised** link = &finalised_;
    while (Finalised* object = *link) {
        if (is_marked(object)) {
            link = &object->next_finalised;
            continue;
        }
        *link = object->next_finalised;
        object->type->finalise(object);
    }
}

void Heap::sweep() {
    live_bytes_ = 0;
    for (std::size_t i = 0, next; i < high_page_; i = next) {
        Page& page = pages_[i];
        next = behind(i);
        if (page.kind != PageKind::Small && page.kind != PageKind::LargeHead) continue;
        if (kPoisons) poison_dead(i);
        page.live = page.marked;
        page.marked = 0;
        if (!page.live) {
            release_page(i);
            continue;
        }
        live_bytes_ +=
            page.kind == PageKind::LargeHead
                ? page.run * kPageBytes
                : unsigned(std::popcount(page.live)) * kClassGranules[page.size_class] * kGranule;
    }
}

char Heap::page_letter(std::size_t index) const {
    if (index >= high_page_) return 0;
    PageKind kind = head_of(index) == index ? pages_[index].kind : PageKind::LargeTail;
    return ".sL="[int(kind)];
}

HeapStatistics Heap::statistics() const {
    std::size_t used = live_bytes_ + allocated_bytes_;
    return {page_count_ * kPageBytes, used, std::max(peak_bytes_, used),
            collected_total_bytes_ + allocated_bytes_, collections_};
}

}  // namespace krait::vm
