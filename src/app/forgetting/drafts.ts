// Drafts about a job or person: found by the item id in the file name, or by a name in the text.
import type { Drafts } from '../../app/types.ts';
import type { RecordRef } from '../../domain/ids.ts';
import { fold } from '../../domain/names.ts';
import { type ItemRef, parseItemId } from '../../rules/item-id.ts';
import { KINDS } from '../../rules/kinds/index.ts';
import { jobsWith } from '../../safety/forget.ts';
import { getRecord } from '../../store/load.ts';
import { selectRecords } from '../../store/records.ts';
import type { Session } from '../types.ts';

/** An item id (letter and numbers) anywhere in a file name. */
const ITEM_IN_NAME = /(?<![a-z0-9])[a-z]\d+(?:\.\d+)?(?![a-z0-9])/gi;

/** File names of the drafts to remove with a job or person. */
export function draftsAbout(session: Session, ref: RecordRef, drafts: Drafts): string[] {
  const isAbout = ref.type === 'person' ? aboutPerson(session, ref.number) : aboutJob(session, ref.number);
  return drafts.names().filter((name) => isAbout(name, () => drafts.read(name)));
}

type IsAbout = (name: string, read: () => string | null) => boolean;

function aboutJob(session: Session, jobId: number): IsAbout {
  return (name) => itemsIn(name).some((item) => jobOf(session, item) === jobId);
}

/** In an opened message (.eml) the name may be in any encoding, so all of the job's are removed. */
function aboutPerson(session: Session, personId: number): IsAbout {
  const { db } = session;
  const { name, email, phone } = getRecord(db, 'person', personId);
  const jobs = jobsWith(db, personId);
  const first = fold(name).split(' ')[0] ?? '';
  const given = [name, email, phone].flatMap((text) => (text === null ? [] : [text]));
  return (file, read) => {
    const items = itemsIn(file);
    if (items.some((item) => personOf(session, item) === personId)) return true;
    const isOfJob = items.some((item) => jobs.includes(jobOf(session, item) ?? 0));
    if (isOfJob && /\.eml$/i.test(file)) return true;
    const text = read() ?? '';
    return given.some((each) => text.includes(each)) || (isOfJob && fold(text).split(' ').includes(first));
  };
}

function itemsIn(name: string): ItemRef[] {
  return [...name.matchAll(ITEM_IN_NAME)].flatMap(([text]) => parseItemId(text) ?? []);
}

function jobOf(session: Session, { kind, first }: ItemRef): number | null {
  if (KINDS[kind].id.first === 'job') return first;
  const [interview] = selectRecords(session.db, 'interview', { column: 'id', numbers: [first] });
  return interview?.jobId ?? null;
}

function personOf(session: Session, { kind, second }: ItemRef): number | null {
  if (second === null || KINDS[kind].id.second === 'person') return second;
  const [reference] = selectRecords(session.db, 'reference', { column: 'id', numbers: [second] });
  return reference?.personId ?? null;
}
