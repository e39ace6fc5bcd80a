// Raw input for random job hunts: numbers that pick from lists, and durations.
import fc from 'fast-check';
import { addDays, type Day } from '../../src/domain/day.ts';
import { OUTREACH_KINDS } from '../../src/domain/item-kinds.ts';
import { CHANNELS, CLOSE_REASONS, PREFERENCES, RESULTS, ROLES } from '../../src/domain/model.ts';
import { day } from './records.ts';

const FIRST = day('2026-10-01');
const SPAN = 90;
const TIMES = ['08:30', '09:00', '11:59', '12:00', '15:00', '23:30'];
const COMPANIES = ['Acme', 'Beta', 'Gamma', 'Acme'];

/** A number that picks from a list of unknown length. */
const pick = fc.nat(999);
const dayIn = (from: number, to: number): fc.Arbitrary<Day> =>
  fc.integer({ min: from, max: to }).map((offset) => addDays(FIRST, offset));
const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });
const many = <T>(value: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> => fc.array(value, { maxLength: most });
const fallOn = dayIn(0, SPAN);

/** The input of a random job hunt. */
export const raw = fc.record({
  people: fc.array(
    fc.record({
      email: fc.boolean(),
      phone: fc.boolean(),
      metOnLinkedin: fc.boolean(),
      prefers: perhaps(fc.constantFrom(...PREFERENCES)),
      company: perhaps(fc.constantFrom(...COMPANIES)),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  jobs: fc.array(
    fc.record({
      company: fc.constantFrom(...COMPANIES),
      added: dayIn(-10, 60),
      applied: perhaps(fc.nat(20)),
      applyBy: perhaps(fallOn),
      contact: fc.option(pick, { freq: 1 }),
      closings: fc.array(
        fc.record({
          after: fc.nat(70),
          reason: fc.constantFrom(...CLOSE_REASONS),
          wasTold: fc.boolean(),
          starts: perhaps(fc.nat(20)),
          open: fc.nat(15),
        }),
        { maxLength: 2 },
      ),
      staysClosed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  references: many(fc.record({ person: pick, added: dayIn(-10, SPAN), jobs: many(pick, 2) }), 3),
  roles: many(fc.record({ job: pick, person: pick, role: fc.constantFrom(...ROLES) }), 8),
  interviews: many(
    fc.record({
      job: pick,
      day: fallOn,
      time: perhaps(fc.constantFrom(...TIMES)),
      length: perhaps(fc.constantFrom(30, 90)),
      people: many(pick, 3),
      cancelled: fc.nat(5).map((n) => n === 0),
      prepared: fc.option(fc.nat(3), { freq: 1 }),
      debriefed: perhaps(fc.nat(8)),
      skills: perhaps(fc.constantFrom('SQL', 'public speaking')),
    }),
    5,
  ),
  touches: many(
    fc.record({
      job: pick,
      person: perhaps(pick),
      on: fallOn,
      kind: fc.oneof(
        { weight: 6, arbitrary: fc.constant('follow-up' as const) },
        { weight: 4, arbitrary: fc.constantFrom(...OUTREACH_KINDS) },
        { weight: 3, arbitrary: fc.constantFrom('reply' as const, 'reference-check' as const) },
      ),
      channel: perhaps(fc.constantFrom(...CHANNELS)),
      result: fc.constantFrom(...RESULTS),
      interview: perhaps(pick),
      promised: fc.option(fc.nat(14), { freq: 1 }),
    }),
    15,
  ),
  statements: many(
    fc.record({
      job: pick,
      saidOn: fallOn,
      decision: perhaps(fc.nat(25)),
      contact: perhaps(fc.nat(25)),
      every: perhaps(fc.integer({ min: 1, max: 20 })),
    }),
    4,
  ),
  offers: many(fc.record({ job: pick, on: fallOn, reply: perhaps(fc.nat(10)), answered: perhaps(fc.nat(10)) }), 2),
  skips: many(fc.record({ item: fc.tuple(pick, pick, pick), on: fallOn }), 4),
  snoozes: many(
    fc.record({ item: fc.tuple(pick, pick, pick), on: fallOn, until: fc.nat(10), ended: perhaps(fc.nat(10)) }),
    3,
  ),
});

export type Raw = typeof raw extends fc.Arbitrary<infer T> ? T : never;

/** Days to check: before, during and after the job hunt. */
export const days: fc.Arbitrary<Day> = dayIn(-2, SPAN + 40);
