"""Validation errors in plain English."""
