// The output of `backup` and `restore`, and the label of a backup.

import { type Day, type Moment, momentAt } from '../domain/day.ts';
import { dayNear } from '../domain/day-words.ts';
import { clockWords } from '../domain/english.ts';
import { capitalized, countOf, listed } from '../domain/words.ts';
import { paragraph } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';
import { writtenLines } from './written.ts';

interface Contents {
  readonly counts: ReadonlyMap<string, number>;
  /** UTC ISO. */
  readonly lastChange: string | null;
  readonly schema: number;
}

interface BackupView extends Contents {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

interface RestoredView extends Contents {
  readonly path: string;
  /** Path of the backup made of the previous data; null if there was none. */
  readonly backup: string | null;
}

type Reason = 'daily' | 'asked' | 'migration' | 'import' | 'delete' | 'forget' | 'restore';

const REASONS = {
  daily: 'after the first change of that day',
  asked: 'as you asked',
  migration: 'before the file was brought up to date',
  import: 'before an import',
  delete: 'before a deletion',
  forget: 'after something was forgotten',
  restore: 'before another one was restored',
} as const satisfies Record<Reason, string>;

const COUNTED = [
  ['job', 'job', 'jobs'],
  ['interview', 'interview', 'interviews'],
  ['person', 'person', 'people'],
  ['touch', 'logged contact', 'logged contacts'],
] as const;

/** 'Mon Nov 2, 16:00, before an import'. */
export function backupLabel({ day, time, reason }: Moment & { readonly reason: Reason }, today: Day): string {
  return capitalized(`${dayNear(day, today)}, ${clockWords(time)}, ${REASONS[reason]}`);
}

/** 'two jobs, one person, last changed today, 16:00'. */
export function contentsWords({ counts, lastChange }: Omit<Contents, 'schema'>, today: Day): string {
  const found = COUNTED.flatMap(([table, one, many]) => {
    const count = counts.get(table) ?? 0;
    return count === 0 ? [] : [countOf(count, one, many)];
  });
  const what = found.length === 0 ? 'no jobs or people' : listed(found);
  if (lastChange === null) return what;
  const { day, time } = momentAt(Date.parse(lastChange));
  return `${what}, last changed ${dayNear(day, today)}, ${clockWords(time)}`;
}

/** 'Written: /home/amy/…/2026-11-24-0900-asked.jobtrack.db, 312 KB: two jobs, …' */
export function renderBackup(view: BackupView, today: Day, style: Style): string {
  const size = `${Math.ceil(view.size / 1024)} KB`;
  return writtenLines(`Written: ${view.path}, ${size}: ${contentsWords(view, today)}.`, style);
}

/** The contents that were restored, and the path of the previous data. */
export function renderRestored(view: RestoredView, today: Day, style: Style): string {
  const lines = [
    `Restored: ${contentsWords(view, today)}.`,
    ...(view.backup === null ? [] : [`What was on file before: ${view.backup}`]),
  ];
  const rows = lines.flatMap((line) => paragraph(line, 0, style));
  return rows.map((row) => row.replace(/^Restored:/, (lead) => paint('ok', lead, style))).join('\n');
}

/** `backup --json`. */
export function backupJson({ path, size, ...contents }: BackupView) {
  return { schema: 'jobtrack/backup@1', file: path, size, ...contentsJson(contents), warnings: [] };
}

/** `restore --json`. */
export function restoredJson({ path, backup, ...contents }: RestoredView, warnings: readonly string[]) {
  return { schema: 'jobtrack/restore@1', from: path, ...contentsJson(contents), backup, warnings };
}

function contentsJson({ counts, lastChange, schema }: Contents) {
  const count = (table: string) => counts.get(table) ?? 0;
  return {
    fileSchema: schema,
    lastChange,
    counts: {
      jobs: count('job'),
      interviews: count('interview'),
      people: count('person'),
      references: count('reference'),
      touches: count('touch'),
      notes: count('note'),
      commands: count('batch'),
    },
  };
}
