-- What people say about themselves, each part with its own audience.
create table profile_part (
    person_id  uuid not null references person,
    part       text not null,
    text       text not null,
    audience   text not null,
    changed_at timestamptz not null,
    primary key (person_id, part),
    check (audience in ('EVERYONE', 'MY_GROUPS', 'ONLY_ME'))
);
comment on column profile_part.text is 'Markdown';
