create index concurrently audit_entry_action on audit_entry (action text_pattern_ops, seq);
