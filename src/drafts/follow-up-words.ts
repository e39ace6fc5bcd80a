// Words for follow-ups, by how often you've asked. Each one in a stage has its own opening and angle (TR: something
// new, an offer to help, a short question), and none is longer than the one before.

/** An opening about a job ('the Cook position'), in writing or on a call. */
type Opening = (about: string, medium: 'writing' | 'calling') => string;

/** From this follow-up on, they're short, and the words repeat in turn. */
export const SHORT_FROM = 3;

/** Says you're still interested; used when nothing was agreed. */
export const STILL_INTERESTED: readonly Opening[] = [
  (about, medium) => `I am ${medium} about ${about}, which interests me very much.`,
  (about) => `I am still very interested in ${about}.`,
  (about) => `My interest in ${about} is as strong as before.`,
  (about) => `I would still be glad to be considered for ${about}.`,
  (about, medium) => `I am ${medium} once more because of my interest in ${about}.`,
  (about) => `I am still glad to be among those considered for ${about}.`,
  (about) => `I would like to come back to ${about}, which still interests me.`,
  (about) => `I am getting in touch again, still very interested in ${about}.`,
];

/** Used when they agreed you may ask, by how often you've asked since; `often` is 'every week'. */
export const AS_AGREED: readonly ((about: string, often: string) => string)[] = [
  (about, often) => `You kindly said that I may ask ${often} about ${about}.`,
  (about) => `As agreed, I am asking you once more about ${about}.`,
  (about) => `Thank you for letting me ask regularly about ${about}.`,
  (about) => `As you suggested, I am back with a question about ${about}.`,
  (about) => `It is time again to ask about ${about}, as we arranged.`,
  (about) => `I am glad that I may keep asking you about ${about}.`,
  (about) => `Here is my next question about ${about}, as we said.`,
  (about) => `Thank you for your patience with my questions about ${about}.`,
];

/** The question in a message. `stand` is 'where things stand' or, after the decision date, 'whether it is decided'. */
export const QUESTIONS: readonly ((stand: string) => string)[] = [
  (stand) => `Could you tell me ${stand}, and when I may expect to hear more?`,
  (stand) => `Could you tell me ${stand}, and whether there is something more that would help?`,
  (stand) =>
    `I know that such decisions take time, and I am glad to wait. Could you let me know in a line or two ${stand}, and whether I can help?`,
  (stand) =>
    `Could you tell me ${stand}, or when it would suit you best to hear from me again? I will gladly go by what you say.`,
  (stand) => `I am still available, and happy to talk again if that would help. Could you tell me in a line ${stand}?`,
  (stand) =>
    `Perhaps the timing has changed on your side meanwhile. Could you tell me ${stand}, and roughly when I may expect news?`,
  (stand) =>
    `A line is plenty: could you tell me ${stand}? If the position has been filled, I would gladly know that, too.`,
  (stand) => `Is there anything new that you can share, or could you tell me ${stand}? A line at any time is plenty.`,
];

/** Questions for a call, by how often you've asked. */
export const CALL_QUESTIONS: readonly (readonly [string, string])[] = [
  ['Where do things stand?', 'By when is a decision likely?'],
  ['Is anything missing that I could send you?', 'By when is it likely to be decided?'],
  ['Have the plans for the position changed?', 'When may I ask again?'],
  ['How far along are you?', 'When would it suit you to hear from me again?'],
  ['Is the position still open?', 'Would it help to talk again?'],
  ['Has the timing changed?', 'By when do you hope to know more?'],
  ['What is still to be settled?', 'Can I help with any of it?'],
  ['Is there anything new that you can share?', 'When is a good time to ring again?'],
];

/** The words for a turn; the first turn is 1. */
export function wordsFor<T>(words: readonly T[], turn: number): T {
  const round = words.length - SHORT_FROM + 1;
  const place = turn <= words.length ? Math.max(turn, 1) : SHORT_FROM + ((turn - SHORT_FROM) % round);
  const found = words[place - 1];
  if (found === undefined) throw new Error(`no words for turn ${turn}`);
  return found;
}
