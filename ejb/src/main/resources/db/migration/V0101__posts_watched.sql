create index concurrently post_watched on post (thread_id, watched_at) where watched_at is not null;
