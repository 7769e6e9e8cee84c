-- What a notification about a topic is about, and who has endorsed before.
alter table notification add column topic_id uuid;
comment on column notification.topic_id is 'the topic of expertise that it is about, or null';

create table endorsed_before (
    person_id   uuid not null references person,
    topic_id    uuid not null references topic,
    endorser_id uuid not null references person,
    hidden      boolean not null,
    primary key (person_id, topic_id, endorser_id)
);
comment on table endorsed_before is 'endorsements that are gone: who endorses again is not announced again, and stays hidden';
