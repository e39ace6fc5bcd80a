// Whom to reach, and how, for outreach that stands on no list.
import type { Day } from '../domain/day.ts';
import type { ItemKind, OutreachKind } from '../domain/item-kinds.ts';
import type { Channel, Person, Search } from '../domain/model.ts';
import { isOutreach, personOf, withRole } from '../domain/queries.ts';
import { openBook } from './book.ts';
import type { Policy } from './policy.ts';
import { callChannel, insiderChannel, noteChannel, onlyEmail, writeChannel } from './reach.ts';
import type { JobRecord } from './record.ts';

type People = ReadonlyMap<number, Person>;

interface Reach {
  /** Who gets such a message where nobody is named. */
  readonly who: (record: JobRecord, people: People) => Person | null;
  readonly channel: (person: Person) => Channel;
}

const nobody = (): null => null;
const contact = (record: JobRecord): Person | null => record.contact;

const REACH = {
  'follow-up': { who: contact, channel: callChannel },
  'thank-you': { who: nobody, channel: noteChannel },
  'recruiter-call': { who: (record, people) => withRole(record.roles, 'recruiter', people), channel: onlyEmail },
  'reference-alert': { who: nobody, channel: writeChannel },
  'reference-thanks': { who: nobody, channel: writeChannel },
  'network-check-in': { who: (record, people) => withRole(record.roles, 'insider', people), channel: insiderChannel },
  'feedback-request': { who: contact, channel: writeChannel },
  'withdrawal-note': { who: contact, channel: writeChannel },
} as const satisfies Record<OutreachKind, Reach>;

/** The person such a message about a job goes to (the one named, else the usual one, else null) and the channel. */
export function reachFor(
  search: Search,
  date: Day,
  policy: Policy,
  about: { readonly kind: ItemKind; readonly jobId: number; readonly personId: number | null },
): { person: Person | null; channel: Channel | null } {
  if (!isOutreach(about.kind)) return { person: null, channel: null };
  const { people, records } = openBook(search, date, policy);
  const record = records.find(({ job }) => job.id === about.jobId);
  const { who, channel } = REACH[about.kind];
  const person = personOf(about.personId, people) ?? (record ? who(record, people) : null);
  return { person, channel: person && channel(person) };
}
