# truth: reference 1.25
# __exit__ raises while an exception is on its way.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        print('exit', kind)
        raise OSError(28)


def work():
    with Manager():
        raise ValueError('lost')


work()
