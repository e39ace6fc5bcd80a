// Every command, in the order of the overview. A file is only loaded if its command was typed.

import type { Declare } from '../cli/declare.ts';
import { addInterview } from './add-interview.ts';
import { done } from './done.ts';
import { today } from './today.ts';

export interface CommandEntry {
  readonly name: string;
  readonly group: 'Every day' | 'Record' | 'See' | 'In and out' | 'Set up';
  readonly summary: string;
  readonly load: () => Promise<Declare>;
}

type Row = readonly [name: string, summary: string, load: CommandEntry['load']];

export const COMMANDS: readonly CommandEntry[] = [
  ...under('Every day', [
    ['today', 'Who to write to or call today, and why', async () => today],
    ['go', 'Walk through today, one key for each answer', async () => (await import('./go.ts')).go],
    ['done', 'Check off what you sent, said or did', async () => done],
    ['skip', 'Leave something out this once', async () => (await import('./skip.ts')).skip],
    ['snooze', 'Put something off to a later day', async () => (await import('./snooze.ts')).snooze],
    ['heard', 'They got in touch with you', async () => (await import('./heard.ts')).heard],
    ['log', 'You got in touch without being reminded', async () => (await import('./log.ts')).log],
    ['note', 'Add a dated note to a job, a person or an interview', async () => (await import('./note.ts')).note],
    ['debrief', 'Write down how an interview went', async () => (await import('./debrief.ts')).debrief],
    [
      'prepare',
      'Get ready for an interview: who, what, and what to ask',
      async () => (await import('./prepare.ts')).prepare,
    ],
    ['draft', 'The words for a note or a letter, yours to finish', async () => (await import('./draft.ts')).draft],
    ['call', 'What to know and say in a call, on one screen', async () => (await import('./call.ts')).call],
    ['why', 'Why something is on the list, or why nothing is due', async () => (await import('./why.ts')).why],
    ['undo', 'Take back the newest change, then the one before', async () => (await import('./undo.ts')).undo],
    ['redo', 'Bring back what you undid', async () => (await import('./redo.ts')).redo],
  ]),
  ...under('Record', [
    ['add-job', 'A job you applied for, or saved to apply for', async () => (await import('./add-job.ts')).addJob],
    ['apply', 'You applied for a saved job', async () => (await import('./apply.ts')).apply],
    ['add-interview', "An interview, past or upcoming, and who'll be there", async () => addInterview],
    [
      'add-contact',
      'Someone you know or met, and their role in a job',
      async () => (await import('./add-contact.ts')).addContact,
    ],
    [
      'add-reference',
      'Somebody you can name as a reference',
      async () => (await import('./add-reference.ts')).addReference,
    ],
    ['reschedule', 'Move an interview to another time', async () => (await import('./reschedule.ts')).reschedule],
    [
      'cancel-interview',
      'An interview was canceled',
      async () => (await import('./cancel-interview.ts')).cancelInterview,
    ],
    ['offer', 'They made you an offer', async () => (await import('./offer.ts')).offer],
    ['accept', 'You took the job', async () => (await import('./accept.ts')).accept],
    ['decline', 'You turned the offer down', async () => (await import('./decline.ts')).decline],
    ['close', 'A job is over, and why', async () => (await import('./close.ts')).close],
    ['reopen', 'A closed job is open again', async () => (await import('./reopen.ts')).reopen],
    ['edit', "Correct what's on record", async () => (await import('./edit.ts')).edit],
    ['delete', 'Remove a record, with what belongs to it', async () => (await import('./delete.ts')).deleteRecords],
    ['forget', 'Remove a person or a job for good, from backups too', async () => (await import('./forget.ts')).forget],
  ]),
  ...under('See', [
    ['list', 'Your jobs; or people, references, interviews', async () => (await import('./list.ts')).list],
    [
      'show',
      "Everything about a job, a person or a line of today's list",
      async () => (await import('./show.ts')).show,
    ],
    ['search', 'Words in anything on record, notes included', async () => (await import('./search.ts')).search],
    [
      'stats',
      'How your job hunt is going, in numbers and as a picture',
      async () => (await import('./stats.ts')).stats,
    ],
    ['rules', 'The rules in force, with their numbers and guides', async () => (await import('./rules.ts')).rules],
  ]),
  ...under('In and out', [
    ['import', 'Bring in what you kept elsewhere', async () => (await import('./import.ts')).importData],
    [
      'export',
      'Your records as files: JSON, tables, a report',
      async () => (await import('./export.ts')).exportRecords,
    ],
    [
      'calendar',
      'Interviews, and who to write to or call, for your calendar',
      async () => (await import('./calendar.ts')).calendar,
    ],
    ['backup', 'A copy of everything, checked, to go back to', async () => (await import('./backup.ts')).backup],
    [
      'restore',
      'Go back to a backup; what you have now is kept too',
      async () => (await import('./restore.ts')).restore,
    ],
  ]),
  ...under('Set up', [
    ['config', 'Workdays, holidays, waits, and who you are', async () => (await import('./config.ts')).config],
    ['remind', 'A reminder in the morning, set up only when you ask', async () => (await import('./remind.ts')).remind],
    [
      'completion',
      'Let Tab finish commands, flags and ids in your shell',
      async () => (await import('./completion.ts')).completion,
    ],
    [
      'doctor',
      "Check that the data file is sound, and say what to do if it isn't",
      async () => (await import('./doctor.ts')).doctor,
    ],
    ['demo', 'A made-up job hunt to look around in', async () => (await import('./demo.ts')).demo],
  ]),
];

function under(group: CommandEntry['group'], rows: readonly Row[]): CommandEntry[] {
  return rows.map(([name, summary, load]) => ({ name, group, summary, load }));
}
