"""The one Spark session, for these tests too."""

from tests.validation.spark.conftest import spark

__all__ = ["spark"]
