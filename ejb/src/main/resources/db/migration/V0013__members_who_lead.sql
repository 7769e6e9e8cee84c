create index concurrently membership_leaders on membership (group_id, role, person_id) where role in ('OWNER', 'MODERATOR');
