"""What a rule, a finding and a report are, and what runs rules over a package."""
