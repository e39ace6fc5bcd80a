// Properties: for any names and any history, every page is complete, the same twice, and free of private text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { JobHunt } from '../../src/domain/model.ts';
import { callSheet } from '../../src/drafts/call-sheet.ts';
import { draftFor, readyToSend } from '../../src/drafts/draft.ts';
import { explanation } from '../../src/drafts/explanation.ts';
import { preparation } from '../../src/drafts/preparation.ts';
import { plain } from '../../src/drafts/words.ts';
import { actionOf } from '../../src/rules/entries.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { toldRule } from '../../src/rules/rule-words.ts';
import { jobHunts } from '../rules/arbitrary.ts';
import { day } from '../rules/records.ts';
import { ACME, type Cast, callViewOf, SAM, SECRET, viewFor } from './cast.ts';
import { messagesOf } from './messages.ts';

const HOLES = /undefined|\[object|NaN| {2}|^ | $|\n{3}|\{\{/m;

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /[\p{L}\p{N}]/u.test(text));
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const clean = (text: string): boolean => !/[[\]{}]|undefined|object|NaN/.test(text);

const casts: fc.Arbitrary<Cast> = fc.record({
  company: name.filter(clean),
  title: fc.oneof(name, fc.constant('')).filter(clean),
  met: fc.uniqueArray(name.filter(clean), { minLength: 0, maxLength: 5, selector: plain }),
  recruiter: fc.option(name.filter(clean)),
  me: fc.record({
    name: fc.option(name.filter(clean)),
    email: fc.option(fc.constant('sam@roe.example')),
    phone: fc.option(fc.constant('+1 212 555 0100')),
    linkedin: fc.option(fc.constant('https://linkedin.example/sam')),
  }),
});

test('any names: every message is complete, greets its reader, and has nothing private', () => {
  fc.assert(
    fc.property(casts, fc.constantFrom('email' as const, 'letter' as const), (cast, form) => {
      for (const view of messagesOf(cast).values()) {
        const draft = draftFor({ ...view, form });
        expect(draft.body).not.toMatch(HOLES);
        expect(draft.body).toBe(draft.body.trim());
        expect(draft.to === null || draft.to.name === plain(draft.to.name)).toBe(true);
        expect(`${draft.subject} ${draft.body}`).not.toContain(SECRET);
        expect(draftFor({ ...view, form })).toEqual(draft);
      }
    }),
    { numRuns: 100 },
  );
});

test('any names: no two thank-you notes of a round are the same after the greeting', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name.filter(clean), { minLength: 2, maxLength: 12, selector: plain }), (met) => {
      const thanks = [...messagesOf({ ...ACME, met })].filter(([what]) => /^thanks [^,]/.test(what));
      const bodies = thanks.map(([, view]) => draftFor(view).body.split('\n\n').slice(1).join('\n\n'));
      expect(new Set(bodies).size).toBe(bodies.length);
    }),
    { numRuns: 50 },
  );
});

/** A job hunt with a secret in every private note. */
function withSecrets(jobHunt: JobHunt): JobHunt {
  return {
    ...jobHunt,
    touches: jobHunt.touches.map((touch) => ({ ...touch, note: SECRET })),
    offers: jobHunt.offers.map((offer) => ({ ...offer, note: SECRET })),
    debriefs: jobHunt.debriefs.map((debrief) => ({ ...debrief, toImprove: SECRET, concerns: SECRET })),
    jobs: jobHunt.jobs.map((job) => ({ ...job, closings: job.closings.map((each) => ({ ...each, note: SECRET })) })),
  };
}

test('any history, any day: every message and call has a complete text', () => {
  fc.assert(
    fc.property(jobHunts, fc.integer({ min: 0, max: 80 }), (given, later) => {
      const jobHunt = withSecrets(given);
      const today: Day = addDays(day('2026-10-15'), later);
      const { items, upcoming } = plan(jobHunt, today, DEFAULT_POLICY);
      for (const item of [...items, ...upcoming]) {
        const page = explanation({
          item,
          told: toldRule(item),
          today,
          policy: DEFAULT_POLICY,
          history: null,
          isAfterInterview: false,
          nextAsk: null,
          next: null,
        });
        expect(page.sections.flatMap(({ lines }) => lines).filter((line) => HOLES.test(line))).toEqual([]);
        if (actionOf(item) === 'do' && item.kind !== 'offer-reply') continue;
        const view = viewFor(item, jobHunt, today, SAM);
        const draft = draftFor(view);
        expect(draft.body).not.toMatch(HOLES);
        expect(`${draft.subject} ${draft.body}`).not.toContain(SECRET);
        expect(readyToSend(draft).body).not.toMatch(HOLES);
        if (item.person === null) continue;
        const sheet = callSheet(callViewOf(view));
        expect(sheet.sections.flatMap(({ lines }) => lines).filter((line) => HOLES.test(line))).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});

test('any history: every interview has a complete preparation page', () => {
  fc.assert(
    fc.property(jobHunts, (jobHunt) => {
      for (const interview of jobHunt.interviews) {
        const job = jobHunt.jobs.find(({ id }) => id === interview.jobId);
        if (!job) continue;
        const { sections } = preparation({ interview, job, jobHunt, notes: [], lessons: [] });
        expect(sections.flatMap(({ lines }) => lines).filter((line) => HOLES.test(line))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});
