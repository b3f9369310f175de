"""Reading a settlement sheet (정산서): a plain table of items, and interest and refunds beside it."""
