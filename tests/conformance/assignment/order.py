# truth: reference 1.25
# In which order the parts of an assignment are evaluated.
log = []


def t(n, value=None):
    log.append(n)
    return value


class Box:
    def __setitem__(self, key, value):
        log.append(("set", key, value))

    def __getitem__(self, key):
        log.append(("get", key))
        return 10

    def __delitem__(self, key):
        log.append(("del", key))


box = Box()
t(1, box)[t(2)] = t(3)
print(log)
log.clear()
t(1, box)[t(2)], t(3, box)[t(4)] = t(5), t(6)
print(log)
log.clear()
t(1, box)[t(2)] += t(3, 5)
print(log)
log.clear()
t(1, box)[t(2):t(3)] = t(4)
print(log)
log.clear()
t(1, box)[t(2)] = t(3, box)[t(4)] = t(5)
print(log)
log.clear()
del t(1, box)[t(2)], t(3, box)[t(4)]
print(log)
log.clear()
t(0, {})[t(1)] = [t(2), t(3)] + [t(4)]
print(log)
log.clear()
x = {t(1, "a"): t(2), t(3, "b"): t(4)}
print(log)
log.clear()
t(1, print)(t(2, "call"), *t(3, [1]), sep=t(4, "-"), **t(5, {}))
print(log)
log.clear()
t(1, 1) < t(2, 0) < t(3, 1)
print(log)
log.clear()
(t(1) if t(2, 1) else t(3)), t(4, 0) and t(5), t(6, 1) or t(7)
print(log)
