import { expect, test } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { guard } from '../../src/store/translate.ts';

function outcomeOf(error: unknown): unknown {
  try {
    return guard('/data/jobs.db', () => {
      throw error;
    });
  } catch (thrown) {
    return thrown;
  }
}

test.each([
  ['SQLITE_BUSY', 'busy', /Nothing was changed/],
  ['SQLITE_BUSY_SNAPSHOT', 'busy', /busy/],
  ['SQLITE_FULL', 'disk-full', /Disk full; nothing was changed/],
  ['ENOSPC', 'disk-full', /Disk full/],
  ['SQLITE_CORRUPT', 'damaged', /\/data\/jobs.db/],
  ['SQLITE_CORRUPT_INDEX', 'damaged', /damaged/],
  ['SQLITE_NOTADB', 'damaged', /damaged/],
  ['SQLITE_IOERR_READ', 'damaged', /read/],
  ['SQLITE_IOERR_WRITE', 'disk-full', /Disk full, or failing; nothing was changed/],
  ['SQLITE_IOERR_FSYNC', 'unwritable', /isn't confirmed/],
  ['EIO', 'unwritable', /isn't confirmed/],
  ['SQLITE_READONLY_DBMOVED', 'unwritable', /written/],
  ['SQLITE_CANTOPEN', 'unwritable', /opened/],
  ['EACCES', 'unwritable', /\/data\/jobs.db/],
  ['EROFS', 'unwritable', /written/],
  ['ERR_DLOPEN_FAILED', 'damaged', /engine/],
  ['MODULE_NOT_FOUND', 'damaged', /engine/],
])('%s is %s', (code, expected, message) => {
  const error = outcomeOf(Object.assign(new Error('from below'), { code }));
  expect(error).toMatchObject({ code: expected, message: expect.stringMatching(message), hint: expect.any(String) });
});

test('a missing folder, for which the driver gives no code', () => {
  const error = new TypeError('Cannot open database because the directory does not exist');
  expect(outcomeOf(error)).toMatchObject({ code: 'unwritable', message: expect.stringContaining('/data/jobs.db') });
});

test('passes on bugs and UserErrors unchanged', () => {
  const [bug, constraint] = [new TypeError('x'), Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT_CHECK' })];
  const refusal = new UserError('refused', 'No.');
  expect([outcomeOf(bug), outcomeOf(constraint), outcomeOf(refusal)]).toEqual([bug, constraint, refusal]);
});

test('shows a file name that contains $& unchanged', () => {
  const error = Object.assign(new Error('x'), { code: 'SQLITE_CORRUPT' });
  const fail = () => {
    throw error;
  };
  expect(() => guard('/data/$&.db', fail)).toThrow('/data/$&.db');
});

test.each([
  ['SQLITE_BUSY', 'The data file is busy: another jobtrack is saving to it.'],
  ['SQLITE_FULL', 'Disk full.'],
])("%s after a save doesn't say that nothing was changed", (code, reason) => {
  const fail = () => {
    throw Object.assign(new Error('x'), { code });
  };
  expect(() => guard('/data/jobs.db', fail, true)).toThrow(`It's saved, but the answer isn't whole. ${reason}`);
});
