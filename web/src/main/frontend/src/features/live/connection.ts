import { backoff, LONGEST } from './backoff.js';
import { parseFrame, type ClientFrame, type Hello, type Positions, type ServerFrame } from './protocol.js';
import { inFrames, ResumePace, toName } from './resuming.js';

/** `waiting`: lost, a next try will follow; `stopped`: not wanted now, or of no use any more (signed out). */
export type ConnectionState = 'connecting' | 'open' | 'waiting' | 'stopped';

export interface ConnectionListener {
  /** Where the page stands in each of its streams. */
  resumeFrom(hello: Hello): Positions | Promise<Positions>;
  frame(frame: Exclude<ServerFrame, Hello>): void;
  state(state: ConnectionState): void;
  /** Close code 4001: the session is over. */
  signedOut(): void;
  /** Close code 4003: what this person may see has changed; fetch it again. */
  accessChanged(): void;
  /** Two tries in a row were refused before a hello: the session may be over, which a socket cannot tell. */
  refused(): void;
}

type Timer = ReturnType<typeof setTimeout>;
/** What the connection needs of its surroundings, so that a test can play them. */
export interface Surroundings {
  socket(): WebSocket;
  now(): number;
  random(): number;
  setTimer(run: () => void, ms: number): Timer;
  clearTimer(timer: Timer | undefined): void;
}

const GOING_AWAY = 1001, SIGNED_OUT = 4001, NO_LONGER_ALLOWED = 4003, TOO_MANY_SOCKETS = 4008, NOT_A_FRAME = 1008, TOO_LARGE = 1009;
const HELLO_WITHIN = 10_000, WATCH_EVERY = 5_000;

/**
 * One socket to `GET /live` that comes back by itself. Heartbeats are watched: after two that did not come the socket counts as dead,
 * and after a wake from sleep already a little after one, because a laptop's old socket often looks open for minutes.
 */
export class Connection {
  #socket: WebSocket | undefined;
  #state: ConnectionState = 'stopped';
  #attempt = 0;
  #refusals = 0;
  #heard = 0;
  #watched = 0;
  #heartbeat = 25_000;
  #epoch = '';
  #retry: Timer | undefined;
  #watch: Timer | undefined;
  readonly #pace: ResumePace;

  constructor(private readonly listener: ConnectionListener, private readonly around: Surroundings) {
    this.#pace = new ResumePace(streams => this.#send({ type: 'resume', epoch: this.#epoch, streams }), around);
  }

  get state(): ConnectionState { return this.#state; }

  start(): void {
    if (this.#state === 'stopped') this.#connect();
  }

  /** Closes the socket and makes no further try until {@link start}. */
  stop(): void {
    this.#drop();
    this.#become('stopped');
  }

  /** Closes the socket and comes back at once, to resume from the positions of that moment. */
  restart(): void {
    if (this.#state !== 'stopped') this.#connect();
  }

  /** To be called when the surroundings changed: back online, visible again, restored, woken up. */
  check(): void {
    if (this.#state === 'waiting') this.#connect();
    else if (this.#state === 'open' && this.#silence() > this.#heartbeat * 1.2) this.#connect();
  }

  /** Asks again from these positions, soon. */
  resume(streams: Positions): void { if (this.#state === 'open') this.#pace.want(streams); }

  send(frame: ClientFrame): void {
    if (this.#state === 'open') this.#send(frame);
  }

  #connect(): void {
    this.#drop();
    this.#pace.forget();
    this.#become('connecting');
    const socket = this.around.socket();
    this.#socket = socket;
    this.#hear();
    socket.onmessage = (message) => { if (socket === this.#socket) this.#receive(message.data); };
    socket.onclose = (close) => { if (socket === this.#socket) this.#closed(close.code); };
    this.#schedule();
  }

  #receive(data: unknown): void {
    this.#hear();
    const frame = parseFrame(data);
    if (frame?.type === 'hello') void this.#greet(frame);
    else if (frame) this.listener.frame(frame);
  }

  async #greet(hello: Hello): Promise<void> {
    const socket = this.#socket;
    this.#heartbeat = hello.heartbeat * 1000;
    // The positions belong to the life of the database in which they were read: after a restore the server resets them.
    const lived = this.#epoch === '' ? hello.epoch : this.#epoch;
    this.#attempt = 0;
    this.#refusals = 0;
    const streams = await this.listener.resumeFrom(hello);
    if (socket !== this.#socket) return;
    this.#epoch = hello.epoch;
    this.#become('open');
    inFrames(toName(hello, lived, streams)).forEach(named => this.#send({ type: 'resume', epoch: lived, streams: named }));
  }

  #closed(code: number): void {
    const refused = this.#state === 'connecting';
    this.#drop();
    if (code === SIGNED_OUT) {
      this.#become('stopped');
      this.listener.signedOut();
      return;
    }
    // A node that stops: the next one is there, so that nothing is lost in the eyes of the reader unless the next try fails.
    const elsewhere = code === GOING_AWAY && !refused;
    this.#become(elsewhere ? 'connecting' : 'waiting');
    // The oldest of too many sockets comes back when its tab is looked at, not in a fight with the newer ones.
    if (code === TOO_MANY_SOCKETS) return;
    if (code === NO_LONGER_ALLOWED) this.listener.accessChanged();
    const wait = code === NOT_A_FRAME || code === TOO_LARGE ? LONGEST : backoff(this.#attempt++, this.around.random);
    this.#retry = this.around.setTimer(() => this.#connect(), wait);
    if (refused && ++this.#refusals % 2 === 0) this.listener.refused();
  }

  #schedule(): void {
    this.#watched = this.around.now();
    this.#watch = this.around.setTimer(() => {
      const slept = this.around.now() - this.#watched > WATCH_EVERY * 3;
      const most = this.#state === 'connecting' ? HELLO_WITHIN : this.#heartbeat * (slept ? 1.2 : 2);
      if (this.#silence() > most) this.#closed(1006);
      else this.#schedule();
    }, WATCH_EVERY);
  }

  #drop(): void {
    this.around.clearTimer(this.#retry);
    this.around.clearTimer(this.#watch);
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket && socket.readyState < 2) socket.close(1000);
  }

  #become(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.listener.state(state);
  }

  #send(frame: ClientFrame): void {
    if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(frame));
  }

  #hear(): void { this.#heard = this.around.now(); }

  #silence(): number { return this.around.now() - this.#heard; }
}

/** The surroundings of a page. */
export const browserSurroundings = (): Surroundings => ({
  socket: () => new WebSocket(new URL('/live', location.href.replace(/^http/, 'ws'))),
  now: () => Date.now(),
  random: () => Math.random(),
  setTimer: (run, ms) => setTimeout(run, ms),
  clearTimer: (timer) => clearTimeout(timer),
});

/** Calls `check` when a page comes back from offline, from the background, or from the browser's back/forward cache. */
export function watchSurroundings(check: () => void): void {
  addEventListener('online', check);
  addEventListener('pageshow', check);
  addEventListener('focus', check);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') check(); });
}
