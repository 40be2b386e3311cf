"""Work in processes of its own, with limits: what could take too much, or crash."""
