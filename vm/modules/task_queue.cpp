#include "vm/modules/task_queue.hpp"

#include <utility>

#include "vm/modules/ticks.hpp"

namespace krait::vm {
namespace {

bool goes_before(const Task* a, const Task* b) {
    std::intptr_t difference = ticks_difference(a->key, b->key);
    return difference != 0 ? difference < 0 : a->order < b->order;
}

// Joins two heaps, either of which may be empty: the root that goes first.
Task* join(Task* a, Task* b) {
    if (!a || !b) return a ? a : b;
    // Not to be asked the other way round: of times half the counter apart each is the earlier.
    if (goes_before(b, a)) std::swap(a, b);
    b->next = a->first;
    if (b->next) b->next->previous = b;
    b->previous = a;
    a->first = b;
    return a;
}

// Cuts the next two off a row of heaps, joined into one.
Task* take_pair(Task** row) {
    Task* one = *row;
    Task* two = one->next;
    *row = two ? two->next : nullptr;
    one->next = nullptr;
    if (two) two->next = nullptr;
    return join(one, two);
}

// Joins what lies below a task that leaves. First in pairs, then all of these: so is the work of
// many calls logarithmic for each.
Task* join_row(Task* row) {
    Task* pairs = nullptr;
    while (row) {
        Task* pair = take_pair(&row);
        pair->next = pairs;
        pairs = pair;
    }
    Task* root = nullptr;
    while (pairs) {
        Task* pair = pairs;
        pairs = pair->next;
        pair->next = nullptr;
        root = join(root, pair);
    }
    if (root) root->previous = nullptr;
    return root;
}

void cut_off(Task* task) {
    if (task->next) task->next->previous = task->previous;
    if (task->previous->first == task)
        task->previous->first = task->next;
    else
        task->previous->next = task->next;
}

}  // namespace

void push_task(TaskQueue* queue, Task* task) {
    if (task->queue) remove_task(task);
    task->queue = queue;
    task->order = queue->pushed++;
    queue->root = join(queue->root, task);
}

void remove_task(Task* task) {
    TaskQueue* queue = task->queue;
    Task* below = join_row(task->first);
    if (queue->root == task) {
        queue->root = below;
    } else {
        cut_off(task);
        queue->root = join(queue->root, below);
    }
    task->queue = nullptr;
    task->first = task->next = task->previous = nullptr;
}

}  // namespace krait::vm
