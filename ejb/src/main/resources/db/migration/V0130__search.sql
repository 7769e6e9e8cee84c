-- The index of what was written: which words stand in which visible post. be.kring.search has the method.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Small numbers in the place of ids: a million posts have thirty million postings.
create table search_author (
    number    int generated always as identity primary key,
    person_id uuid not null unique references person on delete cascade
);

create table search_place (
    number   int generated always as identity primary key,
    group_id uuid not null unique references kring_group on delete cascade
);

create table search_term (
    id        int generated always as identity primary key,
    language  text not null,
    lexeme    text not null,
    documents int not null default 0,
    authors   int not null default 0,
    unique (language, lexeme)
);
create index search_term_alike on search_term using gin (lexeme gin_trgm_ops);
comment on table search_term is 'each text keeps the language of its post: the same word is another term in another language';
comment on column search_term.documents is 'in how many posts, and of how many people, as last counted by a timer';

create table search_document (
    number  int generated always as identity primary key,
    post_id uuid not null unique,
    author  int not null,
    place   int not null,
    length  int not null,
    terms   int[] not null
);
create index search_document_author on search_document (author, place);
comment on column search_document.length is 'words, without those that say nothing';

create table search_posting (
    term      int not null,
    document  int not null,
    author    int not null,
    place     int not null,
    frequency int not null,
    length    int not null,
    primary key (term, document) include (author, place, frequency, length)
);

create table search_volume (
    author    int not null,
    place     int not null,
    documents int not null,
    primary key (author, place) include (documents)
);
comment on table search_volume is 'how much somebody wrote where, as last counted by a timer';

create table search_statistics (
    only_row       boolean primary key default true check (only_row),
    documents      bigint not null default 0,
    authors        bigint not null default 0,
    average_length double precision not null default 1,
    counted_at     timestamptz not null default '-infinity'
);
insert into search_statistics default values;

create table search_queue (
    post_id uuid primary key,
    at      timestamptz not null default clock_timestamp()
);
create index search_queue_at on search_queue (at);
comment on table search_queue is 'posts that have to be indexed, in the transaction that wrote them';

-- How texts are compared: small letters without accents. Immutable as long as nobody changes the rules of unaccent, which come with PostgreSQL.
create function search_fold(text) returns text language sql immutable strict parallel safe as
    $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

-- Out of the index at once: the words of a post that was hidden, moved, changed or deleted find nobody any more when the transaction ends.
-- Whoever indexes the post at this moment has the lock, and the deletion sees what they put there.
create function search_forget(gone uuid) returns void language plpgsql as $$
declare
    held search_document;
begin
    perform pg_advisory_xact_lock(hashtextextended(gone::text, 130));
    delete from search_document where post_id = gone returning * into held;
    if found then
        delete from search_posting where document = held.number and term = any (held.terms);
    end if;
end $$;

-- The same for all posts that one statement deletes. A lock for each of thousands would fill PostgreSQL's table of locks: then it is one on the index,
-- for which whoever indexes at this moment is waited (be.kring.search.PostIndex has its own lock on it from the begin).
create function search_posts_deleted() returns trigger language plpgsql as $$
begin
    if (select count(*) from gone) > 500 then
        lock table search_document in share row exclusive mode;
    else
        perform pg_advisory_xact_lock(hashtextextended(g.id::text, 130)) from (select id from gone order by id) g;
    end if;
    delete from search_posting p using search_document d, gone g where d.post_id = g.id and p.document = d.number and p.term = any (d.terms);
    delete from search_document d using gone g where d.post_id = g.id;
    delete from search_place s where s.group_id in (select g.group_id from gone g) and not exists (select 1 from post p where p.group_id = s.group_id);
    return null;
end $$;

create function search_post_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        perform search_forget(old.id);
    end if;
    if new.state = 'VISIBLE' then
        insert into search_queue (post_id) values (new.id) on conflict do nothing;
    end if;
    return null;
end $$;

create trigger search_post_written after insert on post for each row execute function search_post_changed();
create trigger search_posts_deleted after delete on post referencing old table as gone for each statement execute function search_posts_deleted();
create trigger search_post_changed after update on post for each row
    when (old.body is distinct from new.body or old.language is distinct from new.language or old.state is distinct from new.state
        or old.group_id is distinct from new.group_id or old.author_id is distinct from new.author_id)
    execute function search_post_changed();

-- The text search configuration of a language of ours; whatever has another is only made small.
create function search_configuration(language text) returns regconfig language sql immutable parallel safe as $$
    select case upper(language) when 'NL' then 'pg_catalog.dutch'::regconfig when 'FR' then 'pg_catalog.french'::regconfig
        when 'DE' then 'pg_catalog.german'::regconfig when 'EN' then 'pg_catalog.english'::regconfig else 'pg_catalog.simple'::regconfig end
$$;

-- A label as be.kring.search.SearchText makes texts plain; labels have no more than letters, digits and what stands between.
create function search_plain(text) returns text language sql immutable strict parallel safe as
    $$ select lower(regexp_replace($1, '[-–/.,;:()''’"&+]+', ' ', 'g')) $$;
