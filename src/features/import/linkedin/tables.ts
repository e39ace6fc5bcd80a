// The tables of LinkedIn's data export, recognized by their header in any of seven languages, whatever comes before it.
// In other languages, the order of the columns decides.
import type { Day } from '../../../domain/day.ts';
import { isUserError, UserError } from '../../../domain/errors.ts';
import { requireLine, requireLongLine, requireText } from '../../../domain/input.ts';
import { fold } from '../../../domain/names.ts';
import { asReason } from '../../../domain/words.ts';
import { readCsv } from '../../../formats/csv-rows.ts';
import { readDate } from '../../../formats/dates.ts';
import type { IncomingJob, IncomingPerson, Reading } from '../../../formats/incoming.ts';
import { requireSomebody } from '../somebody.ts';

/** Somebody who wrote a recommendation, and may become a reference. */
export interface Recommendation {
  readonly type: 'recommendation';
  readonly name: string;
  readonly company: string | null;
  readonly title: string | null;
}
type LinkedinRecord = IncomingPerson | IncomingJob | Recommendation;

type Cell = (column: string) => string;

interface LinkedinTable {
  /** The file's name in the export. */
  readonly file: RegExp;
  /** The columns in order. Those after a `?` are missing in older files. */
  readonly columns: readonly string[];
  /** The columns a header must have. */
  readonly needs: readonly string[];
  readonly read: (cell: Cell, today: Day) => LinkedinRecord;
}

/** LinkedIn's column names, folded and without spaces, in English, German, French, Spanish, Italian, Portuguese and
 *  Dutch. */
const NAMES: Readonly<Record<string, string>> = {
  first: 'firstname vorname prenom nombre nome voornaam',
  last: 'lastname nachname nom nomdefamille apellidos apellido cognome sobrenome apelido achternaam',
  url: 'url profileurl profilurl',
  email:
    'emailaddress email emailadresse adresseemail adressedecourriel direcciondecorreoelectronico correoelectronico ' +
    'indirizzoemail enderecodeemail emailadres',
  company: 'company unternehmen firma entreprise societe empresa azienda bedrijf companyname',
  title: 'position jobtitle poste fonction titre cargo puesto posizione qualifica functie titel',
  connected:
    'connectedon verbundenam vernetztam hinzugefugtam connectele datedeconnexion misenrelationle conectadoel fechadeconexion ' +
    'collegatoil datadicollegamento conectadoem dataconexao datadeconexao verbondenop',
};

const FIELD_OF = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.split(' ').map((name) => [name, field])),
);

const SAVED = ['saveddate', 'joburl', 'title', 'company'];

const TABLES = {
  connections: {
    file: /^connections/i,
    columns: ['first', 'last', 'url', 'email', 'company', 'title', 'connected'],
    needs: ['first', 'last', 'company', 'title'],
    read: readConnection,
  },
  applications: {
    file: /^job applications/i,
    columns: [
      'applicationdate',
      'contactemail',
      'contactphonenumber',
      'company',
      'title',
      'joburl',
      'resumename',
      'questionandanswers',
    ],
    needs: ['applicationdate', 'company', 'title'],
    read: readApplication,
  },
  saved: {
    file: /^saved jobs/i,
    columns: SAVED,
    needs: ['saveddate', 'title', 'company'],
    read: readSaved,
  },
  recommendations: {
    file: /^recommendations_received/i,
    columns: ['first', 'last', 'company', 'title', 'text', 'creationdate', 'status'],
    needs: ['first', 'last', 'company', 'title', 'text'],
    read: readRecommendation,
  },
} as const satisfies Readonly<Record<string, LinkedinTable>>;

const ROWS_BEFORE_THE_HEADER = 50;
const PROFILE = /linkedin\.com\/in\//i;

/** True if we read the file with this name in the export. */
export function isLinkedinTable(name: string): boolean {
  return /\.csv$/i.test(name) && Object.values(TABLES).some(({ file }) => file.test(name));
}

/** True for the header of LinkedIn's connections, applications or saved jobs, and for no other table of jobs. */
export function isLinkedinHeader(header: readonly string[]): boolean {
  const fields = new Set(header.map(fieldOf));
  const isSaved = header.length === SAVED.length && SAVED.every((field) => fields.has(field));
  return (fields.has('first') && fields.has('connected')) || fields.has('questionandanswers') || isSaved;
}

/** Reads the records of one file of the export; yields nothing if its table isn't known. */
export async function* readLinkedin(
  text: AsyncIterable<string>,
  file: string,
  today: Day,
): AsyncGenerator<Reading<LinkedinRecord>> {
  let layout: Layout | null = null;
  let before: readonly string[] = [];
  let seen = 0;
  for await (const { line, cells } of readCsv(text, (header) => layoutOf(header, [], file)?.columns.size ?? 0)) {
    if (layout !== null) {
      yield { line, ...readRow(layout, cells, today) };
      continue;
    }
    layout = layoutOf(cells, [], file) ?? layoutOf(before, cells, file);
    if (layout !== null && !layout.isNamed) yield { line, ...readRow(layout, cells, today) };
    before = cells;
    seen += 1;
    if (layout === null && seen >= ROWS_BEFORE_THE_HEADER) return;
  }
}

interface Layout {
  readonly table: LinkedinTable;
  readonly columns: ReadonlyMap<string, number>;
  /** False if the columns were recognized by order alone. */
  readonly isNamed: boolean;
}

/** By header names; else by column order, if the next row clearly fits that table. */
function layoutOf(header: readonly string[], next: readonly string[], file: string): Layout | null {
  const named = new Map(header.map((name, at) => [fieldOf(name), at] as const));
  const known = Object.values(TABLES).filter((table) => table.needs.every((field) => named.has(field)));
  const [table] = known.toSorted((a, b) => b.needs.length - a.needs.length);
  if (table) return { table, columns: named, isNamed: true };
  const like = Object.values(TABLES).find((each) => each.file.test(file)) ?? TABLES.connections;
  const isLike = header.length === like.columns.length && next.length === header.length;
  if (!isLike || (like === TABLES.connections && !PROFILE.test(next[2] ?? ''))) return null;
  return { table: like, columns: new Map(like.columns.map((field, at) => [field, at])), isNamed: false };
}

function fieldOf(name: string): string {
  const key = fold(name).replaceAll(' ', '');
  return FIELD_OF.get(key) ?? key;
}

function readRow({ table, columns }: Layout, cells: readonly string[], today: Day) {
  const cell: Cell = (column) => (cells[columns.get(column) ?? -1] ?? '').trim();
  try {
    return { record: table.read(cell, today) };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { reject: asReason(error.message).replace(/^there's nothing in /, "there's no ") };
  }
}

function readConnection(cell: Cell): IncomingPerson {
  const connected = cell('connected');
  const day = readDate(connected, null);
  const isUnread = connected !== '' && typeof day !== 'number';
  return {
    type: 'person',
    name: nameIn(cell),
    company: lineOrNull(cell, 'company'),
    title: lineOrNull(cell, 'title'),
    email: lineOrNull(cell, 'email'),
    phone: null,
    linkedin: cell('url') === '' ? null : requireLongLine(cell('url'), 'url'),
    metOnLinkedin: true,
    connectedOn: typeof day === 'number' ? day : null,
    note: isUnread ? { on: null, text: `Connected on LinkedIn: ${connected}` } : null,
  };
}

/** The contact columns are skipped: they hold the applicant's own address and number. */
function readApplication(cell: Cell, today: Day): IncomingJob {
  const when = cell('applicationdate');
  const answers = cell('questionandanswers');
  return {
    ...readJob(cell),
    appliedOn: appliedDay(when, today),
    resume: lineOrNull(cell, 'resumename'),
    note: answers === '' ? null : requireText(`Questions and answers: ${answers}`, 'questions and answers'),
  };
}

function appliedDay(when: string, today: Day): Day {
  const day = pastDay(when, today);
  if (day !== null) return day;
  throw new UserError('usage', "I can't read the day of the application; write it like 2026-04-03.");
}

function readSaved(cell: Cell, today: Day): IncomingJob {
  const addedOn = pastDay(cell('saveddate'), today);
  return { ...readJob(cell), addedOn, hasUnreadDate: addedOn === null && cell('saveddate') !== '' };
}

function readJob(cell: Cell): IncomingJob {
  return {
    type: 'job',
    company: requireLine(cell('company'), 'company'),
    title: requireLine(cell('title'), 'title'),
    appliedOn: null,
    addedOn: null,
    applyBy: null,
    lastOn: null,
    hasUnreadDate: false,
    undatedStage: null,
    url: cell('joburl') === '' ? null : requireLongLine(cell('joburl'), 'url'),
    location: null,
    salary: null,
    source: 'LinkedIn',
    resume: null,
    ending: null,
    note: null,
    contacts: [],
  };
}

/** '11/20/24, 8:15 AM' is month first, since AM and PM are American; any other date has to be unambiguous. */
function pastDay(text: string, today: Day): Day | null {
  const day = readDate(text, /[ap]m$/i.test(text) ? 'month-first' : null);
  return typeof day === 'number' && day <= today ? day : null;
}

function readRecommendation(cell: Cell): Recommendation {
  return {
    type: 'recommendation',
    name: nameIn(cell),
    company: lineOrNull(cell, 'company'),
    title: lineOrNull(cell, 'title'),
  };
}

function nameIn(cell: Cell): string {
  return requireSomebody(requireLine(`${cell('first')} ${cell('last')}`, 'name'));
}

function lineOrNull(cell: Cell, column: string): string | null {
  return cell(column) === '' ? null : requireLine(cell(column), column);
}
