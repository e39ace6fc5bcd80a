// Topics about bringing data in and taking it out. ASCII only, since help is printed as it is.
import { BOOKMARKLET_TOPIC } from './bookmarklet.ts';
import { MAIL_TOPIC } from './mail.ts';
import type { Topic } from './topic.ts';

export const FILES: readonly Topic[] = [
  {
    name: 'importing',
    summary: 'Bringing your data: spreadsheets, LinkedIn, contacts, calendars, email',
    blocks: [
      [
        ['csv', 'a table of jobs from a spreadsheet or another tracker (Huntr, Teal, JobSync, a Markdown table)'],
        ['linkedin', 'the zip you can download from LinkedIn, or one file from it, such as Connections.csv'],
        ['vcard', 'an address book, as phones and mail programs export it'],
        ['ics', 'a calendar: every event that names the company of an open job'],
        ['mail', 'emails: saved ones (.eml), a mailbox (.mbox), a Maildir, or a folder of these'],
        ['json', "what jobtrack export json wrote, into a file that's still empty"],
      ],
      'Add --dry-run to see what would happen without saving anything. Importing the same file twice changes nothing. What you typed is never overwritten: empty fields are filled in, and anything that differs is named and kept in a note. jobtrack undo takes a whole import back.',
      'Tables: columns are recognized by name in English, German, French, Spanish, Chinese and Japanese; if yours is called something else, add --map title=Position. A contact, a recruiter or a hiring manager becomes a person of the job, with email and phone. Columns without a place of their own go into the job\'s notes. A date that could be two days, such as 03/04/2026, is never guessed: if one date in the column can only be read one way, that settles it for all; otherwise say --dates day-first or --dates month-first. Files must be UTF-8 (Excel: "CSV UTF-8") or UTF-16 with its mark.',
      "If the day you applied can't be read, the row is skipped and the reason is given; any other date like that stays in the notes. An interview, an offer or a no without a day keeps its stage, and today asks for the day. Jobs with no activity for 60 days come in closed unless you add --keep-open.",
      "What can't be used is named by line. From a table of jobs, those rows are kept in import-skipped-....csv next to the data file, so you can fix them and import that file. Anything else is fixed in the file itself; then import that again.",
      'LinkedIn: connections become people with the day you connected, so you see who you know at a company. Applications and saved jobs become jobs. Whoever wrote you a recommendation is suggested as a reference.',
      'Invitations: jobtrack add-interview acme --from invite.ics takes the time (in its own time zone and on your clock), length, place, link and people. Save the email (.eml) or its .ics file first, and say once who you are: jobtrack config set me.email kim@example.com. If they move or cancel the interview, do the same with the new message. If a file has several events, --at says which one. Of an event that repeats, only the first day comes in.',
      'Email: jobtrack help mail says how to save it from Gmail, Apple Mail, Thunderbird and Outlook, what is read, and what is kept.',
      'Two rows with the same company and title are two jobs if their link or their day of applying differs. People are the same if their name and company match, or their name and email or LinkedIn address.',
    ],
  },
  MAIL_TOPIC,
  {
    name: 'postings',
    summary: 'Adding a job from its posting',
    blocks: [
      "Postings vanish, so it's worth keeping their text. Save the page in your browser (as HTML), then type jobtrack add-job --from posting.html; or copy it and type jobtrack add-job --paste. The page's own job data gives company, title, place, pay, the last day to apply and the link. What you type yourself counts more.",
      'A page without job data is refused rather than guessed at: copy the text instead, and name the company and the title. If a page has several postings, the one at its own address is taken; otherwise you choose.',
      'The text stays with the job: jobtrack show acme --posting prints it, and jobtrack search finds it. It counts as private, so only export json has it. jobtrack edit j4 --clear posting removes it.',
      'On Linux, --paste needs wl-clipboard, xclip or xsel. Nothing is fetched from the web, and nothing in a page is run. For copying with one click: jobtrack help bookmarklet.',
    ],
  },
  BOOKMARKLET_TOPIC,
  {
    name: 'exporting',
    summary: 'Taking your records along',
    blocks: [
      [
        ['json', 'everything, private notes and settings included, without loss'],
        ['csv', 'a folder with one table per file, for spreadsheets; --bom for Excel'],
        ['vcard', 'your contacts as cards for an address book (vCard 3.0)'],
        ['report', 'what you did day by day, as employment offices ask for it'],
      ],
      'Notes, debriefs, salaries, settings and what you share with people are left out of csv and vcard unless you add --include-private, and always out of report. Only json always holds everything, so keep it as safe as the data file.',
      'json: one record per line, so you can compare two exports. jobtrack import json search.json --db new.db brings it all back under the same ids, and exporting that file again gives the same bytes. The format is described by export.schema.json in the package. The file has everything but the history of changes.',
      'csv: text that a spreadsheet could take for a formula (it begins with =, +, - or @) gets an apostrophe in front.',
      'report: jobtrack export report --from "nov 1" --to "nov 30" -o november.csv. Without --from it covers the last 30 days.',
      'Files are readable only by you, written whole or not at all, and never through a link. An existing file is replaced only with --force or when you say yes; the data file and other databases, never.',
    ],
  },
  {
    name: 'calendars',
    summary: 'Your interviews and follow-ups in a calendar program',
    blocks: [
      'jobtrack calendar -o jobs.ics writes a calendar: each interview with its place, link and a reminder an hour before, and what to send or call as all-day entries that leave your time free. A moved interview keeps its entry, and a canceled one is marked. Notes, debriefs and salaries are never in it.',
      'jobtrack config set calendar-file ~/jobs.ics writes it again after each change, so a calendar program can subscribe to it. The name must end in .ics and not begin with a dot, and only you can read the file. jobtrack config unset calendar-file ends it; the file stays.',
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
        ['people_at_companies', 'who you know where, and their role in each job'],
        ['open_items', "what's due by its date: offers, interviews, debriefs, thanks"],
      ],
      "open_items can't pace follow-ups, calls or check-ins: only jobtrack today does. It keeps to the standard six days for thank-you notes and debriefs.",
      "Reading is safe. If you change a row there, run jobtrack doctor afterward: it shows what changed, brings search up to date, and lets you undo it. Don't add tables, columns, views or triggers: jobtrack won't open a file with anything in it that isn't its own.",
      "The search table needs SQLite 3.42 or later; everything else is plain tables. For a copy to keep, use jobtrack backup: a .dump leaves out the numbers that say the file is jobtrack's.",
    ],
  },
];
