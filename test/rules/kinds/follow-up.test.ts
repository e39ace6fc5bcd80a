import { describe, expect, test } from 'vitest';
import { dayOf } from '../dsl.ts';
import { followUpOn, planOf } from '../look.ts';

const MET = 'interview mon 10:00 with amy; contact amy';

describe('when there is one', () => {
  test.each([
    ['saved; contact amy', '11-30', ''],
    ['applied 11-04; contact amy', 'tue', ''],
    ['applied mon; contact amy', 'tue', 'f1 first-follow-up amy due 11-09 by 11-12'],
    // None while the job is closed or accepted, an offer is open, or an interview is coming.
    [`${MET}; closed tue filled`, 'tue', ''],
    [`${MET}; closed tue accepted`, 'tue', ''],
    [`${MET}; closed wed filled`, 'tue', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; offer tue`, 'tue', ''],
    [`${MET}; offer wed`, 'tue', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; offer tue answered thu`, 'wed', ''],
    [`${MET}; offer tue answered thu`, 'thu', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; interview 11-20 10:00`, 'tue', ''],
    [`${MET}; interview 11-20 10:00 cancelled`, 'tue', 'f1 first-follow-up amy due 11-09 by 11-12'],
    // An agreed date holds while an interview is coming or an offer is open, but not after closing.
    [`${MET}; said mon contact thu; interview 11-20 10:00`, 'tue', 'f1 agreed-date amy due 11-05 by 11-05'],
    [`${MET}; said mon contact thu; offer tue`, 'tue', 'f1 agreed-date amy due 11-05 by 11-05'],
    [`${MET}; said mon contact thu; offer tue; heard thu amy`, 'thu', ''],
    [`${MET}; said mon contact thu; closed tue filled`, 'tue', ''],
    // With nobody to reach: none before an interview, insiders aside; a name adds it.
    ['applied mon', '11-30', ''],
    ['applied mon; insider ida', '11-30', ''],
    ['applied mon; said mon contact thu', 'thu', ''],
    ['applied mon; other oda', 'tue', 'f1 first-follow-up oda due 11-09 by 11-12'],
    ['interview mon 10:00', 'tue', 'f1 first-follow-up due 11-09 by 11-12'],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });
});

describe('the person', () => {
  test.each([
    ['interview mon 10:00 with amy; insider ida; other oda; manager max; via dana; contact carl', 'carl'],
    ['interview mon 10:00 with amy; insider ida; other oda; manager max; via dana', 'dana'],
    ['interview mon 10:00 with amy; insider ida; other oda; manager max', 'max'],
    ['insider ida; other oda; interview mon 10:00 with amy pete', 'amy'],
    ['interviewer pete amy; interview mon 10:00 with amy pete', 'amy'],
    ['interview 10-26 10:00 with pete; other oda; interview mon 10:00 with amy', 'amy'],
    ['interview mon 15:00 with amy; interview mon 10:00 with pete', 'amy'],
    ['interview mon with amy; interview mon 10:00 with pete', 'amy'],
    ['insider ida; hr hal; other oda; interview mon 10:00', 'hal'],
    ['insider ida; hr ida; other oda; interview mon 10:00', 'oda'],
    ['interview 10-26 10:00 with pete; interview mon 10:00', 'pete'],
    ['insider ida; interview mon 10:00', undefined],
    ['manager max; manager mia; interview mon 10:00', 'max'],
    ['insider ida; contact ida; interview mon 10:00', 'ida'],
  ])('%s: %s', (record, name) => {
    const item = planOf(record, '11-30').items.find(({ kind }) => kind === 'follow-up');
    expect(item?.kind).toBe('follow-up');
    expect(item?.person?.name).toBe(name);
    expect(item?.channel).toBe(name ? 'phone' : null);
  });
});

describe('channel', () => {
  test.each([
    ['', 'phone'],
    ['phone amy; email amy', 'phone'],
    ['email amy', 'email'],
    ['phone amy; prefers amy email', 'email'],
    ['phone amy; prefers amy mail', 'mail'],
    ['email amy; prefers amy phone', 'phone'],
    ['phone amy; prefers amy linkedin', 'phone'],
    ['email amy; prefers amy linkedin', 'email'],
    ['phone amy; prefers amy linkedin; met amy', 'linkedin'],
    // The channel they last used, about any job, if it was a call or email and we have their number or address.
    ['phone amy; email amy; heard tue by email amy', 'email'],
    ['phone amy; email amy; beta: heard tue by email amy', 'email'],
    ['email amy; heard tue by phone amy', 'email'],
    ['phone amy; heard tue by email amy', 'phone'],
    ['phone amy; email amy; heard tue by email amy; heard wed by phone amy', 'phone'],
    ['phone amy; email amy; heard wed by email amy; heard tue by phone amy', 'email'],
    ['phone amy; email amy; heard tue by phone amy; heard tue by email amy', 'email'],
    ['phone amy; email amy; heard tue by email amy; heard wed by linkedin amy', 'phone'],
    ['phone amy; email amy; heard tue by email pete', 'phone'],
    ['phone amy; email amy; heard tue by email amy; prefers amy phone', 'phone'],
  ])('%s: %s', (more, channel) => {
    const { items } = planOf(`${MET}; ${more}`, '11-16');
    expect(items.find(({ kind }) => kind === 'follow-up')?.channel).toBe(channel);
  });
});

describe('first follow-up: a week after the thank-you or their last reply', () => {
  test.each([
    // The earliest thank-you of the stage to the person you follow up with, else to anyone, else the interview.
    [`${MET}; thanked amy wed; thanked amy thu; thanked pete tue`, 'fri', 'f1 first-follow-up amy due 11-11 by 11-16'],
    [`${MET}; thanked pete thu; thanked carl tue`, 'fri', 'f1 first-follow-up amy due 11-10 by 11-13'],
    [`${MET}; thanked amy wed missed`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; thanked amy 11-01`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; thanked amy sat`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    // Their last contact: an incoming one, or a call you spoke on.
    [`${MET}; thanked amy tue; heard thu`, 'fri', 'f1 first-follow-up amy due 11-12 by 11-16'],
    [`${MET}; thanked amy wed; heard tue`, 'fri', 'f1 first-follow-up amy due 11-11 by 11-16'],
    [`${MET}; via dana; sent recruiter-call dana thu spoke`, 'fri', 'f1 first-follow-up amy due 11-12 by 11-16'],
    [`${MET}; via dana; sent recruiter-call dana thu voicemail`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    // Insiders and references don't count as the employer, and a reference check isn't a reply.
    [`${MET}; insider ida; heard thu ida`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; insider ida; sent network-check-in ida thu spoke`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; reference rita; heard thu rita`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; reference rita; sent reference-alert rita thu spoke`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; reference rita; checked thu rita`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; checked thu`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; checked thu amy`, 'fri', 'f1 first-follow-up amy due 11-09 by 11-12'],
    // Moves past the weekend, and so does the last good day.
    ['interview sat 10:00 with amy', 'sun', 'f1 first-follow-up amy due 11-16 by 11-19'],
    // Each interview held starts a new stage.
    [`${MET}; asked amy tue; interview fri 10:00`, 'fri', 'f1 first-follow-up amy due 11-13 by 11-16'],
    [
      `applied mon; contact amy; asked amy tue; interview fri 10:00 cancelled`,
      'fri',
      'f1 back-off amy due 11-10 by 11-13',
    ],
    // Only follow-ups count, to anyone.
    [`${MET}; thanked amy tue; sent recruiter-call amy wed`, 'fri', 'f1 first-follow-up amy due 11-10 by 11-13'],
    [`${MET}; asked pete fri`, 'fri', 'f1 back-off amy due 11-13 by 11-16'],
    [`${MET}; asked nobody fri`, 'fri', 'f1 back-off amy due 11-13 by 11-16'],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });
});

describe('agreed date', () => {
  const agreed = `${MET}; said mon contact thu`;
  test.each([
    [agreed, 'thu', 'f1 agreed-date amy due 11-05 by 11-05 promised'],
    [agreed, 'fri', 'f1 agreed-date amy due 11-05 by 11-05 late promised'],
    // Ends with a follow-up, a skip or a reply on the day or later.
    [`${agreed}; asked amy wed`, 'wed', 'f1 agreed-date amy due 11-05 by 11-05'],
    [`${agreed}; asked amy thu`, 'thu', 'f1 back-off amy due 11-12 by 11-16'],
    [`${agreed}; skipped follow-up wed`, 'wed', 'f1 agreed-date amy due 11-05 by 11-05'],
    [`${agreed}; skipped follow-up thu`, 'thu', 'f1 back-off amy due 11-12 by 11-16'],
    [`${agreed}; heard wed`, 'wed', 'f1 agreed-date amy due 11-05 by 11-05'],
    [`${agreed}; heard thu`, 'thu', 'f1 first-follow-up amy due 11-12 by 11-16'],
    // It comes before everything else said at the same time.
    [`${MET}; said mon contact thu decision wed every 1`, 'wed', 'f1 agreed-date amy due 11-05 by 11-05'],
    // calls without an answer count from the day itself on
    [`${agreed}; asked amy wed missed`, 'thu', 'f1 agreed-date amy due 11-05 by 11-05 promised'],
    [`${agreed}; asked amy thu missed`, 'thu', 'f1 agreed-date amy due 11-06 by 11-06'],
    [`${agreed}; asked amy fri missed`, 'fri', 'f1 agreed-date amy due 11-09 by 11-09'],
    // Neither moved to a workday nor held back for another job.
    [
      `via dana; interview mon 10:00; said mon contact sun; beta: asked dana fri`,
      'sat',
      'f1 agreed-date dana due 11-08 by 11-08',
    ],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });
});

describe('own promise', () => {
  const promised = `${MET}; thanked amy tue promising 11-11`;
  const standing = 'f1 own-promise amy due 11-11 by 11-11';
  test.each([
    [promised, 'tue', standing],
    [promised, '11-11', `${standing} promised`],
    [promised, '11-13', `${standing} late promised`],
    // Exactly on that day, even a day off, and despite other contacts.
    [`${MET}; thanked amy tue promising sun`, 'tue', 'f1 own-promise amy due 11-08 by 11-08'],
    [`${promised}; beta: asked amy 11-10; beta: asked amy 11-09`, '11-11', `${standing} promised`],
    // A day they named comes first.
    [`${promised}; said mon contact 11-13`, 'tue', 'f1 agreed-date amy due 11-13 by 11-13'],
    // The latest promise in the stage to the person you follow up with.
    [`${promised}; sent recruiter-call amy wed promising 11-12`, 'wed', 'f1 own-promise amy due 11-12 by 11-12'],
    [`${promised}; thanked amy mon promising 11-12`, 'wed', standing],
    [`${promised}; thanked amy tue promising 11-12`, 'wed', 'f1 own-promise amy due 11-12 by 11-12'],
    [`${promised}; thanked pete wed promising 11-12`, 'wed', standing],
    [`${promised}; contact pete`, 'wed', 'f1 first-follow-up pete due 11-10 by 11-13'],
    [`${promised}; interview wed 10:00 with amy`, 'wed', 'f1 first-follow-up amy due 11-11 by 11-16'],
    [`${MET}; asked amy tue missed promising 11-11`, 'tue', 'f1 first-follow-up amy due 11-09 by 11-12'],
    // A promise made in the interview, to the interviewers.
    [`${MET}; debriefed promising 11-11`, 'tue', standing],
    [`${MET}; debriefed promising 11-11 on wed`, 'tue', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [
      `${MET}; debriefed promising 11-11; thanked amy mon promising 11-12`,
      'tue',
      'f1 own-promise amy due 11-12 by 11-12',
    ],
    [`${MET}; debriefed promising 11-11; contact pete`, 'tue', 'f1 first-follow-up pete due 11-09 by 11-12'],
    ['interview mon; contact amy; debriefed promising 11-11', 'tue', standing],
    // A follow-up, a skip or new timing ends it on a day after the promise.
    [`${MET}; asked amy tue promising 11-11`, 'tue', standing],
    [`${promised}; asked pete wed`, 'wed', 'f1 back-off amy due 11-11 by 11-16'],
    [`${promised}; asked amy wed missed`, 'wed', standing],
    [`${promised}; skipped follow-up wed`, 'wed', 'f1 back-off amy due 11-11 by 11-16'],
    [`${promised}; skipped follow-up tue`, 'wed', standing],
    [`${promised}; sent offer-notice amy wed`, 'wed', 'f1 back-off amy due 11-11 by 11-16'],
    [`${promised}; said wed decision 11-13`, 'wed', 'f1 decision-date amy due 11-16 by 11-17'],
    [`${promised}; said tue decision 11-13`, 'wed', standing],
    // A reply ends it on its day or later.
    [`${promised}; heard 11-10`, '11-11', `${standing} promised`],
    [`${promised}; heard 11-11`, '11-11', 'f1 first-follow-up amy due 11-18 by 11-23'],
    // None while an interview is coming or an offer is open.
    [`${promised}; interview 11-20 10:00`, 'wed', ''],
    [`${promised}; offer wed`, 'wed', ''],
    // calls without an answer count from the day itself on
    [`${promised}; asked amy 11-10 missed`, '11-11', `${standing} promised`],
    [`${promised}; asked amy 11-11 missed`, '11-11', 'f1 own-promise amy due 11-12 by 11-12'],
    [`${promised}; asked amy 11-13 missed`, '11-13', 'f1 own-promise amy due 11-16 by 11-16'],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });

  test('the item has the promised day', () => {
    const item = planOf(`${promised}; asked amy 11-11 missed`, '11-12').items.find(({ kind }) => kind === 'follow-up');
    expect(item?.promisedOn).toBe(dayOf('11-11'));
    const ordinary = planOf(MET, '11-09').items.find(({ kind }) => kind === 'follow-up');
    expect(ordinary?.promisedOn).toBe(null);
  });
});

describe('decision date', () => {
  const decision = `${MET}; said mon decision thu`;
  test.each([
    [decision, 'tue', 'f1 decision-date amy due 11-06 by 11-09'],
    [`${decision}; asked amy thu`, 'thu', 'f1 decision-date amy due 11-12 by 11-13'],
    [`${decision}; asked amy fri`, 'fri', 'f1 back-off amy due 11-13 by 11-16'],
    [`${decision}; skipped follow-up thu`, 'thu', 'f1 decision-date amy due 11-12 by 11-13'],
    [`${decision}; skipped follow-up fri`, 'fri', 'f1 back-off amy due 11-13 by 11-16'],
    [`${decision}; heard wed`, 'wed', 'f1 decision-date amy due 11-06 by 11-09'],
    [`${decision}; heard thu`, 'thu', 'f1 first-follow-up amy due 11-12 by 11-16'],
    [`${MET}; said mon decision thu every 3`, 'tue', 'f1 decision-date amy due 11-06 by 11-09'],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });
});

describe('agreed cadence', () => {
  test.each([
    [`${MET}; said mon every 3`, 'mon', 'f1 agreed-cadence amy due 11-05 by 11-09'],
    [`${MET}; said mon every 1; asked amy thu`, 'thu', 'f1 agreed-cadence amy due 11-06 by 11-09'],
    [`${MET}; said mon every 3; asked amy tue`, 'tue', 'f1 agreed-cadence amy due 11-06 by 11-09'],
    [`${MET}; said mon every 3; asked amy tue missed`, 'tue', 'f1 agreed-cadence amy due 11-05 by 11-09'],
    [`${MET}; said mon every 3; heard wed`, 'wed', 'f1 agreed-cadence amy due 11-09 by 11-12'],
    [`${MET}; said mon every 3; skipped follow-up thu`, 'thu', 'f1 agreed-cadence amy due 11-09 by 11-12'],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });
});

describe('their answers on timing', () => {
  test.each([
    // the latest replaces the earlier ones whole: by the day it was said, then in order of logging
    [`${MET}; said mon contact thu; said tue every 10`, 'tue', 'f1 agreed-cadence amy due 11-13 by 11-16'],
    [`${MET}; said tue every 10; said mon contact thu`, 'tue', 'f1 agreed-cadence amy due 11-13 by 11-16'],
    [`${MET}; said mon contact thu; said mon every 10`, 'tue', 'f1 agreed-cadence amy due 11-12 by 11-16'],
    [`${MET}; said mon contact thu; said wed every 10`, 'tue', 'f1 agreed-date amy due 11-05 by 11-05'],
    // said before the stage: a day in it still holds, a cadence does not
    [`${MET}; said 10-30 contact thu`, 'tue', 'f1 agreed-date amy due 11-05 by 11-05'],
    [`${MET}; said 10-30 contact 11-01`, 'tue', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; said 10-30 contact mon`, 'mon', 'f1 agreed-date amy due 11-02 by 11-02 promised'],
    [`${MET}; said 10-30 decision thu`, 'tue', 'f1 decision-date amy due 11-06 by 11-09'],
    [`${MET}; said 10-30 decision 11-01`, 'tue', 'f1 first-follow-up amy due 11-09 by 11-12'],
    [`${MET}; said 10-30 every 3`, 'tue', 'f1 first-follow-up amy due 11-09 by 11-12'],
  ])('%s, on %s', (record, date, item) => {
    expect(followUpOn(record, date)).toBe(item);
  });
});
