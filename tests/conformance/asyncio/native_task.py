# truth: reference 1.25
# The attributes and states of a native Task.
from _asyncio import Task, TaskQueue

def show(f, *a):
    try:
        print(f(*a))
    except BaseException as e:
        print(type(e).__name__, e.args)

async def c():
    pass

g = {}
t = Task(c(), g)
u = Task(c(), g)
q = TaskQueue()
print(t.data, t.state, t.ph_key, t.done())
show(Task)
show(Task, 1, 2, 3)
show(TaskQueue, 1)
show(q.pop)
print(q.peek())
for name in ("coro", "ph_key", "done", "cancel", "other"):
    try:
        setattr(t, name, 5)
        print("set", name)
    except AttributeError as e:
        print(e)
for name in ("data", "state"):
    setattr(t, name, 5)
    print(name, getattr(t, name))
    try:
        delattr(t, name)
    except AttributeError as e:
        print(e)
t.state = True
t.data = None
show(t.cancel)  # without what asyncio.core has in its globals
g["cur_task"] = t
g["_task_queue"] = q
show(t.cancel)
for state in (None, False):
    u.state = state
    print(u.done(), u.cancel())
u.state = True
for state in (True, None, False, 0, 5, "", [], q):
    t.state = state
    print(t.done(), end=" ")
    try:
        print(iter(t) is t, end=" ")
    except RuntimeError as e:
        print(e, end=" ")
    print(type(t.state).__name__)
q.push(u, 7)
print(u.ph_key, q.peek() is u)
u.data = 3
q.remove(u)
print(u.ph_key, u.data, q.peek())
q.push(u, 8)
print(u.data, u.ph_key)
print(q.pop() is u, q.peek())
print(t == t, t == u, t is t, len({t, u, t}))
