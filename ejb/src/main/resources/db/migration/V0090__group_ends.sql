-- A group is archived, is to be deleted after a waiting time, and leaves its address only.
alter table kring_group add column archived_at timestamptz, add column deletes_at timestamptz, add column deletion_reason text, add column deleted_at timestamptz;
comment on column kring_group.archived_at is 'since when it is read only; null while it lives';
comment on column kring_group.deletes_at is 'when all that is in it goes, unless an owner takes that back; null when nobody asked for it';
comment on column kring_group.deleted_at is 'since when nothing is left of it but its address, which nobody may take over';
