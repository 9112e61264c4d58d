# truth: reference 1.25
# A deterministic bank simulation: classes, generators, exceptions together.
class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__("need %d, have %d" % (need, have))
        self.missing = need - have


class Account:
    opened = 0

    def __init__(self, owner, balance=0):
        Account.opened += 1
        self.number = Account.opened
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(("in", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(("out", amount))

    def __str__(self):
        return "#%d %s: %d" % (self.number, self.owner, self.balance)


class Savings(Account):
    def __init__(self, owner, rate):
        super().__init__(owner)
        self.rate = rate

    def year(self):
        interest = self.balance * self.rate // 100
        if interest:
            self.deposit(interest)
        return interest


def lcg(seed):
    while True:
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed >> 16


accounts = [Account("Ann", 100), Account("Bob"), Savings("Cy", 5)]
rng = lcg(42)
failures = {}
for step in range(60):
    a = accounts[next(rng) % 3]
    b = accounts[next(rng) % 3]
    amount = next(rng) % 50 - 5
    try:
        a.withdraw(amount)
        try:
            b.deposit(amount)
        except ValueError:
            a.balance += amount
            raise
    except (InsufficientFunds, ValueError) as e:
        name = type(e).__name__
        failures[name] = failures.get(name, 0) + 1
for account in accounts:
    print(account, len(account.history))
print(sorted(failures.items()), sum(a.balance for a in accounts), accounts[2].year() >= 0, accounts[2].rate)
