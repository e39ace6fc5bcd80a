// Puts salvaged records into a new file next to the damaged one.
import { lstatSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { formatDay, type Moment } from '../domain/day.ts';
import type { EngineOptions } from '../store/connection.ts';
import { createFile } from '../store/create.ts';
import { guard } from '../store/translate.ts';
import { type Salvaged, salvage } from './salvage.ts';

/** Copies everything readable from a damaged file into a new one. Returns its path and counts; throws UserError. */
export function salvageFile(
  damaged: string,
  { now, ...options }: EngineOptions & { readonly now: Moment },
): { readonly file: string; readonly tables: readonly Salvaged[] } {
  const path = resolve(damaged);
  return guard(path, () => {
    for (let number = 1; ; number += 1) {
      const file = placeFor(path, now, number);
      let tables: readonly Salvaged[] = [];
      const isFree = !lstatSync(file, { throwIfNoEntry: false });
      const build = (draft: string) => {
        tables = salvage(path, draft, options);
      };
      if (isFree && createFile(file, build)) return { file, tables };
    }
  });
}

function placeFor(path: string, { day, time }: Moment, number: number): string {
  const moment = `${formatDay(day)}-${time.replace(':', '')}`;
  return join(dirname(path), `salvaged-${moment}${number === 1 ? '' : `-${number}`}.${basename(path)}`);
}
