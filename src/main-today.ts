// A plain `jobtrack today`, which runs every morning: the same code as in the whole program, in a bundle of its own
// without the rest of it.
import { makeSession } from './app/session.ts';
import { chooseEnglish } from './domain/english.ts';
import { showList } from './features/today/list.ts';
import { findOutside, isOn, type Outside, sayAll, styleFor, tell } from './main-io.ts';
import { openReady } from './store/open-ready.ts';
import { loadEnglish } from './store/settings.ts';
import { readClock } from './system/clock.ts';
import { leaveUnoptimized } from './system/compiler.ts';
import { nameDataFile } from './system/data-file.ts';
import { findBinding } from './system/engine.ts';
import { refuseStrangeZone } from './system/zone.ts';
import { isolated } from './terminal/isolate.ts';
import { renderToday } from './views/today.ts';
import type { TodayView } from './views/today-view.ts';

/** Shows this process's list of today. Returns the exit code, or null, with nothing shown or changed, if it takes the
 *  whole program. */
export async function main(): Promise<number | null> {
  const { outside, isAttended } = await findOutside();
  return await showPlainToday(outside, isAttended);
}

/** What's shown without any flag. */
const PLAIN = { showAll: false, isVerbose: false, only: null, week: false, isBrief: false };

type Say = () => void;

/** Returns the exit code. Null if there's no file, an older one, or any problem: the whole program then runs into the
 *  same thing and deals with it. */
export async function showPlainToday(outside: Outside, isAttended: boolean): Promise<number | null> {
  const said = await prepare(outside, isAttended).catch(() => null);
  return said === null ? null : sayAll(outside, said);
}

/** The output, as calls to make in this order; null if the file isn't ready. */
async function prepare(outside: Outside, isAttended: boolean): Promise<Say[] | null> {
  const { env, stdout, stderr } = outside;
  refuseStrangeZone(env.TZ, outside.instant);
  const { now } = readClock(env, outside.instant);
  const store = openReady(nameDataFile(undefined, env), { nativeBinding: findBinding() });
  if (store === null) return null;
  const said: Say[] = [];
  const toUser = (text: string) => {
    said.push(() => tell(outside, isolated(text, styleFor(outside, stderr, null))));
  };
  try {
    chooseEnglish(() => loadEnglish(store.db));
    const style = styleFor(outside, stdout, null);
    const seen = {
      session: makeSession(() => store.db, now),
      today: now.day,
      now,
      canAsk: isAttended && !isOn(env.JOBTRACK_NO_INPUT),
      style,
      out: (text: string) => void said.push(() => stdout.write(`${isolated(text, style)}\n`)),
      warn: toUser,
      hint: toUser,
      leaveUnoptimized,
    };
    const textOf = (view: TodayView) => renderToday(view, style);
    await showList(seen, { ...PLAIN, date: now.day, textOf });
    return said;
  } finally {
    store.close();
  }
}
