set lock_timeout = '2s';

-- A function that sets something of pg_trgm (V0228) can be made only where that library is loaded, which an earlier migration did in its own session.
do $$ begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        perform show_limit();
    end if;
end $$;
