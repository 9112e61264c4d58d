#include "vm/heap/heap.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

#include "vm/objects/object.hpp"

namespace krait::vm {
namespace {

// A cell with one outgoing pointer.
struct Link : Object {
    Link* next = nullptr;
    std::uintptr_t payload = 0;
};

void trace_link(Object* object, Marker& marker) { marker.mark(static_cast<Link*>(object)->next); }
constexpr Type link_type{.name = "link", .trace = trace_link};

struct Held {
    std::vector<const void*> held;
};

Roots roots_of(Held& held) {
    return {[](void* owner, Marker& marker) {
                for (const void* root : static_cast<Held*>(owner)->held) marker.mark(root);
            },
            &held};
}

class HeapTest : public testing::Test {
  protected:
    Link* make(Link* next, std::uintptr_t payload = 0) {
        auto* link = static_cast<Link*>(heap.allocate(sizeof(Link)));
        if (link) *link = {{&link_type}, next, payload};
        return link;
    }

    std::vector<std::byte> arena = std::vector<std::byte>(256 * 1024);
    Held roots;
    Heap heap{arena, roots_of(roots)};
};

TEST_F(HeapTest, GivesZeroedCellsThatDoNotOverlap) {
    std::vector<unsigned char*> cells;
    for (std::size_t size = 1; size < 700; size += 7) {
        auto* cell = static_cast<unsigned char*>(heap.allocate(size));
        ASSERT_NE(cell, nullptr);
        for (std::size_t i = 0; i < size; ++i) ASSERT_EQ(cell[i], 0);
        // An unscanned look: no type at the front, so a collection must not follow it.
        std::memset(cell + sizeof(void*), 0xa5, size > sizeof(void*) ? size - sizeof(void*) : 0);
        roots.held.push_back(cell);
        cells.push_back(cell);
    }
    heap.collect();
    std::size_t size = 1;
    for (unsigned char* cell : cells) {
        for (std::size_t i = sizeof(void*); i < size; ++i) ASSERT_EQ(cell[i], 0xa5);
        size += 7;
    }
}

TEST_F(HeapTest, KeepsWhatARootReachesAndFreesTheRest) {
    Link* first = make(make(make(nullptr, 3), 2), 1);
    roots.held.push_back(first);
    for (int i = 0; i < 100; ++i) make(nullptr, 99);
    heap.collect();
    EXPECT_EQ(first->next->next->payload, 3u);
    EXPECT_EQ(heap.statistics().used_bytes, 3 * heap.cell_bytes(first));
    roots.held.clear();
    heap.collect();
    EXPECT_EQ(heap.statistics().used_bytes, 0u);
}

TEST_F(HeapTest, ReusesMemoryForEver) {
    for (int i = 0; i < 100'000; ++i) ASSERT_NE(make(nullptr), nullptr);
    for (int i = 0; i < 2'000; ++i) ASSERT_NE(heap.allocate_unscanned(10'000), nullptr);
    EXPECT_GT(heap.statistics().collections, 10u);
}

TEST_F(HeapTest, RefusesWhatDoesNotFitAndGoesOn) {
    EXPECT_EQ(heap.allocate_unscanned(arena.size()), nullptr);
    EXPECT_EQ(heap.allocate_unscanned(SIZE_MAX - 64), nullptr);
    Link* chain = nullptr;
    roots.held.push_back(nullptr);
    while (Link* link = make(chain)) roots.held[0] = chain = link;
    roots.held.clear();
    EXPECT_NE(make(nullptr), nullptr);
}

TEST_F(HeapTest, FollowsAChainLongerThanItsMarkStack) {
    Link* chain = nullptr;
    roots.held.push_back(nullptr);
    for (std::uintptr_t i = 0; i < 3'000; ++i) roots.held[0] = chain = make(chain, i);
    // A fan: each of these is pushed before any is traced.
    for (int i = 0; i < 1'000; ++i) roots.held.push_back(make(make(nullptr, 7), 8));
    heap.collect();
    for (int i = 0; i < 200; ++i) make(nullptr, 1);
    std::uintptr_t expected = 3'000;
    for (Link* link = chain; link; link = link->next) ASSERT_EQ(link->payload, --expected);
    for (std::size_t i = 1; i < roots.held.size(); ++i)
        ASSERT_EQ(static_cast<const Link*>(roots.held[i])->next->payload, 7u);
}

TEST_F(HeapTest, AnInteriorPointerOnAStackKeepsItsCell) {
    auto* large = static_cast<char*>(heap.allocate_unscanned(5'000));
    auto* small = static_cast<char*>(heap.allocate_unscanned(40));
    std::memset(large, 'L', 5'000);
    std::memset(small, 'S', 40);
    std::uintptr_t words[] = {reinterpret_cast<std::uintptr_t>(large) + 4'321,
                              reinterpret_cast<std::uintptr_t>(small) + 33, 1, ~std::uintptr_t{0}};
    heap.mark_conservatively(words, words + std::size(words));
    heap.collect();  // both are marked already
    for (int i = 0; i < 50; ++i) std::memset(heap.allocate_unscanned(40), 'x', 40);
    for (int i = 0; i < 10; ++i) std::memset(heap.allocate_unscanned(5'000), 'x', 5'000);
    EXPECT_EQ(large[4'999], 'L');
    EXPECT_EQ(small[39], 'S');
}

// Larger than the distance at which the heap notes the pages of one cell.
TEST(LargeCells, AreFoundByAnyOfTheirPagesAndGivenBackWhole) {
    constexpr std::size_t kBytes = 5'000'000, kPages = kBytes / Heap::kPageBytes;
    std::vector<std::byte> arena(4 * kBytes);
    Held roots;
    Heap heap{arena, roots_of(roots)};
    auto* first = static_cast<char*>(heap.allocate_unscanned(kBytes));
    roots.held.push_back(first);
    auto* second = static_cast<char*>(heap.allocate_unscanned(kBytes));
    first[0] = second[kBytes - 1] = 'x';
    EXPECT_EQ(heap.page_letter(0), 'L');
    EXPECT_EQ(heap.page_letter(1), '=');
    EXPECT_EQ(heap.page_letter(kPages - 1), '=');
    roots.held.clear();
    for (std::size_t at : {std::size_t(0), Heap::kPageBytes * 2047, kBytes / 2, kBytes - 1}) {
        auto word = reinterpret_cast<std::uintptr_t>(second) + at;
        heap.mark_conservatively(&word, &word + 1);
        heap.collect();
        EXPECT_EQ(heap.statistics().used_bytes / kBytes, 1u) << at;
        EXPECT_EQ(heap.page_letter(kPages / 2), '.') << at;
    }
    EXPECT_EQ(second[kBytes - 1], 'x');
    auto beyond = reinterpret_cast<std::uintptr_t>(second) - 1;
    heap.mark_conservatively(&beyond, &beyond + 1);
    heap.collect();
    EXPECT_EQ(heap.statistics().used_bytes, 0u);
    for (int i = 0; i < 30; ++i) EXPECT_NE(heap.allocate_unscanned(kBytes), nullptr);
}

// Zeros that nobody has written to are not written again; what was used is.
TEST(LargeCells, AreZeroInAnArenaThatIsClear) {
    std::vector<std::byte> arena(1'000'000);
    Held roots;
    Heap heap{arena, roots_of(roots), true};
    for (std::size_t size : {300'000, 200'000, 700'000, 300'000}) {
        auto* cell = static_cast<char*>(heap.allocate(size));
        ASSERT_NE(cell, nullptr);
        for (std::size_t i = 0; i < size; ++i) ASSERT_EQ(cell[i], 0);
        std::memset(cell, 0x5a, size);
        heap.release(cell);
    }
}

TEST_F(HeapTest, ReleasedCellsAreUsedAgain) {
    void* large = heap.allocate_unscanned(3'000);
    heap.release(large);
    EXPECT_EQ(heap.allocate_unscanned(3'000), large);
}

// A cell that says when it is finalised.
struct Door : Finalised {
    int* closed = nullptr;
};
void close_door(Object* object) { ++*static_cast<Door*>(object)->closed; }
constexpr Type door_type{.name = "door", .finalise = close_door};

Door* make_door(Heap& heap, int* closed) {
    auto* door = static_cast<Door*>(heap.allocate(sizeof(Door)));
    door->type = &door_type;
    door->closed = closed;
    heap.add_finalised(door);
    return door;
}

TEST_F(HeapTest, FinalisesOnceWhatNobodyHolds) {
    int closed = 0, kept_closed = 0;
    roots.held.push_back(make_door(heap, &kept_closed));
    for (int i = 0; i < 3; ++i) make_door(heap, &closed);
    heap.collect();
    EXPECT_EQ(closed, 3);
    heap.collect();
    EXPECT_EQ(closed, 3);
    EXPECT_EQ(kept_closed, 0);
}

TEST(HeapEnd, FinalisesWhatIsStillHeld) {
    int closed = 0;
    std::vector<std::byte> arena(64 * 1024);
    Held roots;
    {
        Heap heap{arena, roots_of(roots)};
        roots.held.push_back(make_door(heap, &closed));
        heap.collect();
        EXPECT_EQ(closed, 0);
    }
    EXPECT_EQ(closed, 1);
}

TEST(HeapArena, TooSmallAnArenaRefusesEverything) {
    Held roots;
    std::byte tiny[100];
    Heap heap{tiny, roots_of(roots)};
    EXPECT_EQ(heap.allocate(16), nullptr);
    Heap none{{}, roots_of(roots)};
    EXPECT_EQ(none.allocate(16), nullptr);
}

}  // namespace
}  // namespace krait::vm
