// Lists from C++: storage, and sorting with comparisons that misbehave.
#include "vm/objects/list.hpp"

#include <algorithm>
#include <random>

#include "tests/vm/objects/objects_test.hpp"

namespace krait::vm {
namespace {

TEST_F(ObjectsTest, SpliceMovesWhatIsBehind) {
    for (std::size_t removed = 0; removed <= 3; ++removed) {
        for (std::size_t inserted = 0; inserted <= 5; ++inserted) {
            List* list = make_list(vm).value();
            for (int i = 0; i < 6; ++i) ASSERT_TRUE(append(vm, list, Value::small_int(i)).ok());
            ASSERT_TRUE(splice(vm, list, 2, removed, inserted).ok());
            ASSERT_EQ(list->count, 6 - removed + inserted);
            EXPECT_EQ(list->items()[1], Value::small_int(1));
            for (std::size_t i = 2 + removed; i < 6; ++i)
                EXPECT_EQ(list->items()[i - removed + inserted], Value::small_int(i));
        }
    }
}

TEST_F(ObjectsTest, SortIsStableInBothDirections) {
    std::mt19937 random{3};
    for (std::size_t count : {2, 7, 8, 9, 16, 100, 1000}) {
        for (bool reverse : {false, true}) {
            std::vector<std::pair<int, int>> model;
            List* list = make_list(vm).value();
            for (std::size_t i = 0; i < count; ++i) {
                model.push_back({int(random() % 10), int(i)});
                const Value pair[] = {Value::small_int(model[i].first), Value::small_int(int(i))};
                ASSERT_TRUE(append(vm, list, make_tuple(vm, pair).value()).ok());
            }
            std::stable_sort(model.begin(), model.end(), [&](auto& a, auto& b) {
                return reverse ? a.first > b.first : a.first < b.first;
            });
            ASSERT_TRUE(store(vm, vm.main_globals, vm.intern("l").value(), list).ok());
            board.run(reverse ? "l.sort(key=lambda p: p[0], reverse=True)"
                              : "l.sort(key=lambda p: p[0])");
            for (std::size_t i = 0; i < count; ++i)
                ASSERT_EQ(list->items()[i].as<Tuple>()->view()[1],
                          Value::small_int(model[i].second));
        }
    }
}

TEST_F(ObjectsTest, AComparisonMayDoWhatItLikesToTheList) {
    EXPECT_EQ(board.run(R"(
class K:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        l.clear()
        l.extend([0] * 100)
        l.clear()
        return self.n < other.n
l = [K(i * 7 % 20) for i in range(20)]
l.sort()
print([k.n for k in l] == list(range(20)))
)"),
              "True\n");
}

}  // namespace
}  // namespace krait::vm
