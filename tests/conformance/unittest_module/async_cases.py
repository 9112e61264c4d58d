# truth: reference 1.25
# async def tests: of any TestCase, and of IsolatedAsyncioTestCase with its own setting up.
import asyncio
import unittest

log = []


class Context:
    async def __aenter__(self):
        log.append("aenter")
        return 7

    async def __aexit__(self, *args):
        log.append("aexit")


class Plain(unittest.TestCase):
    async def setUp(self):
        await asyncio.sleep(0)
        log.append("setUp")
        self.addCleanup(self.later, 3)

    async def later(self, n):
        await asyncio.sleep(0)
        log.append("later %d" % n)

    async def test_passes(self):
        self.assertEqual(await asyncio.wait_for(self.value(), 1), 5)

    async def value(self):
        await asyncio.sleep(0)
        return 5

    async def forever(self):
        while True:
            await asyncio.sleep(1)

    async def test_fails(self):
        await asyncio.sleep(0)
        self.fail("after a wait")

    async def test_raises(self):
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(self.forever(), 0.01)
        raise ValueError(5)

    @unittest.expectedFailure
    async def test_expected(self):
        await asyncio.sleep(0)
        self.fail("as expected")

    @unittest.expectedFailure
    async def test_unexpected(self):
        await asyncio.sleep(0)

    @unittest.skip("not now")
    async def test_skip(self):
        log.append("never")

    async def test_skip_late(self):
        await asyncio.sleep(0)
        self.skipTest("late")

    async def test_subtests(self):
        for n in range(3):
            with self.subTest(n=n):
                await asyncio.sleep(0)
                self.assertNotEqual(n, 1)

    async def test_cancelled(self):
        raise asyncio.CancelledError

    async def test_gather(self):
        self.assertEqual(await asyncio.gather(self.value(), self.value()), [5, 5])


class Isolated(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        log.append("setUp")

    async def asyncSetUp(self):
        log.append("asyncSetUp")
        self.event = asyncio.Event()
        self.addAsyncCleanup(self.cleanup)

    async def asyncTearDown(self):
        log.append("asyncTearDown")

    def tearDown(self):
        log.append("tearDown")

    async def cleanup(self):
        log.append("cleanup")

    async def test_a_leaves_a_task_behind(self):
        self.assertEqual(await self.enterAsyncContext(Context()), 7)
        asyncio.create_task(self.haunt())

    async def haunt(self):
        while True:
            await asyncio.sleep(0)
            log.append("boo") if log[-1] != "boo" else None

    async def test_b_is_alone(self):
        log.append("b begins")
        await asyncio.sleep_ms(5)
        log.append("b ends")

    async def test_c_waits_for_a_task(self):
        asyncio.create_task(self.set())
        await self.event.wait()

    async def set(self):
        self.event.set()

    def test_d_does_not_wait(self):
        log.append("d")


class SetUpFails(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        raise OSError(1)

    async def test(self):
        log.append("never")

    async def asyncTearDown(self):
        log.append("never")


for cls in (Plain, Isolated, SetUpFails):
    for test in unittest.defaultTestLoader.loadTestsFromTestCase(cls):
        log.clear()
        result = unittest.TextTestResult()
        test.run(result)
        print("   ", log, result.wasSuccessful())
        for name, text in result.failures + result.errors:
            print("   ", name, text.strip().split("\n")[-1])
log.clear()
Isolated("test_c_waits_for_a_task").debug()
print(log)
