// Renders the manual page in roff.

import type { Block } from './topics/topic.ts';

interface ManualCommand {
  /** 'jobtrack done [options] <id...>'. */
  readonly usage: string;
  readonly summary: string;
  /** Arguments and flags with their descriptions. */
  readonly words: readonly (readonly [word: string, meaning: string])[];
  readonly examples: readonly string[];
}

/** The content of the page. */
export interface Manual {
  readonly name: string;
  readonly version: string;
  readonly summary: string;
  readonly usage: string;
  readonly groups: readonly { readonly name: string; readonly commands: readonly ManualCommand[] }[];
  /** The global flags. */
  readonly flags: readonly (readonly [word: string, meaning: string])[];
  readonly topics: readonly { readonly summary: string; readonly blocks: readonly Block[] }[];
}

/** The page as roff, in ASCII. */
export function renderManual({ name, version, summary, usage, groups, flags, topics }: Manual): string {
  const lines = [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}" ""`,
    ...section('Name', [`${escaped(name)} \\- ${escaped(lowered(summary))}`]),
    ...section('Synopsis', [bold(usage)]),
    '.SH COMMANDS',
    ...groups.flatMap((group) => [`.SS ${escaped(group.name)}`, ...group.commands.flatMap(commandLines)]),
    ...section('Options everywhere', flags.flatMap(tagged)),
    ...topics.flatMap(({ summary: title, blocks }) => section(title, blocks.flatMap(blockLines))),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return [`.SH ${escaped(title.toUpperCase())}`, ...lines];
}

function commandLines({ usage, summary, words, examples }: ManualCommand): string[] {
  const within = [...words.flatMap(tagged), '.P', '.nf', ...examples.map(text), '.fi'];
  return ['.TP', bold(usage), text(`${summary}.`), '.RS', ...within, '.RE'];
}

function blockLines(block: Block): string[] {
  if (typeof block === 'string') return ['.P', text(block)];
  return 'asIs' in block ? ['.P', '.nf', text(block.asIs), '.fi'] : block.flatMap(tagged);
}

/** A term with its meaning indented under it. */
function tagged([word, meaning]: readonly [word: string, meaning: string]): string[] {
  return ['.TP', bold(word), text(meaning)];
}

function bold(words: string): string {
  return `\\fB${escaped(words)}\\fR`;
}

/** Escaped text that groff can't mistake for a request. */
function text(words: string): string {
  return /^[.']/.test(words) ? `\\&${escaped(words)}` : escaped(words);
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
};

/** Escapes characters that groff would replace by name, and non-ASCII ones by code point. */
function escaped(words: string): string {
  return words.replace(/[\\\-'`^~"]|[^ -~]/gu, (sign) => SIGNS[sign] ?? `\\[u${hex(sign)}]`);
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function lowered(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1).replace(/\.$/, '')}`;
}
