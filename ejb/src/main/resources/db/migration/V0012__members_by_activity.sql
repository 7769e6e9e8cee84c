create index concurrently membership_active on membership (group_id, coalesce(active_week, date '1970-01-01'), person_id) where state = 'MEMBER';
