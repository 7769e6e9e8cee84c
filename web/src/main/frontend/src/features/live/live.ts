import { browserSurroundings, Connection, watchSurroundings } from './connection.js';
import { StreamPositions } from './positions.js';
import type { ClientFrame, LiveEvent, Positions, Presence, Reset, ServerFrame, Typing } from './protocol.js';
import { Sharing, type SharedState, type TabMessage } from './sharing.js';

/** Fired on `window`; the detail is what the name says. `kring-event` comes once for each event, in order. */
export interface LiveEvents {
  'kring-event': LiveEvent;
  'kring-reset': Reset;
  'kring-presence': Presence;
  'kring-typing-seen': Typing;
  'kring-connection': 'lost' | 'back' | 'signed-out' | 'not-allowed';
}

const GAP_PATIENCE = 2_000;
const LOOK_EVERY = 15_000;

/**
 * What happens in the streams of this page. One tab of a browser holds the socket and passes every frame on; each tab keeps its own positions and
 * applies an event only when it is exactly the next one, so it may safely get it twice.
 */
export class Live {
  readonly #positions: StreamPositions;
  readonly #sharing: Sharing;
  readonly #connection: Connection;
  #state: SharedState = 'open';
  #asked = 0;

  constructor(personId: string, start: Positions) {
    this.#positions = new StreamPositions(start);
    this.#connection = new Connection({
      resumeFrom: () => this.#positions.all(),
      frame: frame => this.#pass({ kind: 'frame', frame }),
      state: state => {
        if (state === 'open' || state === 'waiting') {
          this.#pass({ kind: 'state', state: state === 'open' ? 'open' : 'lost' });
        }
      },
      signedOut: () => this.#pass({ kind: 'state', state: 'signed-out' }),
      accessChanged: () => this.#pass({ kind: 'state', state: 'not-allowed' }),
      refused: () => void this.#askWhetherSignedIn(),
    }, browserSurroundings());
    this.#sharing = new Sharing(personId, {
      lead: () => this.#connection.start(),
      follow: () => this.#connection.stop(),
      hear: message => this.#hear(message),
    });
  }

  start(): void {
    this.#sharing.start();
    this.#sharing.say({ kind: 'resume', positions: this.#positions.all() });
    watchSurroundings(() => {
      this.#connection.check();
      this.#sharing.check();
      this.#resume();
    });
    setInterval(() => { if (document.visibilityState === 'visible') this.#sharing.check(); }, LOOK_EVERY);
  }

  /** What the page shows was fetched and reflects this stream up to `head`; it is followed from there. */
  synced(stream: string, head: number): void {
    const fresh = this.#positions.of(stream) === undefined;
    this.#positions.synced(stream, head);
    if (fresh) {
      this.#resume({ [stream]: head });
    }
  }

  positionOf(stream: string): number | undefined {
    return this.#positions.of(stream);
  }

  send(frame: ClientFrame): void {
    if (this.#sharing.leading) {
      this.#connection.send(frame);
    } else {
      this.#sharing.say({ kind: 'send', frame });
    }
  }

  #pass(message: TabMessage): void {
    this.#sharing.say(message);
    this.#hear(message);
  }

  #hear(message: TabMessage): void {
    switch (message.kind) {
      case 'frame': this.#take(message.frame); break;
      case 'state': this.#become(message.state); break;
      case 'leading': this.#sharing.say({ kind: 'resume', positions: this.#positions.all() }); break;
      case 'send': if (this.#sharing.leading) this.#connection.send(message.frame); break;
      case 'resume': if (this.#sharing.leading) this.#answer(message.positions); break;
    }
  }

  /** Another tab is behind, or follows a stream that this one does not: the server sends it again, to all. */
  #answer(theirs: Positions): void {
    const wanted = Object.entries(theirs).filter(([stream, seq]) => (this.#positions.of(stream) ?? -1) !== seq);
    wanted.filter(([stream]) => this.#positions.of(stream) === undefined).forEach(([stream, seq]) => this.#positions.synced(stream, seq));
    if (wanted.length > 0 && this.#connection.state === 'open') {
      this.#connection.resume(Object.fromEntries(wanted));
    }
    this.#sharing.say({ kind: 'state', state: this.#connection.state === 'open' ? 'open' : 'lost' });
  }

  #take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'event': this.#apply(frame); break;
      case 'reset':
        if (this.#positions.of(frame.stream) !== undefined) {
          this.#positions.reset(frame.stream, frame.head);
          fire('kring-reset', frame);
        }
        break;
      case 'presence': fire('kring-presence', frame); break;
      case 'typing': fire('kring-typing-seen', frame); break;
      default:
    }
  }

  /** An event of something that is gone meanwhile keeps its number and says nothing. */
  #apply(event: LiveEvent): void {
    const verdict = this.#positions.take(event);
    if (verdict === 'gap') {
      this.#resumeSoon(event.stream);
    } else if (verdict === 'apply' && Object.keys(event.data).length > 0) {
      if (event.name === 'membership.changed') {
        this.#followMembership(event.data);
      }
      fire('kring-event', event);
    }
  }

  #followMembership({ groupId, membership, head }: { groupId: string; membership: { state: string } | null; head: number }): void {
    const stream = `group:${groupId}`;
    if (membership?.state === 'MEMBER' && this.#positions.of(stream) === undefined) {
      this.#positions.synced(stream, head);
    }
  }

  #resumeSoon(stream: string): void {
    const now = Date.now();
    if (now - this.#asked > GAP_PATIENCE) {
      this.#asked = now;
      this.#resume({ [stream]: this.#positions.of(stream) ?? 0 });
    }
  }

  #resume(positions: Positions = this.#positions.all()): void {
    if (!this.#sharing.leading) {
      this.#sharing.say({ kind: 'resume', positions });
    } else if (this.#connection.state === 'open') {
      this.#connection.resume(positions);
    }
  }

  #become(state: SharedState): void {
    if (state !== this.#state) {
      this.#state = state;
      fire('kring-connection', state === 'open' ? 'back' : state);
    }
  }

  /** A socket that is refused does not say why; the API does, and leads to the sign-in when the session is over. */
  async #askWhetherSignedIn(): Promise<void> {
    const answer = await fetch('/api/v1/me', { headers: { Accept: 'application/json' } }).catch(() => null);
    if (answer?.status === 401) {
      this.#connection.stop();
      this.#pass({ kind: 'state', state: 'signed-out' });
    }
  }
}

function fire<K extends keyof LiveEvents>(name: K, detail: LiveEvents[K]): void {
  window.dispatchEvent(new CustomEvent(name, { detail }));
}

/** Hears one kind of live event until the signal ends. */
export function onLive<K extends keyof LiveEvents>(name: K, hear: (detail: LiveEvents[K]) => void, signal: AbortSignal): void {
  window.addEventListener(name, event => hear((event as CustomEvent<LiveEvents[K]>).detail), { signal });
}
