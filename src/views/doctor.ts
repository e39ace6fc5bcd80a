import { type Day, formatDay } from '../domain/day.ts';
import { besideId, gutterFor, joinBlocks, paragraph } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';

/** Result of one check of the data file. */
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
  /** Path of the engine's binary. */
  readonly binding: string | null;
  readonly findings: readonly Finding[];
  /** The newest backup that can be restored. */
  readonly backup: { readonly path: string; readonly day: Day; readonly time: string; readonly reason: string } | null;
  /** What was salvaged from a damaged file into a new one; null if that wasn't asked for. */
  readonly salvaged: { readonly file: string; readonly tables: readonly SalvagedTable[] } | null;
}

interface SalvagedTable {
  readonly table: string;
  /** Rows there were; null if that can't be determined. */
  readonly found: number | null;
  readonly saved: number;
}

/** Is the file unusable? */
export function isWrong({ findings }: Pick<DoctorView, 'findings'>): boolean {
  return findings.some(({ state }) => state === 'wrong');
}

/** The state of the data file, and what to do about it. */
export function renderDoctor(view: DoctorView, style: Style): string {
  const { versions, binding, findings } = view;
  const gutter = gutterFor(Math.max('versions'.length, ...findings.map(({ check }) => labelOf(check).length)), style);
  const said = findings.flatMap(({ check, state, text, advice }) => [
    ...besideId(
      labelOf(check),
      state === 'fine' ? text : `${state === 'note' ? 'Note' : 'Wrong'}: ${text}`,
      gutter,
      style,
    ),
    ...(advice === null ? [] : paragraph(advice, gutter.indent, style)),
  ]);
  const about = `Node ${versions.node}, better-sqlite3 ${versions.driver ?? 'missing'}, SQLite ${versions.sqlite ?? 'unknown'}; ${binding ?? 'no binary'}`;
  const looked = [leadOf(view, style), ...said, ...besideId('versions', about, gutter, style)];
  return joinBlocks(view.salvaged ? [looked, salvagedLines(view.salvaged, style)] : [looked]);
}

function labelOf(check: Finding['check']): string {
  return check === 'engine' ? 'database' : check;
}

function leadOf(view: DoctorView, style: Style): string {
  if (isWrong(view)) return paint('warn', 'Something is wrong.', style);
  const hasNotes = view.findings.some(({ state }) => state === 'note');
  return paint('ok', hasNotes ? 'All is well, but see the notes.' : 'All is well.', style);
}

/** 'Salvaged: /home/amy/salvaged-….db', then the rows per table. */
function salvagedLines({ file, tables }: NonNullable<DoctorView['salvaged']>, style: Style): string[] {
  const head = paragraph(`Salvaged: ${file}`, 0, style).map((row) =>
    row.replace(/^Salvaged:/, (it) => paint('ok', it, style)),
  );
  const shown = tables.filter(({ found, saved }) => found !== 0 || saved > 0);
  const gutter = gutterFor(Math.max(0, ...shown.map(({ table }) => table.length)), style);
  return [...head, ...shown.flatMap((each) => besideId(each.table.replace('_', ' '), amountOf(each), gutter, style))];
}

function amountOf({ found, saved }: SalvagedTable): string {
  if (found === null) return `${saved}; nobody can tell how many there were`;
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
