import { besideId, gutterFor, joinBlocks, paragraph } from './layout.ts';
import { paint, type Style } from './style.ts';

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
  return joinBlocks([[leadOf(view, style), ...said, ...besideId('versions', about, gutter, style)]]);
}

function leadOf(view: DoctorView, style: Style): string {
  if (isWrong(view)) return paint('warn', 'Something is wrong.', style);
  const hasNotes = view.findings.some(({ state }) => state === 'note');
  return paint('ok', hasNotes ? 'All is well, but see the notes.' : 'All is well.', style);
}

/** `doctor --json`. */
export function doctorJson(view: DoctorView, warnings: readonly string[]) {
  const { file, size, schema, versions, binding, findings } = view;
  return {
    schema: 'jobtrack/doctor@1',
    healthy: !isWrong(view),
    file,
    size,
    fileSchema: schema,
    versions,
    binding,
    findings: findings.map(({ check, state, text, advice }) => ({ check, state, text, advice })),
    warnings,
  };
}
