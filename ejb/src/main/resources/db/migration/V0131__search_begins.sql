-- What was written before Kring could search; a job takes it from here.
insert into search_queue (post_id) select id from post where state = 'VISIBLE' on conflict do nothing;
