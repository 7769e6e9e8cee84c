-- Lists of people that moderators bring into a group at once.
create table member_import (
    id         uuid primary key,
    group_id   uuid not null references kring_group,
    person_id  uuid not null references person,
    created_at timestamptz not null,
    state      text not null,
    progress   int not null default 0,
    admitted   int,
    changed_at timestamptz not null,
    version    bigint not null default 0
);
create index member_import_group on member_import (group_id, created_at desc, id desc);
create index member_import_changed on member_import (changed_at);
comment on column member_import.person_id is 'who brought the list';

create table import_line (
    import_id uuid not null references member_import on delete cascade,
    number    int not null,
    text      text not null,
    verdict   text not null,
    person_id uuid references person,
    primary key (import_id, number)
);
