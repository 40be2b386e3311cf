"""What programs that write résumés have to know, in one short text made from the schema."""

from cvkit.agent_guide.guide import guide

__all__ = ["guide"]
