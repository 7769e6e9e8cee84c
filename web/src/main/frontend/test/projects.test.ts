import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Project } from '../src/api/projects.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { projectsAfter, withProject } from '../src/features/profile/projects-after.js';
import { middle } from '../src/features/profile/shrink.js';

const project = (id: string, title: string): Project => ({ id, title, period: '2024', line: '', audience: 'EVERYONE' });

test('a new project comes first, a changed one stays in its place', () => {
  const projects = [project('a', 'one'), project('b', 'two')];
  assert.deepEqual(withProject(projects, project('c', 'three')).map(each => each.id), ['c', 'a', 'b']);
  assert.deepEqual(withProject(projects, project('b', 'other')).map(each => each.title), ['one', 'other']);
});

test('an event of mine brings all projects', () => {
  const event = { type: 'event', stream: 'person:1', seq: 1, name: 'projects.changed', at: '2026-11-28T08:00:00Z', data: { projects: [project('b', 'two')] } } as LiveEvent;
  assert.deepEqual(projectsAfter([project('a', 'one')], event).map(each => each.id), ['b']);
});

test('of a photo the square in the middle is kept, and no pixel is made up', () => {
  assert.deepEqual(middle(4000, 3000), { left: 500, top: 0, edge: 3000, side: 512 });
  assert.deepEqual(middle(300, 400), { left: 0, top: 50, edge: 300, side: 300 });
});
