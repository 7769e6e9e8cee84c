-- The photo of a profile, made anew by Kring so that nothing of the file that was sent stays; and projects.
create table profile_photo (
    person_id  uuid primary key references person,
    hash       text not null,
    image      bytea not null,
    audience   text not null,
    changed_at timestamptz not null,
    check (audience in ('EVERYONE', 'MY_GROUPS', 'ONLY_ME')),
    check (octet_length(image) <= 1048576)
);
comment on column profile_photo.hash is 'of the image, in its address: another image has another address';
comment on column profile_photo.image is 'JPEG of at most 512 by 512 pixels, without any metadata';

create table profile_project (
    id         uuid primary key,
    person_id  uuid not null references person,
    title      text not null,
    period     text not null,
    line       text not null,
    audience   text not null,
    created_at timestamptz not null,
    check (audience in ('EVERYONE', 'MY_GROUPS', 'ONLY_ME'))
);
create index profile_project_person on profile_project (person_id, created_at desc, id);
comment on column profile_project.period is 'as the person writes it: 2024, spring 2025 to now';
