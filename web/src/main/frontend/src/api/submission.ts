import { newKey } from './client.js';

/** Sends what somebody entered, so that trying again after a lost answer never stores it twice: the same input keeps its key until it is stored. */
export class Submission<I, T> {
  #input = '';
  #key = newKey();

  constructor(private readonly send: (input: I, key: string) => Promise<T>) {}

  async run(input: I): Promise<T> {
    const text = JSON.stringify(input);
    if (text !== this.#input) {
      this.#input = text;
      this.#key = newKey();
    }
    const stored = await this.send(input, this.#key);
    this.#input = '';
    return stored;
  }
}
