-- Open invitations: to a person, to an e-mail address, or to whoever has a link. What is accepted, declined, withdrawn, used up or expired is deleted.

create table invitation (
    id         uuid primary key,
    group_id   uuid not null references kring_group,
    kind       text not null,
    person_id  uuid references person,
    email      text,
    token_hash text unique,
    uses       int not null default 0,
    max_uses   int not null default 1,
    invited_by uuid not null references person,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    check (kind in ('PERSON', 'EMAIL', 'LINK')),
    check ((kind = 'EMAIL') = (email is not null)),
    check ((kind = 'LINK') = (token_hash is not null)),
    check (kind <> 'PERSON' or person_id is not null),
    check (uses < max_uses)
);
create unique index invitation_to_person on invitation (group_id, person_id) where kind = 'PERSON';
create unique index invitation_to_email on invitation (group_id, email) where kind = 'EMAIL';
create index invitation_person on invitation (person_id) where person_id is not null;
create index invitation_email on invitation (email) where kind = 'EMAIL' and person_id is null;
create index invitation_list on invitation (group_id, invited_at desc, id desc);
create index invitation_due on invitation (expires_at);
comment on column invitation.person_id is 'who is invited; for an address, who signed in with it since: those who invite are not told';
comment on column invitation.token_hash is 'SHA-256 of what stands in the link; the link itself is not kept';
