// The list that each `today` of the worked examples must show, written from the rules alone: the day, then each item as id,
// rule, due and by. Transcripts can be rewritten; these lines can't.

/** The day (in 2026 unless it has a year), and its items in order. */
type Shown = readonly [day: string, ...items: string[]];

interface Example {
  /** One for each `today` of the session, in order. */
  readonly shown: readonly Shown[];
  /** Text that the session must show too. */
  readonly says?: readonly string[];
}

export const EXPECTED: Readonly<Record<string, Example>> = {
  '01-morning-interview': {
    shown: [['11-02', 't1.1 thank-you 11-02 11-03', 't1.2 thank-you 11-02 11-03', 'd1 debrief 11-02 11-03']],
  },
  '02-afternoon-interview': {
    shown: [
      ['11-02', 'd1 debrief 11-02 11-03', 't1.1 thank-you 11-03 11-03', 't1.2 thank-you 11-03 11-03'],
      ['11-03', 'd1 debrief 11-02 11-03', 't1.1 thank-you 11-03 11-03', 't1.2 thank-you 11-03 11-03'],
    ],
  },
  '03-friday-afternoon': {
    shown: [
      ['11-06', 'd1 debrief 11-06 11-07', 't1.1 thank-you 11-07 11-07'],
      ['11-07', 'd1 debrief 11-06 11-07', 't1.1 thank-you 11-07 11-07'],
    ],
  },
  '04-thanked': { shown: [['11-09'], ['11-10', 'f1 first-follow-up 11-10 11-13']] },
  '05-never-thanked': { shown: [['11-08'], ['11-09', 'f1 first-follow-up 11-09 11-12']] },
  '06-decision-by-monday': { shown: [['11-09'], ['11-10', 'f1 decision-date 11-10 11-11']] },
  '07-decision-by-friday': { shown: [['11-07'], ['11-08'], ['11-09', 'f1 decision-date 11-09 11-10']] },
  '08-call-on-thursday': { shown: [['11-04'], ['11-05', 'f1 agreed-date 11-05 11-05 promised']] },
  '09-call-on-sunday': { shown: [['11-07'], ['11-08', 'f1 agreed-date 11-08 11-08 promised']] },
  '10-no-answer': {
    shown: [
      ['11-16'],
      ['11-17', 'f1 back-off 11-17 11-20'],
      ['11-23'],
      ['11-24', 'f1 back-off 11-24 11-27'],
      ['12-07'],
      ['12-08', 'f1 back-off 12-08 12-11'],
      ['12-29'],
      ['2027-01-04', 'f1 back-off 2027-01-04 2027-01-07'],
      ['2027-01-31'],
      ['2027-02-01', 'f1 back-off 2027-02-01 2027-02-04'],
      ['2027-02-28'],
      ['2027-03-01', 'f1 back-off 2027-03-01 2027-03-04'],
    ],
  },
  '11-they-write': { shown: [['11-17'], ['11-19'], ['11-20', 'f1 back-off 11-20 11-23']] },
  '12-every-week': {
    shown: [
      ['11-16'],
      ['11-17', 'f1 agreed-cadence 11-17 11-20'],
      ['11-23'],
      ['11-24', 'f1 agreed-cadence 11-24 11-27'],
      ['11-30'],
      ['12-01', 'f1 agreed-cadence 12-01 12-04'],
      ['12-07'],
      ['12-08', 'f1 agreed-cadence 12-08 12-11'],
    ],
  },
  '13-nobody-answers': {
    shown: [
      ['11-10', 'f1 first-follow-up 11-10 11-13'],
      ['11-10'],
      ['11-11', 'f1 first-follow-up 11-11 11-16 attempt 2'],
      ['11-11'],
      ['11-12', 'f1 first-follow-up 11-12 11-16 attempt 3'],
    ],
    says: ['leave a message this time'],
  },
  '14-asked-too-early': { shown: [['11-10'], ['11-15'], ['11-16', 'f1 decision-date 11-16 11-17']] },
  '15-one-recruiter-two-jobs': {
    shown: [
      ['11-12', 'f1 first-follow-up 11-10 11-13 also j2', 'f2 first-follow-up 11-12 11-16 also j1'],
      ['11-10', 'f1 first-follow-up 11-10 11-13 also j2'],
      ['11-10'],
      ['11-11'],
      ['11-12'],
      ['11-16'],
      ['11-17', 'f1 back-off 11-17 11-20 also j2', 'f2 first-follow-up 11-17 11-20 also j1'],
    ],
    says: ['Beta – Buyer (f2)'],
  },
  '16-one-call-for-both': {
    shown: [
      ['11-10', 'f1 first-follow-up 11-10 11-13 also j2', 'f2 first-follow-up 11-10 11-13 also j1'],
      ['11-10', 'f2 first-follow-up 11-10 11-13 also j1'],
      ['11-11'],
      ['11-16'],
      ['11-17', 'f1 back-off 11-17 11-20 also j2', 'f2 first-follow-up 11-17 11-20 also j1'],
    ],
    says: ['Beta – Buyer (f2)'],
  },
  '17-said-in-the-invitation': {
    shown: [['11-09'], ['11-20'], ['11-22'], ['11-23', 'f1 decision-date 11-23 11-24']],
  },
  '18-word-on-the-day': { shown: [['11-10'], ['11-15'], ['11-16', 'f1 first-follow-up 11-16 11-19']] },
  '19-agreed-day-skipped': {
    shown: [
      ['11-05', 'f1 agreed-date 11-05 11-05 promised'],
      ['11-05'],
      ['11-06'],
      ['11-11'],
      ['11-12', 'f1 back-off 11-12 11-16'],
    ],
  },
  '20-forty-applications': {
    shown: [['11-08'], ['11-09', 'nudge unanswered', 'nudge keep-applying']],
    says: ['40 applications'],
  },
  '21-they-call-first': {
    shown: [['11-05'], ['11-06'], ['11-11'], ['11-12', 'f1 first-follow-up 11-12 11-16']],
  },
  '22-spoke': {
    shown: [['11-16'], ['11-17', 'f1 back-off 11-17 11-20'], ['12-23']],
  },
  '23-it-drags-on': {
    shown: [
      ['11-19'],
      ['11-20', 'n1.2 stall-check-in 11-20 11-23'],
      ['11-26'],
      ['11-27', 'n1.2 stall-check-in 11-27 11-30'],
      ['11-30'],
      ['12-01', 'v1 decide 12-01 12-01'],
    ],
  },
  '24-a-day-promised': {
    shown: [
      ['11-08'],
      ['11-09', 'f1 own-promise 11-09 11-09 promised'],
      ['11-09', 'f1 own-promise 11-09 11-09 promised'],
      ['11-09'],
      ['11-15'],
      ['11-16', 'f1 decision-date 11-16 11-17'],
    ],
  },
  '25-one-day-for-two-jobs': {
    shown: [
      ['11-08'],
      ['11-09', 'f1 own-promise 11-09 11-09 promised also j2', 'f2 own-promise 11-09 11-09 promised also j1'],
    ],
    says: ["I'll check in on Monday, November 9"],
  },
  '26-a-silent-recruiter': {
    shown: [['12-03'], ['12-09'], ['12-10', 'f1 back-off 12-10 12-14 also j2', 'f2 back-off 12-10 12-14 also j1']],
  },
  '27-an-interview-is-word': {
    shown: [
      ['12-04'],
      ['12-07', 'f1 back-off 12-07 12-10 also j2'],
      ['12-08', 'f1 back-off 12-07 12-10 also j2', 'f2 first-follow-up 12-08 12-11 also j1'],
    ],
  },
  '28-due-in-the-quiet-days': {
    shown: [
      ['12-25'],
      ['2027-01-01'],
      ['2027-01-04', 'f1 first-follow-up 2027-01-04 2027-01-07', 'f2 first-follow-up 2027-01-04 2027-01-07'],
    ],
  },
  '29-an-offer-elsewhere': {
    shown: [
      ['11-05', 'h1 offer-notice 11-06 11-06'],
      ['11-06', 'h1 offer-notice 11-06 11-06'],
      ['11-06', 'x2 withdrawal-note 11-09 11-09'],
      ['11-12'],
      ['11-13', 'f1 back-off 11-13 11-16'],
    ],
    says: ['If you might accept it, tell Amy Lee; if not, skip this'],
  },
  '30-good-news': {
    shown: [
      ['11-12', 'u1.2 outcome-note 11-13 11-16', 'u1.3 outcome-note 11-13 11-16'],
      ['11-26', 'u1.2 outcome-note 11-13 11-16 late', 'u1.3 outcome-note 11-13 11-16 late'],
      ['11-27'],
      ['11-12'],
    ],
  },
  '31-interview-in-the-afternoon': {
    shown: [
      [
        '11-04',
        'c1 recruiter-call 11-04 11-05',
        'd1 debrief 11-04 11-05',
        't1.2 thank-you 11-05 11-05',
        'a1.1 reference-alert 11-05 11-06',
      ],
      [
        '11-04',
        'c1 recruiter-call 11-04 11-05',
        'd1 debrief 11-04 11-05',
        't1.2 thank-you 11-05 11-05',
        'a1.1 reference-alert 11-05 11-06',
      ],
    ],
    says: ['After the interview (5:00 PM)'],
  },
  '32-one-reference-two-jobs': { shown: [['11-05'], ['11-09'], ['11-10', 'a2.1 reference-alert 11-10 11-11']] },
  '33-a-no-before-the-thanks': {
    shown: [
      ['11-04', 't1.1 thank-you 11-02 11-03 late carries feedback-request'],
      ['11-04'],
      ['11-09', 'nudge keep-applying'],
    ],
    says: ['The request for feedback went out with it'],
  },
  '34-two-rounds-with-one-person': {
    shown: [['11-03', 't1.1 thank-you 11-02 11-03'], ['11-04', 't2.1 thank-you 11-04 11-05'], ['11-04']],
  },
};
