// The company and the title that an email names. Two different companies, or titles, make neither certain.
import { cleanCompany, cleanTitle, isTitleAlone, isTitleLike } from './clean.ts';
import { companyKey, titleKey } from './fold.ts';
import type { Sentence } from './sentences.ts';
import { OPENINGS, type Opening, SUBJECTS } from './templates.ts';

export interface NamedJob {
  readonly company: string | null;
  readonly title: string | null;
}

interface Found extends NamedJob {
  readonly isWeak: boolean;
}

/** The job is named early. */
const MOST_LOOKED_AT = 14;
const MOST_OPENINGS = 6;

/** The job that an email names in its subject or its first sentences. The sender's company helps to tell names apart.
 *  In a person's own words, weak openings name no company: people may use half of its name. */
export function namedJob(
  subject: Sentence,
  sentences: readonly Sentence[],
  sender: string | null,
  isPersonal: boolean,
): NamedJob {
  const jobs = [subject, ...sentences.slice(0, MOST_LOOKED_AT)].flatMap((sentence) => jobsIn(sentence, sender));
  const found = isPersonal ? jobs : [...wholeSubject(subject, sender), ...jobs];
  const firm = isPersonal ? found.filter(({ isWeak }) => !isWeak) : found;
  const company = asSender(agreed(firm, 'company', companyKey), sender);
  const title = agreed(found, 'title', titleKey);
  return { company, title: title === null ? null : withoutCompany(title, company) };
}

/** The company as its sender spells it. */
function asSender(company: string | null, sender: string | null): string | null {
  return company === null || (sender !== null && companyKey(company) === companyKey(sender)) ? sender : company;
}

function wholeSubject({ plain, text }: Sentence, sender: string | null): Found[] {
  const [job] = SUBJECTS.flatMap((form) => jobOf(form.exec(plain), text, sender) ?? []);
  return job ? [weighed(job, {}, sender)] : [];
}

function jobsIn({ text, plain }: Sentence, sender: string | null): Found[] {
  return OPENINGS.flatMap((opening) =>
    [...plain.matchAll(opening.says)].slice(0, MOST_OPENINGS).flatMap(({ index, 0: words }) => {
      const at = index + words.length;
      const job = firstJob(opening.forms, plain.slice(at), text.slice(at), sender);
      return job ? [weighed(job, opening, sender)] : [];
    }),
  );
}

function firstJob(forms: readonly RegExp[], plain: string, text: string, sender: string | null): NamedJob | null {
  for (const form of forms) {
    const job = jobOf(form.exec(plain), text, sender);
    if (job) return job;
  }
  return null;
}

/** What a form found, cut out of the text as written; null unless all of it is clean. */
function jobOf(match: RegExpExecArray | null, text: string, sender: string | null): NamedJob | null {
  if (match === null) return null;
  const { company: companyAt, title: titleAt } = match.indices?.groups ?? {};
  const company = companyAt ? cleanCompany(text.slice(...companyAt)) : null;
  const title = titleAt ? cleanTitle(upTo(text.slice(...titleAt), sender)) : null;
  return (companyAt && company === null) || (titleAt && title === null) ? null : { company, title };
}

/** 'Applying to Data Analyst' names a title, unless a company of that name writes. */
function weighed(job: NamedJob, opening: Partial<Opening>, sender: string | null): Found {
  const { company, title } = job;
  const { isWeak = false, isCompany = false } = opening;
  const isTitle = !isCompany && company !== null && title === null && isTitleLike(company);
  if (isTitle && (sender === null || companyKey(company) !== companyKey(sender)))
    return { company: null, title: company, isWeak: true };
  return { company, title: isWeak && !isTitleAlone(title) ? null : title, isWeak };
}

/** 'Data Analyst, Acme asks you' up to the company that writes. */
function upTo(title: string, sender: string | null): string {
  const at = sender === null ? -1 : title.indexOf(`, ${sender}`);
  return at < 0 ? title : title.slice(0, at);
}

/** The name that all the certain ones agree on, in its longest form; else the first of the weak ones. */
function agreed(found: readonly Found[], part: keyof NamedJob, keyOf: (name: string) => string): string | null {
  const certain = namesOf(
    found.filter(({ isWeak }) => !isWeak),
    part,
  );
  const [first, ...others] = certain.length > 0 ? certain : namesOf(found, part).slice(0, 1);
  if (first === undefined) return null;
  const isSame = (other: string) => begins(keyOf(other), keyOf(first)) || begins(keyOf(first), keyOf(other));
  if (!others.every(isSame)) return null;
  return first;
}

function namesOf(found: readonly Found[], part: keyof NamedJob): string[] {
  return found.flatMap((job) => job[part] ?? []);
}

/** Whether one key has all the words of another at its beginning. */
function begins(whole: string, begin: string): boolean {
  return whole === begin || whole.startsWith(`${begin} `);
}

/** 'Data Analyst - Acme' without the company. */
function withoutCompany(title: string, company: string | null): string {
  const cut = Math.max(
    title.lastIndexOf(' - '),
    title.lastIndexOf(' – '),
    title.lastIndexOf(' | '),
    title.lastIndexOf(' — '),
  );
  if (cut < 1 || company === null) return title;
  return companyKey(title.slice(cut + 3)) === companyKey(company) ? title.slice(0, cut).trim() : title;
}
