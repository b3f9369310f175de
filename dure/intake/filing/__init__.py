"""Filing what was read: the rooms' acts are called here, in one transaction. The only part of intake that writes."""
