// A list to pick from that narrows as you type. Where several make sense, Tab marks them.
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isTabKey,
  isUpKey,
  useKeypress,
  usePagination,
  useState,
} from '@inquirer/core';
import { fold, wordsBegin } from '../../domain/names.ts';
import { masked } from '../../terminal/text.ts';
import type { ListLook } from './look.ts';

export type List = {
  readonly message: string;
  readonly labels: readonly string[];
  readonly isSeveral: boolean;
  readonly areAllMarked: boolean;
};

const ROWS_SHOWN = 10;

/** The list as an inquirer prompt; answers with positions. */
export function makeListPrompt(look: ListLook) {
  return createPrompt<readonly number[], List>(({ message, labels, isSeveral, areAllMarked }, done) => {
    const [filter, setFilter] = useState('');
    const [cursor, setCursor] = useState(0);
    const [marked, setMarked] = useState<readonly number[]>(areAllMarked ? [...labels.keys()] : []);
    const [taken, setTaken] = useState<readonly number[] | null>(null);
    const fits = fitting(labels, filter);
    const current = fits.slice(cursor, cursor + 1);
    useKeypress((key, reader) => {
      if (taken) return;
      const end = (all: readonly number[]) => {
        setTaken(all);
        done(all);
      };
      const isMove = isUpKey(key) || isDownKey(key);
      if (!isMove && !isEnterKey(key) && !isTabKey(key)) {
        setFilter(reader.line);
        setCursor(0);
        return;
      }
      reader.clearLine(0);
      reader.write(filter);
      const all = marked.length > 0 ? marked : current;
      if (isEnterKey(key) && all.length > 0) end(all);
      if (isTabKey(key) && isSeveral) setMarked(toggled(marked, current));
      if (isMove) setCursor(moved(cursor, isUpKey(key) ? -1 : 1, fits.length));
    });
    const row = (item: number, isActive: boolean) =>
      look.row(labels[item] ?? '', { isActive, mark: isSeveral ? marked.includes(item) : null });
    const isLong = fits.flatMap((item) => row(item, false).split('\n')).length > ROWS_SHOWN;
    const page = usePagination({
      items: fits,
      active: cursor,
      renderItem: ({ item, isActive }) => row(item, isActive),
      pageSize: ROWS_SHOWN,
      loop: false,
    });
    if (taken)
      return look.taken(
        message,
        taken.flatMap((at) => labels.slice(at, at + 1)),
      );
    const rows = fits.length === 0 ? look.problem('Nothing fits. Delete what you typed to see the list.') : page;
    return [
      `${look.open(message)} ${masked(filter)}`,
      `${rows}\n${look.listKeys(isSeveral, areAllMarked, isLong ? fits.length : null)}`,
    ];
  });
}

/** Positions of the labels in which every typed word begins a word. */
function fitting(labels: readonly string[], filter: string): number[] {
  const typed = fold(filter);
  const all = [...labels.keys()];
  return typed === '' ? all : all.filter((at) => wordsBegin(typed, fold(labels[at] ?? '')));
}

function toggled(marked: readonly number[], current: readonly number[]): number[] {
  const kept = marked.filter((at) => !current.includes(at));
  return [...kept, ...current.filter((at) => !marked.includes(at))].sort((a, b) => a - b);
}

function moved(cursor: number, by: number, count: number): number {
  return Math.max(0, Math.min(count - 1, cursor + by));
}
