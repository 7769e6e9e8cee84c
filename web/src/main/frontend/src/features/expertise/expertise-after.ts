import type { Claim, Endorsement, ExpertiseLevel } from '../../api/expertise.js';
import type { Page } from '../../api/types.js';
import type { LiveEvent } from '../live/protocol.js';

const RANK: Record<ExpertiseLevel, number> = { EXPERT: 0, PRACTISING: 1, LEARNING: 2 };

/** My own claims after an event of my stream. */
export function expertiseAfter(claims: Claim[], event: LiveEvent): Claim[] {
  if (event.name !== 'expertise.changed') {
    return claims;
  }
  const { topicId, claim } = event.data;
  const others = claims.filter(each => each.topic.id !== topicId);
  return claim === null ? others : withClaim(others, claim);
}

/** The claims with this one in its place: experts first, then the oldest. */
export function withClaim(claims: Claim[], claim: Claim): Claim[] {
  return [...claims.filter(each => each.topic.id !== claim.topic.id), claim]
    .sort((a, b) => RANK[a.level] - RANK[b.level] || Date.parse(a.claimedAt) - Date.parse(b.claimedAt) || (a.topic.id < b.topic.id ? -1 : 1));
}

/** The claims with a further page of what is said of one; somebody who says something new meanwhile stands there once. */
export function withMore(claims: Claim[], topicId: string, page: Page<Endorsement>): Claim[] {
  return claims.map(claim => {
    const { items } = claim.endorsements;
    return claim.topic.id !== topicId ? claim
      : { ...claim, endorsements: { items: [...items, ...page.items.filter(each => !items.some(known => known.endorser.id === each.endorser.id))], next: page.next } };
  });
}

/** The claims after one endorsement changed. */
export function withEndorsement(claims: Claim[], topicId: string, endorserId: string, change: (each: Endorsement) => Endorsement): Claim[] {
  return claims.map(claim => claim.topic.id !== topicId ? claim : {
    ...claim,
    endorsements: { ...claim.endorsements, items: claim.endorsements.items.map(each => each.endorser.id !== endorserId ? each : change(each)) },
  });
}

/** The claims without what one colleague said. */
export function withoutEndorsement(claims: Claim[], topicId: string, endorserId: string): Claim[] {
  return claims.map(claim => claim.topic.id !== topicId ? claim : {
    ...claim,
    endorsements: { ...claim.endorsements, items: claim.endorsements.items.filter(each => each.endorser.id !== endorserId) },
  });
}
