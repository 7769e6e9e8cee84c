-- Groups that are shown to each other: linked when both have asked.
create table group_link (
    group_id uuid not null references kring_group,
    other_id uuid not null references kring_group,
    asked_by uuid not null references person,
    asked_at timestamptz not null,
    primary key (group_id, other_id),
    check (group_id <> other_id)
);
create index group_link_other on group_link (other_id);
