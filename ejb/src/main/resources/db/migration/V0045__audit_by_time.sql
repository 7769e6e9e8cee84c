create index concurrently audit_entry_at on audit_entry (at);
