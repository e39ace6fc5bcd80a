// A command line in a session: variables, the program, and words quoted as for a shell.

export interface CommandLine {
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

const WORD = /(?:[^\s'"\\|&;<>]|'[^']*'|"(?:[^"\\]|\\.)*"|\\.)+/y;
const PIECE = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^'"\\]+)/g;
const VARIABLE = /^([A-Z_]+)=(.*)$/s;

/** Reads `NO_COLOR=1 jobtrack note j4 "two words"`. */
export function parseCommandLine(line: string): CommandLine {
  const words = splitWords(line);
  const start = words.findIndex((word) => !VARIABLE.test(word));
  if (words[start] !== 'jobtrack') throw new Error(`only jobtrack can be run: ${line}`);
  const variables = words.slice(0, start).map((word) => VARIABLE.exec(word) ?? []);
  return {
    env: Object.fromEntries(variables.map(([, name = '', value = '']) => [name, value])),
    args: words.slice(start + 1),
  };
}

/** The words of a line, without their quotes. */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(line.slice(at))?.[0].length ?? 0;
    if (at >= line.length) return words;
    WORD.lastIndex = at;
    const [word] = WORD.exec(line) ?? [];
    if (word === undefined) throw new Error(`no shell would read this as words: ${line.slice(at)}`);
    words.push(unquoted(word));
    at += word.length;
  }
}

function unquoted(word: string): string {
  return word.replace(
    PIECE,
    (_, single?: string, double?: string, escaped?: string, plain?: string) =>
      single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '',
  );
}
