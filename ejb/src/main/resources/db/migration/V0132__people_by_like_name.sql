-- Names with typing errors.
create index concurrently if not exists person_like_name on person using gin (search_fold(name) gin_trgm_ops);
