-- Official accounts of organisations, and names that look like theirs.
alter table person
    add column official_organisation_id uuid,
    add column official_names jsonb,
    add column official_by_id uuid,
    add column official_by text,
    add column official_at timestamptz;
comment on column person.official_organisation_id is 'whose official account this is, as an administrator has verified; null for almost everybody';
comment on column person.official_names is 'the names of that organisation, which stand with the badge; they follow those of the organisation';
comment on column person.official_by is 'the name of the administrator, as it was then';

create table official_name (
    skeleton  text not null,
    person_id uuid not null references person,
    primary key (skeleton, person_id)
);
comment on table official_name is 'how the names of official accounts and of their organisations look (be.kring.shared.Names): nobody else chooses a name that looks so';

create table look_alike (
    id          uuid primary key,
    kind        text not null,
    subject_id  uuid not null,
    address     text,
    name        text not null,
    official_id uuid not null references person,
    found_at    timestamptz not null,
    decision    text,
    note        text,
    decided_by  uuid references person,
    decided_at  timestamptz,
    unique (kind, subject_id, official_id, name),
    check (kind in ('PERSON', 'ORGANISATION', 'GROUP')),
    check ((decision is null) = (decided_at is null))
);
create index look_alike_open on look_alike (id) where decision is null;
comment on table look_alike is 'names that came from employers, or were there before, and look like those of an official account: administrators decide';
