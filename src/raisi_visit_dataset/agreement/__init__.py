"""How far two codings of the same texts agree: units aligned, values compared."""
