// Words for follow-ups, by how often you've asked. Each one in a stage has its own angle (TR: something new, an offer to
// help, a short question), and none is longer than the one before. None asks whether it's decided (TR).

/** From this follow-up on, they're short, and the words repeat in turn. */
const SHORT_FROM = 3;

/** Says you're still interested; used when nothing was agreed. */
export const STILL_INTERESTED: readonly string[] = [
  "I'm still very interested in the role, and in joining the team.",
  'I remain very interested in the role.',
  "I'd still be glad to take this on.",
  "I'd still love the chance to do it.",
  "I'm still very interested in it.",
  "I'd still love to be considered.",
  "It's still very much on my mind.",
  "I'd still like to be part of it.",
];

/** Replaces those once you've accepted another job, so that nothing is untrue. */
export const STAYING_IN_TOUCH: readonly string[] = [
  'I wanted to stay in touch about it.',
  "I'm checking back about it.",
  "I'd still like to know how it turns out.",
];

/** Used when they agreed you may ask, by how often you've asked since; `often` is 'every week'. */
export const AS_AGREED: readonly ((often: string) => string)[] = [
  (often) => `You suggested I check in ${often}.`,
  () => "As we agreed, I'm back in touch.",
  () => 'Thank you for letting me check in regularly.',
  () => "As you suggested, I'm back with a question.",
  () => "It's time to check in again, as we arranged.",
  () => 'Thanks for letting me keep in touch.',
  () => "I'm getting in touch again, as we agreed.",
  () => 'Thanks for being so patient with my questions.',
];

/** Whether the reader decides, or waits for the decision like you. */
export type Reader = 'decider' | 'go-between';

/** The question in a message. */
export const QUESTIONS: Readonly<Record<Reader, readonly string[]>> = {
  decider: [
    'Has anything changed with the timing or the next step?',
    'When would be a good time to check back?',
    'Am I still being considered? And has your timing changed? A line or two would be plenty, whenever you have a moment.',
    "Has anything changed on your side? If you can, let me know when it's best to check back.",
    'Is the position still open? And would it help if we talked again?',
    "I'm still available. Has your timeline changed? If so, when should I check back?",
    "Are you still considering candidates? I'd be glad to know either way.",
    'Is there anything new you can share? Or should I check back later?',
  ],
  'go-between': [
    'Have you heard anything? If not, could you check with them?',
    'Have you heard anything yet? If not, when should I check back?',
    'Am I still being considered? And has their timing changed? A line or two would be plenty, whenever you have a moment.',
    "Has anything changed on their side? If you can, let me know when it's best to check back.",
    'Is the position still open? And is there anything I can do?',
    "I'm still available. Has their timeline changed? If so, when should I check back?",
    "Are they still considering candidates? I'd be glad to know either way.",
    'Is there anything new you can share? Or should I check back later?',
  ],
};

/** The first question about an application: no next step is known yet that could have changed. */
export const UNDER_REVIEW = 'Do you have a timeline for the next step yet?';

/** The questions once you've accepted another job: they don't claim that you still want this one. */
export const PLAIN_QUESTIONS: readonly string[] = [
  'Has anything changed with the timing or the next step?',
  'Can you share any news yet?',
  'Has the timing changed? A line or two would be plenty.',
  'Is the position still open?',
  'Is there anything you can share yet? Or should I check back later?',
];

/** Questions for a call, by how often you've asked. */
export const CALL_QUESTIONS: readonly (readonly [string, string])[] = [
  ['Has anything changed with the next step or the timing?', 'When would be a good time to check back?'],
  ['Has the timing changed at all?', 'When would you like me to check back?'],
  ['Am I still a candidate?', 'What does the timing look like now?'],
  ['Have the plans for the position changed?', 'When would you like to hear from me again?'],
  ['Is the position still open?', 'Would it help if we talked again?'],
  ['Am I still being considered?', 'When should I check back?'],
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
  (you) => `I'm calling to see if there's anything else ${you} need from me.`,
  () => "I wanted to ask if there's anything else I could send.",
  (you) => `I'm happy to answer any questions ${you} still have.`,
  (you) => `I'm still very interested, and happy to send anything ${you} need.`,
  (you) => `I wanted to be sure ${you} aren't missing anything from me.`,
  (you) => `If ${you} need references or samples of my work, I can send some today.`,
  () => "I'd be glad to talk again if that would help.",
];

/** The words for a turn; the first turn is 1. */
export function wordsFor<T>(words: readonly T[], turn: number): T {
  const round = words.length - SHORT_FROM + 1;
  const place = turn <= words.length ? Math.max(turn, 1) : SHORT_FROM + ((turn - SHORT_FROM) % round);
  const found = words[place - 1];
  if (found === undefined) throw new Error(`no words for turn ${turn}`);
  return found;
}
