-- People, groups, discussion, the event log, notifications and the audit trail.

create table organisation (
    id          uuid primary key,
    code        text not null unique check (code ~ '^[0-9]{10}$'),
    names       jsonb not null,
    level       text not null,
    created_at  timestamptz not null,
    version     bigint not null default 0
);

create table person (
    id                uuid primary key,
    issuer            text not null,
    subject           text not null,
    handle            text not null unique,
    name              text not null,
    email             text,
    function          text not null,
    organisation_id   uuid not null references organisation,
    organisation_name text not null,
    level             text not null,
    language          text not null,
    language_chosen   boolean not null default false,
    theme             text not null default 'SYSTEM',
    status            text not null default 'ACTIVE',
    administrator     boolean not null default false,
    created_at        timestamptz not null,
    signed_in_at      timestamptz not null,
    seen_at           timestamptz,
    visited_at        timestamptz,
    version           bigint not null default 0,
    unique (issuer, subject)
);
create index person_name on person (lower(name), id);
create index person_organisation on person (organisation_id);
comment on column person.seen_at is 'last request of the current visit';
comment on column person.visited_at is 'when the visit before the current one ended';

create table mandate (
    id              uuid primary key,
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    valid_from      date not null,
    valid_until     date,
    given_by        uuid not null references person,
    given_at        timestamptz not null,
    withdrawn_by    uuid references person,
    withdrawn_at    timestamptz,
    check (valid_until is null or valid_until >= valid_from)
);
create index mandate_person on mandate (person_id);
create index mandate_organisation on mandate (organisation_id);

create table kring_group (
    id               uuid primary key,
    slug             text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    names            jsonb not null,
    descriptions     jsonb not null,
    purposes         jsonb not null,
    house_rules      jsonb not null,
    visibility       text not null,
    join_policy      text not null,
    colour           text not null,
    founded_by       uuid not null references person,
    created_at       timestamptz not null,
    last_activity_at timestamptz not null,
    version          bigint not null default 0
);
create index kring_group_activity on kring_group (last_activity_at desc, id desc);

create table membership (
    group_id   uuid not null references kring_group,
    person_id  uuid not null references person,
    state      text not null,
    role       text,
    message    text,
    since      timestamptz not null,
    read_seq   bigint not null default 0,
    version    bigint not null default 0,
    primary key (group_id, person_id),
    check ((state = 'MEMBER') = (role is not null))
);
create index membership_person on membership (person_id, state);

create table post (
    id                uuid primary key,
    group_id          uuid not null references kring_group,
    thread_id         uuid not null references post,
    parent_id         uuid references post,
    author_id         uuid not null references person,
    function          text not null,
    organisation_id   uuid not null references organisation,
    organisation_name text not null,
    level             text not null,
    capacity          text not null,
    on_behalf_id      uuid references organisation,
    on_behalf_name    text,
    language          text not null,
    body              text not null,
    html              text not null,
    state             text not null default 'VISIBLE',
    seq               bigint not null,
    created_at        timestamptz not null,
    edited_at         timestamptz,
    corrected_at      timestamptz,
    correction_reason text,
    correction_count  int not null default 0,
    hidden_at         timestamptz,
    hidden_by         uuid references person,
    hidden_reason     text,
    reply_count       int not null default 0,
    last_activity_at  timestamptz not null,
    version           bigint not null default 0,
    check ((parent_id is null) = (thread_id = id)),
    check ((capacity = 'ORGANISATION') = (on_behalf_id is not null))
);
create index post_feed on post (group_id, last_activity_at desc, id desc) where parent_id is null;
create index post_thread on post (thread_id, created_at, id);
create index post_parent on post (parent_id) where parent_id is not null;
create index post_unread on post (group_id, seq);
create index post_author on post (author_id, created_at desc);
comment on column post.function is 'function, organisation and level of the author as they were at that moment';
comment on column post.seq is 'position of post.created in the stream of the group';

create table post_revision (
    post_id     uuid not null references post on delete cascade,
    number      int not null,
    body        text not null,
    html        text not null,
    language    text not null,
    replaced_at timestamptz not null,
    reason      text not null,
    primary key (post_id, number)
);

create table post_tag (
    post_id  uuid not null references post on delete cascade,
    group_id uuid not null references kring_group,
    tag      text not null,
    primary key (post_id, tag)
);
create index post_tag_group on post_tag (group_id, tag);

create table post_mention (
    post_id   uuid not null references post on delete cascade,
    person_id uuid not null references person,
    primary key (post_id, person_id)
);

create table reaction (
    post_id   uuid not null references post on delete cascade,
    person_id uuid not null references person,
    kind      text not null,
    at        timestamptz not null,
    primary key (post_id, person_id, kind)
);

create table notification (
    id          uuid primary key,
    person_id   uuid not null references person,
    kind        text not null,
    at          timestamptz not null,
    read        boolean not null default false,
    actor_id    uuid references person,
    group_id    uuid references kring_group,
    post_id     uuid references post on delete cascade deferrable initially deferred,
    reason      text
);
create index notification_person on notification (person_id, id desc);
create index notification_unread on notification (person_id) where not read;

-- The event log: see docs/architecture.md. head_seq is updated in the transaction of the change, so numbers are
-- without gaps and in the order of commits.
create table stream (
    id       text primary key,
    head_seq bigint not null
);

create table event (
    stream_id text not null,
    seq       bigint not null,
    name      text not null,
    at        timestamptz not null,
    data      jsonb not null,
    primary key (stream_id, seq)
);

create table epoch (
    only_row boolean primary key default true check (only_row),
    epoch    uuid not null
);
insert into epoch (epoch) values (gen_random_uuid());

create table idempotency_key (
    person_id    uuid not null,
    key          uuid not null,
    request_hash text not null,
    answer       text,
    created_at   timestamptz not null,
    primary key (person_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);

create table audit_entry (
    seq        bigint primary key,
    at         timestamptz not null,
    actor_id   uuid not null,
    actor_name text not null,
    action     text not null,
    subject    text not null,
    detail     text not null,
    hash       text not null
);

create function audit_entry_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;
create trigger audit_entry_is_final before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_final();
