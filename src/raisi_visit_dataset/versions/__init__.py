"""What differs between two packages, and the version that the difference demands."""
