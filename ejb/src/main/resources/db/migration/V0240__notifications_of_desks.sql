create unique index concurrently if not exists notification_of_desk on notification (group_id, kind, person_id) where kind in ('DESK_WAITING', 'DESK_TAKEN');
