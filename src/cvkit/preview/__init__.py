"""A résumé in a browser on this machine, live while its file is edited."""
