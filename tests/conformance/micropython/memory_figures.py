# truth: reference 1.25
# The figures of micropython and gc are ints that fit each other.
import gc
import micropython

for f in (micropython.mem_current, micropython.mem_peak, micropython.mem_total, micropython.stack_use):
    print(type(f()), f() > 0)
print(micropython.mem_current() <= micropython.mem_peak())
for f in (gc.mem_alloc, gc.mem_free, gc.collect):
    print(type(f()), f() >= 0)
for threshold in (1000, 4096, 31, 33, 1, 0, -1, -5, 10**6):
    print(gc.threshold(threshold), gc.threshold())
gc.threshold(-1)
for wrong in ('a', None, 1.5):
    try:
        gc.threshold(wrong)
    except TypeError as e:
        print(e)
print(gc.threshold())
gc.threshold(1024)
kept = [[i] * 10 for i in range(2000)]
print(len(kept), sum(len(k) for k in kept))
print(micropython.kbd_intr(3), micropython.kbd_intr(-1), micropython.kbd_intr(3))
try:
    micropython.kbd_intr('c')
except TypeError as e:
    print(e)
