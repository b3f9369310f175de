"""Papers of the money: budget and basis tables, execution, settlements, returns."""
