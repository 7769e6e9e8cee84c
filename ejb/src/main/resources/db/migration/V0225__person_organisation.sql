-- person_organisation_name begins with the same column.
drop index concurrently if exists person_organisation;
