-- What is hidden answers nothing and is no accepted answer for anybody; when it is shown again, it is one again.
create table question_hidden_answer (
    post_id          uuid primary key references question on delete cascade,
    reply_id         uuid not null references post on delete cascade,
    accepted_at      timestamptz not null,
    recheck_at       timestamptz not null,
    recheck_asked_at timestamptz,
    recheck_asked_of text
);
create index question_hidden_answer_reply on question_hidden_answer (reply_id);
comment on table question_hidden_answer is 'the accepted answer of a question as long as it is hidden; nobody has accepted another since';

alter table question add column recheck_asked_of text;
comment on column question.recheck_asked_of is 'of whom it was asked last: AUTHOR, HEIRS or MODERATORS; null as AUTHOR';
