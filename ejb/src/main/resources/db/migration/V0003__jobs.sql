-- A job that its node did not live to end is taken over by another node: the claim has an end of its own.
alter table job add column claimed_until timestamptz not null default '-infinity';
comment on table job is 'jobs that one node does for all: when each was last begun and ended well, and until when a node has it in hand';
