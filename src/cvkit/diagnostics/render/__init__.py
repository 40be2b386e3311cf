"""Ways to show diagnostics, one file each."""
