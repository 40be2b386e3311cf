"""The live preview: the résumé in a browser on this machine, updated while its file is edited."""
