-- Groups by name, with typing errors, and by words of what they say of themselves.
create index concurrently if not exists kring_group_like_said on kring_group using gin (search_said(names, descriptions, purposes) gin_trgm_ops);
