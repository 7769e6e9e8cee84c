-- The first month of somebody: what they ticked off by hand, and how they want to see it. Who has no row has touched nothing.
create table welcome (
    person_id  uuid primary key references person,
    folded     boolean not null default false,
    off        boolean not null default false,
    ticked     text[] not null default '{}',
    changed_at timestamptz not null
);
comment on column welcome.ticked is 'steps that the person says are done; others are seen to be done';
