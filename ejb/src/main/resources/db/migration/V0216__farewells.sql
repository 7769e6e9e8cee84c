-- The farewell interview: drafts are of the one who leaves alone; what is published is a post of theirs.
create table farewell (
    person_id  uuid not null references person,
    question   text not null,
    text       text not null,
    changed_at timestamptz not null,
    posted_id  uuid,
    posted_at  timestamptz,
    topic_id   uuid references topic,
    primary key (person_id, question),
    check (question in ('KNOW', 'PEOPLE', 'UNFINISHED', 'LESSON', 'PROUD', 'ADVICE')),
    check ((posted_id is null) = (posted_at is null))
);
create index farewell_topic on farewell (topic_id) where posted_id is not null;
comment on table farewell is 'an answer outlives the departure that it was written for: cancelling that takes no text away';
comment on column farewell.posted_id is 'the post that it became, or the held post that waits to become one';
