// Where a data file lies: a folder that a program keeps in step with other machines, or a disk that is on another one,
// can spoil it, for neither knows about the locks that SQLite sets. Told by names and by what Linux calls the file system.
import { realpathSync, statfsSync } from 'node:fs';
import { type Finding, fine, note } from './finding.ts';

const SYNCED: readonly (readonly [name: string, folder: RegExp])[] = [
  ['Dropbox', /^dropbox( \(.+\))?$/i],
  ['OneDrive', /^onedrive( - .+|-.+)?$/i],
  ['iCloud Drive', /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i],
  ['Google Drive', /^(google ?drive|googledrive-.+|my drive)$/i],
  ['Nextcloud', /^(nextcloud|owncloud)$/i],
  ['Syncthing', /^(syncthing|\.stfolder)$/i],
];

/** The numbers that Linux gives them (statfs). */
const NETWORK: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'SMB',
  4266872130: 'SMB',
  12805120: 'Ceph',
  1397113167: 'AFS',
  16914839: '9P',
  1702057286: 'FUSE',
};
/** These can be on this machine as well. */
const PERHAPS = ['9P', 'FUSE'];

/** The program that keeps a folder in step with others, by its name; null where none is known to. */
export function syncedBy(path: string): string | null {
  const folders = path.split(/[\\/]/).slice(0, -1);
  return SYNCED.find(([, folder]) => folders.some((name) => folder.test(name)))?.[0] ?? null;
}

/** What a file system on another machine is called, by its number; null for one of this machine. */
export function networkOf(type: number): string | null {
  return NETWORK[type >>> 0] ?? null;
}

/** Is it safe there? */
export function placeOf(path: string): Finding {
  const real = realpathSync.native(path);
  const program = syncedBy(real) ?? syncedBy(path);
  const advice =
    'Keep it on a disk of this machine, in a folder that is not shared (--db names it), and put copies where you like.';
  if (program !== null) {
    const text = `${program} seems to keep this folder in step with other machines: a copy can be made in the middle of a change, and what two machines record does not go together.`;
    return note('place', text, advice);
  }
  const network = networkOf(statfsSync(real).type);
  if (network === null) return fine('place', 'A disk of this machine.');
  const lies = PERHAPS.includes(network) ? 'may lie' : 'lies';
  return note('place', `It ${lies} on another machine (${network}), where locks may not hold.`, advice);
}
