"""According to whom: cues, who speaks, the chain behind, and what is covered."""
