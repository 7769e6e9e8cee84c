-- Whoever knows: to whom a question goes, when it goes further, and what nobody knows.
create table question_route (
    post_id    uuid primary key references question on delete cascade,
    stage      text not null,
    since      timestamptz not null,
    next_at    timestamptz,
    nobody_at  timestamptz,
    check (stage in ('ORGANISATION', 'LEVEL', 'ALL', 'DONE'))
);
create index question_route_due on question_route (next_at) where next_at is not null;
comment on column question_route.stage is 'where it is looked next';
comment on column question_route.since is 'since when it is looked there';
comment on column question_route.next_at is 'when it goes further; null when it does not';
comment on column question_route.nobody_at is 'since when it is known that nobody was found who answers it';

create table question_ask (
    id          uuid primary key,
    post_id     uuid not null references question on delete cascade,
    person_id   uuid not null references person,
    stage       text not null,
    asked_at    timestamptz not null,
    via_id      uuid references person,
    answer      text,
    answered_at timestamptz,
    unique (post_id, person_id),
    check (answer in ('TAKEN', 'NOT_ME', 'PASSED', 'NOT_NOW', 'LAPSED')),
    check ((answer is null) = (answered_at is null))
);
create index question_ask_person on question_ask (person_id, asked_at);
comment on table question_ask is 'who was asked, once for each question; nobody but they themselves learns what they said';
comment on column question_ask.via_id is 'who passed it on; null when Kring asked';
comment on column question_ask.answer is 'null while it is waited for; LAPSED when somebody else answered first';

create table ask_settings (
    person_id   uuid primary key references person,
    asks_a_week int not null,
    quiet_from  time,
    quiet_until time,
    away_from   date,
    away_until  date,
    check (asks_a_week between 0 and 20),
    check ((quiet_from is null) = (quiet_until is null)),
    check ((away_from is null) = (away_until is null) and away_from <= away_until)
);
comment on table ask_settings is 'how somebody wants to be asked; without a row as AskSettings.DEFAULT says';
