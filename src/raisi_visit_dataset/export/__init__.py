"""Packages in other formats."""
