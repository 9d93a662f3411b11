"""From sources to a corpus: the stages in order (`pipeline`), many articles at once, taking up where a run stopped, and scoring."""
