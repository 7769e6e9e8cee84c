-- The live desk of a group: its hours and staff, who waits, and what is said.
create table desk (
    group_id    uuid primary key references kring_group,
    open        boolean not null,
    hours       jsonb not null,
    closed_days date[] not null,
    changed_at  timestamptz not null,
    version     bigint not null default 0
);
comment on table desk is 'a group has a desk from the first time on that its moderators opened one; open: whether it takes visitors in its hours';
comment on column desk.hours is 'by weekday a list of {from, until}, times of Brussels';

create table desk_staff (
    group_id   uuid not null references desk on delete cascade,
    person_id  uuid not null references person,
    duty_since timestamptz,
    primary key (group_id, person_id)
);
create index desk_staff_person on desk_staff (person_id);
comment on column desk_staff.duty_since is 'since when they are at the desk; it holds for that day in Brussels';

create table desk_talk (
    id           uuid primary key,
    group_id     uuid not null references desk on delete cascade,
    visitor_id   uuid not null references person,
    state        text not null,
    asked_at     timestamptz not null,
    taken_at     timestamptz,
    closed_at    timestamptz,
    ending       text,
    keeper_id    uuid references person,
    address      text,
    language     text not null,
    mail_id      uuid references mail on delete set null,
    line_count   int not null default 0,
    said_at      timestamptz not null,
    draft        jsonb,
    draft_version int not null default 0,
    by_visitor   boolean not null default false,
    by_staff     uuid references person,
    post_id      uuid references post on delete set null,
    version      bigint not null default 0,
    check (state in ('WAITING', 'TAKEN', 'CLOSED')),
    check ((state = 'TAKEN') = (keeper_id is not null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((closed_at is null) = (ending is null)),
    check (ending in ('SERVED', 'LEFT', 'UNANSWERED', 'GONE', 'DESK_CLOSED'))
);
create unique index desk_talk_one on desk_talk (group_id, visitor_id) where state <> 'CLOSED';
create index desk_talk_queue on desk_talk (group_id, asked_at, id) where state <> 'CLOSED';
create index desk_talk_closed on desk_talk (group_id, closed_at) where state = 'CLOSED';
create index desk_talk_old on desk_talk (closed_at) where state = 'CLOSED';
create index desk_talk_mail on desk_talk (mail_id) where mail_id is not null;
create index desk_talk_post on desk_talk (post_id) where post_id is not null;
comment on column desk_talk.draft is 'the question and its answer as both may read and change them; {title, body, answer}';
comment on column desk_talk.by_staff is 'which member of staff agrees to the draft as it stands';

create table desk_colleague (
    talk_id   uuid not null references desk_talk on delete cascade,
    person_id uuid not null references person,
    since     timestamptz not null,
    primary key (talk_id, person_id)
);
comment on table desk_colleague is 'who of the staff speaks in a conversation, or did';

create table desk_line (
    talk_id   uuid not null references desk_talk on delete cascade,
    number    int not null,
    author_id uuid not null references person,
    at        timestamptz not null,
    text      text not null,
    primary key (talk_id, number)
);
