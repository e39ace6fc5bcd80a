// Finds the job postings (schema.org JobPosting) in a page's data, and reads what a tracker keeps of each.
import { type Day, parseDay } from '../../domain/day.ts';
import { nameKey } from '../../domain/names.ts';
import { type Data, type DataObject, isObject, isText, listOf, textIn } from './data.ts';
import { type Page, textOf } from './page.ts';
import { payOf } from './pay.ts';
import { placeOf } from './place.ts';

/** The facts of a posting; null if it doesn't give one. */
export interface Posting {
  readonly company: string | null;
  readonly title: string | null;
  readonly location: string | null;
  readonly salary: string | null;
  /** The last day to apply, as written. */
  readonly applyBy: Day | null;
  /** An http or https address. */
  readonly link: string | null;
  /** The description, in paragraphs. */
  readonly text: string;
}

interface Found {
  readonly postings: readonly Posting[];
  /** Whether any of the page's data couldn't be read. */
  readonly isBroken: boolean;
}

const MOST_DEPTH = 20;
const MOST_OBJECTS = 20_000;
const IS_POSTING = /(?:^|[/:])JobPosting$/i;
/** Parts of a posting that many sites keep apart from its description. */
const MORE_TEXT = ['responsibilities', 'qualifications', 'skills', 'experienceRequirements', 'jobBenefits'];

/** The postings of a page, in order and each once; only the one at the page's own address, if there's exactly one. */
export function postingsOn(page: Page): Found {
  const parsed = page.scripts.map(parseData);
  const objects = objectsIn([...parsed.flatMap((data) => data ?? []), ...page.items]);
  const named = objects.filter((object) => object.name !== undefined);
  const byId = new Map(named.flatMap((object) => (isText(object['@id']) ? [[object['@id'], object] as const] : [])));
  const postings = objects
    .filter(({ '@type': type }) => listOf(type).some((one) => isText(one) && IS_POSTING.test(one)))
    .map((object) => readPosting(object, byId));
  const all = [...new Map(postings.map((posting) => [keyOf(posting), posting])).values()];
  const own = all.filter(({ link }) => link !== null && isSameLink(link, page.link));
  const kept = own.length === 1 ? own : all;
  const link = webLink(page.link ?? undefined);
  const only = kept.length === 1 ? kept.map((posting) => ({ ...posting, link: posting.link ?? link })) : kept;
  return { postings: only, isBroken: parsed.includes(null) };
}

/** Null if it isn't JSON. Line breaks inside texts, which many sites leave in, count as spaces. */
function parseData(script: string): Data | null {
  const text = script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '');
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON refuses
    return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ')) as Data;
  } catch {
    return null;
  }
}

/** Every object in the data, outer ones first. */
function objectsIn(data: readonly Data[]): DataObject[] {
  const objects: DataObject[] = [];
  let level: readonly Data[] = data;
  for (let depth = 0; level.length > 0 && depth < MOST_DEPTH && objects.length < MOST_OBJECTS; depth += 1) {
    const here = level.flat().filter(isObject);
    objects.push(...here.slice(0, MOST_OBJECTS - objects.length));
    level = [
      ...here.flatMap((object) => Object.values(object)),
      ...level.filter((one) => Array.isArray(one)).flat(),
    ].filter((value): value is Data => typeof value === 'object' && value !== null);
  }
  return objects;
}

function readPosting(object: DataObject, byId: ReadonlyMap<string, DataObject>): Posting {
  const company = companyOf(object.hiringOrganization, byId);
  const title = textIn(object.title) ?? textIn(object.name);
  const texts = [object.description, ...MORE_TEXT.map((name) => object[name])];
  return {
    company,
    title: title === null ? null : withoutCompany(title, company),
    location: placeOf(object),
    salary: payOf(object.baseSalary),
    applyBy: dayIn(object.validThrough),
    link: webLink(object.url) ?? webLink(object['@id']),
    text: texts
      .flatMap((text) => listOf(text).filter(isText).map(textOf))
      .join('\n\n')
      .trim(),
  };
}

function companyOf(given: Data | undefined, byId: ReadonlyMap<string, DataObject>): string | null {
  for (const one of listOf(given)) {
    const meant = isObject(one) && isText(one['@id']) && one.name === undefined ? byId.get(one['@id']) : undefined;
    const organization = meant ?? one;
    const name = isObject(organization) ? (textIn(organization.name) ?? textIn(organization.legalName)) : textIn(one);
    if (name !== null) return name;
  }
  return null;
}

/** 'Marketing Manager at Acme' → 'Marketing Manager', if the company is Acme. */
export function withoutCompany(title: string, company: string | null): string {
  const cut = /^(.*\S)\s*(?:\s(?:at|@)\s|\s[–—|-]\s|\|)\s*(\S.*)$/is.exec(title);
  const isCompany = company !== null && cut !== null && nameKey(cut[2] ?? '') === nameKey(company);
  return isCompany ? (cut[1] ?? title) : title;
}

function dayIn(data: Data | undefined): Day | null {
  const written = listOf(data).find(isText)?.trim() ?? '';
  return /^\d{4}-\d\d-\d\d(?!\d)/.test(written) ? parseDay(written.slice(0, 10)) : null;
}

/** A web address; null for anything else, such as `javascript:`. */
function webLink(data: Data | undefined): string | null {
  const written = listOf(data).find(isText)?.trim() ?? '';
  return /^https?:\/\/[^\s]+$/i.test(written) && URL.canParse(written) ? written : null;
}

/** Whether two addresses name the same page: case, a final slash and the part after # don't count. */
function isSameLink(one: string, other: string | null): boolean {
  const bare = (link: string) => link.trim().replace(/#.*$/, '').replace(/\/$/, '').toLowerCase();
  return other !== null && bare(one) === bare(other);
}

function keyOf({ company, title, location, link }: Posting): string {
  return JSON.stringify([nameKey(company ?? ''), nameKey(title ?? ''), location, link]);
}
