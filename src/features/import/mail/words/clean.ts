// Cleans the company or title that a pattern captured, and drops a doubtful one.
import { fold } from '../../../../domain/names.ts';
import { isRoleWord } from '../../../../domain/title-words.ts';
import { bareTitle } from './fold.ts';

const MOST_COMPANY_WORDS = 7;
const MOST_TITLE_WORDS = 14;
const EDGES = /^[\s"'“”„«»‘’,.*:–—-]+|[\s"'“”„«»‘’,*:–—-]+$/gu;
/** Words that sentences have, but no company or title. */
const NO_NAME = new Set(
  (
    'we our you your yours my me this that these those its they their them applying apply interest interested ' +
    'received submitted thank thanks taking joining join sincerely please unfortunately however if when while although ' +
    'because click below above following tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday ' +
    'reviewing want wants be been being is are was were has have had will would can could should not ihre ihr ihnen deine dein ' +
    'unser unsere uns wir sie leider vielen dank votre notre nous vous merci'
  ).split(' '),
);
/** Alone, these name no company. */
const NO_COMPANY = new Set(
  (
    'company team job jobs career careers position role opening opportunity opportunities organization employer hiring ' +
    'recruiting recruitment talent hr people firm business department group general other various multiple one several ' +
    're fwd fw aw wg invitation updated canceled cancelled reminder confirmed accepted declined absage einladung ' +
    'us it application applications interview linkedin indeed workday greenhouse lever ashby icims workable noreply notifications notification system online ' +
    'unternehmen firma stelle poste entreprise'
  ).split(' '),
);
const TEAM =
  /(?:['’]s)?\s+(?:hiring |recruiting |recruitment |talent acquisition |talent |people |hr |careers? )?(?:team|careers)$/iu;

const LOWER_CASE_WORD = /(?<=^|\s)(?!(?:of|and|in|to|the|for|de|la|le|du|des|et|und)\s)\p{Ll}/u;

/** The name without the words around it, or null if it isn't one. */
export function cleanCompany(captured: string): string | null {
  const name = captured
    .replace(EDGES, '')
    .replace(/^the (?=.* team$)/iu, '')
    .replace(/^the /u, '')
    .replace(TEAM, '')
    .replace(EDGES, '');
  const words = fold(name).split(' ');
  const isName = words.length <= MOST_COMPANY_WORDS && !words.some((word) => NO_NAME.has(word));
  const saysNothing = words.every((word) => NO_COMPANY.has(word) || /^(?:the|a|an|of|at|in|die|der|das)$/.test(word));
  // A name has a capital or a digit somewhere, as in eBay; '3M' and names in other scripts too.
  const looksLikeName = /[\p{Lu}\p{Lo}\p{N}]/u.test(name);
  return name.length >= 2 && isName && !saysNothing && looksLikeName ? name : null;
}

/** The title without requisition numbers, or null if it isn't one. */
export function cleanTitle(captured: string): string | null {
  const title = bareTitle(captured).replace(EDGES, '');
  const words = fold(title).split(' ');
  const isWhole =
    !isJoining(words[0]) &&
    !isJoining(words.at(-1)) &&
    words.length <= MOST_TITLE_WORDS &&
    !words.some((word) => NO_NAME.has(word));
  const saysNothing = words.every((word) => NO_COMPANY.has(word) || /^(?:the|a|an|of|at|in|any|new|open)$/.test(word));
  const looksLikeTitle = /[\p{Lu}\p{Lo}]/u.test(title) || isTitleLike(title);
  return title.length >= 2 && isWhole && !saysNothing && looksLikeTitle && hasPairedBrackets(title) ? title : null;
}

/** Whether it's a word that no title begins or ends with. */
function isJoining(word: string | undefined): boolean {
  return /^(?:at|with|for|to|of|in|as|from|about|by)$/.test(word ?? '');
}

/** Whether it has a word that's typical of titles. */
export function isTitleLike(text: string): boolean {
  return fold(text).split(' ').some(isRoleWord);
}

/** Whether it's surely a title, wherever it's found: it has a word typical of titles, and capitals as in a name. */
export function isTitleAlone(text: string | null): text is string {
  return text !== null && isTitleLike(text) && !LOWER_CASE_WORD.test(text);
}

function hasPairedBrackets(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}
