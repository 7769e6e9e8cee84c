-- Leaving well: who leaves, who takes over which topic, and what they say at the end.
create table departure (
    person_id uuid primary key references person,
    last_day  date,
    told_at   timestamptz,
    noted_day date,
    noted_by  uuid references person,
    noted_at  timestamptz,
    version   bigint not null default 0,
    check (last_day is not null or noted_day is not null),
    check ((last_day is null) = (told_at is null)),
    check ((noted_day is null) = (noted_by is null) and (noted_day is null) = (noted_at is null))
);
create index departure_noted on departure (noted_day, person_id) where noted_day is not null;
comment on table departure is 'private: the person, the heirs of their topics and the administrator who noted it know of it; for others it is counted only';
comment on column departure.last_day is 'the last day on which they answer for what they know, as they told it themselves; it goes before the one that was noted';
comment on column departure.noted_day is 'the one that an administrator noted; kept apart, so that nothing that was told oneself is changed or shown by noting';
comment on column departure.noted_by is 'the administrator who noted it for them; null when none did';

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
