create index concurrently person_function on person (lower(function), id);
