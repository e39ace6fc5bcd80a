import type { SettingRow, TextRow } from '../app/types.ts';
import { dotted } from '../domain/words.ts';
import { besideId, gutterFor } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';

/** The settings whose name doesn't say what they do. */
const MEANINGS: Readonly<Record<string, string>> = {
  holidays: 'your own days off',
  country: 'its public holidays are days off',
  'quiet-days': 'days off every year',
  gaps: 'days from each follow-up to the next',
  'first-follow-up': 'days until the first follow-up',
  nudges: "the tips below today's list",
  greeting: 'first is Dear Amy, formal is Dear Amy Lee',
  english: 'american or british, on screens and in drafts',
  'calendar-file': 'your calendar, written again after each change',
};

/** One line per setting; changed ones are marked. */
export function renderConfig(rows: readonly SettingRow[], style: Style): string {
  const gutter = gutterFor(Math.max(...rows.map(({ key }) => key.length)), style);
  return rows.flatMap((row) => besideId(row.key, explainedSetting(row), gutter, style)).join('\n');
}

/** '7,7,14,21,28 (default) · days from each follow-up to the next'. */
export function explainedSetting(row: SettingRow): string {
  return dotted([settingWords(row), MEANINGS[row.key]]);
}

/** '7,14,28 (set by you; otherwise 7,7,14,21,28)'. */
function settingWords({ value, standard, isChanged }: SettingRow): string {
  if (value === null) return 'not set';
  const shown = value === '' ? 'none' : value;
  if (standard === null) return shown;
  return isChanged ? `${shown} (set by you; otherwise ${standard === '' ? 'none' : standard})` : `${shown} (default)`;
}

/** 'US', 'none', '7,7,14,21,28 (default)': the value just saved. */
export function savedWords(row: SettingRow): string {
  return settingWords(row.isChanged ? { ...row, standard: null } : row);
}

/** `config --json`; `batch` is the change-log number if something was set, `texts` only if they were asked for. */
export function configJson(
  rows: readonly SettingRow[],
  batch: number | null,
  warnings: readonly string[],
  texts: { readonly folder: string; readonly rows: readonly TextRow[] } | null = null,
) {
  return {
    schema: 'jobtrack/config@1',
    batch,
    settings: rows.map(({ key, value, standard, isChanged }) => ({
      key,
      value,
      default: standard,
      changed: isChanged,
    })),
    templates: texts && {
      folder: texts.folder,
      texts: texts.rows.map(({ id, file, state, problem, fields }) => ({ id, file, state, problem, fields })),
    },
    warnings,
  };
}
