import type { ClientFrame, Positions, ServerFrame } from './protocol.js';

/** What tabs of one person in one browser say to each other. */
export type TabMessage =
  | { kind: 'frame'; frame: ServerFrame }
  | { kind: 'state'; state: SharedState }
  | { kind: 'leading' }
  | { kind: 'resume'; positions: Positions }
  | { kind: 'send'; frame: ClientFrame };

export type SharedState = 'open' | 'lost' | 'signed-out' | 'not-allowed';

export interface SharingListener {
  /** This tab holds the socket from now on. */
  lead(): void;
  /** Another tab took over. */
  follow(): void;
  hear(message: TabMessage): void;
}

/** A leader that was silent for so long is frozen or gone: two heartbeats and some. */
export const LEADER_SILENT = 60_000;

/**
 * Decides which tab holds the one socket of this browser: the tab that holds a Web Lock. The browser gives it to the next tab when the
 * holder closes; a holder that is frozen is robbed of it by the next tab that somebody looks at.
 * Without Web Locks every tab leads itself.
 */
export class Sharing {
  readonly #channel: BroadcastChannel | null;
  readonly #lock: string;
  #leading = false;
  #heard = Date.now();

  constructor(personId: string, private readonly listener: SharingListener) {
    this.#lock = `kring-live:${personId}`;
    this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(this.#lock) : null;
    if (this.#channel !== null) {
      this.#channel.onmessage = message => {
        this.#heard = Date.now();
        this.listener.hear(message.data as TabMessage);
      };
    }
  }

  get leading(): boolean {
    return this.#leading;
  }

  start(): void {
    if (!('locks' in navigator)) {
      this.#lead();
      return;
    }
    this.#queue({});
  }

  say(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  /** To be called when somebody looks at this tab again. */
  check(): void {
    if (!this.#leading && 'locks' in navigator && Date.now() - this.#heard > LEADER_SILENT) {
      this.#queue({ steal: true });
    }
  }

  #queue(options: LockOptions): void {
    navigator.locks.request(this.#lock, options, () => new Promise<never>(() => this.#lead())).catch(() => {
      this.#leading = false;
      this.#heard = Date.now();
      this.listener.follow();
      this.#queue({});
    });
  }

  #lead(): void {
    this.#leading = true;
    this.say({ kind: 'leading' });
    this.listener.lead();
  }
}
