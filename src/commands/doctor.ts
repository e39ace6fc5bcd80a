import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { shellWord } from '../domain/quote.ts';
import { readCountry } from '../rules/days-off.ts';
import { type Examination, examine } from '../safety/doctor.ts';
import type { Finding } from '../safety/finding.ts';
import { leftoverFindings } from '../safety/leftovers.ts';
import { takeInChanges } from '../safety/outside-finding.ts';
import { salvageFile } from '../safety/salvage-file.ts';
import { SCHEMA_VERSION } from '../store/current-schema.ts';
import { COUNTRY, loadSettings } from '../store/settings.ts';
import { paragraph } from '../terminal/layout.ts';
import { doctorJson, isWrong, renderDoctor } from '../views/doctor.ts';
import { toJson } from '../views/json.ts';

const EXIT_DAMAGED = 4;

export const doctor: Declare = (command, act) => {
  command
    .option('--salvage', 'save what can still be read of a damaged file to a new one next to it')
    .action(act(examineFile));
  addExamples(command, 'jobtrack doctor', 'jobtrack doctor --db ~/old/jobtrack.db', 'jobtrack doctor --salvage');
};

interface Flags {
  readonly salvage?: true;
}

/** Also examines files that no other command would open. */
async function examineFile(context: Context, flags: Flags): Promise<number> {
  const { node, driver, nativeBinding, hasModes } = context.engine();
  const { now } = context;
  const instant = Date.parse(context.stamp);
  const found = examine(context.file, { nativeBinding, hasModes, instant, now, isCleaningUp: context.yes });
  const salvaged = flags.salvage ? salvageFile(context.file, { nativeBinding, now }) : null;
  const versions = { node, driver: driver(), sqlite: found.sqlite };
  const findings = [...found.findings, ...(await checkCachedHolidays(context, found))];
  const view = { ...found, findings, salvaged, file: context.file, versions, binding: nativeBinding ?? null };
  context.out(context.json ? toJson(doctorJson(view, [])) : renderDoctor(view, context.style));
  if (salvaged) return hintNextStep(context, salvaged.file);
  if (await wantsRemoval(context, found.removable.length)) {
    for (const { text } of leftoverFindings(found.removable, true))
      context.hint(paragraph(text, 0, context.style).join('\n'));
  }
  if (found.isChangedOutside && (await context.ask?.confirm('Accept what another program changed?', false))) {
    const { text } = takeInChanges(context.file, instant, { nativeBinding });
    context.hint(paragraph(text, 0, context.style).join('\n'));
  }
  return isWrong(view) ? EXIT_DAMAGED : 0;
}

/** Checks the cached public holidays, if the file is sound, has the current schema and has a country set. */
async function checkCachedHolidays(context: Context, found: Examination): Promise<Finding[]> {
  if (isWrong(found) || found.schema !== SCHEMA_VERSION) return [];
  const store = context.peek();
  const country = store && readCountry(loadSettings(store.db).get(COUNTRY) ?? '');
  if (!store || !country) return [];
  return [(await import('../features/days-off/check.ts')).checkHolidays(store.db, country, context.today)];
}

function hintNextStep({ hint, style, file }: Context, salvaged: string): number {
  const look = `To look at it: jobtrack --db ${shellWord(salvaged)} list`;
  const aside = `mv ${shellWord(file)} ${shellWord(`${file}.damaged`)}`;
  const goOn = `To go on with it: ${aside}, then jobtrack restore ${shellWord(salvaged)}`;
  for (const line of [look, goOn, OLD_FILE]) hint(paragraph(line, 0, style).join('\n'));
  return 0;
}

const OLD_FILE = "The old file is unchanged. In the new one, you can't undo what you recorded before.";

/** Asks whether to remove unfinished files, if somebody can answer. With --yes, `examine` has removed them already. */
async function wantsRemoval({ ask }: Context, count: number): Promise<boolean> {
  if (count === 0 || !ask) return false;
  const what = count === 1 ? 'the file that was never finished' : `${count} files that were never finished`;
  return await ask.confirm(`Remove ${what}?`, false);
}
