"""The name that asyncio had once."""


def __getattr__(name):
    import asyncio

    return getattr(asyncio, name)
