"""What the texts say; facts in, numbers and problems out."""
