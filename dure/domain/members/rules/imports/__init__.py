"""Lists of members, in and out: what a row says, whom it means, and what would change. Source: `members-format`."""
