-- Parts of a profile that are chosen and not written: languages, regions, and whether it is told that questions are taken now.
alter table profile_part add column choices text[];
comment on column profile_part.text is 'Markdown; empty for a part that is chosen';
comment on column profile_part.choices is 'tags of languages, ISO 3166-2 codes of regions; null for a part that is written';

-- The only thing that others learn of how somebody wants to be asked, and only from who tells it: one bit, at one moment. AskSettings.allows says the same.
create function takes_questions(who uuid, as_of timestamptz) returns boolean language sql stable parallel safe as $$
    select coalesce(s.asks_a_week, 3) > (select count(*) from question_ask a where a.person_id = who and a.asked_at > as_of - interval '168 hours')
        and not coalesce(d.today between s.away_from and s.away_until, false)
        and not coalesce(case when s.person_id is null then d.moment >= time '20:00' or d.moment < time '07:00' when s.quiet_from = s.quiet_until then false
            when s.quiet_from < s.quiet_until then d.moment >= s.quiet_from and d.moment < s.quiet_until
            else d.moment >= s.quiet_from or d.moment < s.quiet_until end, false)
    from (select (as_of at time zone 'Europe/Brussels')::date as today, (as_of at time zone 'Europe/Brussels')::time as moment) d
    left join ask_settings s on s.person_id = who
$$;
