"""The data that Shoreboard reads: explanations, translations, icons, examples, cases, schema."""
