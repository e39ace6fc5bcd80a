// Every kind of entry, first on its own list, with its answers. Getting ready for Delta, g1, comes after it.
import { useJobHunt } from '../../cli/prompting/job-hunt.ts';
import { ESC, KEYS } from '../../support/terminal.ts';
import { NOW, NOW_WHAT, type Steps } from './walking.ts';

const { enter, down } = KEYS;

interface Kind {
  /** The commands that make the job hunt, after those of ALWAYS. */
  readonly before: readonly string[];
  /** Text shown when the walk is on this entry. */
  readonly shows: string;
  /** The entry after it, if it isn't g1. */
  readonly next?: string;
  /** Questions asked when it's first shown. */
  readonly opening?: Steps;
  /** Copying, opening and editing its message. */
  readonly message?: Steps;
  /** Why it can't be skipped. */
  readonly noSkip?: string;
  /** What a skip says, if it isn't 'Skipped: '. */
  readonly onSkip?: string;
  /** The questions of `d`, and the confirmation. */
  readonly d: Steps;
  readonly said: string;
  /** The entry that it leads to. */
  readonly leadsTo?: Steps;
  /** Commands that record the same. */
  readonly command: readonly string[];
}

/** In every job hunt: an interview in two days. It's the first, so its entry is g1. */
const ALWAYS = [
  'config set country none',
  'config set me.name "Kim Novak"',
  'add-interview Delta Smith --at "2026-11-26 15:00" --with "Di Orr"',
];
const NOTES = ['debrief i2 --went-well "the portfolio"'];
const SILENT = (company: string, person: string) => [
  `add-job ${company} Driver --applied 2026-10-01`,
  `add-contact "${person}" --job ${company}`,
  ...['2026-10-08', '2026-10-15', '2026-11-12'].map((day) => `log ${company} --sent --on ${day}`),
];

const NO_BLANKS: Steps = [['one thing you', ESC]];
/** The last key snoozes. */
const handedOver = (form: 'email' | 'mail', ...blanks: Steps): Steps => [
  [NOW_WHAT, 'c'],
  ...blanks,
  ['Copied', ''],
  [NOW_WHAT, 'o'],
  ...(form === 'mail'
    ? [['A letter goes by mail', 'e'] as const]
    : [['Opened', ''] as const, [NOW_WHAT, 'e'] as const]),
  ['Best wishes,', ''],
  [NOW_WHAT, 's'],
];
const FILLED: Steps = [
  ['one thing you talked about?', `their new site${enter}`],
  ['What would you bring', `ten years of books${enter}`],
];

const KINDS = {
  'a message': {
    before: ['add-interview Acme Clerk --at "2026-11-23 10:00" --with "Amy Lee <amy@acme.example>"', ...NOTES],
    shows: 't2.2  ',
    opening: NO_BLANKS,
    message: handedOver('email', ...FILLED),
    d: [],
    said: 'Done: thank-you note to Amy Lee',
    command: ['done t2.2 --sent'],
  },
  'a letter': {
    before: ['add-interview Acme Clerk --at "2026-11-23 10:00" --with "Amy Lee"', ...NOTES, 'edit p2 --prefers mail'],
    shows: 't2.2  ',
    opening: NO_BLANKS,
    message: handedOver('mail', ...FILLED),
    d: [],
    said: 'Done: thank-you note to Amy Lee',
    command: ['done t2.2 --sent'],
  },
  'a call': {
    before: ['add-interview Beta Buyer --at "2026-11-02 10:00" --with "Dana Roy +1 212 555 0100"'],
    shows: 'f2  ',
    d: [['How did the call go?', down + enter]],
    said: 'message left',
    command: ['done f2 --voicemail'],
  },
  'a call about two jobs': {
    before: [
      'add-interview Beta Buyer --at "2026-11-02 10:00" --with "Dana Roy +1 212 555 0100"',
      'add-interview Beta Manager --at "2026-11-02 14:00" --with "Dana Roy"',
    ],
    shows: 'p2  ',
    d: [
      ['How did the call go?', down + down + enter],
      ['What were you calling about?', enter],
    ],
    said: 'no answer',
    command: ['done f2 f3 --missed'],
  },
  'a debrief': {
    before: ['add-interview Acme Clerk --at "2026-11-23 10:00" --with "Amy Lee"', 'skip t2.2'],
    shows: 'd2  ',
    d: [
      ['What went well?', `the portfolio${enter}`],
      ['What would you do better', ESC],
    ],
    said: 'Delta',
    command: ['debrief i2 --went-well "the portfolio"'],
  },
  'who you met': {
    before: ['add-interview Gamma Cook --at "2026-11-23 15:00"', ...NOTES],
    shows: 'w2  ',
    d: [
      ['Who did you meet?', `Cy Young <cy@gamma.example>; Bo Ek${enter}`],
      ['Who else?', enter],
    ],
    leadsTo: [['t2.2  ', ''], ...NO_BLANKS],
    said: 'Gamma',
    command: ['edit i2 --with "Cy Young <cy@gamma.example>; Bo Ek"'],
  },
  'someone inside': {
    before: SILENT('Zeta', 'Zed Zorn <zed@zeta.example>'),
    shows: 's2  ',
    next: 'v2  ',
    d: [['Who do you know there?', `Ina Sole${enter}`]],
    said: 'Ina Sole',
    command: ['edit j2 --insider "Ina Sole"'],
  },
  'a follow-up with nobody to reach': {
    before: ['add-interview Gamma Cook --at "2026-11-03 15:00"', 'skip w2'],
    shows: 'f2  ',
    d: [['Who can you ask?', `Cy Young +1 212 555 0102${enter}`]],
    said: 'Cy Young',
    command: ['add-contact "Cy Young +1 212 555 0102" --job j2'],
  },
  'an offer': {
    before: [
      'add-interview Eta Baker --at "2026-11-03 10:00" --with "Ed Orr <ed@eta.example>"',
      'offer Eta --reply-by 2026-11-24 --on 2026-11-23',
    ],
    shows: 'o2  ',
    noSkip: "you can't skip it",
    d: [["What's your answer?", down + enter]],
    said: 'declined',
    command: ['decline j2'],
  },
  'a decision': {
    before: [...SILENT('Zeta', 'Zed Zorn <zed@zeta.example>'), 'skip s2'],
    shows: 'v2  ',
    onSkip: 'Keeping ',
    d: [
      ['Keep going, or close it?', down + enter],
      ['Why is it over?', down + enter],
    ],
    said: 'Closed: Zeta',
    command: ['close j2 --reason rejected'],
  },
  'getting ready': {
    before: ['add-interview Acme Clerk --at "2026-11-26 10:00" --with "Amy Lee"'],
    shows: 'g2  ',
    d: [],
    said: "you're ready for Acme",
    command: ['done g2'],
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** The kind by its name. */
export function kindNamed(name: KindName): Kind {
  return KINDS[name];
}

/** Makes the job hunts in which an entry of each kind is due; returns a function that copies one. */
export function useKinds() {
  const copies = new Map(KIND_NAMES.map((name) => [name, useJobHunt([...ALWAYS, ...kindNamed(name).before], NOW)]));
  return (name: KindName) => {
    const copy = copies.get(name);
    if (!copy) throw new Error(`no job hunt for ${name}`);
    return copy();
  };
}
