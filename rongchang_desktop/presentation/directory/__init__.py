"""The page 单位与责任 without a screen: units and posts with what they carry, and the edits of both."""
