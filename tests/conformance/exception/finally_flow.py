# truth: reference 1.25
# finally runs on every way out: falling, raising, returning, breaking, continuing.
log = []


def fall():
    try:
        log.append("body")
    finally:
        log.append("finally")
    return log


print(fall())


def ret():
    try:
        return "value"
    finally:
        print("finally after return")


print(ret())


def override():
    try:
        return 1
    finally:
        return 2


print(override())


def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"


print(swallow())
for i in range(4):
    try:
        if i == 1:
            continue
        if i == 2:
            break
        print("body", i)
    finally:
        print("cleanup", i)
try:
    try:
        raise KeyError("inner")
    finally:
        print("on the way out")
except KeyError as e:
    print("caught", e)
while True:
    try:
        pass
    finally:
        break
print("left the loop")
