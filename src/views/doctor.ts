import { type Day, formatDay } from '../domain/day.ts';
import { besideId, gutterFor, joinBlocks, paragraph } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';

/** What one look at the data file found. */
interface Finding {
  readonly check: string;
  readonly state: 'fine' | 'note' | 'wrong';
  readonly text: string;
  readonly advice: string | null;
}

export interface DoctorView {
  readonly file: string;
  readonly size: number | null;
  readonly schema: number | null;
  readonly versions: { readonly node: string; readonly driver: string | null; readonly sqlite: string | null };
  /** The path of the engine's binary. */
  readonly binding: string | null;
  readonly findings: readonly Finding[];
  /** The newest backup that can be gone back to. */
  readonly backup: { readonly path: string; readonly day: Day; readonly time: string; readonly reason: string } | null;
  /** What was read of a damaged file into a new one; null where that was not asked for. */
  readonly salvaged: { readonly file: string; readonly tables: readonly SalvagedTable[] } | null;
}

interface SalvagedTable {
  readonly table: string;
  /** How many rows there were; null where nobody can tell. */
  readonly found: number | null;
  readonly saved: number;
}

/** Is anything such that the file cannot be used? */
export function isWrong({ findings }: Pick<DoctorView, 'findings'>): boolean {
  return findings.some(({ state }) => state === 'wrong');
}

/** How the data file is, and what to do. */
export function renderDoctor(view: DoctorView, style: Style): string {
  const { versions, binding, findings } = view;
  const gutter = gutterFor(Math.max('versions'.length, ...findings.map(({ check }) => check.length)), style);
  const said = findings.flatMap(({ check, state, text, advice }) => [
    ...besideId(check, state === 'fine' ? text : `${state === 'note' ? 'Note' : 'Wrong'}: ${text}`, gutter, style),
    ...(advice === null ? [] : paragraph(advice, gutter.indent, style)),
  ]);
  const about = `Node ${versions.node}, better-sqlite3 ${versions.driver ?? 'missing'}, SQLite ${versions.sqlite ?? 'unknown'}; ${binding ?? 'no binary'}`;
  const looked = [leadOf(view, style), ...said, ...besideId('versions', about, gutter, style)];
  return joinBlocks(view.salvaged ? [looked, salvagedLines(view.salvaged, style)] : [looked]);
}

function leadOf(view: DoctorView, style: Style): string {
  if (isWrong(view)) return paint('warn', 'Something is wrong.', style);
  const hasNotes = view.findings.some(({ state }) => state === 'note');
  return paint('ok', hasNotes ? 'All is well, but see the notes.' : 'All is well.', style);
}

/** 'Salvaged: /home/amy/salvaged-….db', then what is in it. */
function salvagedLines({ file, tables }: NonNullable<DoctorView['salvaged']>, style: Style): string[] {
  const head = paragraph(`Salvaged: ${file}`, 0, style).map((row) =>
    row.replace(/^Salvaged:/, (it) => paint('ok', it, style)),
  );
  const shown = tables.filter(({ found, saved }) => found !== 0 || saved > 0);
  const gutter = gutterFor(Math.max(0, ...shown.map(({ table }) => table.length)), style);
  return [...head, ...shown.flatMap((each) => besideId(each.table.replace('_', ' '), amountOf(each), gutter, style))];
}

function amountOf({ found, saved }: SalvagedTable): string {
  if (found === null) return `${saved}; how many there were can no longer be told`;
  return saved === found ? `all ${found}` : `${saved} of ${found}`;
}

/** `doctor --json`. */
export function doctorJson(view: DoctorView, warnings: readonly string[]) {
  const { file, size, schema, versions, binding, findings, backup, salvaged } = view;
  return {
    schema: 'jobtrack/doctor@1',
    healthy: !isWrong(view),
    file,
    size,
    fileSchema: schema,
    versions,
    binding,
    findings: findings.map(({ check, state, text, advice }) => ({ check, state, text, advice })),
    backup: backup && { path: backup.path, day: formatDay(backup.day), time: backup.time, reason: backup.reason },
    salvaged: salvaged && {
      file: salvaged.file,
      tables: salvaged.tables.map(({ table, found, saved }) => ({ table, found, saved })),
    },
    warnings,
  };
}
