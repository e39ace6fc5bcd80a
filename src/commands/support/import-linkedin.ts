// LinkedIn's data export: connections become people, applications and saved jobs become jobs.
import { UserError } from '../../domain/errors.ts';
import { decodeText } from '../../interchange/decode.ts';
import type { IncomingJob, IncomingPerson, Reading } from '../../interchange/incoming.ts';
import { readLinkedin } from '../../interchange/linkedin.ts';
import type { Format, Reader } from './importing.ts';
import { placeJob } from './place-job.ts';
import { placePerson } from './place-person.ts';

type Wanted = IncomingPerson | IncomingJob;

/** The format, for one import. */
export function linkedinFormat(): Format<Wanted> {
  return {
    takes: { map: false, keepOpen: true },
    read,
    place: (placing, record) => (record.type === 'job' ? placeJob(placing, record) : placePerson(placing, record)),
  };
}

async function* read({ source, today }: Reader): AsyncGenerator<Reading<Wanted>> {
  let isKnown = false;
  for await (const reading of readLinkedin(decodeText(source.bytes()), source.name, today)) {
    isKnown = true;
    if ('reject' in reading) yield reading;
    else if (reading.record.type !== 'recommendation') yield { line: reading.line, record: reading.record };
  }
  if (!isKnown) throw new UserError('refused', `There is nothing of LinkedIn's in ${source.name}; nothing was saved.`);
}
