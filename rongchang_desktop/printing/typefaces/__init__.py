"""The faces of a document: which file fills each role, what each character needs of it, and its part in the PDF."""
