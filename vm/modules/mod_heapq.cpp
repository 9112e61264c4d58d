// heapq: a list as a priority queue, the least item first. `__lt__` may run Python that changes the
// list: its length is looked at again after each comparison.
#include "vm/modules/modules.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Result<List*> heap_argument(Vm& vm, Value value) {
    Value native = native_value(value);
    if (!is_list(native)) return vm.raise(type_error_type, texts::kHeapIsList);
    return native.as<List>();
}

// Moves the item at `at` towards `top` while it is less than its parent.
Result<void> sift_up(Vm& vm, List* heap, std::size_t top, std::size_t at) {
    Value item = heap->items()[at];
    while (at > top) {
        std::size_t parent = (at - 1) / 2;
        Value above = heap->items()[parent];
        bool smaller = VM_TRY(less(vm, item, above));
        if (at >= heap->count) return vm.raise(runtime_error_type, texts::kHeapChanged);
        if (!smaller) break;
        heap->items()[at] = above;
        heap->items()[parent] = item;
        at = parent;
    }
    return {};
}

// The item at `top` may be too large: the lesser children move up along a path to a leaf, it goes
// there, and from there up again to where it belongs.
Result<void> sift_down(Vm& vm, List* heap, std::size_t top) {
    std::size_t end = heap->count, at = top;
    Value item = heap->items()[top];
    while (2 * at + 1 < end) {
        std::size_t child = 2 * at + 1;
        if (child + 1 < end) {
            bool left_less = VM_TRY(less(vm, heap->items()[child], heap->items()[child + 1]));
            if (heap->count != end) return vm.raise(runtime_error_type, texts::kHeapChanged);
            if (!left_less) ++child;
        }
        heap->items()[at] = heap->items()[child];
        heap->items()[child] = item;
        at = child;
        VM_TRY(vm.poll());
    }
    return sift_up(vm, heap, top, at);
}

// heappush(heap, item)
Result<Value> heappush(Vm& vm, Args args) {
    List* heap = VM_TRY(heap_argument(vm, args[0]));
    VM_TRY(append(vm, heap, args[1]));
    VM_TRY(sift_up(vm, heap, 0, heap->count - 1));
    return Value::none();
}

// heappop(heap): takes the least item out. Raises IndexError if there is none.
Result<Value> heappop(Vm& vm, Args args) {
    List* heap = VM_TRY(heap_argument(vm, args[0]));
    if (heap->count == 0) return vm.raise(index_error_type, texts::kEmptyHeap);
    Value least = heap->items()[0];
    Value last = heap->items()[heap->count - 1];
    truncate(heap, heap->count - 1);
    if (heap->count == 0) return least;
    heap->items()[0] = last;
    VM_TRY(sift_down(vm, heap, 0));
    return least;
}

// heapify(list): puts its items in order, in place.
Result<Value> heapify(Vm& vm, Args args) {
    List* heap = VM_TRY(heap_argument(vm, args[0]));
    for (std::size_t i = heap->count / 2; i-- > 0;) {
        if (i >= heap->count) return vm.raise(runtime_error_type, texts::kHeapChanged);
        VM_TRY(sift_down(vm, heap, i));
    }
    return Value::none();
}

constexpr FunctionDef functions[] = {
    {"heapify", heapify, 1, 1},
    {"heappop", heappop, 1, 1},
    {"heappush", heappush, 2, 2},
};

}  // namespace

const ModuleDef heapq_module{"heapq", functions};

}  // namespace krait::vm
