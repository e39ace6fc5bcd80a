// How each reader is greeted, by the setting and by whether you've met.
import { describe, expect, test } from 'vitest';
import type { JobHunt } from '../../src/domain/model.ts';
import { draftFor } from '../../src/drafts/draft.ts';
import type { DraftView, Greeting } from '../../src/drafts/view.ts';
import { dayOf, told } from '../rules/dsl.ts';
import { openSession } from '../support/session.ts';
import { ACME, HELD, jobHuntOf, viewOf } from './cast.ts';

const greetingIn = (view: DraftView, greeting: Greeting) => draftFor({ ...view, greeting }).body.split('\n')[0];

test.each([
  ['Amy Lee', 'Dear Amy,', 'Dear Amy Lee,'],
  ['Dr. Amy Lee', 'Dear Dr. Lee,', 'Dear Dr. Lee,'],
  ['Dr. Amy van der Berg', 'Dear Dr. van der Berg,', 'Dear Dr. van der Berg,'],
  ['Amy van der Berg', 'Dear Amy,', 'Dear Amy van der Berg,'],
  ['Prof. Vera von Trapp', 'Dear Prof. von Trapp,', 'Dear Prof. von Trapp,'],
  ['Cher', 'Dear Cher,', 'Dear Cher,'],
  ['J. Lee', 'Dear J. Lee,', 'Dear J. Lee,'],
  ['山田太郎', 'Dear 山田太郎,', 'Dear 山田太郎,'],
  ['山田 太郎', 'Dear 山田 太郎,', 'Dear 山田 太郎,'],
  ['Иван Петров', 'Dear Иван Петров,', 'Dear Иван Петров,'],
])('%s, someone you met: %s, or formally %s', (name, first, formal) => {
  const view = viewOf(jobHuntOf({ ...ACME, met: [name] }), 't1.1', HELD);
  expect([greetingIn(view, 'first'), greetingIn(view, 'formal')]).toEqual([first, formal]);
});

test.each([
  ['a recruiter before the interview they got you', 'via dana', '11-20', 'Dear Dana Ruiz,'],
  ['after it', 'via dana; interview mon with amy', '11-20', 'Dear Dana,'],
  ['when it was canceled', 'via dana; interview mon with amy cancelled', '11-20', 'Dear Dana Ruiz,'],
  ['about another job', 'via dana; beta: via dana; beta: interview mon with amy', '11-20', 'Dear Dana,'],
])('%s: %s', (_, text, date, greeting) => {
  const jobHunt = named(told(`applied 10-20; ${text}`), 'Dana Ruiz');
  expect(greetingIn(viewOf(jobHunt, 'f1', dayOf(date)), 'first')).toBe(greeting);
});

describe('someone named Amy Lee you never interviewed with', () => {
  test.each([
    ['wrote or talked to no one', '', 'Dear Amy Lee,'],
    ['only wrote', '; heard 11-04 amy by email', 'Dear Amy Lee,'],
    ['called you', '; heard 11-04 amy by phone', 'Dear Amy,'],
    ['talked on the phone with you', '; asked amy 11-04 spoke', 'Dear Amy,'],
  ])('%s', (_, more, greeting) => {
    const jobHunt = named(told(`applied 10-20; contact amy${more}`));
    const view = viewOf(jobHunt, 'f1', dayOf('11-20'));
    expect(greetingIn(view, 'first')).toBe(greeting);
    expect(greetingIn(view, 'formal')).toBe('Dear Amy Lee,');
  });
});

test.each([
  ['a reference', 'a1.1', 92, 'Ruth Adler', 'Hi Ruth,'],
  ['a reference with a prefix', 'a1.1', 92, 'Prof. Ruth Adler', 'Hi Prof. Adler,'],
  ['an insider', 'n1.91', 91, 'Ruth Adler', 'Hi Ruth,'],
])('greets %s the same way with either setting', (_, id, personId, name, greeting) => {
  const jobHunt = jobHuntOf(ACME);
  const people = jobHunt.people.map((person) => (person.id === personId ? { ...person, name } : person));
  const view = viewOf({ ...jobHunt, people }, id, HELD);
  expect([greetingIn(view, 'first'), greetingIn(view, 'formal')]).toEqual([greeting, greeting]);
});

test('addresses the hiring team when nobody is on record', () => {
  const view = { ...viewOf(jobHuntOf(ACME), 't1.1', HELD) };
  expect(greetingIn({ ...view, item: { ...view.item, person: null } }, 'formal')).toBe('Dear Hiring Team,');
});

test('the setting applies to drafts, and can be undone', async () => {
  const session = openSession();
  await session.say('add-interview Acme Clerk --at "2026-11-02 10:00" --with "Amy Lee"');
  expect(await session.say('draft t1.1')).toContain('Dear Amy,');
  await session.say('config set greeting Formal');
  expect(await session.say('config')).toContain('formal (set by you; otherwise first)');
  expect(await session.say('draft t1.1')).toContain('Dear Amy Lee,');
  await session.say('config unset greeting');
  expect(await session.say('draft t1.1')).toContain('Dear Amy,');
});

test('refuses any other value, naming both', async () => {
  const run = await openSession().run('config set greeting casual');
  expect(run).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^jobtrack: greeting: "casual" .+\n {2}Type first or formal\.$/m),
  });
});

function named(jobHunt: JobHunt, name = 'Amy Lee'): JobHunt {
  return { ...jobHunt, people: jobHunt.people.map((person) => ({ ...person, name })) };
}
