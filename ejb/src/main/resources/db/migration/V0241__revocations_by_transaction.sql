-- Which transaction wrote a revocation: rows become visible in the order of commits, and the clocks of nodes differ, so a moment cannot say what a node has read.
alter table revocation add column written_by xid8 not null default pg_current_xact_id();
comment on column revocation.written_by is 'whoever read everything of before the oldest transaction that was under way finds the rest by this';
