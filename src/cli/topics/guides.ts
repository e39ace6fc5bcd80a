// The rules in short, and the guides they come from. ASCII only, since help is printed as it is.
import type { Topic } from './topic.ts';

export const GUIDES: Topic = {
  name: 'guides',
  summary: 'The rules in short, and the guides behind them',
  blocks: [
    'jobtrack follows five published guides. Where they disagree, one was chosen. jobtrack rules shows every rule with the numbers in force, and jobtrack why f4 shows how it applies.',
    [
      ['TR', 'Total Resumes, "The Jobseeker\'s Guide - What To Do After the Job Interview"'],
      ['7S', '"After the Interview - 7 essential steps to take"'],
      ['SCC', 'Stewart, Cooper & Coon, "The Right Way to Follow Up After Your Job Interview"'],
      ['AH', 'Andrew Heikkila, "Part 3: What to Do After A Promising Job Interview"'],
      ['SF', 'Stafffinders, "What to do after a job interview"'],
    ],
    'After an interview:',
    [
      [
        'thank-you note',
        'one to each interviewer: the same day after a morning interview, otherwise the next morning (7S, SF, SCC, TR, AH)',
      ],
      ['debrief', 'write down how it went right away, by the next day at the latest (7S, SF)'],
      ['interviewers', 'get the names and addresses of everyone you met by the next workday (SCC, 7S, SF)'],
      ['recruiter', 'call the same day: thank them and ask them to follow up for you (SF)'],
      [
        'references',
        'warn them by the next workday that a call may come; one reference hears from you at most once a week (TR, 7S)',
      ],
      ['contact inside', 'ask how it went the next workday, and again if two follow-ups go unanswered (TR)'],
    ],
    'Following up:',
    [
      ['the first time', 'about a week after the thank-you note (AH, SF, TR)'],
      ['after that', '7, 7, 14 and 21 days later, then every 28: the longer it takes, the less often (SF, TR)'],
      ['a day they named', 'exactly that day, weekend or not (SCC, TR)'],
      ['a day you promised', 'exactly that day (TR)'],
      ['a decision day', 'the workday after it (SCC, TR, SF)'],
      ['their own rhythm', 'as often as they said, never more (TR)'],
      ['one person, several jobs', 'one contact for all of them, and no more often than about a single one (SF, SCC)'],
      ['no answer by phone', 'try again the next workday; leave a message on the third try (TR)'],
      [
        'three unanswered',
        "you're asked whether to keep going; follow-ups continue, since a job is open until you're told it's filled (TR)",
      ],
    ],
    'Around all that:',
    [
      ['an interview ahead', 'get ready from two days before (TR)'],
      ['an offer', 'tell the others, so they can decide in time (TR, SCC)'],
      ['a reference was called', 'thank them and ask how it went (7S)'],
      ['after a no', 'ask for honest feedback (AH)'],
      ['you withdraw or decline', 'tell them (SF)'],
      ['you accept', 'share the news with everyone who helped (7S, TR)'],
    ],
    "What's past its time leaves the list by itself: thank-you notes and the debrief after six days, when the follow-up takes over and includes the thanks.",
    'Workdays are Monday to Friday, except December 24 through January 1 and the public holidays of your country, once you set it. jobtrack config sets workdays, holidays, country and quiet-days, and longer waits: never less than 7 days between follow-ups, or 4 before the first.',
  ],
};
