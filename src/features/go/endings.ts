// Answering an offer, and deciding whether to go on.
import { askFirstDay, wantsToClose } from '../../app/asking/acceptance.ts';
import { choicesFrom, dayQuestion } from '../../app/asking/questions.ts';
import { otherOpenJobs } from '../../app/recording/acceptance.ts';
import { closeJobs, readClosing, saveEndings, withdrawing } from '../../app/recording/closing.ts';
import { recordOffer } from '../../app/recording/offer.ts';
import { skipItems } from '../../app/recording/skipping.ts';
import { recordId } from '../../domain/ids.ts';
import type { Entry } from '../../rules/entries.ts';
import { idOf } from '../../rules/item-id.ts';
import { dueOf } from '../../rules/item-words.ts';
import { paragraph } from '../../terminal/layout.ts';
import { CLOSE_WORDS } from '../../views/record-words.ts';
import type { Then } from './answers.ts';
import { beginMessage, showWithBlanks, wantsMessage } from './message.ts';
import { say } from './say.ts';
import { entryName, stepOf, type Walk } from './walk.ts';

const OFFER_CHOICES = {
  accept: 'accept it',
  decline: 'decline it',
  'ask-for-time': 'ask for more time',
  'has-time': 'they gave me more time',
} as const;

/** After the letter that asks for more time: the offer stays on the list until it's answered. */
function leaveOpen(walk: Walk, entry: Entry): 'next' {
  const { asking, filled } = walk;
  filled.delete(entryName(entry));
  const words = `They'll let you know. The offer is still on your list (${dueOf(entry.first, asking.today)}).`;
  asking.out(paragraph(words, 0, asking.style).join('\n'));
  return 'next';
}

/** Accepts or declines an offer, shows how to ask for more time, or moves the day of the answer. */
export async function answerOffer(walk: Walk, entry: Entry): Promise<Then> {
  const begun = wantsMessage(walk, entry) ? await beginMessage(walk.asking, entry) : null;
  if (begun?.draft.blanks.length === 0) return leaveOpen(walk, entry);
  const what = await walk.asking.ask.pick("What's your answer?", choicesFrom(OFFER_CHOICES));
  const id = recordId('job', entry.first.job.id);
  if (what === 'ask-for-time') {
    await showWithBlanks(walk, entry);
    return 'stay';
  }
  if (what === 'accept') await accept(walk, entry, id);
  else if (what === 'decline') decline(walk, entry, id);
  else await haveTime(walk, entry, id);
  return 'next';
}

async function accept(walk: Walk, entry: Entry, id: string): Promise<void> {
  const asking = stepOf(walk, entry, `accept ${id}`);
  const { session } = asking;
  const others = otherOpenJobs(session, entry.first.job);
  const closes = others.length > 0 && (await wantsToClose(asking, others));
  const row = readClosing(session, 'accepted', await askFirstDay<{ start?: string }>(asking, {}));
  say(asking, saveEndings(asking, [{ typed: id, row }, ...(closes ? withdrawing(session, others) : [])]));
}

function decline(walk: Walk, entry: Entry, id: string): void {
  const asking = stepOf(walk, entry, `decline ${id}`);
  const row = readClosing(asking.session, 'declined', {});
  say(asking, saveEndings(asking, [{ typed: id, row }]));
}

async function haveTime(walk: Walk, entry: Entry, id: string): Promise<void> {
  const asking = stepOf(walk, entry, `offer ${id}`);
  const message = 'When do they need your answer now?';
  const replyBy = await asking.ask.text(dayQuestion(asking.session, 'replyBy', message));
  say(asking, recordOffer(asking, id, { replyBy }));
}

const DECISIONS = { 'keep-going': 'keep going', close: 'close it' } as const;

/** Keeps going, or closes the job. */
export async function decideOn(walk: Walk, entry: Entry): Promise<'next'> {
  const { ask } = walk.asking;
  const what = await ask.pick('Keep going, or close it?', choicesFrom(DECISIONS));
  if (what === 'close') {
    const reason = await ask.pick('Why is it over?', choicesFrom(CLOSE_WORDS));
    const id = recordId('job', entry.first.job.id);
    const asking = stepOf(walk, entry, `close ${id}`);
    say(asking, closeJobs(asking, [id], reason, {}));
    return 'next';
  }
  skip(walk, entry);
  return 'next';
}

/** Leaves it out this once. */
export function skip(walk: Walk, entry: Entry): void {
  const ids = entry.items.map(idOf);
  const asking = stepOf(walk, entry, `skip ${ids.join(' ')}`);
  say(asking, skipItems(asking, {}, ids));
}
