-- Topics that somebody was told they seem to know, and does not want to be told of again.
create table claim_suggestion_dismissed (
    person_id    uuid not null references person,
    topic_id     uuid not null references topic,
    dismissed_at timestamptz not null,
    primary key (person_id, topic_id)
);
create index claim_suggestion_dismissed_topic on claim_suggestion_dismissed (topic_id);
comment on table claim_suggestion_dismissed is 'for good; the suggestions themselves are worked out when their person looks, and kept nowhere';
