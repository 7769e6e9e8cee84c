create index concurrently audit_entry_actor on audit_entry (actor_id, seq);
