import type { Problem, Violation } from './types.js';

/** What the server answered instead of what was asked, or that it could not be reached (`status` 0). */
export class ProblemError extends Error {
  /** The last part of the problem type, for example `slug-taken`; `offline` when no answer came. */
  readonly type: string;
  readonly status: number;
  readonly violations: Violation[];
  /** Under which the log of the server tells of this request. */
  readonly requestId: string | null;
  /** After how many seconds a try makes sense, when the server said so. */
  readonly retryAfter: number | null;

  constructor(problem: Partial<Problem> & { status: number }, retryAfter: number | null = null) {
    super(problem.detail ?? problem.title ?? '');
    this.name = 'ProblemError';
    this.type = (problem.type ?? 'about:blank').replace(/^.*\//, '');
    this.status = problem.status;
    this.violations = problem.violations ?? [];
    this.requestId = problem.requestId ?? null;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may well succeed later, unchanged. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** A list as comma-separated values, in the place of `body`. */
  csv?: string;
  /** A picture, in the place of `body`. */
  image?: Blob;
  /** Makes a repeat of the same POST harmless; keep it over all tries of one act. */
  idempotencyKey?: string;
  /** The `version` of the resource that this change builds on. */
  version?: number;
  /** Values that are null, undefined or empty are left out. */
  query?: Record<string, string | number | boolean | null | undefined>;
  signal?: AbortSignal;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
}

/** Fired on `window` when the session turns out to be over, just before the page leaves for the sign-in; who prevents it keeps the page, with what is typed there. */
export const SIGNED_OUT = 'kring-signed-out';

/**
 * Asks the API at `/api/v1` and gives the JSON of the answer; undefined for 204.
 *
 * @throws ProblemError for every answer that is not a success, and with status 0 when none came
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address(path, options.query), init(options));
  } catch (cause) {
    if (options.signal?.aborted) {
      throw cause;
    }
    throw new ProblemError({ status: 0, type: 'offline' });
  }
  if (response.ok) {
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
  if (response.status === 401) {
    leaveToSignIn();
  }
  throw await problemOf(response);
}

/** A key for one act of a person: send it again with every try of that act. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** Each item of all pages costs a request; this asks for one page more. */
export function address(path: string, query: RequestOptions['query'] = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '' && value !== false) {
      parameters.set(name, String(value));
    }
  }
  const search = parameters.toString();
  return `/api/v1${path}${search === '' ? '' : `?${search}`}`;
}

function init({ method = 'GET', body, csv, image, idempotencyKey, version, signal, keepalive }: RequestOptions): RequestInit {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (method !== 'GET') {
    headers.set('X-Kring', '1');
  }
  const content = image ?? csv ?? (body === undefined ? undefined : JSON.stringify(body));
  if (content !== undefined) {
    headers.set('Content-Type', image !== undefined ? image.type : csv === undefined ? 'application/json' : 'text/csv;charset=utf-8');
  }
  if (idempotencyKey !== undefined) {
    headers.set('Idempotency-Key', idempotencyKey);
  }
  if (version !== undefined) {
    headers.set('If-Match', `"${version}"`);
  }
  return {
    method, headers, credentials: 'same-origin', redirect: 'error',
    ...(content === undefined ? {} : { body: content }),
    ...(signal === undefined ? {} : { signal }),
    ...(keepalive === undefined ? {} : { keepalive }),
  };
}

async function problemOf(response: Response): Promise<ProblemError> {
  const after = Number(response.headers.get('Retry-After') ?? NaN);
  const retryAfter = Number.isFinite(after) ? after : null;
  if (!(response.headers.get('Content-Type') ?? '').includes('application/problem+json')) {
    const requestId = response.headers.get('X-Request-Id');
    return new ProblemError({ status: response.status, ...(requestId === null ? {} : { requestId }) }, retryAfter);
  }
  const problem = await response.json() as Partial<Problem>;
  return new ProblemError({ ...problem, status: response.status }, retryAfter);
}

/** Where one signs in to come back to this place. */
export function signInAddress(): string {
  return `/sign-in?to=${encodeURIComponent(location.pathname + location.search + location.hash)}`;
}

/** What is written in a composer stays in the browser's drafts; after the sign-in the same page opens again. */
function leaveToSignIn(): void {
  if (window.dispatchEvent(new CustomEvent(SIGNED_OUT, { cancelable: true }))) {
    location.assign(signInAddress());
  }
}
