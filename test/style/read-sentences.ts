// Every text in the sources that a person can read, with sample values for the parts the program fills in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { METHODS, SAMPLES, SEEN_THROUGH } from './samples.ts';

interface Node {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: syntax tree nodes have many shapes, told apart by type
  readonly [field: string]: any;
}

const ROOT = new URL('../..', import.meta.url).pathname;

/** Text for computers, or names used by other programs. */
const NO_PROSE = [
  'src/features/completion/scripts.ts',
  'src/features/import/csv/job-columns.ts',
  'src/features/import/csv/job-status.ts',
  'src/features/import/linkedin/tables.ts#NAMES',
  'src/features/remind/reminder.ts',
  'src/features/stats/picture/page-style.ts',
  'src/formats/dates.ts',
  'src/store/schemas/',
];
/** Marks around a sample value until it's known whether the rest is prose. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const SAMPLE = /\uE000[^\uE001]*\uE001/g;

const SQL =
  /\b(SELECT|FROM|WHERE|PRAGMA|INSERT|UPDATE|DELETE|ATTACH|DETACH|CREATE|COMMIT|NULL|UNION|INDEXED|INTO|BETWEEN|IS|ON|OFF|IN|AND|ORDER BY|DESC|ROLLBACK|AS|SAVEPOINT)\b|(^| |")[=>]=? |:memory:|_schema\b|json\(/;
const CODE = [
  SQL,
  // Only a flag, an argument, a file name or a command line.
  /^(-\w, )?--[\w-]+( <[^>]*>)?$/,
  /^[<[][^>\]]+[>\]]$/,
  /^\S*\/\S*$/,
  /^(jobtrack|launchctl|chmod|mv|rm|echo|export) (?!.*[.:]( |$))/,
  // Patterns, styles, markup, roff.
  /\0|\\[\dpwsS]|@media|\(\?|^\^|\{[^{}]*:[^{}]*\}|\{"|^<|="|^[.#] ?[A-Za-z]/,
  // Only capitals, as in calendar fields.
  /^\P{Ll}*$/u,
];

/** The texts of each file under src/, by file and line. */
export function readSentences(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name}`)
    .filter((name) => !NO_PROSE.some((path) => name.startsWith(path)))
    .sort();
  return new Map(files.map((file) => [file, sentencesOf(file)] as const).filter(([, lines]) => lines.length > 0));
}

function sentencesOf(file: string): readonly string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const texts: string[] = [];
  collect(parseSync(file, source).program as unknown as Node, file, texts, new Set());
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => isProse(line, file));
  return [...new Set(lines.map((line) => line.replaceAll(OPEN, '').replaceAll(CLOSE, '').trim()))];
}

/** Adds the texts under a node; `told` has the nodes whose text is part of another text. */
function collect(node: unknown, file: string, texts: string[], told: Set<Node>): void {
  if (Array.isArray(node)) for (const each of node) collect(each, file, texts, told);
  if (!isNode(node) || isForNobody(node, file)) return;
  if (isText(node) && !told.has(node)) texts.push(...wordings(node, told));
  for (const [field, below] of Object.entries(node)) {
    if (field !== 'key' || node.computed) collect(below, file, texts, told);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Types, imports, compared or split text, patterns, and errors that only a bug can cause. */
function isForNobody(node: Node, file: string): boolean {
  const { type } = node;
  if (/^(Import|ExportAll|TS(?!As|Satisfies|NonNull))/.test(type)) return true;
  if (type === 'NewExpression') return ['Error', 'RegExp', 'Set'].includes(node.callee.name);
  if (type === 'CallExpression')
    return ['split', 'prepare', 'exec', 'pragma', 'includes', 'startsWith'].includes(node.callee.property?.name);
  if (type === 'BinaryExpression') return /^[!=]==/.test(node.operator);
  return type === 'VariableDeclarator' && NO_PROSE.includes(`${file}#${node.id.name}`);
}

function isText(node: Node): boolean {
  return (
    (node.type === 'Literal' && typeof node.value === 'string') ||
    node.type === 'TemplateLiteral' ||
    (node.type === 'TaggedTemplateExpression' && nameOf(node.tag) === 'markup')
  );
}

/** The readings of a piece: one, or the first and last when it depends on something. */
function wordings(node: Node, told: Set<Node>): readonly string[] {
  if (node.type === 'Literal') return [String(node.value ?? '')];
  if (node.type === 'TemplateLiteral') return templateWordings(node, told);
  if (node.type === 'TaggedTemplateExpression') {
    told.add(node.quasi);
    return templateWordings(node.quasi, told).map((text) => text.replace(/<[^>]*>/g, '\n'));
  }
  if (node.type === 'ConditionalExpression') {
    return [node.consequent, node.alternate].flatMap((each: Node) => {
      told.add(each);
      return wordings(each, told);
    });
  }
  const through = node.type === 'CallExpression' ? SEEN_THROUGH[nameOf(node.callee)] : undefined;
  if (through !== undefined && node.arguments[0]) return wordings(node.arguments[0], told).map(through);
  return [`${OPEN}${sampleOf(node)}${CLOSE}`];
}

function templateWordings({ quasis, expressions }: Node, told: Set<Node>): readonly string[] {
  const parts = expressions.map((each: Node) => {
    if (isText(each)) told.add(each);
    return wordings(each, told);
  });
  const [first, last] = [0, -1].map((at) =>
    quasis.map(({ value }: Node, index: number) => value.cooked + (parts[index]?.at(at) ?? '')).join(''),
  );
  return first === last ? [first] : [first, last];
}

function sampleOf(node: Node): string {
  const name = nameOf(node);
  const about = node.type === 'CallExpression' ? ` ${node.arguments[0]?.value}` : '';
  return SAMPLES[`${name}${about}`] ?? SAMPLES[name] ?? `‹${name}›`;
}

/** The last name in an expression: 'company' in `job.company`, 'idOf' in `idOf(item)`. */
function nameOf(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') {
    return node.computed || METHODS.has(node.property.name) ? nameOf(node.object) : node.property.name;
  }
  if (node.type === 'ArrayExpression' && node.elements[0]) return nameOf(node.elements[0]);
  const inner = node.callee ?? node.expression ?? node.argument ?? node.left ?? node.tag;
  return inner ? nameOf(inner) : node.type;
}

/** Several words, or one with a period, question mark or colon, and no code; made-up names in the demo don't count. */
function isProse(line: string, file: string): boolean {
  const own = line.replaceAll(SAMPLE, '');
  const whole = line.replaceAll(OPEN, '').replaceAll(CLOSE, '').trim();
  const isName =
    file.startsWith('src/features/demo/') && /^[\p{Lu}&][\p{L}.]*( (and |of )?[\p{Lu}&][\p{L}.]*)+$/u.test(whole);
  return (
    /\p{L}{2}/u.test(own) &&
    /\S \S|[.?!:…]$/.test(whole) &&
    !isName &&
    !CODE.some((pattern) => pattern.test(own.trim()))
  );
}
