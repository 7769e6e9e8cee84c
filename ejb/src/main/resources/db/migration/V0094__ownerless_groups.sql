create index concurrently kring_group_ownerless on kring_group (ownerless_at) where ownerless_at is not null;
