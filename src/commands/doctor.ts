import type { Context } from '../context.ts';
import { doctorJson, isWrong, renderDoctor } from '../render/doctor.ts';
import { toJson } from '../render/json.ts';
import { examine } from '../store/doctor.ts';
import { addExamples, type Declare } from './declare.ts';

const EXIT_DAMAGED = 4;

export const doctor: Declare = (command, act) => {
  command.action(act(examineFile));
  addExamples(command, 'jobtrack doctor', 'jobtrack doctor --db ~/old/jobtrack.db');
};

/** Looks at files, too, that no other command would open. */
function examineFile(context: Context): number {
  const { node, driver, nativeBinding, hasModes } = context.engine();
  const found = examine(context.file, { nativeBinding, hasModes, instant: Date.parse(context.stamp) });
  const versions = { node, driver, sqlite: found.sqlite };
  const view = { ...found, file: context.file, versions, binding: nativeBinding ?? null };
  context.out(context.json ? toJson(doctorJson(view, [])) : renderDoctor(view, context.style));
  return isWrong(view) ? EXIT_DAMAGED : 0;
}
