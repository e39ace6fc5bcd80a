import type { ClockTime } from '../../domain/day.ts';
import { weekdaysWords } from '../../domain/day-words.ts';
import { clockWords } from '../../domain/english.ts';
import { WEEKDAY_WORDS } from '../../rules/policy.ts';
import { joinBlocks, paragraph } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { clean } from '../../terminal/text.ts';

export interface RemindView {
  readonly action: 'show' | 'install' | 'remove';
  readonly isChanged: boolean;
  /** '08:30'. */
  readonly at: ClockTime;
  readonly days: readonly string[];
  /** How it is or would be set up; null if jobtrack can't do it here. */
  readonly way: 'systemd' | 'cron' | null;
  /** True for notifications, false for cron's mail. */
  readonly notifies: boolean;
  /** True if exactly this is set up now. */
  readonly isSet: boolean;
  readonly writes: readonly { readonly path: string; readonly text: string }[];
  /** What the user has to paste; null if jobtrack sets it up. */
  readonly paste: string | null;
}

const INDENT = '  ';

/** A sentence on what was done; for `show`, every line that would be written. */
export function renderRemind(view: RemindView, style: Style): string {
  if (view.action === 'show') return joinBlocks([paragraph(leadOf(view), 0, style), ...shownWhole(view)]);
  const said = view.action === 'install' ? installed(view) : removed(view);
  return joinBlocks([paragraph(said, 0, style)]);
}

function leadOf(view: RemindView): string {
  const what = `A reminder at ${whenOf(view)}`;
  if (view.way === null) {
    return `${what}: jobtrack doesn't set it up here. You can paste this; it's untested.`;
  }
  const state = view.isSet
    ? "It's set up like this."
    : "It isn't set up like this yet; jobtrack remind install writes these lines:";
  return `${what}, ${howOf(view)}. ${state}`;
}

function shownWhole({ writes, paste }: RemindView): string[][] {
  const files = writes.map(({ path, text }) => [clean(path), ...rows(text).map((row) => `${INDENT}${row}`.trimEnd())]);
  return paste === null ? files : [rows(paste)];
}

/** Meant for copying, so neither wrapped nor cut. */
function rows(text: string): string[] {
  return text.trimEnd().split('\n').map(clean);
}

function installed(view: RemindView): string {
  const lead = view.isChanged ? 'Set up' : 'Already set up';
  return `${lead}: a reminder at ${whenOf(view)}, ${howOf(view)}. To remove it: jobtrack remind remove`;
}

function removed({ isChanged }: RemindView): string {
  return isChanged ? 'The reminder is removed.' : "There's no reminder; nothing changed.";
}

function whenOf({ at, days }: RemindView): string {
  return `${clockWords(at)}, ${weekdaysWords(days.map((day) => WEEKDAY_WORDS.indexOf(day)))}`;
}

function howOf({ way, notifies }: RemindView): string {
  const how = notifies ? 'as a notification' : 'as mail on this computer';
  return `${how} (by ${way}, which starts programs at set times)`;
}

/** `remind --json`. */
export function remindJson(view: RemindView, warnings: readonly string[]) {
  const { action, isChanged, at, days, way, notifies, isSet, writes, paste } = view;
  return {
    schema: 'jobtrack/remind@1',
    action,
    changed: isChanged,
    at,
    days,
    way,
    notifies,
    installed: isSet,
    writes: writes.map(({ path, text }) => ({ path, text })),
    paste,
    warnings,
  };
}
