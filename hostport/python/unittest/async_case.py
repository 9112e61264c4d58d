"""Tests that wait."""

import asyncio

from .case import TestCase, call


class IsolatedAsyncioTestCase(TestCase):
    """A test with an event loop of its own: no task of an earlier test lives on in it.

    The order is setUp, asyncSetUp, the test, asyncTearDown, tearDown, cleanups.
    """

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, function, *args, **kwargs):
        """As addCleanup, for an `async def`."""
        self.addCleanup(function, *args, **kwargs)

    async def enterAsyncContext(self, manager):
        """Enters `manager` until the test's end; gives what it gives."""
        value = await manager.__aenter__()
        self.addAsyncCleanup(manager.__aexit__, None, None, None)
        return value

    def run(self, result=None):
        asyncio.new_event_loop()
        try:
            return super().run(result)
        finally:
            asyncio.new_event_loop()

    def _set_up(self):
        super()._set_up()
        call(self.asyncSetUp)

    def _tear_down(self):
        call(self.asyncTearDown)
        super()._tear_down()
