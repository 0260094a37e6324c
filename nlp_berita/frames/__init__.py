"""Many articles as tidy tables for pandas and Arrow, with keys that join them.

`frames.to_frames` and `arrow.to_arrow` are the front door, open from the package itself; they need
the extra ``pandas``.
"""
