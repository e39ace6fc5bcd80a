// The `d` key: records the answer to an entry, with the same code as the commands.
import { checkOff } from '../../app/recording/check-off.ts';
import type { Entry } from '../../rules/entries.ts';
import { idOf } from '../../rules/item-id.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import type { Asks } from '../../rules/kinds/kind.ts';
import { renderWarning } from '../../views/error.ts';
import { answerCall } from './call.ts';
import { answerOffer, decideOn } from './endings.ts';
import { hasNobody } from './keys.ts';
import { beginMessage } from './message.ts';
import { nameContact, nameInsider, nameInterviewers } from './people.ts';
import { say } from './say.ts';
import { stepOf, type Walk } from './walk.ts';
import { writeDown } from './writing-down.ts';

/** Whether the walk goes on. */
export type Then = 'next' | 'stay';

type Answer = (walk: Walk, entry: Entry) => Promise<Then>;

const ANSWERS = {
  'how-it-went': writeDown,
  'who-you-met': nameInterviewers,
  insider: nameInsider,
  offer: answerOffer,
  'going-on': decideOn,
} as const satisfies Record<Asks, Answer>;

/** Asks the questions of an entry, if it has any, and records the answer. */
export async function answer(walk: Walk, entry: Entry): Promise<Then> {
  const { asks } = kindOf(entry.first.kind);
  if (asks) return await ANSWERS[asks](walk, entry);
  if (hasNobody(entry.first)) return await nameContact(walk, entry);
  if (entry.action === 'call') return await answerCall(walk, entry);
  return await record(walk, entry);
}

/** Records that it was sent, or that you're ready for the interview. */
async function record(walk: Walk, entry: Entry): Promise<Then> {
  const { asking } = walk;
  const blanks = (await beginMessage(asking, entry))?.draft.blanks ?? [];
  const ids = entry.items.map(idOf);
  const isSent = entry.action === 'do' && kindOf(entry.first.kind).helpedBy === undefined;
  const step = stepOf(walk, entry, `done ${ids.join(' ')}`);
  say(step, checkOff(step, isSent ? { sent: true } : {}, ids));
  if (blanks.length > 0) asking.warn(renderWarning(stillBlank(blanks), asking.style));
  return 'next';
}

/** It may have gone out in the user's own words, so it's recorded all the same. */
function stillBlank(blanks: readonly string[]): string {
  const what = blanks.length === 1 ? 'a blank' : 'blanks';
  return `The message still had ${what}: ${blanks.join('; ')}. If it hasn't gone out yet, undo this.`;
}
