// The tables of `export csv`: what each is called, and its columns. Ids are those that are typed, days yyyy-MM-dd; beside the
// id of a job or person stands whose it is. Private is what is nobody else's business: notes, debriefs, salaries, worries.
import { type Day, formatDay } from '../../../domain/day.ts';
import { type RecordType, recordId } from '../../../domain/ids.ts';
import type { Tables } from '../../../store/tables.ts';

type Cell = string | number | null;

/** What rows of other tables say about a row. */
export interface Beside {
  readonly job: (id: number | null) => { readonly company: string; readonly title: string } | null;
  readonly person: (id: number | null) => string | null;
  /** Where a job stands: its stage while it is open, else why it was closed. */
  readonly status: (job: Tables['job']) => string;
  readonly closedOn: (job: Tables['job']) => Day | null;
  readonly interviewers: (interviewId: number) => readonly number[];
  readonly jobsOfReference: (referenceId: number) => readonly number[];
}

interface Column<R> {
  readonly head: string;
  readonly of: (row: R, beside: Beside) => Cell;
  readonly isPrivate: boolean;
}

/** A file of the export: the table that its lines are rows of, its name, its columns. */
type CsvTables = {
  readonly [T in CsvTable]: { readonly name: string; readonly columns: readonly Column<Tables[T]>[] };
};
export type CsvTable = Exclude<keyof Tables, 'interview_person' | 'reference_job' | 'invitation'>;

function column<R>(head: string, of: Column<R>['of'], isPrivate = false): Column<R> {
  return { head, of, isPrivate };
}

const hidden = <R>(head: string, of: Column<R>['of']) => column(head, of, true);
const dayText = (day: Day | null) => (day === null ? null : formatDay(day));
const yes = (flag: boolean) => (flag ? 'yes' : 'no');
const idText = (type: RecordType, id: number | null) => (id === null ? null : recordId(type, id));
const idList = (type: RecordType, ids: readonly number[]) => ids.map((id) => recordId(type, id)).join(' ');

const own = (type: RecordType) => column<{ id: number }>('Id', ({ id }) => recordId(type, id));
const jobColumns = [
  column<{ jobId: number | null }>('Job', ({ jobId }) => idText('job', jobId)),
  column<{ jobId: number | null }>('Company', ({ jobId }, { job }) => job(jobId)?.company ?? null),
  column<{ jobId: number | null }>('Title', ({ jobId }, { job }) => job(jobId)?.title ?? null),
];
const personColumns = [
  column<{ personId: number | null }>('Person', ({ personId }) => idText('person', personId)),
  column<{ personId: number | null }>('Name', ({ personId }, { person }) => person(personId)),
];
const interviewColumn = column<{ interviewId: number | null }>('Interview', ({ interviewId }) =>
  idText('interview', interviewId),
);
const dateColumn = column<{ on: Day }>('Date', ({ on }) => formatDay(on));
const noteColumn = hidden<{ note: string | null }>('Note', ({ note }) => note);
const kindColumn = column<{ kind: string | null }>('Kind', ({ kind }) => kind);

export const CSV_TABLES: CsvTables = {
  job: {
    name: 'jobs.csv',
    columns: [
      own('job'),
      column('Company', ({ company }) => company),
      column('Title', ({ title }) => title),
      column('Status', (job, { status }) => status(job)),
      column('Added on', ({ addedOn }) => formatDay(addedOn)),
      column('Applied on', ({ appliedOn }) => dayText(appliedOn)),
      column('Stage without a day', ({ undatedStage }) => undatedStage),
      column('Apply by', ({ applyBy }) => dayText(applyBy)),
      column('Closed on', (job, { closedOn }) => dayText(closedOn(job))),
      column('URL', ({ url }) => url),
      column('Location', ({ location }) => location),
      hidden('Salary', ({ salary }) => salary),
      column('Source', ({ source }) => source),
      column('Resume', ({ resume }) => resume),
      column('Follow up with', ({ followUpWithId }) => idText('person', followUpWithId)),
    ],
  },
  person: {
    name: 'people.csv',
    columns: [
      own('person'),
      column('Name', ({ name }) => name),
      column('Company', ({ company }) => company),
      column('Title', ({ title }) => title),
      column('Email', ({ email }) => email),
      column('Phone', ({ phone }) => phone),
      column('LinkedIn', ({ linkedin }) => linkedin),
      column('Met on LinkedIn', ({ metOnLinkedin }) => yes(metOnLinkedin)),
      column('Prefers', ({ prefers }) => prefers),
      hidden('In common', ({ common }) => common),
      column('Time zone', ({ zone }) => zone),
    ],
  },
  job_person: {
    name: 'roles.csv',
    columns: [...jobColumns, ...personColumns, column('Role', ({ role }) => role)],
  },
  interview: {
    name: 'interviews.csv',
    columns: [
      own('interview'),
      ...jobColumns,
      column('Date', ({ day }) => formatDay(day)),
      column('Time', ({ time }) => time),
      column('Time zone', ({ zone }) => zone),
      column('Date there', ({ dayThere }) => dayText(dayThere)),
      column('Time there', ({ timeThere }) => timeThere),
      column('Minutes', ({ length }) => length),
      kindColumn,
      column('Place', ({ place }) => place),
      column('Link', ({ link }) => link),
      column('People', ({ id }, { interviewers }) => idList('person', interviewers(id))),
      column('Names', ({ id }, { interviewers, person }) => interviewers(id).map(person).join(', ')),
      column('Cancelled on', ({ cancelledOn }) => dayText(cancelledOn)),
      column('Prepared on', ({ preparedOn }) => dayText(preparedOn)),
    ],
  },
  reference: {
    name: 'references.csv',
    columns: [
      own('reference'),
      ...personColumns,
      column('Relationship', ({ relationship }) => relationship),
      column('Added on', ({ addedOn }) => formatDay(addedOn)),
      column('Jobs', ({ id }, { jobsOfReference }) => idList('job', jobsOfReference(id))),
    ],
  },
  touch: {
    name: 'touches.csv',
    columns: [
      own('touch'),
      ...jobColumns,
      ...personColumns,
      interviewColumn,
      dateColumn,
      column('Direction', ({ direction }) => direction),
      kindColumn,
      column('Channel', ({ channel }) => channel),
      column('Result', ({ result }) => result),
      noteColumn,
    ],
  },
  statement: {
    name: 'statements.csv',
    columns: [
      ...jobColumns,
      column('Said on', ({ saidOn }) => formatDay(saidOn)),
      column('Decision by', ({ decisionBy }) => dayText(decisionBy)),
      column('Contact on', ({ contactOn }) => dayText(contactOn)),
      column('Every days', ({ everyDays }) => everyDays),
    ],
  },
  offer: {
    name: 'offers.csv',
    columns: [
      ...jobColumns,
      dateColumn,
      column('Reply by', ({ replyBy }) => dayText(replyBy)),
      column('Answered on', ({ answeredOn }) => dayText(answeredOn)),
      hidden('Salary', ({ salary }) => salary),
      noteColumn,
    ],
  },
  closing: {
    name: 'closings.csv',
    columns: [
      ...jobColumns,
      dateColumn,
      column('Day is', ({ dayIs }) => dayIs),
      column('Reason', ({ reason }) => reason),
      column('They know', ({ wasTold }) => yes(wasTold)),
      column('Starts on', ({ startsOn }) => dayText(startsOn)),
      column('Reopened on', ({ reopenedOn }) => dayText(reopenedOn)),
      noteColumn,
    ],
  },
  skip: {
    name: 'skips.csv',
    columns: [kindColumn, ...jobColumns, interviewColumn, ...personColumns, dateColumn, noteColumn],
  },
  snooze: {
    name: 'snoozes.csv',
    columns: [
      kindColumn,
      ...jobColumns,
      interviewColumn,
      ...personColumns,
      dateColumn,
      column('Until', ({ until }) => formatDay(until)),
      column('Ended on', ({ endedOn }) => dayText(endedOn)),
      noteColumn,
    ],
  },
  debrief: {
    name: 'debriefs.csv',
    columns: [
      interviewColumn,
      column('Saved on', ({ savedOn }) => formatDay(savedOn)),
      hidden('Went well', ({ wentWell }) => wentWell),
      hidden('To improve', ({ toImprove }) => toImprove),
      hidden('Learned', ({ learned }) => learned),
      hidden('Reactions', ({ reactions }) => reactions),
      hidden('Questions', ({ questions }) => questions),
      hidden('Skills', ({ skills }) => skills),
      hidden('Concerns', ({ concerns }) => concerns),
      hidden('Fit', ({ fit }) => fit),
    ],
  },
  note: {
    name: 'notes.csv',
    columns: [...jobColumns, ...personColumns, interviewColumn, dateColumn, hidden('Text', ({ text }) => text)],
  },
  message: {
    name: 'messages.csv',
    columns: [
      kindColumn,
      ...jobColumns,
      interviewColumn,
      ...personColumns,
      column('Form', ({ form }) => form),
      column('Saved on', ({ savedOn }) => formatDay(savedOn)),
      column('Sent with', ({ touchId }) => idText('touch', touchId)),
      hidden('Text', ({ text }) => text),
    ],
  },
  setting: { name: 'settings.csv', columns: [column('Key', ({ key }) => key), hidden('Value', ({ value }) => value)] },
};

/** Tables of which nothing worth having is left without what is private. */
export const PRIVATE_TABLES: readonly CsvTable[] = ['debrief', 'note', 'message', 'setting'];
