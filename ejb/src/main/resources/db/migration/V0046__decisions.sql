-- Moving, muting and banning as decisions, and appeals against bans that were not decided about a post.

alter table moderation_case
    add column subject text not null default 'POST',
    add column until timestamptz,
    drop constraint moderation_case_post_id_fkey,
    drop constraint moderation_case_check2;
alter table moderation_case add constraint moderation_case_reason
    check ((decision <> 'HIDE' or coalesce(reason, '') <> '') and (reason is null or decision in ('HIDE', 'MUTE', 'BAN'))) not valid;
comment on column moderation_case.subject is 'POST, or BAN: then author_id is who is banned, and post_id the id of the case itself';
comment on column moderation_case.until is 'when the mute or the ban that was decided ends; null for good';

alter table membership
    add column banned_by uuid,
    add column former_role text;
comment on column membership.former_role is 'of who is banned: what they were before, which they are again when the ban was a mistake';
