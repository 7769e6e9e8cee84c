-- What people know: a vocabulary of topics in four languages, who claims which of them, and who has seen it.
create table topic (
    id          uuid primary key,
    slug        text not null unique,
    broader_id  uuid references topic,
    state       text not null,
    merged_into uuid references topic,
    proposed_by uuid references person,
    created_at  timestamptz not null,
    decided_at  timestamptz,
    version     bigint not null default 0,
    check (state in ('PROPOSED', 'ACCEPTED', 'MERGED', 'DECLINED')),
    check ((state = 'MERGED') = (merged_into is not null)),
    check (broader_id <> id and merged_into <> id)
);
create index topic_broader on topic (broader_id);
create index topic_merged on topic (merged_into) where merged_into is not null;
create index topic_proposed on topic (id) where state = 'PROPOSED';
comment on column topic.slug is 'part of addresses; lasting and never reused: that of a merged topic leads to the one it became';
comment on column topic.proposed_by is 'null for one of the vocabulary that comes with Kring';

create table topic_label (
    topic_id  uuid not null references topic,
    language  text not null,
    label     text not null,
    preferred boolean not null,
    folded    text not null,
    primary key (topic_id, language, label),
    check (language in ('nl', 'fr', 'de', 'en'))
);
create unique index topic_label_preferred on topic_label (topic_id, language) where preferred;
create index topic_label_folded on topic_label (folded text_pattern_ops);
comment on column topic_label.preferred is 'the name in this language; the others are what people type';
comment on column topic_label.folded is 'the label in small letters without accents (be.kring.expertise.Folded)';

create table expertise (
    person_id  uuid not null references person,
    topic_id   uuid not null references topic,
    level      text not null,
    evidence   text not null default '',
    audience   text not null,
    claimed_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (person_id, topic_id),
    check (level in ('LEARNING', 'PRACTISING', 'EXPERT')),
    check (audience in ('EVERYONE', 'MY_GROUPS', 'ONLY_ME'))
);
create index expertise_topic on expertise (topic_id, person_id);
comment on column expertise.evidence is 'one line of the person, in plain text';

create table endorsement (
    person_id   uuid not null,
    topic_id    uuid not null,
    endorser_id uuid not null references person,
    sentence    text not null,
    at          timestamptz not null,
    hidden_at   timestamptz,
    primary key (person_id, topic_id, endorser_id),
    foreign key (person_id, topic_id) references expertise on delete cascade,
    check (endorser_id <> person_id)
);
create index endorsement_endorser on endorsement (endorser_id, at);
comment on table endorsement is 'one per colleague, person and topic, never oneself; it goes with the claim';
comment on column endorsement.hidden_at is 'since when the endorsed person hides it: the two still see it, nobody else does';
