create index concurrently notification_post on notification (post_id) where post_id is not null;
