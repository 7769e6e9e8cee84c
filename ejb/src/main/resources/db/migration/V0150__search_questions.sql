-- A question is found by its title and the names of its topics, and so is its accepted answer: what was asked says what is answered.

-- Out of the index at once, as by search_post_changed, and into the queue.
create function search_again(variadic again uuid[]) returns void language plpgsql as $$
declare
    one uuid;
begin
    for one in select p.id from post p where p.id = any (again) order by p.id loop
        perform search_forget(one);
        insert into search_queue (post_id) select p.id from post p where p.id = one and p.state = 'VISIBLE' on conflict do nothing;
    end loop;
end $$;

create function search_question_changed() returns trigger language plpgsql as $$
begin
    perform search_again(new.post_id, new.accepted_id, case when tg_op = 'UPDATE' then old.accepted_id end);
    return null;
end $$;

create trigger search_question_asked after insert on question for each row execute function search_question_changed();
create trigger search_question_changed after update on question for each row
    when (old.title is distinct from new.title or old.accepted_id is distinct from new.accepted_id)
    execute function search_question_changed();

create function search_question_topics_changed() returns trigger language plpgsql as $$
begin
    perform search_again(q.post_id, q.accepted_id) from question q where q.post_id = coalesce(new.post_id, old.post_id);
    return null;
end $$;

create trigger search_question_topics_changed after insert or delete on question_topic for each row execute function search_question_topics_changed();

-- A question that nobody reads lends its words to no answer.
create function search_question_seen() returns trigger language plpgsql as $$
begin
    perform search_again(q.accepted_id) from question q where q.post_id = new.id and q.accepted_id is not null;
    return null;
end $$;

create trigger search_question_seen after update on post for each row when (new.question and old.state is distinct from new.state) execute function search_question_seen();

insert into search_queue (post_id) select p.id from question q join post p on p.id in (q.post_id, q.accepted_id) where p.state = 'VISIBLE' on conflict do nothing;
