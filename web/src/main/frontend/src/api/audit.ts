import { address, request } from './client.js';
import type { AuditPage } from './types.js';

export interface AuditQuery {
  actor: string;
  action: string;
  subject: string;
  from: string;
  until: string;
}

/** Below `/admin` the whole trail; of a group, what concerns it. */
const at = (slug: string | null): string => slug === null ? '/admin/audit' : `/groups/${encodeURIComponent(slug)}/audit`;

export const audit = (slug: string | null, query: AuditQuery, cursor: string | null = null): Promise<AuditPage> =>
  request(at(slug), { query: { ...query, cursor } });

/** Where the same entries are as a file. */
export const auditFile = (slug: string | null, query: AuditQuery): string => address(`${at(slug)}.csv`, { ...query });
