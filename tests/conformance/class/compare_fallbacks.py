# truth: reference 1.25
# == != < <= > >= between classes that define some of the methods, and with other types.

class Eq:
    def __eq__(self, other):
        return 'eq'


class Lt:
    def __lt__(self, other):
        return 'lt'


class LtGt(Lt):
    def __gt__(self, other):
        return 'gt'


class Le:
    def __le__(self, other):
        return 'le'


class Ne:
    def __ne__(self, other):
        return 'ne'


class Plain:
    pass


for left in (Eq, Lt, LtGt, Le, Ne, Plain):
    for right in (Eq, Lt, LtGt, Le, Ne, Plain, int):
        out = []
        for sign in ('==', '!=', '<', '<=', '>', '>='):
            try:
                out.append(eval('a %s b' % sign, {'a': left(), 'b': right()}))
            except TypeError as e:
                out.append(str(e))
        print(left.__name__, right.__name__, out)
