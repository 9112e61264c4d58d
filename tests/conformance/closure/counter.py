# truth: reference 1.25
# A closure keeps its variables; each call of the maker has its own.
def make_counter(start=0):
    n = start

    def count(step=1):
        nonlocal n
        n += step
        return n

    return count


a = make_counter()
b = make_counter(10)
print(a(), a(), b(), a(5), b(-1))


def make_pair():
    value = 0

    def get():
        return value

    def put(v):
        nonlocal value
        value = v

    return get, put


get, put = make_pair()
print(get())
put("stored")
print(get(), make_pair()[0]())


def account(balance):
    def deposit(x):
        nonlocal balance
        balance += x
        return balance

    def withdraw(x):
        nonlocal balance
        if x > balance:
            return "refused"
        balance -= x
        return balance

    return {"deposit": deposit, "withdraw": withdraw}


acc = account(100)
print(acc["deposit"](50), acc["withdraw"](500), acc["withdraw"](30), account(1)["withdraw"](1))
