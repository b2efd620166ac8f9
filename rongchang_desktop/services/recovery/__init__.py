"""Getting back what is gone: deleted items off the journal, earlier states from proven copies."""
