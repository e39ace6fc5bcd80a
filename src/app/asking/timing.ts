import { parseEveryDays } from '../../domain/input.ts';
import type { OutreachKind } from '../../domain/item-kinds.ts';
import type { Job } from '../../domain/model.ts';
import { currentClosing } from '../../domain/queries.ts';
import { everyDays } from '../../domain/words.ts';
import { outreachOf } from '../../rules/kinds/index.ts';
import type { TimingFlags } from '../recording/timing.ts';
import { choicesFrom, dayQuestion } from './questions.ts';
import type { Asking } from './types.ts';

const WORDS = {
  decisionBy: "they'll decide by a certain day",
  contactOn: 'they asked you to get in touch on a certain day',
  every: 'you may check in every few days',
} as const satisfies Record<keyof TimingFlags, string>;

/** Whether somebody you reached could say when an employer decides: not a reference, nor anybody once it's over. */
export function knowsTiming(kind: OutreachKind, job: Job): boolean {
  return outreachOf(kind).role !== null && currentClosing(job) === null;
}

/** Asks the timing questions one by one, skipping those answered by flags. If the contact was about timing
 *  (`isSubject`), "Nothing" comes last. */
export async function askTiming(
  asking: Asking,
  flags: TimingFlags,
  { isSubject = false }: { readonly isSubject?: boolean } = {},
): Promise<TimingFlags> {
  if (Object.keys(WORDS).some((field) => flags[field as keyof TimingFlags] !== undefined)) return {};
  const said: TimingFlags = {};
  for (;;) {
    const left = choicesFrom(WORDS).filter(({ value }) => said[value] === undefined);
    const isFirst = left.length === Object.keys(WORDS).length;
    const none = { value: null, label: isFirst ? 'Nothing' : "That's all" };
    if (left.length === 0) return said;
    const message = isFirst ? 'What did they say about timing?' : 'Anything else about timing?';
    const field = await asking.ask.pick(message, isFirst && isSubject ? [...left, none] : [none, ...left]);
    if (field === null) return said;
    said[field] = await askTimingField(asking, field);
  }
}

/** Asks for one of the three answers. */
export async function askTimingField(asking: Asking, field: keyof TimingFlags): Promise<string> {
  if (field === 'decisionBy')
    return await asking.ask.text(dayQuestion(asking.session, field, 'When will they decide?'));
  if (field === 'contactOn') return await asking.ask.text(dayQuestion(asking.session, field, 'Which day?'));
  return await asking.ask.text({
    message: 'How many days apart?',
    hint: 'a number, such as 7',
    check: (text) => everyDays(parseEveryDays(text)),
  });
}
