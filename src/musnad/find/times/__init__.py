"""Time expressions: calendar words, the grammar that puts them together, what they mean, and the dateline."""
