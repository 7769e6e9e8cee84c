-- Whether the composer tells when a discussion gets heated.
alter table kring_group add column cooling boolean not null default true;
comment on column kring_group.cooling is 'in a thread with many quick replies the composer says so, and offers time to think';
