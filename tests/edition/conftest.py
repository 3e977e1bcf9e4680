"""How the edition's tests run: the same every time."""

from hypothesis import HealthCheck, settings
from tests.core.conftest import at_once as at_once

settings.register_profile(
    "edition", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("edition")
