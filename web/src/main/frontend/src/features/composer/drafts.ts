import type { Asking } from '../../api/question.js';
import type { Language } from '../../api/types.js';

/** What somebody was writing: kept in this browser until it is stored, for that person and that place only. */
export interface Draft {
  body: string;
  language: Language | null;
  organisationId: string | null;
  reason: string;
  /** What makes it a question; absent for any other text. */
  asking?: Asking;
}

/** A text that is put before somebody, to be changed and sent. */
export type Prepared = Pick<Draft, 'body' | 'organisationId'> & { language: Language };

const PREFIX = 'kring:draft:';
const LEFT = 'kring:left';
const PAUSE = 400;
let leaving = false;

export function storageKey(personId: string, draftKey: string): string {
  return `${PREFIX}${personId}:${draftKey}`;
}

/** The draft under a key; null when there is none or it cannot be read. */
export function readDraft(key: string): Draft | null {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Draft> | null;
    return typeof found?.body !== 'string' ? null
      : { body: found.body, language: found.language ?? null, organisationId: found.organisationId ?? null, reason: found.reason ?? '',
        ...(found.asking === undefined ? {} : { asking: found.asking }) };
  } catch {
    return null;
  }
}

/** Keeps a draft, or removes it when there is nothing to keep. A browser that stores nothing loses only this comfort. */
export function storeDraft(key: string, draft: Draft | null): void {
  try {
    if (draft === null) {
      localStorage.removeItem(key);
    } else if (!leaving) {
      localStorage.setItem(key, JSON.stringify(draft));
    }
  } catch {
    return;
  }
}

/** A draft goes below what somebody was writing: nothing is lost. */
export function below(written: string, draft: string): string {
  return written.trim() === '' ? draft : `${written.trimEnd()}\n\n${draft}`;
}

/**
 * Signing out on purpose leaves nothing behind on a shared computer: the drafts of everyone go, in every open tab, and
 * nothing is kept any more. A session that expires keeps them.
 */
export function forgetDrafts(): void {
  leaving = true;
  try {
    Object.keys(localStorage).filter(key => key.startsWith(PREFIX)).forEach(key => localStorage.removeItem(key));
    localStorage.setItem(LEFT, new Date().toISOString());
  } catch {
    return;
  }
}

/** Whether a form is the one that signs out. */
export function signsOut(form: Pick<HTMLFormElement, 'action' | 'method'>): boolean {
  return form.method === 'post' && new URL(form.action).pathname === '/sign-out';
}

/** Every page listens, also those without a place to write. */
export function forgetDraftsOnSignOut(): void {
  document.addEventListener('submit', event => {
    if (event.target instanceof HTMLFormElement && signsOut(event.target)) {
      forgetDrafts();
    }
  });
  window.addEventListener('storage', event => {
    leaving ||= event.key === LEFT && event.newValue !== null;
  });
}

/** Writes a draft a moment after the last change, and at once when the page goes away. */
export class DraftKeeper {
  private pause: ReturnType<typeof setTimeout> | undefined;

  /** @param current the draft as it stands, or null when there is nothing worth keeping */
  constructor(private readonly key: string, private readonly current: () => Draft | null) {
    window.addEventListener('pagehide', this.keep);
    document.addEventListener('visibilitychange', this.keep);
  }

  changed(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(this.keep, PAUSE);
  }

  remove(): void {
    clearTimeout(this.pause);
    this.pause = undefined;
    storeDraft(this.key, null);
  }

  /** Keeps what is there and stops looking. */
  close(): void {
    this.keep();
    window.removeEventListener('pagehide', this.keep);
    document.removeEventListener('visibilitychange', this.keep);
  }

  private readonly keep = (): void => {
    if (this.pause !== undefined) {
      clearTimeout(this.pause);
      this.pause = undefined;
      storeDraft(this.key, this.current());
    }
  };
}
