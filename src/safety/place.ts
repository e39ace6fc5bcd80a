// Warns about a data file in a synced folder or on a network disk: neither honors SQLite's locks, so either can damage
// it. Recognized by folder name and by Linux's file system type.
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

/** Linux's file system types (statfs). */
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
/** These can also be local. */
const PERHAPS = ['9P', 'FUSE'];

/** The program that syncs a folder, by the folder's name, or null. */
export function syncedBy(path: string): string | null {
  const folders = path.split(/[\\/]/).slice(0, -1);
  return SYNCED.find(([, folder]) => folders.some((name) => folder.test(name)))?.[0] ?? null;
}

/** Name of a network file system, by its type; null for a local one. */
export function networkOf(type: number): string | null {
  return NETWORK[type >>> 0] ?? null;
}

/** Is the file in a safe place? */
export function placeOf(path: string): Finding {
  const real = realpathSync.native(path);
  const program = syncedBy(real) ?? syncedBy(path);
  const advice =
    "Keep it on this machine, in a folder that isn't shared (--db names it), and put copies where you like.";
  if (program !== null) {
    const text = `${program} seems to sync this folder with other machines: it can copy half a change, and what two machines record won't fit together.`;
    return note('place', text, advice);
  }
  const network = networkOf(statfsSync(real).type);
  if (network === null) return fine('place', 'On this computer.');
  const is = PERHAPS.includes(network) ? 'may be' : 'is';
  return note('place', `It ${is} on another machine (${network}), where locking may not work.`, advice);
}
