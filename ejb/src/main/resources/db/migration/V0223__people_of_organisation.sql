create index concurrently person_organisation_name on person (organisation_id, lower(name), id);
