-- That a question changed and those who were asked are not told yet: written with the change, gone with the telling, so that a node may die between the two.
create table question_unsettled (
    id      uuid primary key,
    post_id uuid not null references question_route on delete cascade
);
create index question_unsettled_post on question_unsettled (post_id);
comment on table question_unsettled is 'one for each change: two changes at once wait for nothing of each other';
