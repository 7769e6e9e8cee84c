-- Small missions: a few hours or days with another administration, offered by one person, agreed between two.
create table mission (
    id                uuid primary key,
    offerer_id        uuid not null references person,
    function          text not null,
    organisation_id   uuid not null references organisation,
    organisation_name text not null,
    level             text not null,
    group_id          uuid references kring_group,
    title             text not null,
    description       text not null,
    kind              text not null,
    languages         text[] not null,
    online            boolean not null,
    region            text,
    place             text not null default '',
    effort            int not null,
    unit              text not null,
    begins            date not null,
    ends              date not null,
    places            int not null,
    closes            date not null,
    state             text not null default 'OFFERED',
    hidden_at         timestamptz,
    hidden_reason     text,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    version           bigint not null default 0,
    check (kind in ('SHADOWING', 'PROJECT', 'EXCHANGE')),
    check (unit in ('HOURS', 'DAYS')),
    check (state in ('OFFERED', 'CLOSED', 'WITHDRAWN')),
    check (places between 1 and 20),
    check (begins <= ends),
    check (online or region is not null),
    check ((hidden_at is null) = (hidden_reason is null))
);
create index mission_offered on mission (id desc) where state = 'OFFERED';
create index mission_offerer on mission (offerer_id, id desc);
create index mission_group on mission (group_id) where group_id is not null;
comment on column mission.function is 'function, organisation and level of who offers it as they were at that moment';
comment on column mission.group_id is 'who may read this group sees it; null for everyone';
comment on column mission.description is 'Markdown';

create table mission_topic (
    mission_id uuid not null references mission on delete cascade,
    topic_id   uuid not null references topic,
    primary key (mission_id, topic_id)
);
create index mission_topic_topic on mission_topic (topic_id, mission_id);

create table mission_application (
    id                uuid primary key,
    mission_id        uuid not null references mission on delete cascade,
    person_id         uuid not null references person,
    function          text not null,
    organisation_id   uuid not null references organisation,
    organisation_name text not null,
    level             text not null,
    state             text not null,
    motivation        text not null,
    answer            text,
    line_manager      text,
    applied_at        timestamptz not null,
    changed_at        timestamptz not null,
    ended_at          timestamptz,
    unique (mission_id, person_id),
    check (state in ('APPLIED', 'ACCEPTED', 'DECLINED', 'RUNNING', 'COMPLETED', 'WITHDRAWN', 'ENDED')),
    check ((state in ('APPLIED', 'ACCEPTED', 'RUNNING')) = (ended_at is null))
);
create index mission_application_person on mission_application (person_id, mission_id desc);
create index mission_application_ended on mission_application (ended_at) where ended_at is not null;
comment on column mission_application.motivation is 'for the two alone; it goes, with the answer and the line manager, some days after the end';
comment on column mission_application.line_manager is 'the name of who agreed on the side of the applicant';

create table mission_experience (
    id                uuid primary key,
    application_id    uuid not null,
    person_id         uuid not null references person,
    kind              text not null,
    organisation_name text not null,
    effort            int not null,
    unit              text not null,
    line              text not null,
    audience          text not null,
    written_at        timestamptz not null,
    confirmed_at      timestamptz,
    unique (application_id, person_id),
    check (audience in ('EVERYONE', 'MY_GROUPS', 'ONLY_ME'))
);
create index mission_experience_person on mission_experience (person_id, confirmed_at desc);
comment on table mission_experience is 'what stays of a mission on a profile; it outlives the mission, so it refers to none';
comment on column mission_experience.organisation_name is 'of the other side, as it was then';
comment on column mission_experience.confirmed_at is 'when the other side had said, too, that it is done; before, nobody else sees it';

alter table notification add column mission_id uuid;
comment on column notification.mission_id is 'the mission that it is about, or null';
