// A command with everything typed or answered, as one shell line.
import type { Command, Option } from 'commander';
import { shellWord } from '../domain/quote.ts';
import { clean } from '../terminal/text.ts';
import type { Given } from './declare.ts';

/** 'jobtrack close j4 --reason rejected'. */
export function inOneLine(command: Command, { flags, args }: Given): string {
  const words = args
    .flat()
    .filter((word) => word !== undefined)
    .map(String);
  const options = [...flagWords(command, flags), ...flagWords(command.parent, command.parent?.opts() ?? {})];
  // An argument that looks like a flag has to come after `--`.
  const isLikeFlag = words.some((word) => word.startsWith('-'));
  const all = isLikeFlag ? [...options, '--', ...words] : [...words, ...options];
  return ['jobtrack', command.name(), ...all.map((word) => shellWord(clean(word)))].join(' ');
}

function flagWords(command: Command | null, flags: object): string[] {
  const values = new Map(Object.entries(flags));
  return (command?.options ?? []).flatMap((option) => wordsOf(option, values.get(option.attributeName())));
}

function wordsOf(option: Option, value: unknown): string[] {
  const name = option.long ?? '';
  if (value === undefined || value === option.defaultValue) return [];
  if (typeof value === 'boolean') return value === option.negate ? [] : [name];
  return [value].flat().flatMap((one) => [name, String(one)]);
}
