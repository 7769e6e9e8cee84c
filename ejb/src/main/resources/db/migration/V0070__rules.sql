-- Rules of groups over what employers say of people, and whether people are under 35. No date of birth is anywhere.
alter table person
    add column under35 boolean,
    add column under35_year int,
    add column under35_next boolean;
comment on column person.under35 is 'whether the person is under 35 at the beginning of under35_year; null when the employer does not say';
comment on column person.under35_next is 'the same at the beginning of the year after; null before December';

create table rule_set (
    group_id     uuid primary key references kring_group,
    version      bigint not null default 0,
    state        text not null default 'DONE',
    progress     int not null default 0,
    heard_at     timestamptz not null,
    evaluated_at timestamptz
);
comment on table rule_set is 'the rules of a group as one thing that is edited, and how far their evaluation is';

create table group_rule (
    group_id  uuid not null references rule_set,
    effect    text not null,
    condition jsonb not null,
    leaving   text not null,
    primary key (group_id, effect)
);
comment on column group_rule.leaving is 'what becomes of a member whom the rule covers no more: ALUMNUS or REMOVED';

create table rule_notice (
    group_id  uuid not null references kring_group,
    person_id uuid not null references person,
    told_at   timestamptz not null,
    ends_at   timestamptz not null,
    primary key (group_id, person_id)
);
create index rule_notice_due on rule_notice (ends_at);
comment on table rule_notice is 'who was told that they will be alumni, and from when on';

create table rule_refusal (
    group_id  uuid not null references kring_group,
    person_id uuid not null references person,
    since     timestamptz not null,
    primary key (group_id, person_id)
);
comment on table rule_refusal is 'who left a group that admits by a rule, or was removed from it: no rule brings them back';
