-- Whether a token says what was followed already: then a node that did not know it has nothing to write.
alter table person add column claims text;
comment on column person.claims is 'SHA-256 of what the employer said at signed_in_at';
