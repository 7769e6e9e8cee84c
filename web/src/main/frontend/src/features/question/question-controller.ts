import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { accept, changeQuestion, claim, close, markHelpful, markOutdated, question as fetchQuestion, recheck, release, reopen, unaccept, unmarkOutdated, type Question, type ThreadQuestion } from '../../api/question.js';
import { t } from '../../i18n.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import type { ReplyAct } from './reply-acts.js';

const PAUSE = 150;

/** What one does with a question as a whole. */
export type WholeAct = 'CLAIM' | 'RELEASE' | 'CLOSE' | 'REOPEN' | 'HOLDS' | 'HOLDS_NOT';

/** The question of a thread page: what it is now and what the reader may do, fetched again after each change that an event tells of. */
export class QuestionController implements ReactiveController {
  view: Question | null = null;
  busy = false;
  private id = '';
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost, private readonly tell: (question: ThreadQuestion) => void) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.pause);
  }

  open(id: string, view: Question | null): void {
    this.id = id;
    this.view = view;
  }

  /** An event told what it is now; what I may do with it is asked for. */
  changed(question: ThreadQuestion): void {
    if (this.view !== null) {
      this.view = { ...this.view, question };
    }
    this.refetchSoon();
  }

  refetchSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.refetch(), PAUSE);
  }

  async whole(act: WholeAct): Promise<void> {
    const doing: Record<WholeAct, () => Promise<Question>> = {
      CLAIM: () => claim(this.id), RELEASE: () => release(this.id), CLOSE: () => close(this.id), REOPEN: () => reopen(this.id),
      HOLDS: () => recheck(this.id, true), HOLDS_NOT: () => recheck(this.id, false),
    };
    await this.run(doing[act], t(`question.done.${act}`));
  }

  /** Other topics, and for moderators another title; rejects with what is wrong with them. */
  async change(change: { title?: string; topics: string[] }): Promise<void> {
    this.take(await changeQuestion(this.id, change, this.view!.version));
    say(t('question.done.CHANGE'));
  }

  /**
   * Says that a reply does not hold any more; rejects with what is wrong with it.
   *
   * @param newer the post that has the answer of today
   */
  async outdated(replyId: string, newer: string | null): Promise<void> {
    try {
      this.take(await markOutdated(this.id, replyId, newer));
    } catch (problem) {
      this.refetchSoon();
      throw problem;
    }
    say(t('question.done.OUTDATED'));
  }

  async reply(act: Exclude<ReplyAct, 'OUTDATED'>, replyId: string): Promise<boolean> {
    const doing: Record<typeof act, () => Promise<Question>> = {
      ACCEPT: () => accept(this.id, replyId), UNACCEPT: () => unaccept(this.id), HELPFUL: () => markHelpful(this.id, replyId, true),
      NOT_HELPFUL: () => markHelpful(this.id, replyId, false), NOT_OUTDATED: () => unmarkOutdated(this.id, replyId),
    };
    return this.run(doing[act], t(`question.done.${act}`));
  }

  private async run(work: () => Promise<Question>, done: string): Promise<boolean> {
    if (this.busy) {
      return false;
    }
    this.busy = true;
    this.host.requestUpdate();
    try {
      this.take(await work());
      say(done);
      return true;
    } catch (problem) {
      say(explain(problem), 'bad');
      void this.refetch();
      return false;
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
  }

  private async refetch(): Promise<void> {
    const view = await fetchQuestion(this.id).catch(() => null);
    if (view !== null) {
      this.take(view);
    }
  }

  private take(view: Question): void {
    if (this.view === null || view.version >= this.view.version) {
      this.view = view;
      this.tell(view.question);
      this.host.requestUpdate();
    }
  }
}
