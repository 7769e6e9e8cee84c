-- An endorsement that was reported has an id of its own, and what it said is kept when it is taken away: an appeal can give it back.
create table reported_endorsement (
    id          uuid primary key,
    person_id   uuid not null references person,
    topic_id    uuid not null references topic,
    endorser_id uuid not null references person,
    sentence    text,
    said_at     timestamptz,
    hidden      boolean not null default false,
    check ((sentence is null) = (said_at is null))
);
create index reported_endorsement_topic on reported_endorsement (topic_id);
comment on table reported_endorsement is 'what moderation_case.post_id means when the subject is ENDORSEMENT';
comment on column reported_endorsement.sentence is 'as it was when it was taken away; null as long as it was not';
comment on column reported_endorsement.hidden is 'whether the endorsed person hid it then';

alter table endorsement add column reported_as uuid;
comment on column endorsement.reported_as is 'the reported_endorsement that it is, or null: what is said anew is another one';
comment on column moderation_case.subject is 'POST, PROFILE, GROUP, ENDORSEMENT, HELD, or BAN: then author_id is who is banned';
comment on column moderation_case.post_id is 'the id of the post, the person, the group or the endorsement that was reported; of a ban the id of the case itself';
comment on column moderation_case.author_id is 'who wrote the post or the endorsement, whose profile it is, who owns the group, or who is banned';
