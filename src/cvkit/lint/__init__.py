"""Advice on what a résumé says: one function for each rule, which names routes, not positions."""
