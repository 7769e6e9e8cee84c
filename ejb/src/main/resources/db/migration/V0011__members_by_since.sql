create index concurrently membership_since on membership (group_id, since, person_id) where state = 'MEMBER';
