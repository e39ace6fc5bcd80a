// Every command, in the order of the overview. A file is loaded only when its command is the one typed.
import { addInterview } from './add-interview.ts';
import type { Declare } from './declare.ts';
import { done } from './done.ts';
import { today } from './today.ts';

export interface CommandEntry {
  readonly name: string;
  readonly group: 'Every day' | 'Record' | 'See' | 'In and out' | 'Set up';
  readonly summary: string;
  readonly load: () => Promise<Declare>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'today',
    group: 'Every day',
    summary: 'Whom to write to or call today, and why',
    load: async () => today,
  },
  {
    name: 'done',
    group: 'Every day',
    summary: 'Tick off what you sent, said or did',
    load: async () => done,
  },
  {
    name: 'skip',
    group: 'Every day',
    summary: 'Leave something out this once',
    load: async () => (await import('./skip.ts')).skip,
  },
  {
    name: 'snooze',
    group: 'Every day',
    summary: 'Put something off to a later day',
    load: async () => (await import('./snooze.ts')).snooze,
  },
  {
    name: 'heard',
    group: 'Every day',
    summary: 'They got in touch with you',
    load: async () => (await import('./heard.ts')).heard,
  },
  {
    name: 'log',
    group: 'Every day',
    summary: 'You got in touch, though it was on no list',
    load: async () => (await import('./log.ts')).log,
  },
  {
    name: 'note',
    group: 'Every day',
    summary: 'Add a dated note to a job, a person or an interview',
    load: async () => (await import('./note.ts')).note,
  },
  {
    name: 'debrief',
    group: 'Every day',
    summary: 'Write down how an interview went',
    load: async () => (await import('./debrief.ts')).debrief,
  },
  {
    name: 'prepare',
    group: 'Every day',
    summary: 'Get ready for an interview: who, what, and what to ask',
    load: async () => (await import('./prepare.ts')).prepare,
  },
  {
    name: 'draft',
    group: 'Every day',
    summary: 'The words for a note or a letter, yours to finish',
    load: async () => (await import('./draft.ts')).draft,
  },
  {
    name: 'call',
    group: 'Every day',
    summary: 'What to know and say in a call, on one screen',
    load: async () => (await import('./call.ts')).call,
  },
  {
    name: 'why',
    group: 'Every day',
    summary: 'Why something is on the list, and what comes after it',
    load: async () => (await import('./why.ts')).why,
  },
  {
    name: 'undo',
    group: 'Every day',
    summary: 'Take back the newest change',
    load: async () => (await import('./undo.ts')).undo,
  },
  {
    name: 'add-job',
    group: 'Record',
    summary: 'A job you applied for, or saved to apply for',
    load: async () => (await import('./add-job.ts')).addJob,
  },
  {
    name: 'apply',
    group: 'Record',
    summary: 'You applied for a saved job',
    load: async () => (await import('./apply.ts')).apply,
  },
  {
    name: 'add-interview',
    group: 'Record',
    summary: 'An interview, past or to come, and who will be there',
    load: async () => addInterview,
  },
  {
    name: 'add-contact',
    group: 'Record',
    summary: 'Someone you know or met, and their part in a job',
    load: async () => (await import('./add-contact.ts')).addContact,
  },
  {
    name: 'add-reference',
    group: 'Record',
    summary: 'Someone who will speak for you',
    load: async () => (await import('./add-reference.ts')).addReference,
  },
  {
    name: 'reschedule',
    group: 'Record',
    summary: 'An interview moves to another time',
    load: async () => (await import('./reschedule.ts')).reschedule,
  },
  {
    name: 'cancel-interview',
    group: 'Record',
    summary: 'An interview will not take place',
    load: async () => (await import('./cancel-interview.ts')).cancelInterview,
  },
  {
    name: 'offer',
    group: 'Record',
    summary: 'They made you an offer',
    load: async () => (await import('./offer.ts')).offer,
  },
  {
    name: 'accept',
    group: 'Record',
    summary: 'You took the job',
    load: async () => (await import('./accept.ts')).accept,
  },
  {
    name: 'decline',
    group: 'Record',
    summary: 'You turned the offer down',
    load: async () => (await import('./decline.ts')).decline,
  },
  {
    name: 'close',
    group: 'Record',
    summary: 'A job is over, and why',
    load: async () => (await import('./close.ts')).close,
  },
  {
    name: 'reopen',
    group: 'Record',
    summary: 'A closed job goes on after all',
    load: async () => (await import('./reopen.ts')).reopen,
  },
  {
    name: 'edit',
    group: 'Record',
    summary: 'Put right what is on record',
    load: async () => (await import('./edit.ts')).edit,
  },
  {
    name: 'delete',
    group: 'Record',
    summary: 'Take a record off the file, with what belongs to it',
    load: async () => (await import('./delete.ts')).deleteRecords,
  },
  {
    name: 'forget',
    group: 'Record',
    summary: 'Take a person or a job off for good, in backups too',
    load: async () => (await import('./forget.ts')).forget,
  },
  {
    name: 'list',
    group: 'See',
    summary: 'Your jobs; or people, references, interviews',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    group: 'See',
    summary: 'All there is about a job, a person or an item of today',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'search',
    group: 'See',
    summary: 'Words in anything on record, notes included',
    load: async () => (await import('./search.ts')).search,
  },
  {
    name: 'stats',
    group: 'See',
    summary: 'What your search came to, in numbers and as a picture',
    load: async () => (await import('./stats.ts')).stats,
  },
  {
    name: 'rules',
    group: 'See',
    summary: 'The rules in force, with their numbers and guides',
    load: async () => (await import('./rules.ts')).rules,
  },
  {
    name: 'import',
    group: 'In and out',
    summary: 'Bring in what you kept elsewhere',
    load: async () => (await import('./import.ts')).importData,
  },
  {
    name: 'export',
    group: 'In and out',
    summary: 'Your records as files: JSON, tables, a report',
    load: async () => (await import('./export.ts')).exportRecords,
  },
  {
    name: 'calendar',
    group: 'In and out',
    summary: 'Interviews, and whom to write to or call, for your calendar',
    load: async () => (await import('./calendar.ts')).calendar,
  },
  {
    name: 'backup',
    group: 'In and out',
    summary: 'A copy of everything, checked, to go back to',
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    group: 'In and out',
    summary: 'Go back to a backup; what is on file is kept beside',
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    name: 'config',
    group: 'Set up',
    summary: 'Workdays, holidays, waits, and who you are',
    load: async () => (await import('./config.ts')).config,
  },
  {
    name: 'remind',
    group: 'Set up',
    summary: 'A reminder in the morning, set up only when you ask',
    load: async () => (await import('./remind.ts')).remind,
  },
  {
    name: 'completion',
    group: 'Set up',
    summary: 'Let Tab finish commands, flags and ids in your shell',
    load: async () => (await import('./completion.ts')).completion,
  },
  {
    name: 'doctor',
    group: 'Set up',
    summary: 'Is the data file sound, and what to do if not',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'demo',
    group: 'Set up',
    summary: 'Today, shown on a made-up search in a file of its own',
    load: async () => (await import('./demo.ts')).demo,
  },
];
