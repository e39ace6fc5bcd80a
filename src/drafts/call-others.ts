// What a call is about besides its first subject.
import { groupBy } from '../domain/group.ts';
import type { Job } from '../domain/model.ts';
import { fold } from '../domain/names.ts';
import { listed } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import type { CallWords } from './call-parts.ts';
import { callWordsFor } from './call-words.ts';
import { othersSaid } from './roles-said.ts';
import type { ItemView } from './view.ts';
import { plain } from './words.ts';

const NEWS = 'withdrawal-note';

/** News for a call that starts with another subject: a job you no longer want, which asks nothing. */
export function newsBefore(view: ItemView): string {
  const [note, ...others] = view.item.kind === NEWS ? [] : view.together.filter(({ kind }) => kind === NEWS);
  return note ? (callWordsFor(NEWS)?.inPassing?.({ ...view, item: note, together: others }) ?? '') : '';
}

/** What else to ask in a call: the same question about other jobs, and other subjects. */
export function alsoAsk(view: ItemView, words: CallWords): readonly string[] {
  const others = othersFor(view, words).filter(({ kind }) => kind !== NEWS);
  const own = words.namesAll ? [] : view.item.alsoAsk.filter(({ id }) => others.every(({ job }) => job.id !== id));
  const subjects = groupBy(others, (item) => saidAbout({ ...view, item }));
  return [
    ...(own.length === 0 ? [] : [`Also ask about ${namedApart(own, view)}.`]),
    ...[...subjects].map(([said, items]) => aboutOthers(said, items, view)),
  ];
}

// By company, or by position where the company is the one you're talking about.
function namedApart(jobs: readonly Job[], { item }: ItemView): string {
  const isWithin = jobs.some(({ company }) => fold(company) === fold(item.job.company));
  return isWithin ? othersSaid(jobs, item.job) : listed([...new Set(jobs.map(({ company }) => plain(company)))]);
}

/** Other items of the call, besides the same question about other jobs. */
function othersFor(view: ItemView, { covers }: CallWords): readonly Item[] {
  const { item, together } = view;
  const asked = item.alsoAsk.map(({ id }) => id);
  return together.filter(
    (other) => covers?.(other, view) !== true && (other.kind !== item.kind || !asked.includes(other.job.id)),
  );
}

function saidAbout(view: ItemView): string {
  const words = callWordsFor(view.item.kind);
  return words?.inPassing?.(view) ?? words?.questions(view)[0] ?? '';
}

// The same about several jobs is said once.
function aboutOthers(said: string, items: readonly Item[], view: ItemView): string {
  const jobs = items.map(({ job }) => job);
  if (jobs.every(({ id }) => id === view.item.job.id)) return said;
  const named = namedApart(jobs, view);
  return view.newJob && items.some(({ kind }) => kind === 'reference-alert')
    ? `If you're still in the running at ${named}, add: ${said}`
    : `About ${named}: ${said}`;
}
