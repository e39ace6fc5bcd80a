import type { Context } from '../context.ts';
import { doctorJson, isWrong, renderDoctor } from '../render/doctor.ts';
import { toJson } from '../render/json.ts';
import { paragraph } from '../render/layout.ts';
import { examine } from '../store/doctor.ts';
import { leftoverFindings } from '../store/leftovers.ts';
import { addExamples, type Declare } from './declare.ts';

const EXIT_DAMAGED = 4;

export const doctor: Declare = (command, act) => {
  command.action(act(examineFile));
  addExamples(command, 'jobtrack doctor', 'jobtrack doctor --db ~/old/jobtrack.db');
};

/** Looks at files, too, that no other command would open. */
async function examineFile(context: Context): Promise<number> {
  const { node, driver, nativeBinding, hasModes } = context.engine();
  const instant = Date.parse(context.stamp);
  const found = examine(context.file, { nativeBinding, hasModes, instant, isToClear: context.yes });
  const versions = { node, driver, sqlite: found.sqlite };
  const view = { ...found, file: context.file, versions, binding: nativeBinding ?? null };
  context.out(context.json ? toJson(doctorJson(view, [])) : renderDoctor(view, context.style));
  if (await isToRemove(context, found.removable.length)) {
    for (const { text } of leftoverFindings(found.removable, true))
      context.hint(paragraph(text, 0, context.style).join('\n'));
  }
  return isWrong(view) ? EXIT_DAMAGED : 0;
}

/** Asked where somebody can answer; else --yes says so. */
async function isToRemove({ ask }: Context, count: number): Promise<boolean> {
  if (count === 0 || !ask) return false;
  const what = count === 1 ? 'the file that was never finished' : `${count} files that were never finished`;
  return await ask.confirm(`Remove ${what}?`, false);
}
