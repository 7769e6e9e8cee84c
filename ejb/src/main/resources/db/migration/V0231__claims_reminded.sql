-- Who said "I take it" and wrote nothing is reminded once, and some days later the question is open again.
alter table question add column claim_reminded_at timestamptz;
comment on column question.claim_reminded_at is 'when who took it was reminded of it; null for not yet, and once it is taken no more';
