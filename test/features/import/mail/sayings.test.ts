// What single sentences say, in the order of the patterns, and what sounds like it but says nothing of the kind.
import { expect, test } from 'vitest';
import { classify, type MailEvent } from '../../../../src/features/import/mail/words/classify.ts';
import { isSaidIn } from '../../../../src/features/import/mail/words/pattern.ts';
import { PATTERNS, SYSTEM_PATTERNS } from '../../../../src/features/import/mail/words/patterns.ts';
import { SENT_PATTERNS, SENT_SUBJECTS } from '../../../../src/features/import/mail/words/sent.ts';
import { sentenceOf } from '../../../../src/features/import/mail/words/sentences.ts';
import { letter } from './letters.ts';

const RECEIVED: Readonly<Partial<Record<MailEvent, readonly string[]>>> = {
  rejection: [
    'Unfortunately, we will not be moving forward with your application.',
    'We’ve decided not to take your application any further.',
    'We are unable to proceed with your candidacy.',
    'We won’t be progressing your application.',
    'We will not be considering you for this role.',
    'We have decided to move forward with other candidates.',
    'They went with someone who knows the area.',
    'We have selected a candidate whose experience is closer.',
    'Another candidate has accepted the job.',
    'We decided to go in a different direction.',
    'The position has since been filled.',
    'The role is no longer available.',
    'We have filled this position.',
    'We have decided not to fill the role this year.',
    'They withdrew the offer an hour ago.',
    'You are no longer under consideration for this job.',
    'You have not been selected for an interview.',
    'Yours did not make the shortlist this time.',
    'Your application was unsuccessful on this occasion.',
    'Your application has been declined.',
    'We are not able to offer you a position.',
    'We won’t be inviting you to the next stage.',
    'We feel this is not the right fit.',
    'Your experience does not match what we need.',
    'The team has decided to pass on your application.',
    'I’m sorry to say that it can’t be you.',
    'Leider müssen wir Ihnen eine Absage erteilen.',
    'Leider können wir Ihre Bewerbung nicht berücksichtigen.',
    'Wir haben uns für einen anderen Bewerber entschieden.',
    'Die Stelle ist bereits besetzt.',
    'Votre candidature n’a pas été retenue.',
    'Nous ne pouvons donner suite à votre candidature.',
    'Nous avons choisi de ne pas donner suite.',
    'Nous avons retenu un autre candidat.',
  ],
  offer: [
    'We are delighted to offer you the position of Buyer.',
    'They want to make you an offer.',
    'Please sign the attached offer letter.',
    'Your employment contract is ready for signature.',
    'Here are the details of your offer from Acme.',
    'You got the job!',
    'Wir möchten Ihnen die Stelle gerne anbieten.',
    'Anbei finden Sie Ihren Arbeitsvertrag.',
    'Nous avons le plaisir de vous proposer le poste.',
  ],
  assessment: [
    'Please complete the online coding test by Friday.',
    'You have been invited to an assessment.',
    'Your test expires tomorrow.',
    'The next round is a one-way video interview.',
    'Bitte die Testaufgabe bis Freitag bearbeiten.',
    'Merci de passer le test en ligne.',
  ],
  rescheduled: [
    'Your interview has been rescheduled to Friday.',
    'We need to move our interview to Thursday.',
    'Here is the new time for your interview.',
    'Wir müssen unser Gespräch leider verschieben.',
  ],
  cancelled: [
    'Your interview has been canceled.',
    'I have to cancel our interview.',
    'Canceled: Interview with Amy',
    'Ich muss unser Gespräch absagen.',
  ],
  invitation: [
    'Your interview is confirmed for November 24 at 2 PM.',
    'This confirms your phone interview on Monday.',
    'Interview confirmation',
  ],
  scheduling: [
    'Please share your availability.',
    'Which times work for you?',
    'Are you free next week?',
    'Do you have 30 minutes on Monday?',
    'Would Tuesday at 2 PM or Wednesday work for you?',
    'Please book a time in my calendar.',
    'Here is my link: calendly.com/amy',
    'We’d like to invite you to an interview.',
    'We would love to meet you.',
    'We want to move you forward to the next round.',
    'Hiermit laden wir Sie zu einem Gespräch ein.',
    'Wir möchten Sie gerne kennenlernen.',
    'Welcher Termin passt Ihnen?',
    'Hier ist mein Terminvorschlag.',
    'Nous souhaitons vous inviter à un entretien.',
    'Quelles sont vos disponibilités ?',
  ],
  viewed: [
    'Your application was viewed.',
    'Acme has downloaded your resume.',
    'Acme hat Ihre Bewerbung angesehen.',
    'Votre candidature a été consultée.',
  ],
  acknowledgement: [
    'Thank you for applying.',
    'We received your application.',
    'This is the confirmation of your application.',
    'Your application for Buyer was successfully submitted.',
    'Your application has reached us.',
    'Application received',
    'You have applied for Buyer.',
    'We are reviewing your qualifications.',
    'Our team will review your background.',
    'Vielen Dank für Ihre Bewerbung.',
    'Ihre Unterlagen sind bei uns eingegangen.',
    'Eingangsbestätigung',
    'Nous avons bien reçu votre candidature.',
    'Merci pour votre candidature.',
    'Votre candidature est bien arrivée.',
    'Thank you for your interest in Acme.',
  ],
};
const SENT: Readonly<Partial<Record<MailEvent, readonly string[]>>> = {
  'sent-thank-you': [
    'Thank you for making time to talk with me yesterday.',
    'Thanks so much for today!',
    'I enjoyed our conversation about the role.',
    'Vielen Dank für das gute Gespräch.',
    'Merci beaucoup pour cet entretien.',
  ],
  'sent-follow-up': [
    'I just wanted to check in.',
    'I’m following up on my application.',
    'Is there any news?',
    'I’m still very interested in the role.',
    'I haven’t heard back yet.',
    'Has anything changed in the timing?',
    'Ich wollte mich nach dem Stand meiner Bewerbung erkundigen.',
    'Je me permets de revenir vers vous.',
  ],
};
const rowsOf = (sayings: typeof RECEIVED) =>
  Object.entries(sayings).flatMap(([event, lines]) => lines.map((line) => [event, line] as const));

test.each(rowsOf(RECEIVED))('%s: %s', (event, text) => {
  expect(classify(letter('Acme <no-reply@us.greenhouse-mail.io>', 'Acme', text), false)?.event).toBe(event);
});

test.each(rowsOf(SENT))('%s: %s', (event, text) => {
  expect(classify(letter('Kim <kim@mail.example>', 'Re: Acme', text), true)?.event).toBe(event);
});

test('every pattern is in one of these', () => {
  const said = [...rowsOf(RECEIVED), ...rowsOf(SENT)].map(([, line]) => sentenceOf(line));
  const patterns = [...PATTERNS, ...SYSTEM_PATTERNS, ...SENT_PATTERNS, ...SENT_SUBJECTS];
  const missing = patterns.filter(({ isSubject, ...each }) => !isSubject && !said.some((line) => isSaidIn(each, line)));
  expect(missing.map(({ says }) => says.source)).toEqual([]);
});

/** Written by a person, so that at least a reply is left. */
test.each([
  ['If you’re selected for an interview, we’ll ask for your availability.'],
  ['If you are not selected, keep an eye on our careers page.'],
  ['Should you not be selected for this role, we’ll keep your résumé.'],
  ['Unfortunately, the trains are late today.'],
  ['Unfortunately I can’t answer every application myself.'],
  ['We offer a friendly team and good coffee.'],
  ['We’re pleased to offer you 20% off.'],
  ['The special offer ends today.'],
  ['Only candidates selected for an interview will be contacted.'],
  ['Successful candidates may be asked to complete an online assessment.'],
  ['The process includes a technical test.'],
  ['Our recruiters will contact you to schedule an interview.'],
  ['We could invite you to an interview.'],
  ['We will not move forward until you have signed.'],
  ['If you need to reschedule your interview, click here.'],
  ['Thank you for completing the coding challenge.'],
  ['Leider können wir unvollständige Bewerbungen nicht berücksichtigen.'],
  ['Sollten wir uns für einen anderen Bewerber entscheiden, melden wir uns.'],
  ['Passt Ihr Profil, melden wir uns mit einem Terminvorschlag.'],
  ['Sans réponse sous 30 jours, considérez que votre candidature n’a pas été retenue.'],
])('says nothing for sure: %s', (text) => {
  expect(classify(letter('Amy Lee <amy@acme.example>', 'Your interview', text), false)?.event).toBe('reply');
});

test.each([
  ['Thank you for being a reference', 'Thank you for talking with Acme about me.'],
  ['Thank you for considering me', 'I was glad to be considered. Is there one thing I could do better?'],
  ['Interview times', 'Thanks for the invitation. Tuesday at 2 works for me.'],
  ['Thank you!', 'Thank you for your help with the move.'],
  ['The offer', 'Thank you for the offer. When do you need my answer?'],
])('sent something else: %s', (subject, text) => {
  expect(classify(letter('Kim <kim@mail.example>', subject, text), true)?.event).toBe('sent-other');
});

test.each([
  ['sent-thank-you', 'Thank you for your time today', 'I liked hearing about the team.'],
  [
    'sent-thank-you',
    'Hello',
    'Thank you for the interview today. I’ll check in on Monday, unless you’d prefer another time.',
  ],
  ['sent-thank-you', 'Hello', 'I wanted to follow up to thank you for our talk yesterday.'],
  ['sent-follow-up', 'Following up: Buyer', 'We met on Friday. Thank you so much for your time that day.'],
  ['sent-follow-up', 'Re: Buyer', 'Is the position still open? Thank you for your time.'],
] as const)('%s: %s, %s', (event, subject, text) => {
  expect(classify(letter('Kim <kim@mail.example>', subject, text), true)?.event).toBe(event);
});

test('doesn’t count what an answer by the user’s program says', () => {
  expect(classify(letter('Kim <kim@mail.example>', 'Away', 'Thank you', { isAutomatic: true }), true)).toBeNull();
});

test('reads a quoted sentence for nothing', () => {
  const own = { text: 'Sure!\n> Thank you for the interview today.', ownText: 'Sure!' };
  expect(classify(letter('Kim <kim@mail.example>', 'Re: Buyer', '', own), true)?.event).toBe('sent-other');
});
