-- Who follows which organisation: what it says officially comes to them, where they read it.
create table organisation_follow (
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    followed_at     timestamptz not null,
    primary key (person_id, organisation_id)
);
create index organisation_follow_organisation on organisation_follow (organisation_id);
comment on table organisation_follow is 'private: others see the number only';
