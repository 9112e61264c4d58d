# truth: reference 1.25
# Names with letters of any script, and names like keywords.
ñ = 1
été, Ünïcödé, λ, 名前, имя = 2, 3, 4, 5, 6
print(ñ, été, Ünïcödé, λ, 名前, имя)
_ = 7
__ = 8
_1 = 9
a1b2 = 10
print(_, __, _1, a1b2)
match, case, type_, soft, print_ = 11, 12, 13, 14, 15
print(match, case, type_, soft, print_)
exec_ = nonlocal_ = async_ = classes = iff = nots = Nonee = true = none = 16
print(exec_, nonlocal_, async_, classes, iff, nots, Nonee, true, none)


class Größe:
    wért = 17

    def méthode(self, ärgument=18):
        return self.wért + ärgument


print(Größe().méthode(), Größe().méthode(ärgument=1), getattr(Größe(), "wért"))
print({"schlüssel": 1}["schlüssel"], dict(clé=2)["clé"])
