// LinkedIn's data export, as the zip or one file from it: connections become people, applications and saved jobs become
// jobs, and those who wrote a recommendation are offered as references.
import { UserError } from '../../../domain/errors.ts';
import { fold } from '../../../domain/names.ts';
import { decodeText } from '../../../formats/decode.ts';
import type { IncomingJob, IncomingPerson, Reading } from '../../../formats/incoming.ts';
import { isZip, readZip } from '../../../formats/zip.ts';
import { peopleOfName, referenceOf, referencesNamed } from '../../../store/find.ts';
import { type Format, MEND_THE_FILE, type Placing, type Reader } from '../format.ts';
import { openJobPlacing } from '../place-job.ts';
import { placePerson } from '../place-person.ts';
import type { Placed } from '../placed.ts';
import { isLinkedinTable, type Recommendation, readLinkedin } from './tables.ts';

type Wanted = IncomingPerson | IncomingJob | Recommendation;

interface Table {
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** Creates the format for one import. */
export function linkedinFormat(): Format<Wanted> {
  const placeJob = openJobPlacing();
  return {
    name: 'linkedin',
    remedy: MEND_THE_FILE,
    takes: { map: false, dates: false, keepOpen: true },
    read,
    place: (placing, record) => {
      if (record.type === 'job') return placeJob(placing, record);
      return record.type === 'person' ? placePerson(placing, record) : placeReference(placing, record);
    },
  };
}

async function* read(reader: Reader): AsyncGenerator<Reading<Wanted>> {
  const tables = await tablesIn(reader);
  const recommendations: Extract<Reading<Recommendation>, { record: unknown }>[] = [];
  let isKnown = false;
  for (const { name, bytes } of tables) {
    const where = tables.length > 1 ? ` (in ${name})` : '';
    for await (const reading of readLinkedin(decodeText(bytes()), name, reader.context.today)) {
      isKnown = true;
      if ('reject' in reading) yield { ...reading, reject: `${reading.reject}${where}` };
      else if (reading.record.type !== 'recommendation') yield { line: reading.line, record: reading.record };
      else recommendations.push({ line: reading.line, record: reading.record });
    }
  }
  if (!isKnown) throw nothingKnown(reader);
  for (const one of recommendations) if (await isWanted(reader, one.record)) yield one;
}

function nothingKnown({ source }: Reader): UserError {
  return new UserError(
    'refused',
    `There's nothing in ${source.name} that I know from a LinkedIn export; nothing was saved.`,
    'Name the zip that LinkedIn let you download, or Connections.csv, Job Applications.csv, Saved Jobs.csv or Recommendations_Received.csv from it.',
  );
}

async function tablesIn({ source }: Reader): Promise<readonly Table[]> {
  const { readAt, size } = source;
  if (readAt === null || size === null || !isZip(readAt(0, 4))) return [source];
  const files = await readZip(readAt, size);
  return files.filter(({ name }) => isLinkedinTable(name));
}

/** Asks on a terminal; without a yes, the report lists them instead. Existing references are skipped. */
async function isWanted({ context, ask, offer }: Reader, { name, company, title }: Recommendation): Promise<boolean> {
  const isReference = referencesNamed(context.session.db).some((known) => fold(known.name) === fold(name));
  if (isReference) return false;
  const about = [title, company].filter((part) => part !== null).join(', ');
  const who = about === '' ? name : `${name} (${about})`;
  const isYes = await ask?.confirm(`${who} wrote you a recommendation. Keep them as a reference?`, false);
  if (!isYes) offer(name, about);
  return isYes === true;
}

/** Matches by name alone if it's unique: somebody who wrote a recommendation may have changed companies long ago. */
function placeReference(placing: Placing, { name, company, title }: Recommendation): Placed {
  const { session } = placing;
  const { db } = session;
  const [only, ...more] = peopleOfName(db, fold(name));
  const nothing = { email: null, phone: null, linkedin: null, metOnLinkedin: false, connectedOn: null, note: null };
  const newcomer = { type: 'person', name, company, title, ...nothing } as const;
  const personId = only && more.length === 0 ? only.id : placePerson(placing, newcomer).personId;
  const isKnown = referenceOf(db, personId) !== null;
  if (!isKnown) session.write.add('reference', { personId, relationship: null, addedOn: session.today });
  return { kind: 'reference', outcome: isKnown ? 'known' : 'added', label: name };
}
