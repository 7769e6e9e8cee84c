-- Each time that somebody was asked as one who may know. question_ask has one row for a question and a person, which asking again overwrites: what was asked before was not counted any more.
create table ask_made (
    id        bigint generated always as identity primary key,
    person_id uuid not null references person,
    at        timestamptz not null
);
create index ask_made_person on ask_made (person_id, at);
create index ask_made_at on ask_made (at);
comment on table ask_made is 'so that nobody is asked more often than they want; a row is never changed, and forgotten after some weeks';

insert into ask_made (person_id, at) select person_id, asked_at from question_ask where asked_at > now() - interval '168 hours';

create or replace function takes_questions(who uuid, as_of timestamptz) returns boolean language sql stable parallel safe as $$
    select coalesce(s.asks_a_week, 3) > (select count(*) from ask_made a where a.person_id = who and a.at > as_of - interval '168 hours')
        and not coalesce(d.today between s.away_from and s.away_until, false)
        and not coalesce(case when s.person_id is null then d.moment >= time '20:00' or d.moment < time '07:00' when s.quiet_from = s.quiet_until then false
            when s.quiet_from < s.quiet_until then d.moment >= s.quiet_from and d.moment < s.quiet_until
            else d.moment >= s.quiet_from or d.moment < s.quiet_until end, false)
    from (select (as_of at time zone 'Europe/Brussels')::date as today, (as_of at time zone 'Europe/Brussels')::time as moment) d
    left join ask_settings s on s.person_id = who
$$;
