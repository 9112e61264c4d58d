import os
def test_one(tmp_path):
    assert os.listdir(tmp_path) == [], "not empty"; assert not (1 in [x for x in (2, 3)] or a.b[c](d) is not None)
async def test_two():
    assert 1 < await f() <= 3 != 4
    assert (lambda: 1)() if x else 2
    assert (yield)
    assert (a,
            b)
class T(unittest.TestCase):
    def test_it(self): assert f"{x!r:>{w}}" == '''
'''
