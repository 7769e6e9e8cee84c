-- A question is found by its title and the names of its topics, and so is its accepted answer: what was asked says what is answered.
create function search_question_changed() returns trigger language plpgsql as $$
begin
    insert into search_queue (post_id)
        select p.id from post p
        where p.state = 'VISIBLE' and p.id in (new.post_id, new.accepted_id, case when tg_op = 'UPDATE' then old.accepted_id end)
        order by p.id on conflict do nothing;
    return null;
end $$;

create trigger search_question_asked after insert on question for each row execute function search_question_changed();
create trigger search_question_changed after update on question for each row
    when (old.title is distinct from new.title or old.accepted_id is distinct from new.accepted_id)
    execute function search_question_changed();

create function search_question_topics_changed() returns trigger language plpgsql as $$
begin
    insert into search_queue (post_id)
        select p.id from question q join post p on p.id in (q.post_id, q.accepted_id)
        where q.post_id = coalesce(new.post_id, old.post_id) and p.state = 'VISIBLE'
        order by p.id on conflict do nothing;
    return null;
end $$;

create trigger search_question_topics_changed after insert or delete on question_topic for each row execute function search_question_topics_changed();
