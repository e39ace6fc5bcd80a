// Private fields never enter a message, its file, the clipboard or an argument.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { makeNotingTool, makeTool } from '../support/tools.ts';

const SECRET = 'XYZZY';
/** Shown next to a blank of the message, only to the user. */
const BESIDE = 'PLUGH';
const NOW = '2026-11-02T18:00';

const SETUP = [
  'add-interview Acme Clerk --at "2026-11-02 10:00" --with "Amy <amy@acme.example>" --via "Dana <dana@x.example>" --insider "Ida <ida@acme.example>"',
  `add-reference "Ruth <ruth@x.example>" --note "${SECRET}"`,
  `debrief i1 --to-improve "${BESIDE}" --concerns "${BESIDE}" --skills "${BESIDE}" --went-well "the kite story"`,
  `note j1 "${SECRET}"`,
  `note p1 "${SECRET}"`,
  `note i1 "${SECRET}"`,
  `log acme --kind reference-alert --with Ruth --sent --on 2026-11-01 --note "${SECRET}"`,
  `heard acme --reference-check Ruth --note "${SECRET}"`,
  `heard acme --from Amy --note "${SECRET}"`,
  'add-interview Beta Cook --at "2026-10-26 10:00" --with "Bo <bo@beta.example>"',
  `offer beta --note "${SECRET}" --salary "${SECRET}"`,
  'add-interview Gamma Cook --at "2026-10-30 10:00" --with "Gil <gil@gamma.example>"',
  `close gamma --reason rejected --note "${SECRET}"`,
  'add-interview Delta Cook --at "2026-10-30 10:00" --with "Di <di@delta.example>"',
  `close delta --reason withdrawn --note "${SECRET}"`,
  // With the thank-you note already sent, nothing else includes it.
  'add-interview Epsilon Cook --at "2026-10-30 10:00" --with "Eve <eve@epsilon.example>"',
  'done t5.8 --on 2026-10-30',
  `close epsilon --reason rejected --note "${SECRET}"`,
  'add-interview Zeta Cook --at "2026-10-30 10:00" --with "Zoe <zoe@zeta.example>"',
  'done t6.9 --on 2026-10-30',
  `close zeta --reason withdrawn --note "${SECRET}"`,
  'add-job Eta Cook --applied 2026-10-26 --insider "Max <max@eta.example>"',
  `offer eta --note "${SECRET}" --salary "${SECRET}"`,
  `accept eta --start 2026-12-01 --note "${SECRET}"`,
];

const WRITTEN = ['t1.1', 'c1', 'f1', 'k1.1', 'n1.3', 'o2', 'h1', 't3.6', 't4.7', 'b5', 'x6', 'u7.10'];

/** A draft without the private notes; on a terminal those go to stderr. */
function withoutHints(stdout: string): string {
  return stdout.startsWith('{') ? JSON.stringify({ ...JSON.parse(stdout), hints: [] }) : stdout;
}

test.each(WRITTEN)('R32 %s: no private text in the message, its file, the clipboard or any argument', async (id) => {
  const folder = scratchFolder();
  const tools = scratchFolder();
  const db = join(folder, 'search.db');
  for (const line of SETUP) {
    const run = await runInProcess(splitWords(line), { db, now: NOW });
    expect(run, `${line}: ${run.stderr}`).toMatchObject({ code: 0 });
  }
  const copied = join(tools, 'copied');
  const said = [makeNotingTool(tools, 'xdg-open'), makeNotingTool(tools, 'xclip', `cat > '${copied}'`)];
  const seen = join(tools, 'seen');
  const editor = makeTool(tools, 'editor', `cp "$1" '${seen}'; sed -i 's/\\[\\[[^]]*\\]\\]/fine/g' "$1"`);
  const around = { db, now: NOW, env: { EDITOR: editor, PATH: `${tools}:/bin` } };
  const flags = ['--edit', '--copy', '--open', `--eml ${join(folder, 'note.eml')}`, '--json'];
  const answers = [];
  for (const flag of ['', ...flags]) {
    answers.push(await runInProcess(['draft', id, '--as', 'email', ...flag.split(' ').filter(Boolean)], around));
  }
  expect(answers.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
  const drafts = join(folder, 'drafts');
  const files = [copied, seen, join(folder, 'note.eml'), ...readdirSync(drafts).map((name) => join(drafts, name))];
  expect(files).toHaveLength(4);
  const written = [
    ...answers.map(({ stdout }) => withoutHints(stdout)),
    ...files.map((file) => readFileSync(file, 'utf8')),
    ...said.flatMap((arguments_) => arguments_()),
  ];
  const shown = answers.flatMap(({ stdout, stderr }) => [stdout, stderr]);
  expect([...written, ...shown].filter((text) => text.includes(SECRET))).toEqual([]);
  expect(written.filter((text) => text.includes(BESIDE))).toEqual([]);
});
