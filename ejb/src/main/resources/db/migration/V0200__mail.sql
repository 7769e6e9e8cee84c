-- Letters that Kring sends, kept until a mail server took them: no node that stops loses one.
create table mail (
    id         uuid primary key,
    recipient  text not null,
    subject    text not null,
    body       text,
    created_at timestamptz not null,
    due_at     timestamptz,
    tries      int not null default 0,
    sent_at    timestamptz,
    failure    text,
    check (due_at is null or body is not null)
);
create index mail_due on mail (due_at) where due_at is not null;
create index mail_done on mail (created_at) where due_at is null;
comment on column mail.body is 'null once it was sent or given up: what it said is nobody''s business any more';
comment on column mail.due_at is 'when it is tried next; null once it was sent or given up';
comment on column mail.failure is 'what the mail server, or the way to it, said last; null when it went';
