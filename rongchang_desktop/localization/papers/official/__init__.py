"""Papers that go out: with head, addressees, drafted paragraphs, signature and imprint."""
