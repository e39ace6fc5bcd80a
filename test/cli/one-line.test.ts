import { Command } from 'commander';
import { expect, test } from 'vitest';
import { collect } from '../../src/cli/declare.ts';
import { inOneLine } from '../../src/cli/one-line.ts';

const GIVEN = [
  [['j4'], {}, 'jobtrack log j4'],
  [['Acme', undefined], {}, 'jobtrack log Acme'],
  [[['f4', 'f5']], { told: true }, 'jobtrack log f4 f5 --told'],
  [['North & Sons'], { note: "it's" }, "jobtrack log 'North & Sons' --note 'it'\\''s'"],
  [['$(id)'], { note: '' }, "jobtrack log '$(id)' --note ''"],
  [['Łódź'], { with: ['Amy', 'Pete Ray'] }, "jobtrack log Łódź --with Amy --with 'Pete Ray'"],
  [['a\u001b[2Jb'], { note: 'two\nlines' }, "jobtrack log 'a[2Jb' --note 'two / lines'"],
  [['-5'], { note: '-5' }, 'jobtrack log --note -5 -- -5'],
  [['j4'], { kind: 'follow-up', note: undefined }, 'jobtrack log j4'],
  [['j4'], { kind: 'thank-you' }, 'jobtrack log j4 --kind thank-you'],
] as const;

test.each(GIVEN)('%j %j: %s', (args, flags, line) => {
  const program = new Command('jobtrack').option('--db <file>').option('--no-input');
  expect(inOneLine(declareLog(program), { flags, args })).toBe(line);
});

test('keeps global flags that were typed', () => {
  const program = new Command('jobtrack').option('--db <file>').option('--no-input').option('-q, --quiet');
  const command = declareLog(program);
  program.parse(['--db', 'my search.db', '-q', 'log'], { from: 'user' });
  expect(inOneLine(command, { flags: {}, args: ['j4'] })).toBe("jobtrack log j4 --db 'my search.db' --quiet");
});

function declareLog(program: Command): Command {
  const command = program
    .command('log')
    .option('--note <text>')
    .option('--told')
    .option('--with <person>', '', collect);
  return command.option('--kind <kind>', '', 'follow-up').action(() => undefined);
}
