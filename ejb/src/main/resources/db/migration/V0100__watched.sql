-- Watched expressions of groups and of the platform, and what they found.
create table watched_expression (
    id         uuid primary key,
    group_id   uuid references kring_group,
    expression text not null,
    action     text not null,
    hint       jsonb,
    changed_at timestamptz not null,
    version    bigint not null default 0,
    check ((action = 'HINT') = (hint is not null))
);
create index watched_expression_group on watched_expression (group_id);
comment on column watched_expression.group_id is 'null for one of the platform, which holds in every group';

create table watched_match (
    id         uuid primary key,
    subject_id uuid not null,
    case_id    uuid references moderation_case,
    group_id   uuid references kring_group,
    expression text not null,
    found      text not null,
    at         timestamptz not null
);
create index watched_match_case on watched_match (case_id);
create index watched_match_waiting on watched_match (at) where case_id is null;
create index watched_match_subject on watched_match (subject_id);
create index watched_match_group on watched_match (group_id);
comment on column watched_match.subject_id is 'the post, or what waits to be one';
comment on column watched_match.group_id is 'whose expression it is; null for one of the platform';
comment on column watched_match.case_id is 'null until the queue has it, a moment after the post';

alter table post add column watched_at timestamptz;
comment on column post.watched_at is 'when a watched expression last found something in it; null for never';
