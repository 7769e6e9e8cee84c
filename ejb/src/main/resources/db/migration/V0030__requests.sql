-- What moderators ask of who wants to join, what was answered, and what became of each request.

create table admission (
    group_id uuid primary key references kring_group,
    version  bigint not null default 0
);
comment on table admission is 'the questions of a group as one thing that is edited; without a row there were never any';

create table admission_question (
    id       uuid primary key,
    group_id uuid not null references kring_group,
    position int not null,
    text     jsonb not null,
    unique (group_id, position)
);

create table join_request (
    group_id   uuid not null references kring_group,
    person_id  uuid not null references person,
    asked_at   timestamptz not null,
    outcome    text,
    decided_at timestamptz,
    decided_by uuid,
    reason     text,
    primary key (group_id, person_id),
    check ((outcome is null) = (decided_at is null))
);
comment on table join_request is 'the last request of a person to a group; whether it waits, the membership says';

create table join_question (
    id          uuid primary key,
    group_id    uuid not null,
    person_id   uuid not null,
    position    int not null,
    text        jsonb not null,
    asked_by    uuid references person,
    asked_at    timestamptz not null,
    answer      text,
    answered_at timestamptz,
    unique (group_id, person_id, position),
    foreign key (group_id, person_id) references join_request on delete cascade,
    check ((answer is null) = (answered_at is null))
);
comment on table join_question is 'what an applicant was asked, as long as the request waits';
comment on column join_question.asked_by is 'the moderator whose own question it is; null for a question of the group';

insert into join_request (group_id, person_id, asked_at) select group_id, person_id, since from membership where state = 'REQUESTED';
