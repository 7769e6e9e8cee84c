create unique index concurrently notification_announced on notification (person_id, post_id) where kind = 'ANNOUNCED';
