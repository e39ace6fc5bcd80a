// The schema that this program writes. The build puts it into the bundle of a plain `today` as plain text, without the
// migrations that lead to it.
import { keptSchema, MIGRATIONS } from './migrations.ts';

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Every statement that a data file stores. */
export const CURRENT_SCHEMA: readonly string[] = keptSchema(SCHEMA_VERSION);
