// Topics about what you type. ASCII only, since help is printed as it is.
import type { Topic } from './topic.ts';

export const TYPING: readonly Topic[] = [
  {
    name: 'dates',
    summary: 'How days and times are typed',
    blocks: [
      'Days can be typed in many ways. Each is said back with its weekday, so that a slip is seen at once.',
      [
        ['2026-11-24', 'that day; with a time: "2026-11-24 14:00" or 2026-11-24T14:00'],
        ['nov 24', 'the nearest one: ahead where a date is to come, back where it is past'],
        ['today', 'also tomorrow and yesterday'],
        ['tue', 'the nearest Tuesday in that direction, today included; with a time: "tue 2pm"'],
        ['next tue', 'the first Tuesday after today; last tue: the one before today'],
        ['+3d', 'in three days; -2d: two days ago; 2w: in two weeks'],
        ['in 2 weeks', 'also: 3 days ago'],
        ['14:30', 'today at that time; also 2pm'],
        ['end of month', 'the last day of this month'],
      ],
      'Put it in quotation marks where it has blanks. What can be read in two ways, such as 03/04/2026, and days that do not exist are refused.',
      "What happened (--on, --applied) can't lie ahead; what is agreed (--contact-on, --promised, --decision-by, --reply-by, --apply-by, --start) can't lie back. An interview (--at) can be either, and so can --promised if --on says when you promised.",
      "Days are those of your own clock. An interview keeps the time zone it was recorded in: yours, the one after --tz (such as --tz Europe/Berlin), or the invitation's. If you travel, you see its time on the clock where you are, and the other one beside it.",
    ],
  },
  {
    name: 'ids',
    summary: 'What letters and numbers stand for, and names',
    blocks: [
      'Every record has an id that never changes:',
      [
        ['j4', 'a job'],
        ['i12', 'an interview'],
        ['p3', 'a person'],
        ['r2', 'a reference'],
        ['l7', 'a logged contact'],
      ],
      'So has everything on the list of a day, made of the ids that it is about:',
      [
        ['t12.3', 'thank-you note after interview 12 to person 3'],
        ['t12', 'all thank-you notes after interview 12'],
        ['p3', 'everything today asks for with person 3, in done, skip, snooze, draft, call and why'],
        ['f4', 'next follow-up of job 4'],
        ['c12', 'call to the recruiter after interview 12'],
        ['d12', 'debrief of interview 12'],
        ['w12', 'whom you met at interview 12'],
        ['g12', 'getting ready for interview 12'],
        ['a4.2', 'word to reference 2 about job 4; k4.2: thanks to them'],
        ['n4.9', 'check-in about job 4 with person 9'],
        ['s4', 'looking for someone inside, job 4'],
        ['o4', 'answer to the offer of job 4'],
        ['b4', 'request for feedback, job 4; x4: note of your decision'],
        ['h4', 'word about your other offer, job 4; u4.9: good news to person 9, who helped'],
        ['v4', 'decision whether to go on with job 4'],
      ],
      'A name does as well where only one fits: acme, "amy lee", or company and title as "acme/marketing manager". The beginnings of words are enough; case, accents, punctuation and legal forms such as Inc or GmbH do not matter. Where several fit, they are listed.',
    ],
  },
];
