-- Thanks of one person to another for a post: for the two of them alone, until both agree that it is shown.
create table thanks (
    id              uuid primary key,
    post_id         uuid not null references post on delete cascade,
    giver_id        uuid not null references person,
    receiver_id     uuid not null references person,
    line            text not null default '',
    at              timestamptz not null,
    giver_agrees    boolean not null default false,
    receiver_agrees boolean not null default false,
    removed_by      uuid references person,
    unique (post_id, giver_id),
    check (giver_id <> receiver_id),
    check (removed_by is null or line = '' and not giver_agrees and not receiver_agrees)
);
create index thanks_receiver on thanks (receiver_id, id);
create index thanks_giver on thanks (giver_id, id);
comment on column thanks.removed_by is 'one of the two took it away: without words and shown to nobody it only keeps somebody from being told of it again';
comment on column thanks.giver_agrees is 'when both agree it is shown with what the receiver claims to know; each takes that back at any time';
