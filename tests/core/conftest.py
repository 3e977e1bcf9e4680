"""How the core's tests run: the same every time, on machines fast and slow."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from hypothesis import settings

settings.register_profile("core", deadline=None, derandomize=True, database=None)
settings.load_profile("core")


@pytest.fixture
def at_once() -> Callable[[], AbstractContextManager[None]]:
    """Holds what runs within it to more than linear work on long text takes a processor; quadratic takes minutes."""

    @contextmanager
    def held() -> Iterator[None]:
        begin = time.process_time()
        yield
        assert time.process_time() - begin < 10

    return held
