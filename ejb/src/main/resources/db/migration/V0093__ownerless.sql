-- A group whose owners all lost their accounts: its moderators are asked to take it over, then administrators.
alter table kring_group add column ownerless_at timestamptz, add column escalated_at timestamptz;
comment on column kring_group.ownerless_at is 'since when it is known that no owner can sign in any more; null while there is one';
comment on column kring_group.escalated_at is 'when administrators were asked for an owner';
