import { expect, test } from 'vitest';
import { networkOf, syncedBy } from '../../src/safety/place.ts';

test.each([
  ['/home/amy/Dropbox/jobs/jobtrack.db', 'Dropbox'],
  ['/home/amy/Dropbox (Personal)/jobtrack.db', 'Dropbox'],
  ['C:\\Users\\amy\\OneDrive - Acme\\jobtrack.db', 'OneDrive'],
  ['/Users/amy/Library/CloudStorage/OneDrive-Personal/jobtrack.db', 'OneDrive'],
  ['/Users/amy/Library/Mobile Documents/com~apple~CloudDocs/jobtrack.db', 'iCloud Drive'],
  ['/Users/amy/Library/CloudStorage/GoogleDrive-amy@acme.example/My Drive/jobtrack.db', 'Google Drive'],
  ['G:\\My Drive\\jobtrack.db', 'Google Drive'],
  ['/home/amy/Google Drive/jobtrack.db', 'Google Drive'],
  ['/home/amy/Nextcloud/jobtrack.db', 'Nextcloud'],
  ['/home/amy/.local/share/jobtrack/jobtrack.db', null],
  ['/home/amy/dropbox-notes/jobtrack.db', null],
  ['/home/amy/jobs/dropbox', null],
])('%s is synced by %s', (path, program) => {
  expect(syncedBy(path)).toBe(program);
});

test.each([
  [0x6969, 'NFS'],
  [0xff534d42, 'SMB'],
  [0xff534d42 | 0, 'SMB'],
  [0x65735546, 'FUSE'],
  [0xef53, null],
  [0x01021994, null],
])('file system type %i is %s', (type, name) => {
  expect(networkOf(type)).toBe(name);
});
