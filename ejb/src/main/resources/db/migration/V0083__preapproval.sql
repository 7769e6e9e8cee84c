-- Whose posts wait until a moderator has approved them, and those that wait or waited.
create table screening (
    group_id  uuid primary key references kring_group,
    everybody boolean not null,
    days      int,
    posts     int
);
comment on column screening.days is 'of a membership in which posts wait; null for none';
comment on column screening.posts is 'of a member in the group that wait, the first; null for none';

create table screened_person (
    group_id  uuid not null references kring_group,
    person_id uuid not null references person,
    by_id     uuid not null references person,
    at        timestamptz not null,
    primary key (group_id, person_id)
);

create table held_post (
    id              uuid primary key,
    group_id        uuid not null references kring_group,
    parent_id       uuid,
    thread_id       uuid,
    author_id       uuid not null references person,
    capacity        text not null,
    organisation_id uuid references organisation,
    language        text not null,
    body            text not null,
    html            text not null,
    why             text not null,
    state           text not null default 'WAITING',
    at              timestamptz not null,
    decided_at      timestamptz,
    post_id         uuid,
    version         bigint not null default 0,
    check ((state = 'POSTED') = (post_id is not null))
);
create index held_post_author on held_post (author_id, group_id, at) where state = 'WAITING';
create index held_post_approved on held_post (decided_at) where state = 'APPROVED';
create index held_post_group on held_post (group_id);
comment on table held_post is 'no post yet: what is not approved is in no list, count, search, mention, notification or stream, because it is not among the posts';
