// What the flags of `done` mean where several items are ticked off at once.
import { UserError } from '../../domain/errors.ts';
import { listed } from '../../domain/words.ts';
import { actionOf } from '../../rules/entries.ts';
import type { ItemTarget } from '../lookup/items.ts';
import type { Meant } from '../lookup/several.ts';
import type { TouchInput } from './touch.ts';

/** An item to tick off, and how it went. */
export interface Ticked {
  readonly target: ItemTarget;
  readonly input: TouchInput;
}

/** Each item once, with what the flags say of it; messages were sent, however the calls went. Throws usage if they name
 *  a day and the items are of several jobs. */
export function tickedBy(meant: readonly Meant[], messages: readonly Meant[], input: TouchInput): Ticked[] {
  const sent = messages.flatMap(({ targets }) =>
    targets.map((target) => ({ target, input: { ...input, result: null, timing: null } })),
  );
  const all = meant.flatMap((one) => one.targets.map((target) => ({ target, input: inputFor(target, one, input) })));
  const ticked = [...new Map([...sent, ...all].map((one) => [one.target.id, one])).values()];
  refuseSeveralTimings(ticked, input);
  return ticked;
}

// How a call went says nothing of the messages to the same person: they were sent.
function inputFor(target: ItemTarget, { isGroup, targets }: Meant, input: TouchInput): TouchInput {
  const isForCalls = isGroup && input.channel === null && targets.some((each) => actionOf(each) === 'call');
  return isForCalls && actionOf(target) !== 'call' ? { ...input, result: null } : input;
}

// What they said is about one job, and there's no telling which.
function refuseSeveralTimings(ticked: readonly Ticked[], { timing }: TouchInput): void {
  const jobs = new Map(ticked.map(({ target }) => [target.job.id, target.job]));
  if (timing === null || jobs.size < 2) return;
  const [first] = ticked;
  throw new UserError(
    'usage',
    `What they said about timing is for one job, and these are about ${listed([...jobs.values()].map(({ company }) => company))}.`,
    `Record it with the one it's about: jobtrack done ${first?.target.id} --contact-on <date>`,
  );
}
