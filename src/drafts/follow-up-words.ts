// Words for follow-ups, by how often you've asked. Each one in a stage has its own angle (TR: something new, an offer to
// help, a short question), and none is longer than the one before. None asks whether it's decided (TR).

import { capitalized } from '../domain/words.ts';

/** From this follow-up on, they're short, and the words repeat in turn. */
const SHORT_FROM = 3;

/** Says you're still interested; used when nothing was agreed. */
export const STILL_INTERESTED: readonly string[] = [
  "I'm still very interested in the role, and in joining the team.",
  'I remain very interested in the role.',
  "I'd still be very glad to join the team.",
  "It's a job that I'd still love to have.",
  "I'm still very interested in this job.",
  "I'd still love to be considered.",
  'The job is still very much on my mind.',
  "I'd still like to be part of the team.",
];

/** The same about several jobs. */
export const STILL_INTERESTED_IN_ALL: readonly string[] = [
  "I'm still very interested in these roles.",
  'I remain very interested in these positions.',
  "I'm still very interested in each one.",
  "I'd still love one of these jobs.",
  "I'd still be glad to hear about them.",
  "I'd still love to be considered.",
  "They're still very much on my mind.",
  "I'd still like to be in the running.",
];

/** The end of a sentence about what was agreed. */
export const INTERESTED_TOO: readonly string[] = [
  "I'm still very interested",
  'I remain interested',
  "I'm still hopeful",
  "I'm still interested",
];

/** Used when they agreed you may ask, by how often you've asked since; `often` is 'every week', `saidWhen` 'on
 *  Monday, November 2, ' or ''. */
export const AS_AGREED: readonly ((often: string, saidWhen: string) => string)[] = [
  (often, saidWhen) => capitalized(`${saidWhen}you said to check in ${often}.`),
  () => "As we agreed, I'm back in touch.",
  () => 'Thank you for letting me check in regularly.',
  () => "I'm in touch again, as you said I could be.",
  () => 'This is the check-in we arranged.',
  () => 'Thanks for letting me keep in touch.',
  () => "I'm getting in touch again, as we agreed.",
  () => "I know you've heard from me a few times by now.",
];

/** Whether the reader decides, or waits for the decision like you. */
export type Reader = 'decider' | 'go-between';

/** What a question may take for granted. */
export interface Ground {
  readonly reader: Reader;
  /** They named a day for the decision or a next step, which may have changed. */
  readonly hasTiming: boolean;
  /** They said how often you may ask, so you needn't ask when to check back. */
  readonly hasRhythm: boolean;
  readonly hasTalked: boolean;
  /** There was an interview. */
  readonly hasMet: boolean;
  readonly isAboutSeveral: boolean;
}

type Question = (ground: Ground) => string;

/** The first question where no timing or next step is known yet that could have changed. */
export function underReview(reader: Reader): string {
  return `Do ${reader === 'go-between' ? 'they' : 'you'} have a timeline for the next step yet?`;
}

const CHANGED = 'Has anything changed with the timing or the next step?';

/** The question in a message. */
export const QUESTIONS: readonly Question[] = [
  ({ reader, hasTiming, hasMet }) => {
    if (reader === 'go-between') {
      return hasMet
        ? 'Have you heard from them since? If not, could you give them a call?'
        : 'Have you heard anything? If not, could you check with them?';
    }
    return hasTiming ? CHANGED : underReview(reader);
  },
  ({ reader, hasRhythm }) => {
    if (reader === 'go-between') {
      return `Have you heard anything yet? If not, ${hasRhythm ? 'could you ask them' : 'when should I check back'}?`;
    }
    return hasRhythm ? 'Is there any news you can share with me yet?' : 'When would be a good time to check back?';
  },
  (ground) => `${stillConsidered(ground)} A line or two would be plenty, whenever you have time.`,
  ({ reader, hasRhythm }) =>
    `Has anything changed on ${theirs(reader)} side? ${hasRhythm ? 'If I can make anything easier, please tell me.' : "If you can, let me know when it's best to check back."}`,
  ({ reader, hasTalked, isAboutSeveral }) => {
    const talk = `would it help if we talked${hasTalked ? ' again' : ''}`;
    return `${stillOpen(isAboutSeveral)} And ${reader === 'go-between' ? 'is there anything I can do' : talk}?`;
  },
  ({ reader, hasTiming, hasRhythm }) => {
    const timing = hasTiming ? `Has ${theirs(reader)} timeline changed?` : 'Is there a timeline yet?';
    const after = hasRhythm ? 'Just a line would help.' : `If ${hasTiming ? 'so' : 'not'}, when should I check back?`;
    return `I'm still available. ${timing} ${after}`;
  },
  ({ reader }) =>
    `Are ${reader === 'go-between' ? 'they' : 'you'} still considering candidates? I'd be glad to know either way.`,
  ({ hasRhythm }) =>
    `Is there anything new you can share? ${hasRhythm ? 'Even a short note would help.' : 'Or should I check back later?'}`,
];

function theirs(reader: Reader): string {
  return reader === 'go-between' ? 'their' : 'your';
}

function stillConsidered({ reader, hasTiming, isAboutSeveral }: Ground): string {
  if (reader === 'decider')
    return `Is there any news yet, or ${hasTiming ? 'has the timing changed' : 'a timeline you can share'}?`;
  const timing = hasTiming ? `has ${isAboutSeveral ? 'the' : 'their'} timing changed` : 'is there a timeline yet';
  return `Am I still being considered${isAboutSeveral ? ' for them' : ''}? And ${timing}?`;
}

function stillOpen(isAboutSeveral: boolean): string {
  return isAboutSeveral ? 'Are the positions still open?' : 'Is the position still open?';
}

/** Questions for a call, by how often you've asked. */
export const CALL_QUESTIONS: readonly (readonly [string, string])[] = [
  ['Has anything changed with the next step or the timing?', 'When would be a good time to check back?'],
  ['Has the timing changed at all?', 'When would you like me to check back?'],
  ['Am I still being considered?', 'What does the timing look like now?'],
  ['Have the plans for the position changed?', 'When would you like to hear from me again?'],
  ['Is the position still open?', 'Would it help to meet?'],
  ['Am I still in the running?', 'When should I check back?'],
  ['Is there anything I can do to help things along?', 'When would it be best to check back?'],
  ['Is there anything new you can share?', 'When would be a good time to call again?'],
];

/** The same once you've accepted another job. */
export const PLAIN_CALL_QUESTIONS: readonly (readonly [string, string])[] = [
  ['Has anything changed with the next step or the timing?', 'When would be a good time to check back?'],
  ['Is there anything new you can share?', 'When would be a good time to check back?'],
  ['Has the timing changed?', 'When would be a good time to call again?'],
  ['Is the position still open?', 'When should I check back?'],
];

/** Why you call (TR): not to ask for the decision. `you` is 'you' or 'they'. */
export const CALL_REASONS: readonly ((you: string) => string)[] = [
  (you) => `I just wanted to make sure ${you} have everything ${you} need from me.`,
  (you) => `I wanted to see if there's anything else ${you} need from me.`,
  (you) => `I wanted to ask if there's anything else I could send${you === 'they' ? ' them' : ''}.`,
  (you) => `I just wanted to follow up, and I'm happy to answer any questions${you === 'they' ? ' they have' : ''}.`,
  (you) => `I'm still very interested, and happy to send anything ${you} need.`,
  (you) => `I wanted to be sure ${you} aren't missing anything from me.`,
  (you) => `If ${you} need references or anything else, I can send them today.`,
  () => "I'd be glad to meet if that would help.",
];

/** The words for a turn; the first turn is 1. */
export function wordsFor<T>(words: readonly T[], turn: number): T {
  const round = words.length - SHORT_FROM + 1;
  const place = turn <= words.length ? Math.max(turn, 1) : SHORT_FROM + ((turn - SHORT_FROM) % round);
  const found = words[place - 1];
  if (found === undefined) throw new Error(`no words for turn ${turn}`);
  return found;
}
