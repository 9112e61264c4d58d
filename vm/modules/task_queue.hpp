// asyncio's tasks, and the queues in which they wait: a pairing heap through the tasks themselves,
// so that to wait needs no memory.
#pragma once

#include "vm/native.hpp"

namespace krait::vm {

struct TaskQueue;

struct Task : Object {
    Value coroutine;
    Value data = Value::none();  // see mod_asyncio.cpp
    Value state = Value::true_value();
    Dict* globals = nullptr;  // of asyncio.core, for `cancel` and `await`; may be null
    std::uintptr_t key = 0;   // the ticks in milliseconds at which it is due

    // Its place: null queue: in none.
    TaskQueue* queue = nullptr;
    std::uint64_t order = 0;   // of those due at once the one with the lowest goes first
    Task* first = nullptr;     // the first of those below it
    Task* next = nullptr;      // the next beside it
    Task* previous = nullptr;  // the one before it; of a first one, the one above it
};

struct TaskQueue : Object {
    Task* root = nullptr;  // the first to go; null: empty
    std::uint64_t pushed = 0;
};

extern const Type task_type;
extern const Type task_queue_type;

// Puts `task` where its `key` says, behind all that are due at the same time. It leaves the queue
// that it is in.
void push_task(TaskQueue* queue, Task* task);
// Takes `task` out of its queue, which it must be in.
void remove_task(Task* task);

}  // namespace krait::vm
