// Steps that add jobs, people and interviews: each returns its command line, or null when nothing fits.
import { addDays, formatDay, parseTime } from '../../src/domain/day.ts';
import { recordId } from '../../src/domain/ids.ts';
import { makeInterview, makeJob, makePerson, makeReference } from '../rules/records.ts';
import { type Act, flag, join, nextNumber, openInterviews, openJobs, pick, timing, unique } from './history.ts';

export const RECORDING = {
  addPerson: ({ records, numbers }, [email, phone, prefers, company]) => {
    const id = nextNumber(numbers, 'people');
    const person = makePerson({
      id,
      name: `Person ${id}`,
      email: email % 2 === 0 ? `p${id}@example.com` : null,
      phone: phone % 2 === 0 ? `+1 212 555 01${10 + id}` : null,
      prefers: pick(['phone', 'email', 'mail', null, null, null] as const, prefers) ?? null,
      company: company % 2 === 0 ? `Firm ${1 + (company % 3)}` : null,
    });
    records.people.push(person);
    return [
      ...['add-contact', person.name],
      ...flag('--email', person.email),
      ...flag('--phone', person.phone),
      ...flag('--prefers', person.prefers),
      ...flag('--company', person.company),
    ];
  },
  addJob: ({ records, numbers, today }, [kind, via, insider, ago]) => {
    const id = nextNumber(numbers, 'jobs');
    const isSaved = kind % 5 === 0;
    const appliedOn = isSaved ? null : addDays(today, -(ago % 9));
    const applyBy = isSaved && ago % 2 === 0 ? addDays(today, ago % 10) : null;
    records.jobs.push({ ...makeJob({ id, company: `Firm ${id}`, addedOn: today, appliedOn, applyBy }), closings: [] });
    const recruiter = via % 2 === 0 ? pick(records.people, via) : undefined;
    const known = insider % 3 === 0 ? pick(records.people, insider) : undefined;
    if (recruiter) join(records, numbers, id, recruiter.id, 'recruiter');
    if (known) join(records, numbers, id, known.id, 'insider');
    return [
      ...['add-job', `Firm ${id}`, 'Analyst'],
      ...(appliedOn === null ? ['--saved'] : ['--applied', formatDay(appliedOn)]),
      ...flag('--apply-by', applyBy && formatDay(applyBy)),
      ...flag('--via', recruiter && recordId('person', recruiter.id)),
      ...flag('--insider', known && recordId('person', known.id)),
    ];
  },
  apply: ({ records, today }, [at, ago]) => {
    const job = pick(
      openJobs(records, today).filter(({ appliedOn }) => appliedOn === null),
      at,
    );
    if (!job) return null;
    job.appliedOn = addDays(today, -(ago % 3));
    return ['apply', recordId('job', job.id), '--on', formatDay(job.appliedOn)];
  },
  addRole: ({ records, numbers, today }, [at, whom, what]) => {
    const [job, person] = [pick(openJobs(records, today), at), pick(records.people, whom)];
    const role = pick(['hiring-manager', 'recruiter', 'insider', 'hr', 'other'] as const, what);
    if (!job || !person || !role) return null;
    join(records, numbers, job.id, person.id, role);
    const [name, id] = [recordId('person', person.id), recordId('job', job.id)];
    return ['add-contact', name, '--job', id, '--role', role];
  },
  addInterview: ({ records, numbers, saidAt, today }, [at, when, who, what]) => {
    const job = pick(openJobs(records, today), at);
    if (!job) return null;
    const id = nextNumber(numbers, 'interviews');
    const day = addDays(today, (when % 12) - 6);
    const time = when % 4 === 0 ? null : parseTime(pick(['09:00', '11:59', '12:00', '16:30'], who) ?? '');
    const people =
      who % 5 === 0
        ? []
        : unique([pick(records.people, who), who % 3 === 0 ? undefined : pick(records.people, who + 1)]);
    records.interviews.push(makeInterview({ id, jobId: job.id, day, time, personIds: people.map((one) => one.id) }));
    for (const person of people) join(records, numbers, job.id, person.id, 'interviewer');
    const said = timing(records, numbers, job, day, today, what);
    if (said.length > 0) saidAt.set(numbers.get('statements') ?? 0, id);
    return [
      ...[
        'add-interview',
        recordId('job', job.id),
        '--at',
        time === null ? formatDay(day) : `${formatDay(day)} ${time}`,
      ],
      ...people.flatMap((person) => ['--with', recordId('person', person.id)]),
      ...said,
    ];
  },
  reschedule: ({ records, saidAt, today }, [at, when]) => {
    const interview = pick(openInterviews(records, today), at);
    if (!interview) return null;
    const day = addDays(today, when % 9);
    const isSame = interview.cancelledOn === null && interview.day === day && interview.time === '10:30';
    const moved = { day, dayThen: day, time: parseTime('10:30'), cancelledOn: null, preparedOn: null };
    const said = records.statements.filter((one) => saidAt.get(one.id) === interview.id);
    if (!isSame) for (const one of said) if (one.saidOn === interview.dayThen) one.saidOn = day;
    if (!isSame) Object.assign(interview, moved);
    return ['reschedule', recordId('interview', interview.id), '--at', `${formatDay(day)} 10:30`];
  },
  cancelInterview: ({ records, today }, [at]) => {
    const interview = pick(openInterviews(records, today), at);
    if (!interview) return null;
    interview.cancelledOn ??= today;
    return ['cancel-interview', recordId('interview', interview.id)];
  },
  addReference: ({ records, numbers, today }, [whom, which]) => {
    const person = pick(
      records.people.filter(({ id }) => !records.references.some(({ personId }) => personId === id)),
      whom,
    );
    const job = which % 3 === 0 ? pick(openJobs(records, today), which) : undefined;
    if (!person) return null;
    const id = nextNumber(numbers, 'references');
    const jobIds = job ? [job.id] : [];
    records.references.push(makeReference({ id, personId: person.id, addedOn: today, jobIds }));
    return ['add-reference', recordId('person', person.id), ...flag('--for', job && recordId('job', job.id))];
  },
} as const satisfies Record<string, Act>;
