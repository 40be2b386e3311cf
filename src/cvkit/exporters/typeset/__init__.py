"""What sources for typesetting programs share: a document as a list of simple parts."""
