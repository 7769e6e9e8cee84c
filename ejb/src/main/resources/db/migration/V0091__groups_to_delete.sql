create index concurrently kring_group_deletes on kring_group (deletes_at) where deletes_at is not null;
