"""The shallow syntax that attributions and events share: phrases that can fill a role, clauses, antecedents."""
