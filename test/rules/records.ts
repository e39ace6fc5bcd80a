// Records with defaults for fields a test doesn't set.

import { type Day, parseDay } from '../../src/domain/day.ts';
import { NOTHING_WRITTEN } from '../../src/domain/debrief-notes.ts';
import type { Skip, Snooze } from '../../src/domain/item-key.ts';
import type {
  Closing,
  Debrief,
  Interview,
  Job,
  JobHunt,
  Offer,
  Person,
  Reference,
  Timing,
  Touch,
} from '../../src/domain/model.ts';

/** Parses 'yyyy-MM-dd' into a day. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no day: ${text}`);
  return parsed;
}

const LONG_AGO = day('2026-01-01');

export const NOTHING: JobHunt = {
  jobs: [],
  people: [],
  roles: [],
  interviews: [],
  references: [],
  touches: [],
  statements: [],
  offers: [],
  debriefs: [],
  skips: [],
  snoozes: [],
};

export function makeJob(given: Partial<Job> & Pick<Job, 'id' | 'company'>): Job {
  return {
    title: 'Analyst',
    addedOn: LONG_AGO,
    appliedOn: null,
    undatedStage: null,
    applyBy: null,
    url: null,
    location: null,
    salary: null,
    source: null,
    resume: null,
    followUpWithId: null,
    closings: [],
    ...given,
  };
}

export function makeClosing(given: Partial<Closing> & Pick<Closing, 'id' | 'jobId' | 'on' | 'reason'>): Closing {
  return { dayIs: null, wasTold: false, startsOn: null, note: null, reopenedOn: null, ...given };
}

export function makePerson(given: Partial<Person> & Pick<Person, 'id' | 'name'>): Person {
  const { id, name, ...others } = given;
  return {
    id,
    name,
    company: null,
    title: null,
    email: null,
    phone: null,
    linkedin: null,
    metOnLinkedin: false,
    connectedOn: null,
    prefers: null,
    common: null,
    zone: null,
    ...others,
  };
}

export function makeInterview(given: Partial<Interview> & Pick<Interview, 'id' | 'jobId' | 'day'>): Interview {
  return {
    time: null,
    zone: null,
    dayThere: null,
    timeThere: null,
    dayThen: given.day,
    length: null,
    kind: null,
    place: null,
    link: null,
    personIds: [],
    cancelledOn: null,
    preparedOn: null,
    ...given,
  };
}

export function makeReference(given: Partial<Reference> & Pick<Reference, 'id' | 'personId'>): Reference {
  return { relationship: null, addedOn: LONG_AGO, jobIds: [], ...given };
}

export function makeTouch(given: Partial<Touch> & Pick<Touch, 'id' | 'jobId' | 'on' | 'direction' | 'kind'>): Touch {
  return { personId: null, interviewId: null, channel: null, result: null, note: null, promisedOn: null, ...given };
}

export function makeTiming(given: Partial<Timing> & Pick<Timing, 'id' | 'jobId' | 'saidOn'>): Timing {
  return { decisionBy: null, contactOn: null, everyDays: null, touchId: null, interviewId: null, ...given };
}

export function makeOffer(given: Partial<Offer> & Pick<Offer, 'id' | 'jobId' | 'on'>): Offer {
  return { replyBy: null, salary: null, note: null, answeredOn: null, ...given };
}

export function makeDebrief(given: Partial<Debrief> & Pick<Debrief, 'id' | 'interviewId' | 'savedOn'>): Debrief {
  return { ...NOTHING_WRITTEN, ...given };
}

export function makeSkip(given: Partial<Skip> & Pick<Skip, 'id' | 'kind' | 'jobId' | 'on'>): Skip {
  return { interviewId: null, personId: null, note: null, ...given };
}

export function makeSnooze(given: Partial<Snooze> & Pick<Snooze, 'id' | 'kind' | 'jobId' | 'on' | 'until'>): Snooze {
  return { interviewId: null, personId: null, endedOn: null, note: null, ...given };
}
