// How a call went and, if they spoke, what was said about timing.
import { itemChoice } from '../../app/asking/records.ts';
import { askResult } from '../../app/asking/result.ts';
import { askTiming, knowsTiming } from '../../app/asking/timing.ts';
import { outcomeOf } from '../../app/outcome.ts';
import { checkOff } from '../../app/recording/check-off.ts';
import { save } from '../../app/recording/save.ts';
import { addStatement, parseTiming, type TimingFlags } from '../../app/recording/timing.ts';
import type { TouchFlags } from '../../app/recording/touch.ts';
import type { Asking } from '../../cli/declare.ts';
import type { Touch } from '../../domain/model.ts';
import { isOutreach } from '../../domain/queries.ts';
import { jobName } from '../../domain/words.ts';
import type { Entry } from '../../rules/entries.ts';
import { idOf } from '../../rules/item-id.ts';
import { getRecord } from '../../store/load.ts';
import { say } from './say.ts';
import { itemName, stepOf, type Walk } from './walk.ts';

/** Asks once for all items that the call covered. The others are shown again. */
export async function answerCall(walk: Walk, entry: Entry): Promise<'next'> {
  const result = await askResult(walk.asking, {});
  const ids = await askAboutWhich(walk.asking, entry, result);
  const asking = stepOf(walk, entry, `done ${ids.join(' ')}`);
  const outcome = checkOff(asking, result, ids);
  say(asking, outcome);
  for (const item of entry.items) if (!ids.includes(idOf(item))) walk.seen.delete(itemName(item));
  if (!result.spoke) return 'next';
  const told = outcome.records.touch.filter((touch) => couldSay(asking, touch));
  const touches = new Map(told.map((touch) => [touch.jobId, touch]));
  for (const touch of touches.values()) await askWhatTheySaid(asking, touch, touches.size > 1);
  return 'next';
}

function couldSay({ session }: Asking, { kind, jobId }: Touch): boolean {
  return isOutreach(kind) && knowsTiming(kind, getRecord(session.db, 'job', jobId));
}

/** The ids of the items it was about; all of them unless their marks are taken off. */
async function askAboutWhich(
  { ask, session }: Asking,
  { items }: Entry,
  result: TouchFlags,
): Promise<readonly string[]> {
  if (items.length === 1) return items.map(idOf);
  const choices = items.map((item) => itemChoice(session, item));
  return await ask.pickSeveral(aboutWhat(result), choices, 'all');
}

function aboutWhat({ spoke, voicemail, missed }: TouchFlags): string {
  if (spoke) return 'What did you talk about?';
  if (voicemail) return 'What was your message about?';
  return missed ? 'What were you calling about?' : 'What did you write about?';
}

async function askWhatTheySaid(asking: Asking, touch: Touch, isOneOfMany: boolean): Promise<void> {
  if (isOneOfMany) asking.out(`${jobName(getRecord(asking.session.db, 'job', touch.jobId))}:`);
  const flags = await askTiming(asking, {});
  if (Object.keys(flags).length > 0) keepTiming(asking, touch, flags);
}

function keepTiming(asking: Asking, { id, jobId, on }: Touch, flags: TimingFlags): void {
  const { session } = asking;
  const timing = parseTiming(session, flags);
  const { change, result } = save(asking, { jobs: () => [jobId] }, (session) =>
    addStatement(session, jobId, on, timing, { touchId: id }),
  );
  say(asking, outcomeOf(session, change, { lines: result, jobIds: [jobId] }));
}
