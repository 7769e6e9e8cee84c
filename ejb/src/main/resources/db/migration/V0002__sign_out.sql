-- Ended sign-ins, and what was heard from the identity provider.

create table revocation (
    id      uuid primary key,
    issuer  text not null,
    subject text,
    sid     text,
    reason  text not null,
    at      timestamptz not null,
    check (subject is not null or sid is not null)
);
create index revocation_at on revocation (at);
comment on table revocation is 'with a sid: that sign-in is over; without: every sign-in of the subject from before this moment';

create table logout_token_seen (
    jti        text primary key,
    expires_at timestamptz not null
);

create table account_event_seen (
    id      text primary key,
    issuer  text not null,
    subject text not null,
    at      timestamptz not null
);
create index account_event_subject on account_event_seen (issuer, subject, at);

create table job (
    name   text primary key,
    ran_at timestamptz not null
);
comment on table job is 'when a job that runs once for all nodes was last begun';
