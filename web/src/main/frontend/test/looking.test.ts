import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { TemplateResult } from 'lit';
import { pagesWhile } from '../src/api/pages.js';
import { ProblemError } from '../src/api/client.js';
import { noErrors } from '../src/ui/form.js';
import { Looking } from '../src/ui/looking.js';
import { pick, type Pick } from '../src/ui/pick.js';

globalThis.kringMessages = { language: 'en', texts: { 'pick.found': args => `${args?.['count']} found`, 'problem.offline': () => 'offline' } };
const answered = async (): Promise<void> => { for (let turn = 0; turn < 10; turn++) await Promise.resolve(); };
beforeEach(() => { mock.timers.reset(); mock.timers.enable({ apis: ['setTimeout'] }); });

test('a page that does not come ends the asking for pages', async () => {
  let asked = 0;
  await pagesWhile(() => asked < 5, async () => { asked++; return true; });
  assert.equal(asked, 5);
  await pagesWhile(() => true, async () => ++asked < 8);
  assert.equal(asked, 8);
});

test('who types is asked for once they pause, and an answer to an earlier text says nothing', async () => {
  const looking = new Looking(250);
  const told: string[] = [];
  let late: (answer: string) => void = () => undefined;
  looking.start(() => new Promise<string>(done => { late = done; }), answer => told.push(answer));
  mock.timers.tick(250);
  looking.start(async () => 'second', answer => told.push(answer));
  looking.start(async () => 'third', answer => told.push(answer));
  mock.timers.tick(249);
  await answered();
  assert.deepEqual(told, []);
  mock.timers.tick(1);
  late('first');
  await answered();
  assert.deepEqual(told, ['third']);
});

type Item = { id: string };
/** The listeners of a template, by the text before them. */
const hear = ({ strings, values }: TemplateResult, name: string): unknown => values[strings.findIndex(text => text.endsWith(`${name}=`))];

function picking(search: (q: string) => Promise<Item[]>) {
  let state: Pick<Item> = { text: '', found: [], chosen: null };
  const shown = (): TemplateResult => pick({ field: 'x', label: 'X', hint: '', errors: noErrors, state, show: each => each.id, search, onChange: next => { state = next; } });
  return {
    state: () => state,
    type: (text: string) => (hear(shown(), '@input') as (event: unknown) => void)({ target: { value: text } }),
    choose: (item: Item) => {
      const list = shown().values.at(-1) as TemplateResult;
      const each = (list.values.at(-1) as { values: unknown[] }).values.at(-1) as (item: Item) => TemplateResult;
      (hear(each(item), '@change') as () => void)();
    },
  };
}

test('what was found stays while one of it is chosen, and a late answer does not take the choice away', async () => {
  const answers: ((items: Item[]) => void)[] = [];
  const field = picking(() => new Promise(done => answers.push(done)));
  field.type('wa');
  mock.timers.tick(250);
  answers[0]!([{ id: 'a' }, { id: 'b' }]);
  await answered();
  assert.deepEqual([field.state().found.length, field.state().answered], [2, true]);
  field.type('wat');
  mock.timers.tick(250);
  field.choose({ id: 'b' });
  answers[1]!([{ id: 'c' }]);
  await answered();
  assert.deepEqual([field.state().chosen, field.state().found], [{ id: 'b' }, [{ id: 'a' }, { id: 'b' }]]);
});

test('a search that is refused says why, and not that there is nothing', async () => {
  const field = picking(async () => { throw new ProblemError({ status: 429, detail: 'slower' }); });
  field.type('wa');
  assert.equal(field.state().answered, undefined);
  mock.timers.tick(250);
  await answered();
  assert.deepEqual([field.state().problem, field.state().answered], ['slower', undefined]);
});
