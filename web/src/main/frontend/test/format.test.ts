import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, day, duration, moment, number } from '../src/format.js';
import { localised } from '../src/i18n.js';
import { initials } from '../src/ui/initials.js';

const NOW = Date.parse('2026-11-22T10:00:00Z');

test('times are told in the language of the page, as in Belgium', () => {
  globalThis.kringMessages = { language: 'nl', texts: {} };
  assert.match(ago('2026-11-22T09:50:00Z', NOW), /^10 min\.? geleden$/);
  assert.equal(ago('2026-11-22T09:59:40Z', NOW), 'nu');
  assert.equal(ago('2026-11-21T09:00:00Z', NOW), 'gisteren');
  assert.match(ago('2026-11-01T09:00:00Z', NOW), /^1 nov\.?$/);
  assert.match(ago('2025-11-01T09:00:00Z', NOW), /^1 nov\.? 2025$/);
  assert.equal(number(1284), '1.284');
  assert.match(moment('2026-11-22T09:42:00Z'), /zondag 22 november 2026.*10:42/);
});

test('a span of time is said in its largest whole unit, and a short one in seconds', () => {
  globalThis.kringMessages = { language: 'nl', texts: {} };
  assert.equal(duration(12), '12 seconden');
  assert.equal(duration(60), '1 minuut');
  assert.equal(duration(3 * 3_600), '3 uur');
});

test('a day without a time is that day everywhere', () => {
  globalThis.kringMessages = { language: 'de', texts: {} };
  assert.equal(day('2026-11-22'), '22. November 2026');
});

test('a text falls back to the first language there is', () => {
  globalThis.kringMessages = { language: 'de', texts: {} };
  assert.deepEqual(localised({ fr: 'Bonjour', en: 'Hello' }), { text: 'Bonjour', lang: 'fr' });
  assert.deepEqual(localised({ nl: 'Dag', de: 'Tag' }), { text: 'Tag', lang: 'de' });
});

test('initials are those of the first and the last name', () => {
  assert.equal(initials('Joren De Smet'), 'JS');
  assert.equal(initials(' aïcha '), 'A');
});

test('yesterday is the day before in Brussels, and not what is less than 48 hours ago', () => {
  globalThis.kringMessages = { language: 'nl', texts: {} };
  const morning = Date.parse('2026-11-22T08:00:00Z');
  assert.equal(ago('2026-11-20T09:00:00Z', morning), 'eergisteren');
  assert.equal(ago('2026-11-21T07:00:00Z', morning), 'gisteren');
  assert.match(ago('2026-11-19T23:30:00Z', morning), /^eergisteren$/, 'it was the twentieth in Brussels');
  assert.match(ago('2026-11-16T09:00:00Z', morning), /^6 (dgn|dagen)\.? geleden$/);
  assert.match(ago('2026-11-21T09:00:00Z', morning), /^23 uur geleden$/);
});
