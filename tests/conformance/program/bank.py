# truth: reference 1.25
# Accounts with rules, errors of their own, a journal and undo.
class BankError(Exception):
    pass


class Overdrawn(BankError):
    def __init__(self, account, missing):
        super().__init__(account.owner, missing)
        self.missing = missing


class Account:
    total = 0

    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.history = owner, balance, []
        Account.total += balance

    def change(self, amount):
        if self.balance + amount < self.floor():
            raise Overdrawn(self, self.floor() - self.balance - amount)
        self.balance += amount
        Account.total += amount
        self.history.append(amount)
        return self

    def floor(self):
        return 0

    def __repr__(self):
        return "<{} {}: {}>".format(type(self).__name__, self.owner, self.balance)


class Credit(Account):
    def __init__(self, owner, balance=0, *, limit):
        super().__init__(owner, balance)
        self.limit = limit

    def floor(self):
        return super().floor() - self.limit


class Transaction:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [(a, a.balance, list(a.history)) for a in self.accounts]
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            return
        for account, balance, history in self.saved:
            Account.total += balance - account.balance
            account.balance, account.history = balance, history
        print("  rolled back after", kind.__name__, value.args)
        return issubclass(kind, BankError)


def move(source, target, amount):
    with Transaction(source, target):
        target.change(amount)
        source.change(-amount)
        if amount == 13:
            raise BankError("unlucky")
    print("  ", source, target, Account.total)


a, b = Account("Ada", 100), Credit("Bob", 10, limit=50)
for source, target, amount in ((a, b, 30), (a, b, 100), (b, a, 60), (b, a, 100), (b, a, 13), (a, b, 0), (a, a, 5)):
    print(source.owner, "->", target.owner, amount)
    move(source, target, amount)
print(a.history, b.history)
try:
    move(a, b, "much")
except TypeError as e:
    print(e)
print(a, b, Account.total == a.balance + b.balance)
