import * as v from 'valibot';
import { FOLLOW_UP_RULES, ITEM_KINDS, OUTREACH_KINDS } from '../../src/domain/item-kinds.ts';
import { parseItemId } from '../../src/rules/item-id.ts';
import {
  channelOrNull,
  count,
  day,
  dayOrNull,
  id,
  jobRef,
  momentOrNull,
  personRef,
  text,
  textOrNull,
} from './values.ts';

const RULES = [...ITEM_KINDS.filter((kind) => kind !== 'follow-up'), ...FOLLOW_UP_RULES, 'stall-check-in'] as const;
const GUIDES = ['TR', '7S', 'SCC', 'AH', 'SF'] as const;

const fields = v.strictObject({
  id: text,
  kind: v.picklist(ITEM_KINDS),
  action: v.picklist(['call', 'send', 'do']),
  channel: channelOrNull,
  rule: v.picklist(RULES),
  opens: day,
  due: day,
  by: day,
  late: v.boolean(),
  daysLate: count,
  promised: v.boolean(),
  promisedOn: dayOrNull,
  notBefore: momentOrNull,
  job: jobRef,
  interview: v.nullable(v.strictObject({ id: id('i'), day, startsAt: momentOrNull })),
  person: v.nullable(personRef),
  reference: v.nullable(v.strictObject({ id: id('r'), name: textOrNull, relationship: textOrNull })),
  carries: v.nullable(v.picklist(OUTREACH_KINDS)),
  number: v.nullable(v.pipe(count, v.minValue(1))),
  attempt: v.pipe(count, v.minValue(1)),
  alsoAsk: v.array(id('j')),
  snoozedUntil: dayOrNull,
  why: text,
  source: v.nullable(v.picklist(GUIDES)),
});

type ItemJson = v.InferOutput<typeof fields>;

/** An item in `today`, `show`, `list` and every `next`. */
export const item = v.pipe(
  fields,
  v.check(({ id, kind }) => parseItemId(id)?.kind === kind, 'the letter of the id is that of the kind'),
  v.check(({ action, channel }) => action === actionOf(channel), 'the action follows from the channel'),
  v.check(({ opens, due, by }) => opens <= due && due <= by, 'opens, due and by stand in order'),
  v.check(({ late, daysLate }) => late === daysLate > 0, 'late is a day or more after by'),
  v.check(({ kind, number }) => (kind === 'follow-up') === (number !== null), 'follow-ups are numbered'),
  v.check(({ rule, promisedOn }) => (rule === 'own-promise') === (promisedOn !== null), 'a promise names its day'),
  v.check(({ kind, source }) => (kind === 'offer-reply') === (source === null), 'all but an offer have a guide'),
);

function actionOf(channel: ItemJson['channel']): ItemJson['action'] {
  if (channel === null) return 'do';
  return channel === 'phone' ? 'call' : 'send';
}
