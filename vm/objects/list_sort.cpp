// list.sort and sorted(): a merge sort on a copy, so that a comparison may do what it likes.
#include <algorithm>

#include "vm/native.hpp"
#include "vm/objects/list.hpp"

namespace krait::vm {
namespace {

constexpr std::size_t kRun = 8;  // sorted by insertion before merging starts

// Sorts elements of `stride` Values each: the key, then, if they differ, the item.
class Sorter {
  public:
    Sorter(Vm& vm, std::size_t stride, bool reverse)
        : vm_(vm), stride_(stride), reverse_(reverse) {}
    // Sorts `count` elements of `items`; `spare` has as much room. Gives where the result lies.
    Result<Value*> sort(Value* items, Value* spare, std::size_t count);

  private:
    // Whether `right`, which stands behind `left`, must come before it.
    Result<bool> out_of_order(Value left, Value right) {
        return reverse_ ? less_key(left, right) : less_key(right, left);
    }
    // Whether `right` may stand behind `left` and is not equal to it.
    Result<bool> strictly_ordered(Value left, Value right) {
        return reverse_ ? less_key(right, left) : less_key(left, right);
    }
    Result<bool> less_key(Value a, Value b) {
        VM_TRY(vm_.poll());
        if (a.is_small_int() && b.is_small_int()) return a.small_int() < b.small_int();
        if (a.is_inline_double() && b.is_inline_double())
            return a.inline_double() < b.inline_double();
        if (is_str(a) && is_str(b)) return a.as<Str>()->view() < b.as<Str>()->view();
        return less(vm_, a, b);
    }
    Result<std::size_t> ordered_prefix(const Value* items, std::size_t count);
    Result<void> insert_into_run(Value* run, std::size_t count);
    Result<void> merge(Value* left, Value* middle, Value* end, Value* out);

    Vm& vm_;
    std::size_t stride_;
    bool reverse_;
};

// How many elements at the start are in order already, and need no sorting.
Result<std::size_t> Sorter::ordered_prefix(const Value* items, std::size_t count) {
    std::size_t ordered = 1;
    while (ordered < count &&
           VM_TRY(strictly_ordered(items[(ordered - 1) * stride_], items[ordered * stride_])))
        ++ordered;
    return ordered;
}

// Puts the element at `run[count]` among the sorted ones before it.
Result<void> Sorter::insert_into_run(Value* run, std::size_t count) {
    Value element[2];
    std::copy_n(run + count * stride_, stride_, element);
    std::size_t at = count;
    for (; at > 0; --at) {
        if (!VM_TRY(out_of_order(run[(at - 1) * stride_], element[0]))) break;
        std::copy_n(run + (at - 1) * stride_, stride_, run + at * stride_);
    }
    std::copy_n(element, stride_, run + at * stride_);
    return {};
}

// Merges [left, middle) and [middle, end) into `out`. Of equal keys the left one comes first.
Result<void> Sorter::merge(Value* left, Value* middle, Value* end, Value* out) {
    Value* right = middle;
    if (right < end && !VM_TRY(out_of_order(middle[-std::ptrdiff_t(stride_)], *right))) {
        std::copy(left, end, out);  // the two are in order as they stand
        return {};
    }
    while (left < middle && right < end) {
        Value*& from = VM_TRY(out_of_order(*left, *right))
        ? right : left;
        out = std::copy_n(from, stride_, out);
        from += stride_;
    }
    std::copy(right, end, std::copy(left, middle, out));
    return {};
}

Result<Value*> Sorter::sort(Value* items, Value* spare, std::size_t count) {
    std::size_t ordered = VM_TRY(ordered_prefix(items, count));
    if (ordered == count) return items;
    for (std::size_t run = 0; run < count; run += kRun)
        for (std::size_t i = 1; i < std::min(kRun, count - run); ++i)
            if (run + i >= ordered) VM_TRY(insert_into_run(items + run * stride_, i));
    for (std::size_t width = kRun; width < count; width *= 2) {
        for (std::size_t at = 0; at < count; at += 2 * width) {
            std::size_t middle = std::min(at + width, count), end = std::min(at + 2 * width, count);
            VM_TRY(merge(items + at * stride_, items + middle * stride_, items + end * stride_,
                         spare + at * stride_));
        }
        std::swap(items, spare);
    }
    return items;
}

// The elements to sort: each item, before it its key if there is a key function. May run Python.
Result<ValueArray*> take_elements(Vm& vm, List* list, std::size_t count, Value key) {
    std::size_t stride = key.is_null() ? 1 : 2;
    ValueArray* elements = VM_TRY(make_value_array(vm, count * stride));
    for (std::size_t i = 0; i < count; ++i)
        elements->items[i * stride + stride - 1] = list->items()[i];
    if (key.is_null()) return elements;
    for (std::size_t i = 0; i < count; ++i) {
        VM_TRY(vm.poll());
        elements->items[2 * i] = VM_TRY(vm.call(key, Args(&elements->items[2 * i + 1], 1)));
    }
    return elements;
}

}  // namespace

Result<void> sort(Vm& vm, List* list, Value key, bool reverse) {
    std::size_t count = list->count;
    if (count < 2) return {};
    std::size_t stride = key.is_null() ? 1 : 2;
    ValueArray* elements = VM_TRY(take_elements(vm, list, count, key));
    ValueArray* spare = VM_TRY(make_value_array(vm, count * stride));
    Sorter sorter(vm, stride, reverse);
    const Value* sorted = VM_TRY(sorter.sort(elements->items, spare->items, count));
    // A comparison may have changed the list: what it appended stays behind the sorted items.
    VM_TRY(splice(vm, list, 0, std::min(count, list->count), count));
    for (std::size_t i = 0; i < count; ++i) list->items()[i] = sorted[i * stride + stride - 1];
    return {};
}

}  // namespace krait::vm
