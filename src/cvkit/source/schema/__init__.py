"""What the schema expects, and which of its names were probably meant."""
