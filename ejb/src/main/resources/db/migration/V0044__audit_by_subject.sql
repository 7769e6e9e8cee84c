create index concurrently audit_entry_subject on audit_entry (subject, seq);
