// Who can read the data file, the files that go with it, and the folders of backups, drafts and templates.
import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shellWord } from '../domain/quote.ts';
import { type Finding, fine, note } from './finding.ts';

const BESIDE = ['-journal', '-wal', '-shm', '-forgetting'];
const FOLDERS = ['backups', 'drafts', 'templates'] as const;

/** A finding for each file and folder that other users can read. Throws fs errors. */
export function permissionsOf(path: string): Finding[] {
  const folder = dirname(path);
  const beside = BESIDE.flatMap((end) => findOpen(`The file next to it (${end.slice(1)})`, `${path}${end}`));
  const loose = [
    ...findOpen('The data file', path, statSync(path)),
    ...beside,
    ...findOpenFolder(folder),
    ...FOLDERS.flatMap((name) => findOpenInside(join(folder, name))),
  ];
  return loose.length > 0 ? loose : [fine('permissions', 'Only you can read it.')];
}

function findOpenFolder(folder: string): Finding[] {
  const own = `keep the data file in a folder of its own.`;
  const stat = statSync(folder);
  const advice = isShared(stat)
    ? `It's shared: ${own}`
    : `To keep others out: chmod 700 ${shellWord(folder)}, or ${own}`;
  return findOpen('The folder', folder, stat).map((finding) => ({ ...finding, advice }));
}

/** Whether it's a folder for all users, such as /tmp, whose mode has to stay. */
function isShared({ mode }: Stats): boolean {
  return (mode & 0o1002) !== 0;
}

/** One finding for the folder, and one for all its files. */
function findOpenInside(folder: string): Finding[] {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return [];
  const files = readdirSync(folder).map((name) => lstatSync(join(folder, name), { throwIfNoEntry: false }));
  const open = files.filter((file) => file?.isFile() && isOpen(file)).length;
  const advice = `To keep others out: chmod 700 ${shellWord(folder)}; chmod 600 ${shellWord(folder)}/*`;
  const text = `${open === 1 ? 'A file' : `${open} files`} in ${folder} can be read by others.`;
  return [...findOpen('The folder', folder, stat), ...(open === 0 ? [] : [note('permissions', text, advice)])];
}

function findOpen(what: string, path: string, stat = lstatSync(path, { throwIfNoEntry: false })): Finding[] {
  if (!stat || !isOpen(stat)) return [];
  const mode = (stat.mode & 0o777).toString(8);
  const advice = `To keep others out: chmod ${stat.isDirectory() ? '700' : '600'} ${shellWord(path)}`;
  return [note('permissions', `${what} can be read by others (mode ${mode}): ${path}`, advice)];
}

function isOpen({ mode }: Stats): boolean {
  return (mode & 0o077) !== 0;
}
