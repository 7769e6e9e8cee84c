create index concurrently audit_entry_group on audit_entry (audit_group(subject, detail), seq);
