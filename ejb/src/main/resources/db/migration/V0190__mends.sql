-- Who passed a question on was thanked: once, however often an answer is accepted and not any more.
create table question_thanked (
    post_id   uuid not null references question on delete cascade,
    person_id uuid not null references person,
    at        timestamptz not null,
    primary key (post_id, person_id)
);
comment on table question_thanked is 'who passed a question on and was thanked for it';

-- Whether much is new in the index is read from the last number that was given, and not by counting what may be a million documents.
alter table search_statistics add column last_number int not null default 0;
comment on column search_statistics.last_number is 'the highest search_document.number when it was last counted';

-- "C++" and "C#" are other words than "C".
update topic_label set folded = lower(label) where label ~ '^[A-Za-z0-9]+[+#]+$';

-- What organisations and groups are found by, as one text for an index: their names in all languages, and what groups say of themselves.
create function search_names(jsonb) returns text language sql immutable strict parallel safe as
    $$ select public.search_fold(string_agg(value, ' ' order by key)) from jsonb_each_text($1) $$;
create function search_said(jsonb, jsonb, jsonb) returns text language sql immutable parallel safe as
    $$ select concat_ws(' ', public.search_names($1), public.search_names($2), public.search_names($3)) $$;
