-- Reports about profiles and groups, which administrators review; and where what was decided about oneself is read.

alter table moderation_case alter column group_id drop not null;
alter table report drop constraint report_post_id_fkey;
alter table notification add column case_id uuid;
comment on column moderation_case.subject is 'POST, PROFILE, GROUP, or BAN: then author_id is who is banned';
comment on column moderation_case.post_id is 'the id of the post, the person or the group that was reported; of a ban the id of the case itself';
comment on column moderation_case.author_id is 'who wrote the post, whose profile it is, who owns the group, or who is banned';
comment on column moderation_case.group_id is 'whose moderators review it; null for administrators alone';
comment on column report.post_id is 'as in moderation_case';
comment on column notification.case_id is 'the case in which something was decided about the person; null for all else';
