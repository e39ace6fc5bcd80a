// The overview of all commands: the same code as in the whole program, in a bundle of its own that loads none of them.
import type { Declarations } from './cli/completing.ts';
import { addOverview, makeRoot } from './cli/root.ts';
import { findOutside, type Outside, sayAll } from './main-io.ts';
import { refuseStrangeZone } from './system/zone.ts';

/** What all commands declare, as JSON: the build puts it here. */
declare const DECLARATIONS: string;

/** Shows the overview. Returns the exit code; null, with nothing shown, if the whole program has to say what's wrong. */
export async function main(): Promise<number | null> {
  const { outside } = await findOutside();
  return showOverview(outside);
}

export function showOverview(outside: Outside): number | null {
  const { env, instant, stdout } = outside;
  try {
    refuseStrangeZone(env.TZ, instant);
  } catch {
    return null;
  }
  const { commands, topics } = JSON.parse(DECLARATIONS) as Declarations;
  const program = makeRoot({ helpWidth: stdout.columns ?? 80, writeHelp: stdout.write });
  addOverview(program, commands, topics);
  return sayAll(outside, [() => program.outputHelp()]);
}
