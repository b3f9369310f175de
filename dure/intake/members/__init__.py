"""Lists of members as people keep them, read into `Listed` rows. Plain Python; `intake.filing.members` files them."""
