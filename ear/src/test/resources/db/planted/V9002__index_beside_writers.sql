create index concurrently planted_lock_timeout on planted (lock_timeout);
