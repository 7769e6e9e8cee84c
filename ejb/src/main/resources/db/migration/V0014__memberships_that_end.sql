create index concurrently membership_due on membership (least(muted_until, ends_at)) where muted_until is not null or ends_at is not null;
