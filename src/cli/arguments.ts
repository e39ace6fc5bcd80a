// A first look at the arguments, before they're parsed.

const FLAGS_WITH_VALUE = ['--db', '--color'];
const GLOBAL_FLAG = /^(-[yqhV]+|--(json|no-input|yes|quiet|help|version)|--(db|color)(=.*)?)$/;

/** Finds the command's name, and how to show an error, before anything is parsed. */
export function peekArguments(argv: readonly string[]): { name: string | null; isJson: boolean; color: string | null } {
  const end = argv.indexOf('--');
  const seen = end < 0 ? argv : argv.slice(0, end);
  const at = seen.findIndex((word) => word === '--color' || word.startsWith('--color='));
  const color = at < 0 ? null : (seen[at]?.split('=')[1] ?? seen[at + 1] ?? null);
  return { name: findName(seen), isJson: seen.includes('--json'), color };
}

/** Only global flags can come before the command; any other flag means that the command was left out. */
function findName(words: readonly string[]): string | null {
  let at = 0;
  while (GLOBAL_FLAG.test(words[at] ?? '')) at += FLAGS_WITH_VALUE.includes(words[at] ?? '') ? 2 : 1;
  const word = words[at];
  return word === undefined || word.startsWith('-') ? null : word;
}
