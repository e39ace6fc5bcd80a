// Sentences for thank-you notes, several of each kind.

/** Who you'd work with: the reader, or the employer of a recruiter who sat in. */
type Team = 'you' | 'them';

/** One way to say something, given a day ('yesterday'), a job ('the Cook position at Acme') and who you'd work with. */
export type Sentence = (when: string, role: string, team: Team) => string;

/** Thanks for the time. */
export const THANKS: readonly Sentence[] = [
  (when, role) => `Thank you for making time to talk with me about ${role} ${when}.`,
  (when, role) => `Thank you for a great conversation about ${role} ${when}.`,
  (when, role) => `It was a pleasure to talk with you about ${role} ${when}; thank you for your time.`,
  (when, role) => `I enjoyed our conversation about ${role} ${when}, and I'm grateful for your time.`,
  (when, role) => `Thank you for taking the time to tell me about ${role} ${when}.`,
];

/** Thanks to somebody you'd talked with before. */
export const THANKS_AGAIN: readonly Sentence[] = [
  (when, role) => `Thank you for making time to talk with me again about ${role} ${when}.`,
  (when, role) => `Thank you for another great conversation about ${role} ${when}.`,
  (when, role) => `It was a pleasure to talk with you again about ${role} ${when}; thank you for your time.`,
  (when, role) => `I enjoyed talking with you again about ${role} ${when}, and I'm grateful for your time.`,
  (when, role) => `Thank you for taking the time once again to tell me about ${role} ${when}.`,
];

/** Thanks once the job is closed. */
export const THANKS_CLOSED: readonly Sentence[] = [
  (when, role) => `I wanted to thank you for our conversation about ${role} ${when}.`,
  (when, role) => `I'm grateful for the time you gave me ${when} to talk about ${role}.`,
  (when, role) => `Thank you for our talk about ${role} ${when}; I enjoyed it and learned a lot.`,
  (when, role) => `I appreciated our conversation about ${role} ${when}, and how open you were.`,
  (when, role) => `Thanks so much for talking with me ${when} about ${role}; I came away with plenty to think about.`,
];

/** Thanks for another interview on the same day, about another job. */
export const THANKS_THE_SAME_DAY: readonly Sentence[] = [
  (when, role) => `Thank you as well for talking with me about ${role} ${when}.`,
  (when, role) => `I'd also like to thank you for your time to talk about ${role} ${when}.`,
  (when, role) => `Thank you, too, for telling me about ${role} ${when}.`,
];

/** The part of the conversation that you liked. */
export const LIKED: readonly Sentence[] = [
  () => 'I especially enjoyed hearing about [[ one thing you talked about ]].',
  () => 'What you said about [[ one thing you talked about ]] really stuck with me.',
  () => "I'm still thinking about [[ one thing you talked about ]].",
  () => 'I was glad to hear more about [[ one thing you talked about ]].',
];

/** A new insight, and how your view changed (AH); left out when there's none. */
export const INSIGHTS: readonly Sentence[] = [
  () => 'It gave me a better sense of [[? what you see differently now, such as how closely the teams work ]].',
  () => 'It got me thinking about [[? what you see differently now, such as how closely the teams work ]].',
  () => 'You gave me a better idea of [[? what you see differently now, such as how closely the teams work ]].',
  () => 'It gave me a clearer picture of [[? what you see differently now, such as how closely the teams work ]].',
];

/** Interest in the work and the team. */
export const INTERESTS: readonly Sentence[] = [
  () => "I came away more excited than ever about the role, and I'd be very glad to take it on.",
  () => "I liked what I heard about the role and the team, and I'm more interested than ever.",
  () => "Talking with you confirmed that this is a job I'd love to do, and a team I'd love to be part of.",
  (_when, _role, team) => `I'd be very glad to take the job on, and to work with ${team}.`,
  (_when, _role, team) =>
    `The more I hear about the role and ${team === 'you' ? 'your' : 'their'} work, the more I'd like to join ${team}.`,
];

/** Why you fit. */
export const FITS: readonly Sentence[] = [
  () => "What I'd bring to the role is [[ what you'd bring, in a few words ]].",
  () => "From day one, I'd bring [[ what you'd bring, in a few words ]].",
  () => "I'd bring [[ what you'd bring, in a few words ]], and I think that would be a real help.",
  (_when, _role, team) =>
    `I'd bring [[ what you'd bring, in a few words ]] to ${team === 'you' ? 'your' : 'their'} team.`,
];

/** What you forgot to say, or an answer to a concern (TR, 7S); left out when there's nothing. */
export const ADDITIONS: readonly Sentence[] = [
  () => "One thing I'd like to add: [[? something you forgot to say, or an answer to a concern ]].",
  () => "Here's something I meant to mention: [[? something you forgot to say, or an answer to a concern ]].",
  () => "There's one more thing I meant to say: [[? something you forgot to say, or an answer to a concern ]].",
  () => 'Let me add one thing: [[? something you forgot to say, or an answer to a concern ]].',
];

/** The same after an interview that went badly: sets right what went wrong (7S). */
export const BETTER_ANSWERS: readonly Sentence[] = [
  () => "Here's a better answer to one of your questions: [[? what you'd say now, and to which question ]].",
  () => "I've thought more about one of your questions, and here's what I'd say: [[? what you'd say now ]].",
  () => "Let me come back to something I said, with a clearer answer: [[? what you'd say now ]].",
  () => "There's something I can explain better than I did: [[? what you'd say now ]].",
];

/** An offer to prepare something (TR); left out when there's nothing. */
export const OFFERS: readonly Sentence[] = [
  () => "I'd be happy to share [[? something useful, such as a plan for the first 90 days ]].",
  () => 'If it would help, I could put together [[? something useful, such as a plan for the first 90 days ]].',
  () => "I could send you [[? something useful, such as a plan for the first 90 days ]] if that's useful.",
  () => "If you'd like, I can send you [[? something useful, such as a plan for the first 90 days ]].",
];

/** Offers to answer questions. */
export const CLOSINGS: readonly Sentence[] = [
  () => 'Please feel free to reach out if any questions come up. I look forward to hearing from you.',
  () => "If there's anything else you'd like to know, I'm happy to answer. I look forward to talking again.",
  () => "I'm glad to answer any other questions, and I look forward to hearing from you.",
  () => "If I can send you anything else, just let me know. I'm looking forward to hearing from you.",
];

/** The same where the next conversation is set, and named just before. */
export const CLOSINGS_BEFORE_NEXT: readonly Sentence[] = [
  () => 'If any questions come up before then, just ask.',
  () => "I'm happy to answer anything you'd like to know before we talk.",
  () => 'If you have more questions first, please send them over.',
  () => 'If I can send you anything beforehand, let me know.',
];

/** Replaces them after the day you'll check in: asks for the timeline too. */
export const ASKS_FOR_TIMELINE =
  "If you already have a timeline in mind, or any questions before then, I'd love to hear from you.";

/** A look ahead after the job is closed for any reason. */
export const OUTLOOKS: readonly Sentence[] = [
  () => "I'd be happy to stay in touch.",
  () => "I'd be glad to stay in touch.",
  () => "If you ever have another opening for someone like me, I'd love to hear about it.",
  () => "I hope we'll talk again someday.",
];

/** A look ahead after you've accepted. */
export const OUTLOOKS_AS_COLLEAGUE: readonly Sentence[] = [
  () => 'I look forward to working with you.',
  () => 'I look forward to seeing you again, and to working with you.',
  () => "I'm glad we'll be working together.",
  () => "I can't wait to get started, and to see you again.",
];
