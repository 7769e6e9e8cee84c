-- Leaving well: who leaves, who takes over which topic, and what they say at the end.
create table departure (
    person_id uuid primary key references person,
    last_day  date not null,
    told_at   timestamptz not null,
    noted_by  uuid references person,
    version   bigint not null default 0
);
create index departure_last_day on departure (last_day);
comment on table departure is 'private: the person, the heirs of their topics and the administrator who noted it know of it; for others it is counted only';
comment on column departure.last_day is 'the last day on which they answer for what they know';
comment on column departure.noted_by is 'the administrator who noted it for them; null when they told it themselves';

create table inheritance (
    person_id   uuid not null references departure on delete cascade,
    topic_id    uuid not null references topic,
    heir_id     uuid not null references person,
    state       text not null,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    primary key (person_id, topic_id),
    check (heir_id <> person_id),
    check (state in ('ASKED', 'ACCEPTED', 'DECLINED')),
    check ((state = 'ASKED') = (answered_at is null))
);
create index inheritance_heir on inheritance (heir_id, topic_id);
create index inheritance_topic on inheritance (topic_id);
comment on table inheritance is 'one colleague for each topic of who leaves; only the two of them see it';
