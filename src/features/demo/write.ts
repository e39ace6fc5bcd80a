// Writes the demo as an import of our own export would: the records are read and checked by the same code.
import { makeSession, writingWith } from '../../app/session.ts';
import type { Moment } from '../../domain/day.ts';
import type { ImportedRow } from '../../formats/json/read.ts';
import type { Db } from '../../store/db.ts';
import { type LogEntry, record } from '../../store/write.ts';
import { jsonFormat } from '../import/json/format.ts';
import jobHunt from './job-hunt.json' with { type: 'json' };
import { fillDays } from './relative-days.ts';

/** Writes a few weeks of a made-up job hunt that end today into an empty file. */
export async function writeDemo(store: { readonly db: Db }, entry: LogEntry, now: Moment): Promise<void> {
  const session = makeSession(() => store.db, now);
  const format = jsonFormat(session);
  const warn = () => undefined;
  const rows: ImportedRow[] = [];
  const source = { bytes: () => bytesOf(fillDays(jobHunt, now.day)) };
  for await (const { record: row } of format.read({ source, warn })) rows.push(row);
  record(store, entry, (write) => {
    for (const row of rows) format.place({ session: writingWith(session, write), warn }, row);
  });
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
