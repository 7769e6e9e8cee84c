-- Buddies and mentors within a group: who looks for one or is there for others, what is proposed, and the pairs that came of it.
create table mentoring_programme (
    group_id  uuid primary key references kring_group,
    open      boolean not null,
    opened_at timestamptz not null,
    round     int not null default 0,
    ran_at    timestamptz
);
comment on column mentoring_programme.round is 'how many rounds of proposals there were';

create table mentoring_entry (
    group_id          uuid not null references mentoring_programme on delete cascade,
    person_id         uuid not null references person,
    kind              text not null,
    side              text not null,
    places            int not null,
    topics            uuid[] not null,
    languages         text[] not null,
    regions           text[] not null,
    meeting           text not null,
    same_organisation boolean not null,
    note              text not null default '',
    changed_at        timestamptz not null,
    primary key (group_id, person_id, kind, side),
    check (kind in ('BUDDY', 'MENTOR')),
    check (side in ('SEEKER', 'GIVER')),
    check (places between 1 and case side when 'SEEKER' then 3 else 10 end),
    check (meeting in ('ONLINE', 'FACE_TO_FACE', 'BOTH'))
);
create index mentoring_entry_person on mentoring_entry (person_id);
comment on table mentoring_entry is 'who takes part, as what; nobody but they themselves sees it';
comment on column mentoring_entry.note is 'one line, for who is proposed to them';

create table mentoring_avoided (
    group_id   uuid not null references mentoring_programme on delete cascade,
    person_id  uuid not null references person,
    avoided_id uuid not null references person,
    primary key (group_id, person_id, avoided_id)
);
create index mentoring_avoided_other on mentoring_avoided (avoided_id);
comment on table mentoring_avoided is 'with whom somebody does not want to be brought together; nobody but they themselves sees it';

create table mentoring_proposal (
    id            uuid primary key,
    group_id      uuid not null references mentoring_programme on delete cascade,
    kind          text not null,
    seeker_id     uuid not null references person,
    giver_id      uuid not null references person,
    round         int not null,
    topics        uuid[] not null,
    languages     text[] not null,
    regions       text[] not null,
    seeker_note   text not null,
    giver_note    text not null,
    made_at       timestamptz not null,
    until         timestamptz not null,
    told_at       timestamptz,
    seeker_answer text,
    giver_answer  text,
    closed_at     timestamptz,
    check (seeker_id <> giver_id),
    check (seeker_answer in ('ACCEPTED', 'DECLINED') and giver_answer in ('ACCEPTED', 'DECLINED'))
);
create unique index mentoring_proposal_open on mentoring_proposal (group_id, least(seeker_id, giver_id), greatest(seeker_id, giver_id)) where closed_at is null;
create index mentoring_proposal_seeker on mentoring_proposal (seeker_id, group_id);
create index mentoring_proposal_giver on mentoring_proposal (giver_id, group_id);
create index mentoring_proposal_group on mentoring_proposal (group_id);
create index mentoring_proposal_untold on mentoring_proposal (id) where told_at is null;
comment on column mentoring_proposal.topics is 'that both named, like the languages and regions: what is shown stays as it was when it was proposed';
comment on column mentoring_proposal.seeker_answer is 'nobody else learns of it until both accept';

create table mentoring_pair (
    id          uuid primary key,
    group_id    uuid not null references mentoring_programme on delete cascade,
    kind        text not null,
    seeker_id   uuid not null references person,
    giver_id    uuid not null references person,
    topics      uuid[] not null,
    began_at    timestamptz not null,
    active_at   timestamptz not null,
    reminded_at timestamptz,
    reminders   int not null default 0,
    ended_at    timestamptz,
    check (seeker_id <> giver_id)
);
create unique index mentoring_pair_open on mentoring_pair (group_id, least(seeker_id, giver_id), greatest(seeker_id, giver_id)) where ended_at is null;
create index mentoring_pair_seeker on mentoring_pair (seeker_id, group_id);
create index mentoring_pair_giver on mentoring_pair (giver_id, group_id);
create index mentoring_pair_group on mentoring_pair (group_id);
comment on table mentoring_pair is 'who ended it is kept nowhere';
comment on column mentoring_pair.active_at is 'when something was last noted; a reminder comes some weeks after it';

create table mentoring_meeting (
    pair_id uuid not null references mentoring_pair on delete cascade,
    number  int not null,
    day     date not null,
    primary key (pair_id, number),
    check (number between 1 and 6)
);
