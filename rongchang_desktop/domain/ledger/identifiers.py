"""Identifiers of the records; text (UUIDv7), so that they survive a move to a shared database."""

from typing import NewType

ItemId = NewType("ItemId", str)
TargetId = NewType("TargetId", str)
DepartmentId = NewType("DepartmentId", str)
PostId = NewType("PostId", str)
OwnershipId = NewType("OwnershipId", str)
MilestoneId = NewType("MilestoneId", str)
UpdateId = NewType("UpdateId", str)
IndicatorId = NewType("IndicatorId", str)
AdjustmentId = NewType("AdjustmentId", str)
RuleSetId = NewType("RuleSetId", str)
PlanId = NewType("PlanId", str)
SourceId = NewType("SourceId", str)
ContinuationId = NewType("ContinuationId", str)
EndingId = NewType("EndingId", str)
DutyId = NewType("DutyId", str)
