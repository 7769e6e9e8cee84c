-- Reports about posts, what moderators decided, and what authors appealed.

create table moderation_case (
    id                uuid primary key,
    group_id          uuid not null references kring_group,
    post_id           uuid not null references post,
    author_id         uuid not null references person,
    state             text not null,
    escalated         boolean not null default false,
    html              text not null,
    language          text not null,
    opened_at         timestamptz not null,
    looked_at         timestamptz,
    claimed_by        uuid references person,
    claimed_at        timestamptz,
    decision          text,
    reason            text,
    rationale         text,
    decided_by        uuid references person,
    decided_at        timestamptz,
    appeal            text,
    appealed_at       timestamptz,
    outcome           text,
    outcome_rationale text,
    outcome_by        uuid references person,
    outcome_at        timestamptz,
    version           bigint not null default 0,
    check ((state = 'OPEN') = (decision is null)),
    check ((state = 'APPEALED') = (appealed_at is not null and outcome is null)),
    check ((decision = 'HIDE') = (reason is not null)),
    check (decided_by <> author_id),
    check (outcome_by not in (author_id, decided_by))
);
create unique index moderation_case_open on moderation_case (post_id) where state = 'OPEN';
create index moderation_case_post on moderation_case (post_id, opened_at);
create index moderation_case_waiting on moderation_case (group_id, opened_at, id) where state <> 'DECIDED';
create index moderation_case_decided on moderation_case (group_id, decided_at desc, id desc) where state = 'DECIDED';
create index moderation_case_escalated on moderation_case (opened_at, id) where escalated and state <> 'DECIDED';
comment on table moderation_case is 'all reports of one post until they are decided, with the text as it was when the first came';
comment on column moderation_case.escalated is 'no moderator of the group may or can decide it: an administrator does';

create table report (
    post_id     uuid not null references post,
    reporter_id uuid not null references person,
    case_id     uuid not null references moderation_case,
    kind        text not null,
    explanation text not null,
    at          timestamptz not null,
    primary key (post_id, reporter_id)
);
create index report_case on report (case_id, at, reporter_id);

create table moderation_step (
    id        uuid primary key,
    case_id   uuid not null references moderation_case,
    at        timestamptz not null,
    person_id uuid not null references person,
    kind      text not null,
    outcome   text,
    note      text
);
create index moderation_step_case on moderation_step (case_id, id);
