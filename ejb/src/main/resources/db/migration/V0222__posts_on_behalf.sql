create index concurrently post_on_behalf on post (on_behalf_id, created_at desc, id desc) where on_behalf_id is not null and parent_id is null;
