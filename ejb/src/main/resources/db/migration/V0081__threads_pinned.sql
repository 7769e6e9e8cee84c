create index concurrently post_pinned on post (group_id, pinned) where pinned is not null;
