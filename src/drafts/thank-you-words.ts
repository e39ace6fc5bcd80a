// Sentences for thank-you notes, several of each kind.

/** One way to say something, given a day ('yesterday') and a job ('the Cook position at Acme'). */
export type Sentence = (when: string, role: string) => string;

/** Thanks for the time. */
export const THANKS: readonly Sentence[] = [
  (when, role) => `Thank you for taking the time to talk with me ${when} about ${role}.`,
  (when, role) => `I would like to thank you for our conversation ${when} about ${role}.`,
  (when, role) => `It was a pleasure to talk with you ${when} about ${role}; thank you for your time.`,
  (when, role) => `Thank you for our good conversation ${when} about ${role}.`,
  (when, role) => `Many thanks for the time that you gave me ${when} to talk about ${role}.`,
];

/** Thanks to somebody you'd talked with before. */
export const THANKS_AGAIN: readonly Sentence[] = [
  (when, role) => `Thank you for taking the time to talk with me again ${when} about ${role}.`,
  (when, role) => `I would like to thank you for talking with me again ${when} about ${role}.`,
  (when, role) => `It was a pleasure to talk with you again ${when} about ${role}; thank you for your time.`,
  (when, role) => `Thank you for another good conversation ${when} about ${role}.`,
  (when, role) => `Many thanks for the time that you gave me once again ${when} to talk about ${role}.`,
];

/** Thanks for another interview on the same day, about another job. */
export const THANKS_THE_SAME_DAY: readonly Sentence[] = [
  (when, role) => `Thank you as well for talking with me ${when} about ${role}.`,
  (when, role) => `I would also like to thank you for the time that you took ${when} to talk about ${role}.`,
  (when, role) => `Thank you for our conversation ${when} about ${role} as well.`,
];

/** What you liked hearing about. */
export const LIKED: readonly Sentence[] = [
  () => 'I especially enjoyed hearing about [[ one thing you talked about ]].',
  () => 'What you said about [[ one thing you talked about ]] was especially interesting to me.',
  () => 'I am still thinking about [[ one thing you talked about ]].',
  () => 'I was glad to hear more about [[ one thing you talked about ]].',
];

/** Interest in the work and the company. */
export const INTERESTS: readonly Sentence[] = [
  () => 'Our conversation has made me look forward to this work even more, and I would be glad to join the company.',
  () => 'Both the work and the company appeal to me, and our conversation has made that clearer still.',
  () => 'I came away even more interested in the work, and in the company behind it.',
  () => 'I would very much like to do this work, and to do it together with you and your colleagues.',
  () => 'Talking with you has confirmed how much I would like to do this work, and to do it for your company.',
];

/** Why you fit. */
export const FITS: readonly Sentence[] = [
  () => 'With [[ what you would bring, in a few words ]], I believe that I would do this work well.',
  () => 'What I would bring to it is [[ what you would bring, in a few words ]].',
  () => 'I believe that [[ what you would bring, in a few words ]] would be a great help in this work.',
  () => 'I would be happy to put [[ what you would bring, in a few words ]] to use in this work.',
];

/** Offers to answer questions. */
export const CLOSINGS: readonly Sentence[] = [
  () => 'If there is anything more that you would like to know, I am glad to answer.',
  () => 'If I can tell you anything more, please let me know.',
  () => 'Should you have any further questions, I would be happy to answer them.',
  () => 'If another question comes up, please write or call at any time.',
];

/** A look ahead after the job is closed, whatever the reason. */
export const OUTLOOKS: readonly Sentence[] = [
  () => 'I would be happy to stay in touch.',
  () => 'I would be glad if we stayed in touch, wherever things go from here.',
  () => 'If something comes up one day that may suit me, I would gladly hear from you.',
  () => 'I would be happy if our paths crossed again.',
];

/** A look ahead after you've accepted. */
export const OUTLOOKS_AS_COLLEAGUE: readonly Sentence[] = [
  () => 'I look forward to working with you.',
  () => 'I look forward to seeing you again, and to working with you.',
  () => 'I am glad that we will be working together.',
  () => 'I look forward to the work, and to seeing you again.',
];
