// _asyncio: tasks and the queues they wait in; the rest of asyncio is Python on top of these.
//
// A task's `state` tells how far it is: True: it runs and nobody waits for it; a TaskQueue: those
// in it wait for it; something callable: to be called at its end; None: it ended and nobody has
// asked how; False: it ended and somebody has. Its `data` is what to throw into it when it goes on
// (None: nothing), what it waits for (a task, or an object with `remove`) or, at the end, the
// exception it ended with: a StopIteration with its value if it returned.
#include "vm/modules/modules.hpp"
#include "vm/modules/task_queue.hpp"
#include "vm/modules/ticks.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

Result<Task*> to_task(Vm& vm, Value value) {
    if (is(value, task_type)) return value.as<Task>();
    return vm.raise(type_error_type, texts::kBadReceiver, task_type.name, type_of(value)->name);
}

Result<TaskQueue*> to_queue(Vm& vm, Value value) {
    if (is(value, task_queue_type)) return value.as<TaskQueue>();
    return vm.raise(type_error_type, texts::kBadReceiver, task_queue_type.name,
                    type_of(value)->name);
}

bool is_done(const Task* task) { return task->state.is_none() || task->state.is_false(); }

// Where asyncio.core keeps `name`. Raises KeyError.
Result<Value> look_up(Vm& vm, const Task* task, std::string_view name) {
    Str* key = VM_TRY(vm.intern(name));
    Value found = task->globals ? find(task->globals, key) : Value::null();
    if (found.is_null()) return vm.raise(key_error_type, Value(key));
    return found;
}

// --- TaskQueue

Result<Value> make_queue(Vm& vm, const Type& type, Args args) {
    if (args.count) return vm.raise_argument_count(args.count, 0, 0);
    return VM_TRY(vm.make<TaskQueue>(type));
}

Result<Value> peek(Vm&, Args args) {
    Task* task = args[0].as<TaskQueue>()->root;
    return task ? Value(task) : Value::none();
}

void push_due(TaskQueue* queue, Task* task, std::uintptr_t due) {
    // Its place in the queue that it leaves depends on the key it has there.
    if (task->queue) remove_task(task);
    task->key = due;
    task->data = Value::none();
    push_task(queue, task);
}

// push(task[, ticks]): due at once, or at that time.
Result<Value> push(Vm& vm, Args args) {
    Task* task = VM_TRY(to_task(vm, args[1]));
    std::uintptr_t due = args.count > 2 ? std::uintptr_t(VM_TRY(low_bits(vm, args[2]))) & kTicksMask
                                        : ticks_ms_now(vm);
    push_due(args[0].as<TaskQueue>(), task, due);
    return Value::none();
}

Result<Value> pop(Vm& vm, Args args) {
    Task* task = args[0].as<TaskQueue>()->root;
    if (!task) return vm.raise(index_error_type, texts::kEmptyHeap);
    remove_task(task);
    return task;
}

// remove(task). Raises ValueError if it is not there.
Result<Value> remove(Vm& vm, Args args) {
    Task* task = VM_TRY(to_task(vm, args[1]));
    if (Value(task->queue) != args[0]) return vm.raise(value_error_type, texts::kNotInSequence);
    remove_task(task);
    return Value::none();
}

void trace_queue(Object* object, Marker& marker) {
    marker.mark(static_cast<const void*>(static_cast<TaskQueue*>(object)->root));
}

constexpr FunctionDef queue_methods[] = {
    {"peek", peek, 1, 1}, {"pop", pop, 1, 1}, {"push", push, 2, 3}, {"remove", remove, 2, 2}};

// --- Task

// Task(coroutine[, globals of asyncio.core])
Result<Value> make_task(Vm& vm, const Type& type, Args args) {
    if (args.count < 1 || args.count > 2) return vm.raise_argument_count(args.count, 1, 2);
    if (args.count > 1 && !is_dict(args[1]))
        return vm.raise(type_error_type, texts::kFormatNeedsDict);
    Task* task = VM_TRY(vm.make<Task>(type));
    task->coroutine = args[0];
    if (args.count > 1) task->globals = args[1].as<Dict>();
    return task;
}

Result<Value> done(Vm&, Args args) { return Value(is_done(args[0].as<Task>())); }

// The task that is to be stopped in the place of `task`: what it waits for, if that is a task.
Result<Task*> innermost(Vm& vm, Task* task) {
    while (is(task->data, task_type)) {
        VM_TRY(vm.poll());  // a program may have made a ring of them
        task = task->data.as<Task>();
    }
    return task;
}

// Makes it due now, wherever it waits.
Result<void> bring_forward(Vm& vm, Task* task) {
    TaskQueue* ready = VM_TRY(to_queue(vm, VM_TRY(look_up(vm, task, "_task_queue"))));
    Method remove = VM_TRY(method_or_null(vm, task->data, VM_TRY(vm.intern("remove"))));
    std::uintptr_t now = ticks_ms_now(vm);
    if (!remove.function.is_null())
        VM_TRY(call_method(vm, remove, {{Value(task)}}));
    else if (task->queue != ready || ticks_difference(task->key, now) <= 0)
        return {};
    push_due(ready, task, now);
    return {};
}

// cancel(): a CancelledError is thrown into it when it goes on. False: it has ended.
Result<Value> cancel(Vm& vm, Args args) {
    Task* task = args[0].as<Task>();
    if (is_done(task)) return Value(false);
    if (VM_TRY(look_up(vm, task, "cur_task")) == args[0])
        return vm.raise(runtime_error_type, texts::kCancelSelf);
    task = VM_TRY(innermost(vm, task));
    VM_TRY(bring_forward(vm, task));
    task->data = VM_TRY(look_up(vm, task, "CancelledError"));
    return Value(true);
}

// `await task`: from now on somebody waits.
Result<Value> iterate_task(Vm& vm, Value self) {
    Task* task = self.as<Task>();
    if (is_done(task))
        task->state = Value::false_value();
    else if (task->state.is_true())
        task->state = Value(VM_TRY(vm.make<TaskQueue>(task_queue_type)));
    else if (!is(task->state, task_queue_type))
        return vm.raise(runtime_error_type, texts::kCantWait);
    return self;
}

// How it ended: its value, as an iterator gives it, or its exception.
Result<Value> outcome(Vm& vm, const Task* task) {
    if (task->data.is_none()) return Value::stopped();
    // A program may have put there whatever it likes.
    if (!exception_in(task->data)) return vm.raise(type_error_type, texts::kNotAnException);
    vm.set_exception(task->data);
    return vm.drop_stop_iteration() ? Result<Value>(Value::stopped()) : Raised{};
}

Result<Value> next_of_task(Vm& vm, Value self) {
    Task* task = self.as<Task>();
    if (is_done(task)) return outcome(vm, task);
    TaskQueue* waiting = VM_TRY(to_queue(vm, task->state));
    Task* current = VM_TRY(to_task(vm, VM_TRY(look_up(vm, task, "cur_task"))));
    push_due(waiting, current, ticks_ms_now(vm));
    current->data = self;
    return Value::none();
}

Result<Value> attribute_of_task(Vm&, Value self, Str* name) {
    const Task* task = self.as<Task>();
    std::string_view text = name->view();
    if (text == "coro") return task->coroutine;
    if (text == "data") return task->data;
    if (text == "state") return task->state;
    if (text == "ph_key") return Value::small_int(std::intptr_t(task->key));
    return Value::null();
}

Result<bool> set_attribute_of_task(Vm&, Value self, Str* name, Value value) {
    Task* task = self.as<Task>();
    if (value.is_null()) return false;
    bool is_data = name->view() == "data";
    if (!is_data && name->view() != "state") return false;
    (is_data ? task->data : task->state) = value;
    return true;
}

void trace_task(Object* object, Marker& marker) {
    auto* task = static_cast<Task*>(object);
    marker.mark(task->coroutine);
    marker.mark(task->data);
    marker.mark(task->state);
    for (const Object* held : std::initializer_list<const Object*>{
             task->globals, task->queue, task->first, task->next, task->previous})
        marker.mark(static_cast<const void*>(held));
}

constexpr FunctionDef task_methods[] = {{"cancel", cancel, 1, 1}, {"done", done, 1, 1}};

Result<void> fill(Vm& vm, Dict* globals) {
    for (const Type* type : {&task_type, &task_queue_type})
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(type->name)), Value(type)));
    return {};
}

}  // namespace

const Type task_type{.name = "Task",
                     .methods = task_methods,
                     .subclassable = false,
                     .make = make_task,
                     .iterate = iterate_task,
                     .next = next_of_task,
                     .attribute = attribute_of_task,
                     .set_attribute = set_attribute_of_task,
                     .trace = trace_task};

const Type task_queue_type{.name = "TaskQueue",
                           .methods = queue_methods,
                           .subclassable = false,
                           .make = make_queue,
                           .trace = trace_queue};

const ModuleDef asyncio_module{"_asyncio", {}, fill};

}  // namespace krait::vm
