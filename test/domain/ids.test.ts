import { describe, expect, test } from 'vitest';
import { parseRecordId, recordId } from '../../src/domain/ids.ts';

describe('records', () => {
  test.each([
    ['j4', 'job', 4],
    ['i12', 'interview', 12],
    ['p3', 'person', 3],
    ['r2', 'reference', 2],
    ['l7', 'touch', 7],
  ] as const)('%s is %s %i, in either case', (id, type, number) => {
    expect(recordId(type, number)).toBe(id);
    expect(parseRecordId(id)).toEqual({ type, number });
    expect(parseRecordId(` ${id.toUpperCase()} `)).toEqual({ type, number });
  });

  test.each(['', 'j', '4', 'j0', 'j04', 'j-1', 'j4.2', 'f4', 'x4', 'jj4', 'j 4', 'j4x', 'j9999999999999999', 'amy'])(
    "%j isn't an id",
    (text) => expect(parseRecordId(text)).toBeNull(),
  );
});
