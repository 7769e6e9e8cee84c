import { newKey } from '../../api/client.js';
import type { ComposerInput } from '../composer/kring-composer.js';

/**
 * Sends what somebody wrote, so that trying again after a lost answer never says it twice: the same words keep their key until they are
 * stored.
 */
export class Submission<T> {
  #words = '';
  #key = newKey();

  constructor(private readonly send: (input: ComposerInput, key: string) => Promise<T>) {}

  async run(input: ComposerInput): Promise<T> {
    const words = JSON.stringify(input);
    if (words !== this.#words) {
      this.#words = words;
      this.#key = newKey();
    }
    const stored = await this.send(input, this.#key);
    this.#words = '';
    return stored;
  }
}
