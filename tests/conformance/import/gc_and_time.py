# truth: reference 1.25
# gc and time: the parts whose answers do not depend on the machine.
import gc
import time

gc.collect()
print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.mem_alloc() > 0, gc.mem_free() > 0)
garbage = [[i] * 10 for i in range(200)]
garbage = None
gc.collect()
kept = [str(i) * 3 for i in range(200)]
for i in range(300):
    [j for j in range(20)]
gc.collect()
print(len(kept), kept[199], all(kept[i] == str(i) * 3 for i in range(200)))
a = time.ticks_ms()
time.sleep_ms(2)
b = time.ticks_ms()
print(time.ticks_diff(b, a) >= 2, time.ticks_diff(a, b) <= -2, time.ticks_diff(5, 5))
t = time.ticks_us()
print(time.ticks_diff(time.ticks_us(), t) >= 0, time.time() > 0)
print(time.ticks_diff(time.ticks_add(a, 100), a))
time.sleep(0)
cycle = []
cycle.append(cycle)
del cycle
gc.collect()
print("collected")
