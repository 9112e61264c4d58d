// What rows of items have in common: positions, slices, repetition, order, text.
#pragma once

#include <string_view>

#include "vm/objects/object.hpp"
#include "vm/result.hpp"

namespace krait::vm {

// `index`, or a slice's ends, as ints where they are objects with an __index__. It runs now, and
// may change the row, so that nothing runs between its length's being taken and its items' being
// reached. Leaves alone what is no int.
Result<Value> ask_for_index(Vm& vm, Value index);
inline Result<Value> settled_index(Vm& vm, Value index) {
    if (index.is_small_int()) [[likely]]
        return index;
    return ask_for_index(vm, index);
}

// `index` of an item among `count`, negative ones from the end. `name` is of the sequence, for the
// texts. Raises TypeError, IndexError.
Result<std::size_t> item_position(Vm& vm, std::string_view name, Value index, std::size_t count);

// A part [start, stop) of a row, start <= stop.
struct Section {
    std::size_t start;
    std::size_t stop;
    std::size_t count() const { return stop - start; }
};
// Of a slice whose step is 1. Raises NotImplementedError for another step.
Result<Section> plain_section(Vm& vm, std::string_view name, Value slice, std::size_t count);
// The same for rows of numbers, whose slices are refused with other words. Raises TypeError too.
Result<Section> numbered_section(Vm& vm, Value slice, std::size_t count);
// Optional `start` and `stop` arguments, as find, index and startswith take them. None and
// Value::null() stand for the ends. Raises TypeError.
Result<Section> section_of(Vm& vm, std::string_view name, Value start, Value stop,
                           std::size_t count);

// How often `factor` repeats a row: 0 for a negative one; none if it is no int. Raises
// OverflowError beyond a machine word, MemoryError if the result could not be addressed.
struct Repetition {
    bool is_int;
    std::size_t times;
};
Result<Repetition> repetition(Vm& vm, Value factor, std::size_t item_count, std::size_t item_bytes);

// The answer to `left op right` from -1, 0 or 1. `op` is an ordering or an equality.
Value order_answer(BinaryOp op, int order);
inline bool is_comparison(BinaryOp op) { return op <= BinaryOp::NotEqual; }

// The items of a list or tuple: read it again after running Python.
std::span<const Value> items_of(Value row);
// Compares lists or tuples item by item. Runs Python.
Result<Value> compare_rows(Vm& vm, BinaryOp op, Value left, Value right);
// The items with ", " between. Runs Python.
Result<void> print_row(Vm& vm, Printer& out, Value row);
// The position of the first item in [start, stop) that equals `item`; none if there is none.
struct Found {
    bool found;
    std::size_t position;
};
Result<Found> find_in_row(Vm& vm, Value row, Value item, Section where);
// list.index and tuple.index: (self, item, start, stop). Raises ValueError.
Result<Value> row_index(Vm& vm, Args args);
// list.count and tuple.count.
Result<Value> row_count(Vm& vm, Args args);
Result<bool> row_contains(Vm& vm, Value row, Value item);

}  // namespace krait::vm
