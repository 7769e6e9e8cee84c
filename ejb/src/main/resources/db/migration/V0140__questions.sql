-- Questions: threads that ask something, what they are about, and what became of them.
alter table post add column question boolean not null default false;
alter table held_post add column question boolean not null default false;
comment on column post.question is 'starts a thread that is a question: more about it in the table question';

create table question (
    post_id          uuid primary key references post on delete cascade,
    title            text not null,
    state            text not null default 'OPEN',
    words            tsvector not null,
    claimed_by       uuid references person,
    claimed_at       timestamptz,
    accepted_id      uuid references post on delete cascade,
    accepted_at      timestamptz,
    recheck_at       timestamptz,
    recheck_asked_at timestamptz,
    changed_at       timestamptz not null,
    version          bigint not null default 0,
    check (state in ('OPEN', 'CLAIMED', 'ANSWERED', 'ACCEPTED', 'CLOSED', 'REOPENED')),
    check ((state = 'CLAIMED') = (claimed_by is not null)),
    check ((accepted_id is null) = (recheck_at is null)),
    check (state <> 'ACCEPTED' or accepted_id is not null)
);
create index question_words on question using gin (words);
create index question_claimed on question (claimed_by, post_id) where claimed_by is not null;
create index question_accepted on question (accepted_id) where accepted_id is not null;
create index question_recheck on question (recheck_at) where recheck_asked_at is null and recheck_at is not null;
comment on column question.words is 'of the title and of the text as it is now, to find similar ones';
comment on column question.recheck_at is 'when it is asked whether the accepted answer still holds';
comment on column question.recheck_asked_at is 'since when an answer to that is waited for';

create table question_topic (
    post_id  uuid not null references question on delete cascade,
    topic_id uuid not null references topic,
    primary key (post_id, topic_id)
);
create index question_topic_topic on question_topic (topic_id, post_id);

create table question_helpful (
    post_id  uuid not null references question on delete cascade,
    reply_id uuid not null references post on delete cascade,
    by_id    uuid not null references person,
    at       timestamptz not null,
    primary key (post_id, reply_id)
);
create index question_helpful_reply on question_helpful (reply_id);

create table question_outdated (
    post_id  uuid not null references question on delete cascade,
    reply_id uuid not null references post on delete cascade,
    newer_id uuid references post on delete set null,
    by_id    uuid not null references person,
    at       timestamptz not null,
    primary key (post_id, reply_id)
);
create index question_outdated_reply on question_outdated (reply_id);
create index question_outdated_newer on question_outdated (newer_id) where newer_id is not null;
comment on column question_outdated.newer_id is 'where the answer of today stands: a post of the same group';

create table question_held (
    held_id uuid primary key references held_post on delete cascade,
    title   text not null,
    topics  uuid[] not null,
    route   boolean not null
);
comment on table question_held is 'what a question that waits for approval becomes one with';
