// Searches made of other searches, for the laws.
import type { Day } from '../../src/domain/day.ts';
import type { Search } from '../../src/domain/model.ts';
import type { Item, Plan } from '../../src/rules/item.ts';

/** Numbers from here on are those of a search moved apart. */
export const APART = 10_000;

/** The same search with other people, and other companies. */
export function apart(search: Search): Search {
  const moved = <T extends { readonly id: number }>(records: readonly T[], change: (record: T) => Partial<T>): T[] =>
    records.map((record) => ({ ...record, ...change(record), id: record.id + APART }));
  const far = (id: number) => id + APART;
  const farOrNull = (id: number | null) => (id === null ? null : far(id));
  const ofJob = <T extends { readonly jobId: number }>({ jobId }: T) => ({ jobId: far(jobId) }) as Partial<T>;
  const ofKey = <
    T extends { readonly jobId: number; readonly personId: number | null; readonly interviewId: number | null },
  >(
    one: T,
  ) =>
    ({
      jobId: far(one.jobId),
      personId: farOrNull(one.personId),
      interviewId: farOrNull(one.interviewId),
    }) as Partial<T>;
  const everyJob = search.jobs.map(({ id }) => id);
  return {
    jobs: moved(search.jobs, (job) => ({ company: `Z ${job.company}`, followUpWithId: farOrNull(job.followUpWithId) })),
    people: moved(search.people, ({ company }) => ({ company: company && `Z ${company}` })),
    roles: moved(search.roles, ({ jobId, personId }) => ({ jobId: far(jobId), personId: far(personId) })),
    interviews: moved(search.interviews, ({ jobId, personIds }) => ({
      jobId: far(jobId),
      personIds: personIds.map(far),
    })),
    references: moved(search.references, ({ personId, jobIds }) => ({
      personId: far(personId),
      jobIds: (jobIds.length > 0 ? jobIds : everyJob).map(far),
    })),
    touches: moved(search.touches, ofKey),
    statements: moved(search.statements, ofJob),
    offers: moved(search.offers, ofJob),
    debriefs: moved(search.debriefs, ({ interviewId }) => ({ interviewId: far(interviewId) })),
    skips: moved(search.skips, ofKey),
    snoozes: moved(search.snoozes, ofKey),
  };
}

/** Two searches in one file. */
export function joinedWith(a: Search, b: Search): Search {
  return {
    jobs: [...a.jobs, ...b.jobs],
    people: [...a.people, ...b.people],
    roles: [...a.roles, ...b.roles],
    interviews: [...a.interviews, ...b.interviews],
    references: [...a.references, ...b.references],
    touches: [...a.touches, ...b.touches],
    statements: [...a.statements, ...b.statements],
    offers: [...a.offers, ...b.offers],
    debriefs: [...a.debriefs, ...b.debriefs],
    skips: [...a.skips, ...b.skips],
    snoozes: [...a.snoozes, ...b.snoozes],
  };
}

/** The file as it was on a day. */
export function upTo(search: Search, date: Day): Search {
  const seen = (on: Day | null) => (on !== null && on <= date ? on : null);
  return {
    ...search,
    jobs: search.jobs.map((job) => ({
      ...job,
      appliedOn: seen(job.appliedOn),
      closings: job.closings
        .filter(({ on }) => on <= date)
        .map((closing) => ({ ...closing, reopenedOn: seen(closing.reopenedOn) })),
    })),
    interviews: search.interviews.map((interview) => ({ ...interview, preparedOn: seen(interview.preparedOn) })),
    touches: search.touches.filter(({ on }) => on <= date),
    statements: search.statements.filter(({ saidOn }) => saidOn <= date),
    offers: search.offers
      .filter(({ on }) => on <= date)
      .map((offer) => ({ ...offer, answeredOn: seen(offer.answeredOn) })),
    debriefs: search.debriefs.filter(({ savedOn }) => savedOn <= date),
    skips: search.skips.filter(({ on }) => on <= date),
    snoozes: search.snoozes
      .filter(({ on }) => on <= date)
      .map((snooze) => ({ ...snooze, endedOn: seen(snooze.endedOn) })),
  };
}

/** A plan by ids: the records in it may carry what is not seen yet. */
export function described(given: Plan) {
  const plain = (items: readonly Item[]) =>
    items.map((item) => ({
      ...item,
      job: item.job.id,
      interview: item.interview?.id,
      alsoAsk: item.alsoAsk.map(({ id }) => id),
      why: item.why(),
    }));
  const { items, upcoming, lapsed, agenda } = given;
  return {
    ...given,
    items: plain(items),
    upcoming: plain(upcoming),
    lapsed: plain(lapsed),
    agenda: agenda.map(({ id }) => id),
  };
}
