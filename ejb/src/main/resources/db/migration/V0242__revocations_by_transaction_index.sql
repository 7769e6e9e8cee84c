create index concurrently if not exists revocation_written_by on revocation (written_by);
