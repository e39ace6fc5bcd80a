// Reads an export into an empty file, record by record, with the same ids. Nothing is merged: ids already in use could
// mean other records.

import { allClashWarnings } from '../../../app/recording/clashes.ts';
import { placeWarning, requireKey } from '../../../app/settings.ts';
import type { Session } from '../../../app/types.ts';
import { UserError } from '../../../domain/errors.ts';
import { recordId } from '../../../domain/ids.ts';
import { TABLES, type Table } from '../../../domain/schema.ts';
import { decodeText } from '../../../formats/decode.ts';
import { type FoundRow, type ImportedRow, readExport } from '../../../formats/json/read.ts';
import { policyFrom } from '../../../rules/policy.ts';
import { ownZone } from '../../../store/own-zone.ts';
import { namesPlace } from '../../../store/settings.ts';
import { countRows, raiseLastNumber } from '../../../store/whole.ts';
import { type Format, MEND_THE_FILE, type Placing, type Reader } from '../format.ts';
import type { Placed } from '../placed.ts';

const KINDS: Partial<Record<Table, string>> = {
  job: 'job',
  person: 'person',
  reference: 'reference',
  interview: 'interview',
  touch: 'touch',
  note: 'note',
};

interface JsonReader extends Pick<Reader, 'warn'> {
  readonly source: Pick<Reader['source'], 'bytes'>;
}

interface JsonFormat extends Format<ImportedRow> {
  readonly read: (reader: JsonReader) => AsyncIterable<FoundRow>;
  readonly place: (placing: Pick<Placing, 'session' | 'warn'>, record: ImportedRow) => Placed;
}

/** Creates the format for one import. */
export function jsonFormat(session: Session): JsonFormat {
  const lastNumbers = new Map<Table, number>();
  let isBegun = false;
  async function* read({ source, warn }: JsonReader): AsyncGenerator<FoundRow> {
    requireEmpty(session);
    const settings = new Map<string, string>();
    for await (const found of readExport(decodeText(source.bytes()), { lastNumbers })) {
      const { table, row } = found.record;
      const setting = { key: String(row.key), value: String(row.value) };
      if (table === 'setting') settings.set(requireKey(setting.key), setting.value);
      if (table === 'setting' && namesPlace(setting.key)) warn(setting.key, placeWarning(setting));
      else yield found;
    }
    policyFrom(settings);
  }
  return {
    name: 'json',
    remedy: MEND_THE_FILE,
    takes: { map: false, dates: false, keepOpen: false },
    read,
    place: ({ session, warn }, { table, row }) => {
      if (!isBegun) {
        requireEmpty(session);
        for (const [each, last] of lastNumbers) raiseLastNumber(session.db, each, last);
      }
      isBegun = true;
      if (table === 'interview' && row.time !== null && row.zone === null) {
        warn(
          'zone',
          `Interview ${recordId('interview', row.id)} had no time zone; I took its time to be in ${ownZone()}.`,
        );
      }
      // The fields were read in the table's own types.
      session.write.add(table, row as never);
      return placed(table, row);
    },
    finish: ({ session, warn }) => {
      for (const warning of allClashWarnings(session)) warn('clash', warning);
    },
  };
}

function placed(table: Table, { name, company, title }: ImportedRow['row']): Placed {
  const label = table === 'job' ? `${company} – ${title}` : (name ?? '');
  return { kind: KINDS[table] ?? 'other', outcome: 'added', label: String(label) };
}

function requireEmpty(session: Session): void {
  const { db } = session;
  if (TABLES.every((table) => countRows(db, table) === 0)) return;
  throw new UserError(
    'refused',
    'You already have records, and an export only goes into an empty file. Nothing was changed.',
    'Name a new file for it with --db, such as --db search.db; then that file holds what the export held.',
  );
}
