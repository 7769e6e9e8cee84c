-- What is known of a member beyond the role, and what ends by itself: a guest's membership, a mute, a ban. A ban is a membership of state BANNED.
alter table membership
    add column origin text not null default 'JOINED',
    add column active_week date,
    add column muted_until timestamptz,
    add column ends_at timestamptz,
    add column reason text,
    add column offered_by uuid;
comment on column membership.origin is 'why somebody is in: JOINED, ASKED, INVITED or FOUNDER';
comment on column membership.active_week is 'monday of the last week in which the member read something new; for moderators';
comment on column membership.muted_until is 'until then the member reads and does not write; null for who may write';
comment on column membership.ends_at is 'when a guest, or a ban, comes to an end; null for good';
comment on column membership.reason is 'of the mute or the ban, as the person was told';
comment on column membership.offered_by is 'the owner who offers this member the ownership; null when nobody does';

update membership m set origin = 'FOUNDER' from kring_group g where g.id = m.group_id and g.founded_by = m.person_id;

alter table notification add column until timestamptz;
comment on column notification.until is 'until when what it tells holds; null for good, or when that does not matter';
