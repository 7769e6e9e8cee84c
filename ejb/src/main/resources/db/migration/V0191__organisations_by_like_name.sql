-- Organisations by name, with typing errors.
create index concurrently if not exists organisation_like_name on organisation using gin (search_names(names) gin_trgm_ops);
