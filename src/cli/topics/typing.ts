// Topics about what you type. ASCII only, since help is printed as it is.
import type { Topic } from './topic.ts';

export const TYPING: readonly Topic[] = [
  {
    name: 'dates',
    summary: 'How days and times are typed',
    blocks: [
      'You can type a day in many ways. jobtrack says each one back with its weekday, so you see a slip at once. Without a year, or with just a weekday, you get the next such day for a plan and the last one for something that happened.',
      [
        ['2026-11-24', 'that day; with a time: "2026-11-24 14:00" or 2026-11-24T14:00'],
        ['oct 14', 'also oct 14th, 14 oct, "October 14, 2026"'],
        ['10/14', 'also 14/10 and 10/14/2026, where only one reading is possible'],
        ['today', 'also tomorrow and yesterday'],
        ['tue', 'the nearest Tuesday, today included; this tue means the same'],
        ['next tue', 'the first Tuesday after today; last tue: the one before today'],
        ['next week', 'its first workday'],
        ['last week', 'from Monday to Sunday, in stats and reports'],
        ['+3d', 'in three days; -2d: two days ago; 2w: in two weeks'],
        ['in two weeks', 'also in 3 days, a week ago, 3 days ago'],
        ['end of month', 'the last day of this month'],
        ['tue 2pm', 'a day and a time; also "fri at 3pm", "wed at 15", "tomorrow noon"'],
        ['14:30', 'today at that time; also 2pm'],
      ],
      'Put it in quotation marks if it has spaces. Capitals and "the" don\'t matter.',
      "jobtrack never guesses. It asks you to be clearer about 3/4 (March or April?), at 3 (morning or afternoon?), midnight, a year with two digits, a month alone, and days that don't exist.",
      "What happened (--on, --applied) can't be in the future; what's agreed (--contact-on, --promised, --decision-by, --reply-by, --apply-by, --start) can't be in the past. An interview (--at) can be either, and so can --promised if --on says when you promised.",
      "Days follow your own clock. An interview keeps the time zone it was recorded in: yours, the one after --tz (such as --tz Europe/Berlin), or the invitation's. If you travel, you see its time where you are, and the other time next to it.",
    ],
  },
  {
    name: 'ids',
    summary: 'What the ids mean, and names instead of them',
    blocks: [
      'Every record has an id that never changes:',
      [
        ['j4', 'a job'],
        ['i12', 'an interview'],
        ['p3', 'a person'],
        ['r2', 'a reference'],
        ['l7', 'a logged contact'],
      ],
      "So does everything on the day's list, made from the ids it's about:",
      [
        ['t12.3', 'thank-you note after interview 12 to person 3'],
        ['t12', 'all thank-you notes after interview 12'],
        ['p3', 'everything today asks for with person 3, in done, skip, snooze, draft, call and why'],
        ['f4', 'next follow-up of job 4'],
        ['c12', 'call to the recruiter after interview 12'],
        ['d12', 'debrief of interview 12'],
        ['w12', 'who you met at interview 12'],
        ['g12', 'getting ready for interview 12'],
        ['a4.2', 'telling reference 2 about job 4; k4.2: thanking them'],
        ['n4.9', 'check-in about job 4 with person 9'],
        ['s4', 'looking for someone inside, job 4'],
        ['o4', 'answer to the offer of job 4'],
        ['b4', 'request for feedback, job 4; x4: note of your decision'],
        ['h4', 'telling job 4 about your other offer; u4.9: good news to person 9, who helped'],
        ['v4', 'deciding whether to keep going with job 4'],
      ],
      'A name works too if only one thing has it: acme, "amy lee", or company and title as "acme/marketing manager". The beginnings of words are enough. Case, accents, punctuation and endings such as Inc or GmbH don\'t matter. If several match, you see them all.',
    ],
  },
];
