"""A work report file becomes a DraftPlan."""
