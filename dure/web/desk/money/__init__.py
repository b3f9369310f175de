"""The money on the desk: budget lines, spending, travel, grants, the books, what council and auditor ask."""
