-- What moderators set for a thread: who may answer, where it stands, whom it is for, how often one may answer.
alter table post
    add column locked_at timestamptz,
    add column locked_by uuid,
    add column lock_reason text,
    add column pinned int,
    add column announced_at timestamptz,
    add column announced_by uuid,
    add column slow_minutes int;
comment on column post.pinned is 'of the start of a thread: its place above the feed of its group, lowest first';
comment on column post.slow_minutes is 'of the start of a thread: a member answers once in so many minutes';

create table announcement (
    thread_id uuid primary key,
    group_id  uuid not null references kring_group,
    person_id uuid not null references person,
    at        timestamptz not null,
    told_at   timestamptz
);
create index announcement_untold on announcement (at) where told_at is null;
comment on table announcement is 'threads that were announced once: each member is told of it once for good';
