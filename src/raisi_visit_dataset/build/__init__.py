"""Seeds in, candidate package out: one module a step."""
