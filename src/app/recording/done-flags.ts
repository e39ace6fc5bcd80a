// Applies the flags of `done` to several items at once.
import { UserError } from '../../domain/errors.ts';
import { listed } from '../../domain/words.ts';
import { actionOf } from '../../rules/entries.ts';
import type { ItemTarget } from '../lookup/items.ts';
import type { Meant } from '../lookup/several.ts';
import type { TouchInput } from './touch.ts';

/** An item to check off, and how it went. */
export interface CheckedOff {
  readonly target: ItemTarget;
  readonly input: TouchInput;
}

/** Each item once, with the flags that apply to it: `messages` count as sent, no matter how the calls went. Throws
 *  usage if the flags have timing and the items are about several jobs. */
export function itemsToCheckOff(meant: readonly Meant[], messages: readonly Meant[], input: TouchInput): CheckedOff[] {
  const sent = messages.flatMap(({ targets }) =>
    targets.map((target) => ({ target, input: { ...input, result: null, timing: null } })),
  );
  const all = meant.flatMap((one) => one.targets.map((target) => ({ target, input: inputFor(target, one, input) })));
  const checkedOff = [...new Map([...sent, ...all].map((one) => [one.target.id, one])).values()];
  refuseSeveralTimings(checkedOff, input);
  return checkedOff;
}

/** The result of a call doesn't apply to messages to the same person: they count as sent. */
function inputFor(target: ItemTarget, { isGroup, targets }: Meant, input: TouchInput): TouchInput {
  const isForCalls = isGroup && input.channel === null && targets.some((each) => actionOf(each) === 'call');
  return isForCalls && actionOf(target) !== 'call' ? { ...input, result: null } : input;
}

/** Refuses timing for several jobs: it's about one of them, and nothing says which. */
function refuseSeveralTimings(checkedOff: readonly CheckedOff[], { timing }: TouchInput): void {
  const jobs = new Map(checkedOff.map(({ target }) => [target.job.id, target.job]));
  if (timing === null || jobs.size < 2) return;
  const [first] = checkedOff;
  throw new UserError(
    'usage',
    `What they said about timing is for one job, and these are about ${listed([...jobs.values()].map(({ company }) => company))}.`,
    `Record it with the one it's about: jobtrack done ${first?.target.id} --contact-on <date>`,
  );
}
