create index concurrently person_email on person (lower(email));
