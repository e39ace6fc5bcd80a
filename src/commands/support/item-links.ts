// An id of an item names people: only those who have that part in that job.
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { ItemKey } from '../../domain/item-key.ts';
import type { ItemKind } from '../../domain/item-kinds.ts';
import type { Role, Search } from '../../domain/model.ts';

interface Link {
  readonly isThere: (search: Search, key: ItemKey) => boolean;
  readonly missing: string;
}

const REFERENCE: Link = {
  isThere: ({ references, touches }, { kind, jobId, personId }) =>
    references.some((it) => it.personId === personId && (it.jobIds.length === 0 || it.jobIds.includes(jobId))) ||
    touches.some((it) => it.direction === 'out' && it.kind === kind && it.jobId === jobId && it.personId === personId),
  missing: 'that reference is for other jobs.',
};

const LINKS = {
  'thank-you': {
    isThere: ({ interviews }, { interviewId, personId }) =>
      interviews.some((it) => it.id === interviewId && personId !== null && it.personIds.includes(personId)),
    missing: 'that person was not at this interview.',
  },
  'network-check-in': {
    isThere: (search, { jobId, personId }) => hasRole(search, jobId, 'insider', personId),
    missing: 'that person is not on file as somebody you know there.',
  },
  'recruiter-call': {
    isThere: (search, { jobId }) => hasRole(search, jobId, 'recruiter', null),
    missing: 'this job came through no recruiter.',
  },
  'reference-alert': REFERENCE,
  'reference-thanks': REFERENCE,
} as const satisfies Partial<Record<ItemKind, Link>>;

/** Throws not-found where an item's id names somebody who has no such part in the job. */
export function refuseUnlinked(id: string, key: ItemKey, search: Search): void {
  const link: Link | undefined = key.kind in LINKS ? LINKS[key.kind as keyof typeof LINKS] : undefined;
  if (!link || link.isThere(search, key)) return;
  throw new UserError(
    'not-found',
    `There is no ${id}: ${link.missing}`,
    `Who has which part: jobtrack show ${recordId('job', key.jobId)}`,
  );
}

function hasRole({ roles }: Search, jobId: number, role: Role, personId: number | null): boolean {
  return roles.some((it) => it.jobId === jobId && it.role === role && (personId === null || it.personId === personId));
}
