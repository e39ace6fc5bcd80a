// Job hunts derived from others, for property tests.
import type { Day } from '../../src/domain/day.ts';
import type { JobHunt } from '../../src/domain/model.ts';
import type { Item, Plan } from '../../src/rules/item.ts';

/** Ids of a shifted job hunt start here. */
export const APART = 10_000;

/** The same job hunt with different people and companies. */
export function apart(jobHunt: JobHunt): JobHunt {
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
  const everyJob = jobHunt.jobs.map(({ id }) => id);
  return {
    jobs: moved(jobHunt.jobs, (job) => ({
      company: `Z ${job.company}`,
      followUpWithId: farOrNull(job.followUpWithId),
    })),
    people: moved(jobHunt.people, ({ company }) => ({ company: company && `Z ${company}` })),
    roles: moved(jobHunt.roles, ({ jobId, personId }) => ({ jobId: far(jobId), personId: far(personId) })),
    interviews: moved(jobHunt.interviews, ({ jobId, personIds }) => ({
      jobId: far(jobId),
      personIds: personIds.map(far),
    })),
    references: moved(jobHunt.references, ({ personId, jobIds }) => ({
      personId: far(personId),
      jobIds: (jobIds.length > 0 ? jobIds : everyJob).map(far),
    })),
    touches: moved(jobHunt.touches, ofKey),
    statements: moved(jobHunt.statements, ofJob),
    offers: moved(jobHunt.offers, ofJob),
    debriefs: moved(jobHunt.debriefs, ({ interviewId }) => ({ interviewId: far(interviewId) })),
    skips: moved(jobHunt.skips, ofKey),
    snoozes: moved(jobHunt.snoozes, ofKey),
  };
}

/** Two job hunts merged into one. */
export function joinedWith(a: JobHunt, b: JobHunt): JobHunt {
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

/** The job hunt as it was on a day. */
export function upTo(jobHunt: JobHunt, date: Day): JobHunt {
  const seen = (on: Day | null) => (on !== null && on <= date ? on : null);
  return {
    ...jobHunt,
    jobs: jobHunt.jobs.map((job) => ({
      ...job,
      appliedOn: seen(job.appliedOn),
      closings: job.closings
        .filter(({ on }) => on <= date)
        .map((closing) => ({ ...closing, reopenedOn: seen(closing.reopenedOn) })),
    })),
    interviews: jobHunt.interviews.map((interview) => ({ ...interview, preparedOn: seen(interview.preparedOn) })),
    touches: jobHunt.touches.filter(({ on }) => on <= date),
    statements: jobHunt.statements.filter(({ saidOn }) => saidOn <= date),
    offers: jobHunt.offers
      .filter(({ on }) => on <= date)
      .map((offer) => ({ ...offer, answeredOn: seen(offer.answeredOn) })),
    debriefs: jobHunt.debriefs.filter(({ savedOn }) => savedOn <= date),
    skips: jobHunt.skips.filter(({ on }) => on <= date),
    snoozes: jobHunt.snoozes
      .filter(({ on }) => on <= date)
      .map((snooze) => ({ ...snooze, endedOn: seen(snooze.endedOn) })),
  };
}

/** A plan by ids, because its records may include later changes. */
export function described(given: Plan) {
  const plain = (items: readonly Item[]) =>
    items.map((item) => ({
      ...item,
      job: item.job.id,
      interview: item.interview?.id,
      alsoAsk: item.alsoAsk.map(({ id }) => id),
      why: item.why(),
      brief: item.brief(),
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
