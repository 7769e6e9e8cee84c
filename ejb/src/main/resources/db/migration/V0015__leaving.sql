-- Why members left, as numbers only: neither who nor when can be read from it.
create table leaving (
    group_id uuid not null references kring_group,
    reason   text not null,
    count    bigint not null,
    shown    bigint not null default 0,
    primary key (group_id, reason)
);
comment on column leaving.shown is 'count as it was when the sum of the group last was a multiple of five: else the number that moved would tell who had just left';
