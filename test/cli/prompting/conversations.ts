// Conversations: every command that asks questions, with all answers.
import { KEYS } from '../../support/terminal.ts';

const { enter, down, tab } = KEYS;

export interface Conversation {
  /** The command line. */
  readonly typed: string;
  readonly answers: readonly (readonly [question: string, keys: string])[];
  /** The complete command line, shown at the end. */
  readonly line: string;
}

/** The job hunt of the conversations, on NOW. */
export const BEFORE = [
  'config set country none',
  'add-interview Acme Clerk --at "2026-10-30 10:00" --with "Amy Lee +1 212 555 0100"',
  'add-job Beta Buyer --applied 2026-10-20',
  'add-reference "Ruth Adler"',
  'add-interview beta --at "2026-11-12 15:00"',
];
export const NOW = '2026-11-09T09:00';

export const CONVERSATIONS: readonly Conversation[] = [
  {
    typed: 'add-job',
    answers: [
      ['Which company?', `Gamma${enter}`],
      ["What's the job title?", `Night porter${enter}`],
      ['Have you applied yet?', enter],
    ],
    line: "jobtrack add-job Gamma 'Night porter' --applied today",
  },
  {
    typed: 'add-job Gamma --url https://gamma.example',
    answers: [
      ["What's the job title?", `Porter${enter}`],
      ['Have you applied yet?', down + down + enter],
      ["What's the last day to apply?", `nov 30${enter}`],
    ],
    line: "jobtrack add-job Gamma Porter --saved --apply-by 'nov 30' --url https://gamma.example",
  },
  {
    typed: 'config set country gb',
    answers: [['Which state or region are you in?', down + enter]],
    line: 'jobtrack config set country GB-ENG',
  },
  {
    typed: 'add-interview',
    answers: [
      ['Which company?', `ac${tab}${enter}`],
      ['Which job is it for?', enter],
      ['When is it?', `thu 2pm${enter}`],
      ['Phone, video, or in person?', enter],
      ["Who's interviewing you?", `Pete O'Hara <pete@acme.example>${enter}`],
      ['Anyone else?', `Am${tab}${enter}`],
      ['Anyone else?', enter],
      ['What did they say about timing?', down + enter],
      ['When will they decide?', `nov 20${enter}`],
      ['Anything else about timing?', enter],
    ],
    line: "jobtrack add-interview j1 --at 'thu 2pm' --kind video --with 'Pete O'\\''Hara <pete@acme.example>' --with 'Amy Lee' --decision-by 'nov 20'",
  },
  {
    typed: 'add-interview Delta --kind phone',
    answers: [
      ["What's the job title?", `Cook${enter}`],
      ['When is it?', `next week${enter}`],
      ["Who's interviewing you?", `Ida Lund, Jo Berg${enter}`],
      ['What did they say about timing?', enter],
    ],
    line: "jobtrack add-interview Delta Cook --at 'next week' --kind phone --with 'Ida Lund, Jo Berg'",
  },
  {
    typed: 'add-interview Delta Cook --from test/fixtures/import/events.ics',
    answers: [['Which event is it?', down + enter]],
    line: 'jobtrack add-interview Delta Cook --at 2026-12-04 --from test/fixtures/import/events.ics',
  },
  {
    typed: 'add-contact',
    answers: [
      ["What's their name?", `Dana Roy${enter}`],
      ['Which job are they connected with?', enter],
      ["What's their role?", down + enter],
      ["What's their email?", `dana@acme.example${enter}`],
      ["What's their phone number?", enter],
    ],
    line: "jobtrack add-contact 'Dana Roy' --job j1 --role hiring-manager --email dana@acme.example",
  },
  {
    typed: 'add-contact',
    answers: [
      ["What's their name?", `Dana Roy and Max Orr${enter}`],
      ['Which job are they connected with?', enter],
      ["What's their role?", down + enter],
    ],
    line: "jobtrack add-contact 'Dana Roy and Max Orr' --job j1 --role hiring-manager",
  },
  {
    typed: 'add-reference',
    answers: [
      ['Who will be your reference?', `Sam Ito${enter}`],
      ["What's their email?", enter],
      ["What's their phone number?", `+44 20 7946 0100${enter}`],
      ['How do you know each other?', `my manager${enter}`],
    ],
    line: "jobtrack add-reference 'Sam Ito' --phone '+44 20 7946 0100' --relationship 'my manager'",
  },
  {
    typed: 'done',
    answers: [
      ['What did you do?', enter],
      ['How did the call go?', enter],
      ['What did they say about timing?', down + down + enter],
      ['Which day?', `thu${enter}`],
      ['Anything else about timing?', down + down + enter],
      ['How many days apart?', `10${enter}`],
      ['Anything else about timing?', enter],
    ],
    line: 'jobtrack done f1 --spoke --contact-on thu --every 10',
  },
  {
    typed: 'done f1',
    answers: [['How did the call go?', down + enter]],
    line: 'jobtrack done f1 --voicemail',
  },
  {
    typed: 'heard',
    answers: [
      ['Which job is it about?', enter],
      ['What was it about?', enter],
      ['Who got in touch?', `Amy${enter}`],
      ['How did they get in touch?', down + enter],
      ['What did they say about timing?', down.repeat(3) + enter],
      ['What else did they say?', `still "choosing"${enter}`],
    ],
    line: 'jobtrack heard j1 --from Amy --channel phone --note \'still "choosing"\'',
  },
  {
    typed: 'close',
    answers: [
      ['Which job is over?', down + enter],
      ['Why is it over?', down + enter],
    ],
    line: 'jobtrack close j2 --reason rejected',
  },
  {
    typed: 'close',
    answers: [
      ['Which job is over?', `be${tab}${down}${KEYS.clear}ac${tab}${enter}`],
      ['Why is it over?', down + enter],
    ],
    line: 'jobtrack close j1 j2 --reason rejected',
  },
  {
    typed: 'snooze',
    answers: [
      ['What do you want to put off?', `call${enter}`],
      ['Until which day?', `fri${enter}`],
    ],
    line: 'jobtrack snooze f1 --until fri',
  },
  {
    typed: 'skip --note covered',
    answers: [['What do you want to skip?', `call${enter}`]],
    line: 'jobtrack skip f1 --note covered',
  },
  {
    typed: 'note',
    answers: [
      ['What is the note about?', `amy${enter}`],
      ['What do you want to note?', `Sails${enter}`],
    ],
    line: 'jobtrack note p1 Sails',
  },
  {
    typed: 'reschedule',
    answers: [
      ['Which interview has moved?', enter],
      ['When is it?', `nov 13 10:00${enter}`],
    ],
    line: "jobtrack reschedule i2 --at 'nov 13 10:00'",
  },
  {
    typed: 'cancel-interview',
    answers: [['Which interview is off?', enter]],
    line: 'jobtrack cancel-interview i2',
  },
  {
    typed: 'edit',
    answers: [
      ['What do you want to change?', `ruth reference${enter}`],
      ['How do you know each other?', `boss${enter}`],
    ],
    line: 'jobtrack edit r1 --relationship boss',
  },
  {
    typed: 'delete --yes',
    answers: [['What do you want to delete?', `ruth${tab}${enter}`]],
    line: 'jobtrack delete p2 --yes',
  },
  {
    typed: 'config set',
    answers: [
      ['Which setting?', `gaps${enter}`],
      ['How many days from each follow-up to the next?', `7,14${enter}`],
    ],
    line: 'jobtrack config set gaps 7,14',
  },
  {
    typed: 'config set country',
    answers: [['Which country are you in?', `none${enter}`]],
    line: 'jobtrack config set country none',
  },
  {
    typed: 'close beta --note -5',
    answers: [['Why is it over?', enter]],
    line: 'jobtrack close beta --reason filled --note -5',
  },
  {
    typed: 'accept',
    answers: [
      ['Which job did you take?', enter],
      ['You have one other open job: Beta', enter],
      ["When's your first day?", `jan 4${enter}`],
    ],
    line: "jobtrack accept j1 --start 'jan 4'",
  },
  {
    typed: 'accept beta --start "jan 4"',
    answers: [['You have one other open job: Acme', enter]],
    line: "jobtrack accept beta --start 'jan 4'",
  },
  {
    typed: 'accept beta',
    answers: [
      ['You have one other open job: Acme', enter],
      ["When's your first day?", `jan 4${enter}`],
    ],
    line: "jobtrack accept beta --start 'jan 4'",
  },
  {
    typed: 'offer',
    answers: [
      ['Which job did they offer you?', enter],
      ['When do they need your answer?', `nov 20${enter}`],
      ['What do they offer to pay?', `58,000${enter}`],
    ],
    line: "jobtrack offer j1 --reply-by 'nov 20' --salary 58,000",
  },
  {
    typed: 'log',
    answers: [
      ['Which job was it about?', enter],
      ['What kind of contact was it?', enter],
      ['Who did you reach?', enter],
      ['How did you get in touch?', down + enter],
    ],
    line: 'jobtrack log j1 --kind follow-up --channel email',
  },
  {
    typed: 'log acme --kind reference-alert --with ruth',
    answers: [['How did the call go?', enter]],
    line: 'jobtrack log acme --kind reference-alert --with ruth --spoke',
  },
  {
    typed: 'draft --as email',
    answers: [
      ['What do you want to write?', enter],
      ["What's your name?", enter],
      ['What have you done since', `passed the exam${enter}`],
    ],
    line: `jobtrack draft f1 --fill 'what you'\\''ve done since, such as "started a course in SQL"=passed the exam' --as email`,
  },
  {
    typed: 'call',
    answers: [['Who do you want to call?', enter]],
    line: 'jobtrack call f1',
  },
  {
    typed: 'prepare',
    answers: [['Which interview?', enter]],
    line: 'jobtrack prepare i2',
  },
  {
    typed: 'why',
    answers: [['Which one do you want explained?', enter]],
    line: 'jobtrack why f1',
  },
  {
    typed: 'edit p1',
    answers: [
      ["What's their name?", enter],
      ['Where do they work?', enter],
      ["What's their title?", `Head of Marketing${enter}`],
      ["What's their email?", `amy@acme.example${enter}`],
      ["What's their phone number?", enter],
      ["What's their LinkedIn page?", enter],
      ['What do you have in common', enter],
    ],
    line: "jobtrack edit p1 --title 'Head of Marketing' --email amy@acme.example",
  },
  {
    typed: 'edit',
    answers: [
      ['What do you want to change?', `i1${enter}`],
      ['When is it?', enter],
      ['Where is it?', `Dock 4${enter}`],
      ["What's the link?", enter],
    ],
    line: "jobtrack edit i1 --place 'Dock 4'",
  },
];
