// The output of `export` once its files are written.
import { paragraph } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { writtenLines } from '../../views/written.ts';

export interface ExportedView {
  readonly format: string;
  /** Path of the file, or of the folder that holds the named files. */
  readonly path: string;
  /** A single file has no name of its own. */
  readonly files: readonly { readonly name: string; readonly records: number }[];
  readonly isPrivate: boolean;
  readonly warnings: readonly string[];
}

/** 'Written: /home/amy/search.json, 12 records.', or one line per file of a folder. */
export function renderExported({ path, files }: ExportedView, style: Style): string {
  const [first] = files;
  const isOne = files.length === 1 && first?.name === '';
  const head = isOne ? `Written: ${path}, ${records(first.records)}.` : `Written: ${path}`;
  const rest = isOne ? [] : files.flatMap((file) => paragraph(`${file.name}, ${records(file.records)}`, 2, style));
  return [writtenLines(head, style), ...rest].join('\n');
}

function records(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}

/** `export --json` when files are written. */
export function exportedJson({ format, path, files, isPrivate, warnings }: ExportedView) {
  return {
    schema: 'jobtrack/exported@1',
    format,
    private: isPrivate,
    files: files.map(({ name, records: count }) => ({ path: name === '' ? path : `${path}/${name}`, records: count })),
    warnings,
  };
}
