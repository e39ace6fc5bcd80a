// Rules for every draft and call sheet: no worn or translated phrase, no two templates alike, no long sentence.
import { expect, test } from 'vitest';
import { callSheet } from '../../src/drafts/call-sheet.ts';
import { draftFor, readyToSend } from '../../src/drafts/draft.ts';
import { TEMPLATE_IDS, TEMPLATES, type TemplateId } from '../../src/drafts/templates.ts';
import type { DraftView } from '../../src/drafts/view.ts';
import { ACME, CASTS, type Cast, callViewOf, NEW_JOB, wordsIn } from './cast.ts';
import { messagesOf } from './messages.ts';

const WORN = [
  'this work',
  'very much like to',
  'look forward to this work',
  'as strong as',
  'things stand',
  'good conversation today',
  'many thanks for the time',
  'confirmed how much',
  'appeal to me',
  'write or call at any time',
  'if it suits you',
  'there is something new',
  'by when',
  'you expected to decide',
  'they expected to decide',
  'put in a word',
  'gladly',
  'go by what you say',
  'writing once more',
  'still missing',
  'frankly',
  'with pleasure',
  'you would have it',
  'suit me well',
  'thought that it deserves',
  'thought of you',
  'glad of a word',
  'how it was received',
  'ready to speak for me',
  'speaking for me',
  'speaks for',
  'a call may come',
  'subject: about',
  'to come',
  'whom',
  'lies with',
  'so many',
  'have you decided',
  'has it been decided',
  'when a decision',
];

/** A cast with made-up words for names, so that a draft shows which of its words come from the records. */
const MARKED: Cast = {
  ...ACME,
  company: 'Qcompany',
  title: 'Qtitle',
  met: ['Qone Qlast', 'Qtwo Qlast', 'Qthree Qlast'],
};
const TITLES = /(?:Qtitle|Cook|Clerk|Chef|Baker|Nurse)/.source;
const COMPANIES = /(?:Qcompany|Beta|Gamma|Delta|Omega|Sigma)/.source;
const RECORDED = new RegExp(
  [
    /\[\[.*?\]\]/.source,
    `the ${TITLES}(?:(?:,| and) ${TITLES})* positions?(?: at ${COMPANIES})?`,
    COMPANIES,
    /Q\w+ Qlast(?:(?:,| and) Q\w+ Qlast)*|a Qstep|a Qstory|(?:on )?\w+day, November \d+|yesterday|today|every \d+ days/
      .source,
  ].join('|'),
  'g',
);

/** Every message of a cast, before and after you've accepted another job, with the parts that a debrief can add. */
function viewsOf(cast: Cast): DraftView[] {
  return [...messagesOf(cast).values()].flatMap((view) => {
    const debriefs = view.jobHunt.debriefs.map((each) => ({ ...each, rememberedFor: 'a Qstory', nextStep: 'a Qstep' }));
    const jobHunt = { ...view.jobHunt, debriefs };
    return [view, { ...view, jobHunt }, { ...view, jobHunt, newJob: NEW_JOB }];
  });
}

const casts = [MARKED, { ...MARKED, recruiter: 'Qfour Qlast' }];
const marked = casts.flatMap(viewsOf);

/** The sentences of a draft, without words from the records, the greeting and the signature. */
function sentencesOf(view: DraftView, text = draftFor(view).body): string[] {
  const paragraphs = text.split('\n\n').slice(1, -1);
  return paragraphs.flatMap((paragraph) => paragraph.replace(RECORDED, '¶').split(/(?<=[.?!])\s+/));
}

/** The template that a view is written from. */
function templateOf(view: DraftView): TemplateId {
  const asked: TemplateId[] = [];
  const textOf = (id: TemplateId) => {
    asked.push(id);
    return TEMPLATES[id];
  };
  draftFor({ ...view, textOf });
  return asked[0] as TemplateId;
}

function runsIn(sentence: string): string[] {
  return sentence.split('¶').flatMap((part) => {
    const words = part.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
    return words.slice(5).map((_, at) => words.slice(at, at + 6).join(' '));
  });
}

test('these messages cover every template', () => {
  expect(new Set(marked.map(templateOf))).toEqual(new Set(TEMPLATE_IDS));
});

/** The worn phrases in a text. */
const wornIn = (text: string) => WORN.filter((phrase) => text.toLowerCase().includes(phrase));

test.each(Object.entries(CASTS))('no message has a worn or translated phrase: %s', (_, cast) => {
  expect(viewsOf(cast).flatMap((view) => wornIn(`Subject: ${draftFor(view).subject}\n${draftFor(view).body}`))).toEqual(
    [],
  );
});

test.each(TEMPLATE_IDS)('the template of %s has none either', (id) => {
  expect(wornIn(TEMPLATES[id])).toEqual([]);
});

test('no call has one either', () => {
  const sheets = marked.filter(({ item }) => item.person !== null && item.kind !== 'offer-reply');
  const said = sheets.flatMap((view) =>
    callSheet(callViewOf(view)).sections.flatMap(({ id, lines }) =>
      ['say', 'ask', 'message'].includes(id) ? lines : [],
    ),
  );
  expect(said.flatMap(wornIn)).toEqual([]);
});

test('no six words in a row are in two templates', () => {
  const users = new Map<string, Set<TemplateId>>();
  for (const view of marked) {
    for (const run of sentencesOf(view).flatMap(runsIn)) {
      users.set(run, (users.get(run) ?? new Set()).add(templateOf(view)));
    }
  }
  expect([...users].filter(([, ids]) => ids.size > 1)).toEqual([]);
});

test('no sentence has more than 30 words, a name counted as one', () => {
  expect(marked.flatMap((view) => sentencesOf(view)).filter((sentence) => wordsIn(sentence) > 30)).toEqual([]);
});

test('with every optional blank left empty, no paragraph is hollow', () => {
  const bodies = marked.map((view) => sentencesOf(view, readyToSend(draftFor(view)).body));
  expect(bodies.filter((sentences) => sentences.some((sentence) => wordsIn(sentence) < 3))).toEqual([]);
});

test('your first choice is the employer, also in a message to the recruiter', () => {
  const [own, told] = casts.map((cast) => draftFor(messagesOf(cast).get('offer elsewhere') as DraftView).body);
  expect(own).toContain("Qcompany is [[? my first choice, if that's true ]].");
  expect(told).toContain("Qcompany is [[? my first choice, if that's true ]].");
});
