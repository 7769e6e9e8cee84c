-- From where each act came, where the trail ends, and what the daily checks of it found.

alter table audit_entry add column origin text;
comment on column audit_entry.origin is 'address of the caller, empty for Kring itself; null in entries of the version before, which are chained without it';

create table audit_head (
    only_row boolean primary key default true check (only_row),
    seq      bigint not null,
    hash     text not null
);
comment on table audit_head is 'the last entry of the trail: without it nobody would miss the last ones. Only the trigger writes it';

create function audit_head_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into audit_head (seq, hash) values (new.seq, new.hash)
    on conflict (only_row) do update set seq = excluded.seq, hash = excluded.hash;
    return null;
end $$;
create trigger audit_head_moves after insert on audit_entry for each row execute function audit_head_moves();
insert into audit_head (seq, hash)
select seq, hash from (select seq, hash from audit_entry union all select 0, '') entry order by seq desc limit 1;

create table audit_check (
    at     timestamptz primary key,
    seq    bigint not null,
    hash   text not null,
    broken bigint
);
comment on table audit_check is 'how far the trail reached when it was checked, which later checks hold it to, and the first entry that did not fit, if any';

create function audit_group(subject text, detail text) returns text language sql immutable as $$
    select coalesce(detail::jsonb ->> 'group', case when subject like 'group:%' then substr(subject, 7) end)
$$;
comment on function audit_group is 'the group that an entry is about, or null';
