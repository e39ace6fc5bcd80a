// The ways to set up a reminder on this machine, and what each writes.
import type { SystemScheduler } from '../../cli/context.ts';
import { UserError } from '../../domain/errors.ts';
import { cronBlock, findBlock, toBytes, withBlock } from './crontab.ts';
import { cronLine, type Reminder, serviceUnit, timerUnit, UNIT, UNIT_MARK } from './reminder.ts';

export interface Way {
  readonly name: 'systemd' | 'cron';
  /** The files or crontab lines it would write. */
  readonly writes: readonly { readonly path: string; readonly text: string }[];
  /** True if exactly this is set up. */
  readonly isSet: () => boolean;
  readonly set: () => void;
  /** Removes everything jobtrack wrote; returns whether there was anything. */
  readonly clear: () => boolean;
}

const TIMER = `${UNIT}.timer`;
const SERVICE = `${UNIT}.service`;

/** A systemd timer; null without systemd. */
export function systemdWay({ units }: SystemScheduler, reminder: Reminder): Way | null {
  if (units === null) return null;
  const texts = { [SERVICE]: serviceUnit(reminder), [TIMER]: timerUnit(reminder) };
  const names = Object.keys(texts);
  const clear = () => {
    const ours = names.filter((name) => units.read(name)?.startsWith(UNIT_MARK));
    if (ours.length === 0) return false;
    if (ours.includes(TIMER) && units.isRunning()) units.control('disable', '--now', TIMER);
    for (const name of ours) units.remove(name);
    if (units.isRunning()) units.control('daemon-reload');
    return true;
  };
  return {
    name: 'systemd',
    writes: Object.entries(texts).map(([name, text]) => ({ path: `${units.folder}/${name}`, text })),
    isSet: () => Object.entries(texts).every(([name, text]) => units.read(name) === text) && units.isEnabled(TIMER),
    set: () => {
      refuseForeign(
        names.filter((name) => units.read(name)?.startsWith(UNIT_MARK) === false),
        units.folder,
      );
      const before = names.map((name) => [name, units.read(name)] as const);
      try {
        for (const [name, text] of Object.entries(texts)) units.write(name, text);
        units.control('daemon-reload');
        units.control('enable', TIMER);
        units.control('restart', TIMER);
      } catch (error) {
        for (const [name, text] of before) text === null ? units.remove(name) : units.write(name, text);
        throw error;
      }
    },
    clear,
  };
}

function refuseForeign(names: readonly string[], folder: string): void {
  if (names.length === 0) return;
  throw new UserError(
    'refused',
    `This isn't from jobtrack: ${names.map((name) => `${folder}/${name}`).join(', ')}`,
    'Nothing was changed. Move it elsewhere, then try again.',
  );
}

/** A line in the user's crontab; null without a crontab. */
export function cronWay({ crontab }: SystemScheduler, reminder: Reminder): Way | null {
  if (crontab === null) return null;
  const block = cronBlock(cronLine(reminder));
  return {
    name: 'cron',
    writes: [{ path: 'crontab', text: block }],
    isSet: () => findBlock(crontab.read()) === toBytes(block),
    set: () => crontab.write(withBlock(crontab.read(), toBytes(block))),
    clear: () => {
      const known = crontab.read();
      if (findBlock(known) === null) return false;
      crontab.write(withBlock(known, null));
      return true;
    },
  };
}
