import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TypedTexts } from '../src/features/connection/typed-texts.js';

const control = (value: string, text = true, composer = false) => ({ value, isConnected: true, matches: () => text, closest: (place: string) => composer && place === 'kring-composer' ? {} as Element : null }) as unknown as HTMLInputElement;

test('a text that is typed outside a composer is lost by leaving, until it is gone from the page', () => {
  const texts = new TypedTexts();
  texts.hear(control('in a composer, which keeps it', true, true));
  texts.hear(control('only searched for', false));
  texts.hear(control('  '));
  assert.equal(texts.any, false);
  const written = control('a reason');
  texts.hear(written);
  assert.equal(texts.any, true);
  Object.assign(written, { isConnected: false });
  assert.equal(texts.any, false);
});
