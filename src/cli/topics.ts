// The texts of `jobtrack help <topic>`. ASCII only, since help is printed as it is.

import { DAYS_OFF } from './topics/days-off.ts';
import { EVERYDAY } from './topics/everyday.ts';
import { FILES } from './topics/files.ts';
import { GUIDES } from './topics/guides.ts';
import { SAFETY } from './topics/safety.ts';
import type { Topic } from './topics/topic.ts';

/** The topics, in the order of the overview. */
export const TOPICS: readonly Topic[] = [
  ...EVERYDAY,
  GUIDES,
  DAYS_OFF,
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
  {
    name: 'json',
    summary: 'Answers for scripts',
    blocks: [
      'With --json a command answers with one JSON object on stdout and nothing on stderr. Its field "schema" names what it is, such as jobtrack/today@1. Within that number fields are added, never renamed or taken away.',
      'Every field is always there, null or empty where there is nothing. Days are written 2026-11-24, local times 2026-11-24T14:00. What would be a warning stands in "warnings".',
      'Commands that record something answer with jobtrack/change@1: the records as they now are, what was removed, and in "next" what follows.',
      'Where something goes wrong, stdout stays empty, and stderr holds an object "error" with code, message, hint, exit and candidates, and "warnings" beside it.',
      'jobtrack today --exit-code ends with 10 where there is something to do, for use in a shell prompt.',
    ],
  },
  {
    name: 'exit-codes',
    summary: 'What a command ends with',
    blocks: [
      [
        ['0', 'done'],
        ['1', 'it can be read, but what is on record, or the world, forbids it'],
        ['2', "it can't be used as typed: something is missing, unreadable or out of range"],
        ['3', 'there is no such thing, or several fit'],
        ['4', 'the data file (busy, damaged, newer, not writable, disk full) or its engine'],
        ['10', 'jobtrack today --exit-code, when there is something to do'],
        ['70', 'a bug in jobtrack; it says what to report'],
        ['129', 'hung up; 130: interrupted; 143: terminated'],
      ],
    ],
  },
  {
    name: 'privacy',
    summary: 'Where your data is, and who can see it',
    blocks: [
      'Everything is in one file on this machine; jobtrack doctor says where, and whether others could read it. jobtrack uses no network and sends nothing: what it suggests to send, you send yourself.',
      'The file is not encrypted. Whoever can read your files can read it.',
      'Each change is logged in the same file so that it can be taken back. So what you delete can be had back with jobtrack undo, and stays in the file until then.',
      'To take a person or a job off for good, with every word of it: jobtrack forget. That reaches the data file, its backups and your drafts. It names other records and files that jobtrack wrote which may have the name in them. It does not reach what you exported, shared or sent, copies that other programs keep, or what your shell remembers.',
      'What jobtrack export makes for others leaves notes, debriefs and salaries out unless you add --include-private. Only export json always holds everything: keep it like the data file itself.',
      'Beside it, for you alone as well: drafts/ has what is in your editor, and messages that were opened in your mail program; templates/ the texts that you had written out to change them.',
      'Another file can be named with --db or JOBTRACK_DB.',
    ],
  },
  {
    name: 'sqlite',
    summary: 'Opening the data file in sqlite3, Datasette or DB Browser',
    blocks: [
      'The data file is a plain SQLite database: jobtrack doctor says where it is. Open it in any program that reads SQLite 3.37 or later. These views are the easy way in:',
      [
        ['applications', 'a row per job: its stage, days, interviews and last contact'],
        ['timeline', 'everything that happened, day by day'],
        ['people_at_companies', 'who you know where, and their part in each job'],
        ['open_items', "what's due by its date: offers, interviews, debriefs, thanks"],
      ],
      "open_items can't pace follow-ups, calls or check-ins: only jobtrack today does. It keeps to the standard six days for thank-you notes and debriefs.",
      "Reading is safe. If you change a row there, run jobtrack doctor afterward: it shows what changed, brings search up to date, and lets undo take it back. Don't add tables, columns, views or triggers: jobtrack won't open a file with anything in it that isn't its own.",
      "The search table needs SQLite 3.42 or later; everything else is plain tables. For a copy to keep, use jobtrack backup: a .dump leaves out the numbers that say the file is jobtrack's.",
    ],
  },
  {
    name: 'environment',
    summary: 'Variables that change how it works',
    blocks: [
      [
        ['JOBTRACK_DB', 'the data file to use, as --db'],
        ['JOBTRACK_NO_INPUT', 'never ask, as --no-input; unless it is empty, 0 or false'],
        ['JOBTRACK_NOW', 'stands in for the clock, to try things out: 2026-11-24T09:00'],
        ['NO_COLOR', 'no colours; FORCE_COLOR: colours also where the output is piped'],
        [
          'ACCESSIBLE',
          'for screen readers: questions as plain lines, lists with numbers to type, no tables and no bars',
        ],
        ['VISUAL', 'the editor for draft --edit; also EDITOR'],
        ['TZ', 'the time zone of your clock'],
      ],
    ],
  },
  ...FILES,
  ...SAFETY,
];
