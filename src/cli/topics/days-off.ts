// Days off. ASCII only, since help is printed as it is.
import type { Topic } from './topic.ts';

export const DAYS_OFF: Topic = {
  name: 'days-off',
  summary: 'Public holidays, quiet days, and your own days off',
  blocks: [
    'What would fall due on a day off waits for the next workday, unless you promised or agreed on that very day. jobtrack rules lists the days off ahead.',
    [
      ['workdays', 'your working week: jobtrack config set workdays sun,mon,tue,wed,thu'],
      [
        'country',
        'public holidays: jobtrack config set country US-CA, or none. Some countries, such as GB, need a region',
      ],
      ['quiet-days', 'days off every year: jobtrack config set quiet-days 12-24..01-01,07-04, or none'],
      [
        'holidays',
        "your own days off; with a ! in front, days you do work: jobtrack config set holidays '2026-11-27,!2026-12-28'",
      ],
    ],
    'Public holidays are known for this year and two more. When you record something after that, jobtrack looks up the next ones; setting the country again does it at once. The first add-job on a terminal asks for the country; Enter means none.',
    'The public holidays come from date-holidays, whose data is under CC BY-SA 3.0. THIRD-PARTY.md in the package names its sources.',
  ],
};
