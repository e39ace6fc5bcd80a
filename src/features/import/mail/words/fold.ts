// Normalizes companies and titles for comparing, without the parts that don't tell jobs apart.
import { fold, nameKey } from '../../../../domain/names.ts';

/** '(m/f/d)', '(all genders)', 'm/w/d'. */
const GENDERS =
  /[([]\s*(?:[mfwdxhi](?:\s*[/|,*.:]\s*(?:[mfwdxhi]|div(?:ers)?|inter))+|gn|all genders?|alle(?: geschlechter)?|any gender)\s*[)\]]|(?<=\s)[mfwhd](?:[/|][mfwdxh]){1,3}(?=\s|$)/giu;
/** 'R-12345', 'JR12345', 'Req ID: 4321', '#1234'. */
const REQUISITION =
  /[([]?(?:(?:\b(?:job|req|requisition|position|posting|vacancy|reference|ref|id|no|nr|number|code|kennziffer)\s?[.:#-]{0,2}\s?){1,3}(?:jr|r|req)?[-_]?|#\s?|\b(?:r|jr|req)[-_]?)\d{3,15}(?:-\d{1,4})?\b[)\]]?/giu;
/** Bare numbers of five digits or more, so that years stay. */
const LONG_NUMBER =
  /(?<![\w-])(?:19|20)\d\d-\d{3,6}(?![\w-])|[([]\s?\d{5,20}\s?[)\]]|(?<![\w$€£.,-])\d{5,20}(?![\w.,-])/gu;
const LEVELS: Readonly<Record<string, string>> = { sr: 'senior', jr: 'junior' };

/** A company to compare: no legal form, no 'the' before it. */
export function companyKey(company: string): string {
  return nameKey(company.replace(/^the\s+(?=\S)/iu, ''));
}

/** A title to compare: 'Sr. Data Analyst (m/f/d), R-12345' is 'senior data analyst'. */
export function titleKey(title: string): string {
  const words = fold(bareTitle(title)).split(' ');
  return words.map((word) => LEVELS[word] ?? word).join(' ');
}

/** A title as written, without its number and '(m/f/d)'. */
export function bareTitle(title: string): string {
  return title
    .replace(GENDERS, ' ')
    .replace(REQUISITION, ' ')
    .replace(LONG_NUMBER, ' ')
    .replace(/[([]\s*[)\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,–—-]+|[\s,–—-]+$/gu, '');
}
