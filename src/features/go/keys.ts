// The keys, what each does on an entry, and why it may not be offered.

import type { Choice, KeyQuestion } from '../../app/asking/types.ts';
import type { Begun } from '../../app/recording/composing.ts';
import { spelled } from '../../domain/english.ts';
import { isOutreach } from '../../domain/queries.ts';
import type { Entry } from '../../rules/entries.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import type { Asks, Kind } from '../../rules/kinds/kind.ts';

/** The state that decides which keys are offered. */
export interface Offered {
  readonly begun: Begun | null;
  readonly hasEarlier: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const ANSWERS = {
  'how-it-went': 'write it down',
  'who-you-met': 'say who',
  insider: 'say who',
  offer: 'answer',
  'going-on': 'decide',
} as const satisfies Record<Asks, string>;

export const HELP = [
  ['d', 'done: you sent it, called, or did it'],
  ['c', 'copy the message'],
  ['o', 'open the message in your mail program, not sent'],
  ['e', 'edit the message in your editor'],
  ['s', 'snooze: have it back on a later day'],
  ['k', 'skip it this once'],
  ['w', "why it's on your list"],
  ['n', 'next: leave it for now'],
  ['b', 'back to the one before'],
  ['u', 'undo the last thing you recorded here'],
  ['U', 'redo what you just undid'],
  ['q', 'quit; everything you answered is saved'],
] as const;

/** The question under an entry. */
export function keysFor(entry: Entry, offered: Offered): KeyQuestion {
  return { message: 'What now?', keys: choicesFor(entry, offered), refusals: refusalsFor(offered) };
}

function choicesFor(entry: Entry, { begun, hasEarlier, canUndo, canRedo }: Offered): Choice<string>[] {
  const keys: (readonly [key: string, label: string, isOffered: boolean])[] = [
    ['d', answerOf(entry, begun), true],
    ['c', 'copy', begun !== null],
    ['o', 'open', begun !== null && begun.letter.form === 'email'],
    ['e', 'edit', begun !== null],
    ['s', 'snooze', true],
    ['k', 'skip', canSkip(entry)],
    ['w', 'why', true],
    ['n', 'next', true],
    ['b', 'back', hasEarlier],
    ['u', 'undo', canUndo],
    ['U', 'redo', canRedo],
    ['q', 'quit', true],
    ['?', 'help', true],
  ];
  return keys.flatMap(([value, label, isOffered]) => (isOffered ? { value, label } : []));
}

/** The label of the `d` key. */
function answerOf({ action, first }: Entry, begun: Begun | null): string {
  const { asks, helpedBy } = kindOf(first.kind);
  if (asks) return begun?.draft.blanks.length === 0 ? 'sent' : ANSWERS[asks];
  if (helpedBy) return 'ready';
  if (action === 'call') return 'called';
  return hasNobody(first) ? 'say who' : 'sent';
}

function canSkip({ items }: Entry): boolean {
  return items.every(({ kind }) => kindOf(kind).skipRefusal === undefined);
}

function refusalsFor({ begun }: Offered): Record<string, string> {
  const nothing = (what: string) => `There's no message here to ${what}.`;
  return {
    c: nothing('copy'),
    o: begun === null ? nothing('open') : spelled('A letter goes by mail, so it can only be copied.'),
    e: nothing('edit'),
    k: "An offer needs an answer, so you can't skip it. You can snooze it.",
    b: 'Nothing before this is still on your list.',
    u: 'Nothing recorded here yet. To undo an earlier command: jobtrack undo',
    U: "Nothing was undone here, so there's nothing to redo.",
  };
}

/** Is it something to send or say, with nobody on record to get it? */
export function hasNobody({ kind, person }: Entry['first']): boolean {
  const traits: Kind = kindOf(kind);
  return isOutreach(kind) && person === null && traits.outreach?.isForAnyone === true;
}
