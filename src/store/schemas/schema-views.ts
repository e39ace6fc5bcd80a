// Schema 7: views for anyone who opens the file with sqlite3, Datasette or DB Browser; jobtrack itself reads none of
// them. Never edited; later changes are migrations of their own, and one that rebuilds a table drops its views first.
// Ids are the ones jobtrack takes: 'j4'.

const APPLICATIONS = `CREATE VIEW applications AS
SELECT
  'j' || job.id AS id,
  job.company,
  job.title,
  CASE
    WHEN closing.reason = 'accepted' THEN 'accepted'
    WHEN closing.id IS NOT NULL THEN 'closed'
    WHEN EXISTS (SELECT 1 FROM offer WHERE offer.job_id = job.id AND offer.answered_on IS NULL) THEN 'offer'
    WHEN EXISTS (SELECT 1 FROM interview WHERE interview.job_id = job.id AND cancelled_on IS NULL) THEN 'interviewing'
    WHEN job.applied_on IS NOT NULL THEN 'applied'
    ELSE 'saved'
  END AS stage,
  job.added_on,
  job.applied_on,
  job.apply_by,
  (SELECT count(*) FROM interview WHERE interview.job_id = job.id AND cancelled_on IS NULL) AS interviews,
  (SELECT max(day) FROM (
    SELECT "on" AS day FROM touch WHERE touch.job_id = job.id AND result IS NOT 'no-answer'
    UNION ALL
    SELECT day FROM interview WHERE interview.job_id = job.id AND cancelled_on IS NULL
  ) WHERE day <= date('now', 'localtime')) AS last_contact_on,
  closing."on" AS closed_on,
  closing.reason AS closed_because,
  job.source,
  job.location,
  job.salary,
  job.url,
  job.resume
FROM job LEFT JOIN closing ON closing.id = job.closing_id`;

const TIMELINE = `CREATE VIEW timeline AS
WITH event (day, job_id, person_id, event, detail, note) AS (
  SELECT added_on, id, NULL, 'saved', source, NULL FROM job WHERE applied_on IS NULL
  UNION ALL
  SELECT applied_on, id, NULL, 'applied', source, NULL FROM job WHERE applied_on IS NOT NULL
  UNION ALL
  SELECT day, job_id, NULL, CASE WHEN cancelled_on IS NULL THEN 'interview' ELSE 'interview (cancelled)' END,
    coalesce(time || ' ', '') || coalesce(kind, ''), place
    FROM interview
  UNION ALL
  SELECT saved_on, interview.job_id, NULL, 'debrief', NULL, NULL
    FROM debrief JOIN interview ON interview.id = debrief.interview_id
  UNION ALL
  SELECT "on", job_id, person_id, kind, direction || coalesce(', ' || channel, '') || coalesce(', ' || result, ''), note
    FROM touch
  UNION ALL
  SELECT said_on, job_id, NULL, 'they said', rtrim(coalesce('decision by ' || decision_by || '; ', '')
    || coalesce('get in touch on ' || contact_on || '; ', '') || coalesce('every ' || every_days || ' days', ''), '; '), NULL
    FROM statement
  UNION ALL
  SELECT "on", job_id, NULL, 'offer', salary, note FROM offer
  UNION ALL
  SELECT note."on", coalesce(note.job_id, interview.job_id), note.person_id, 'note', NULL, note.text
    FROM note LEFT JOIN interview ON interview.id = note.interview_id
  UNION ALL
  SELECT "on", job_id, person_id, 'skipped', kind, note FROM skip
  UNION ALL
  SELECT "on", job_id, person_id, 'put off', kind || ' until ' || until, note FROM snooze
  UNION ALL
  SELECT "on", job_id, NULL, 'closed', reason, note FROM closing
  UNION ALL
  SELECT reopened_on, job_id, NULL, 'reopened', NULL, NULL FROM closing WHERE reopened_on IS NOT NULL
)
SELECT
  event.day,
  event.event,
  'j' || job.id AS job,
  job.company,
  job.title,
  person.name AS person,
  event.detail,
  event.note
FROM event LEFT JOIN job ON job.id = event.job_id LEFT JOIN person ON person.id = event.person_id
ORDER BY event.day`;

const PEOPLE_AT_COMPANIES = `CREATE VIEW people_at_companies AS
WITH part (company, person_id, job_id, role) AS (
  SELECT job.company, person_id, job.id, role FROM job_person JOIN job ON job.id = job_person.job_id
  UNION
  SELECT job.company, person_id, job.id, 'interviewer'
    FROM interview_person
    JOIN interview ON interview.id = interview_person.interview_id
    JOIN job ON job.id = interview.job_id
  UNION
  SELECT company, id, NULL, NULL FROM person
    WHERE company IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM job_person JOIN job ON job.id = job_id
      WHERE person_id = person.id AND job.company_key = person.company_key)
    AND NOT EXISTS (SELECT 1 FROM interview_person JOIN interview ON interview.id = interview_id JOIN job ON job.id = job_id
      WHERE person_id = person.id AND job.company_key = person.company_key)
)
SELECT
  part.company,
  'p' || person.id AS id,
  person.name,
  person.title,
  person.company AS works_at,
  part.role,
  'j' || part.job_id AS job,
  person.email,
  person.phone,
  person.linkedin,
  (SELECT max("on") FROM touch WHERE touch.person_id = person.id AND result IS NOT 'no-answer') AS last_contact_on
FROM part JOIN person ON person.id = part.person_id
ORDER BY part.company, person.name`;

// Only what follows from a record and its day. Follow-ups, recruiter calls, heads-ups to references, check-ins with
// insiders and feedback requests depend on the pacing rules and on workdays, which only jobtrack today knows.
const OPEN_ITEMS = `CREATE VIEW open_items AS
WITH
clock (today) AS (SELECT date('now', 'localtime')),
held AS (SELECT interview.* FROM interview, clock WHERE cancelled_on IS NULL AND day <= today),
item (due_on, kind, job_id, interview_id, person_id, detail) AS (
  SELECT reply_by, 'offer-reply', job_id, NULL, NULL, offer.salary
    FROM offer JOIN job ON job.id = offer.job_id
    WHERE answered_on IS NULL AND job.closing_id IS NULL
  UNION ALL
  SELECT apply_by, 'apply', id, NULL, NULL, url FROM job WHERE applied_on IS NULL AND apply_by IS NOT NULL AND closing_id IS NULL
  UNION ALL
  SELECT day, 'interview', job_id, interview.id, NULL, coalesce(time || ' ', '') || coalesce(interview.kind, '')
    FROM interview JOIN job ON job.id = interview.job_id, clock
    WHERE cancelled_on IS NULL AND day >= today AND job.closing_id IS NULL
  UNION ALL
  SELECT day, 'debrief', job_id, held.id, NULL, NULL
    FROM held JOIN job ON job.id = held.job_id, clock
    WHERE job.closing_id IS NULL AND date(day, '+6 days') >= today
    AND day = (SELECT max(last.day) FROM held AS last WHERE last.job_id = held.job_id)
    AND NOT EXISTS (SELECT 1 FROM debrief WHERE debrief.interview_id = held.id)
  UNION ALL
  SELECT date(day, '+1 day'), 'thank-you', held.job_id, held.id, met.person_id, NULL
    FROM held JOIN interview_person AS met ON met.interview_id = held.id, clock
    WHERE date(day, '+6 days') >= today
    AND NOT EXISTS (SELECT 1 FROM touch WHERE touch.job_id = held.job_id AND touch.person_id = met.person_id
      AND direction = 'out' AND result IS NOT 'no-answer'
      AND (touch.kind = 'thank-you' AND "on" >= day OR touch.kind = 'follow-up' AND "on" > day))
  UNION ALL
  SELECT max("on"), 'reference-thanks', job_id, NULL, person_id, NULL
    FROM touch AS called JOIN job ON job.id = called.job_id
    WHERE called.kind = 'reference-check' AND job.owes_thanks = 1
    AND NOT EXISTS (SELECT 1 FROM touch AS thanks WHERE thanks.job_id = called.job_id AND thanks.kind = 'reference-thanks'
      AND thanks.person_id IS called.person_id AND thanks."on" >= called."on" AND thanks.direction = 'out'
      AND thanks.result IS NOT 'no-answer')
    GROUP BY job_id, person_id
)
SELECT
  item.due_on,
  item.kind,
  'j' || job.id AS job,
  job.company,
  job.title,
  person.name AS person,
  item.detail,
  (SELECT max(until) FROM snooze WHERE snooze.kind = item.kind AND snooze.job_id = item.job_id AND ended_on IS NULL
    AND snooze.interview_id IS item.interview_id AND snooze.person_id IS item.person_id) AS put_off_until
FROM item JOIN job ON job.id = item.job_id LEFT JOIN person ON person.id = item.person_id
WHERE NOT EXISTS (SELECT 1 FROM skip WHERE skip.kind = item.kind AND skip.job_id = item.job_id
  AND skip.interview_id IS item.interview_id AND skip.person_id IS item.person_id
  AND (item.kind <> 'reference-thanks' OR skip."on" >= item.due_on))
ORDER BY coalesce(put_off_until, item.due_on)`;

/** The views, in the words that SQLite stores. */
export const VIEWS_7 = { makes: [APPLICATIONS, TIMELINE, PEOPLE_AT_COMPANIES, OPEN_ITEMS] } as const;
