"""Words validation errors in plain English."""
