create index concurrently if not exists person_function on person (lower(function), id);
