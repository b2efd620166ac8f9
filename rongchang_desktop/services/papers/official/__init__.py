"""Papers that go out: their facts and options."""
