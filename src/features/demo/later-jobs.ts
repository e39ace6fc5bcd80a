// The last three weeks of the demo.
import { dayAfter, TODAY, workdaysAgo, workdaysAhead } from './days.ts';
import { accepted, called, closed, type DemoJob, heardFrom, interview, noted, wrote } from './steps.ts';

export const LATER_JOBS: readonly DemoJob[] = [
  {
    company: 'Quillstone Software',
    title: 'Office Experience Manager',
    on: workdaysAgo(17),
    source: 'a job board',
    people: { 'Dev Malhotra': 'interviewer' },
    steps: [
      interview(workdaysAgo(6), {
        time: '16:00',
        kind: 'video',
        length: 30,
        with: ['Dev Malhotra'],
        thanked: { 'Dev Malhotra': dayAfter(workdaysAgo(6)) },
        debrief: { learned: 'It is mostly ordering and repairs.', concerns: 'Three hours on the road a day.', fit: 2 },
      }),
      closed(workdaysAgo(1), 'withdrawn', 'Nice people, but too far away.'),
    ],
  },
  {
    company: 'Puddle & Kite Toys',
    title: 'Brand Events Lead',
    on: workdaysAgo(16),
    source: 'Pat told me about it',
    people: { 'Grace Lim': 'hiring-manager', 'Ravi Desai': 'interviewer', 'Pat Kimura': 'insider' },
    references: ['Helen Castellano', 'Samir Nasser'],
    steps: [
      wrote(workdaysAgo(15), 'network-check-in', 'Pat Kimura', 'Asked what the team is like. Pat is happy there.'),
      interview(workdaysAgo(2), {
        time: '13:30',
        kind: 'video',
        with: ['Grace Lim', 'Ravi Desai'],
        thanked: { 'Grace Lim': dayAfter(workdaysAgo(2)), 'Ravi Desai': dayAfter(workdaysAgo(2)) },
        debrief: {
          wentWell: 'Ravi asked for the photographs of the kite day.',
          reactions: 'Grace took notes when I spoke about schools.',
          questions: 'Do they travel in summer?',
          fit: 5,
        },
      }),
      wrote(workdaysAgo(1), 'reference-alert', 'Helen Castellano', 'Told her about the toys. She laughed.'),
      wrote(workdaysAgo(1), 'offer-notice', 'Grace Lim', 'Told her that another offer is on my table.'),
    ],
  },
  {
    company: 'Pebble Cove Aquarium',
    title: 'Events Coordinator',
    on: workdaysAgo(12),
    source: 'their website',
    people: { 'Noor Haddad': 'hiring-manager' },
    steps: [
      heardFrom(workdaysAgo(5), 'Noor Haddad', 'email', 'An invitation, with a ticket to look around before.'),
      interview(TODAY, { time: '14:00', kind: 'onsite', place: 'the staff door, pier 4', with: ['Noor Haddad'] }),
      noted(workdaysAgo(4), 'Went to see it. The evening tours end too early for families.'),
    ],
  },
  {
    company: 'Wren & Hollis Architects',
    title: 'Studio and Events Manager',
    on: workdaysAgo(9),
    salary: '48,000 to 54,000',
    people: { 'Marcus Adeyemi': 'recruiter' },
    steps: [
      heardFrom(workdaysAgo(4), 'Marcus Adeyemi', 'phone', 'They would like a first talk by phone.'),
      interview(workdaysAgo(1), {
        time: '11:30',
        kind: 'phone',
        length: 30,
        debrief: {
          wentWell: 'Two friendly voices. I missed both names.',
          questions: 'Who would I report to?',
          fit: 4,
        },
      }),
    ],
  },
  {
    company: 'Copper Kettle Tearoom',
    title: 'Weekend Events Host',
    on: workdaysAgo(14),
    source: 'a card on their counter',
    people: { 'Bridget Farrow': 'hiring-manager' },
    references: ['Lena Fischer'],
    steps: [
      interview(workdaysAgo(9), {
        time: '09:00',
        kind: 'onsite',
        place: 'the tearoom, before it opens',
        with: ['Bridget Farrow'],
        thanked: { 'Bridget Farrow': workdaysAgo(9) },
        debrief: { wentWell: 'She let me lay a table for twelve.', fit: 4 },
      }),
      called(
        workdaysAgo(8),
        'reference-alert',
        'Lena Fischer',
        'spoke',
        'She knows the place, and likes their scones.',
      ),
      accepted(workdaysAgo(1), workdaysAhead(9), 'Saturdays only. It pays the rent while I keep looking.'),
    ],
  },
  {
    company: 'Gooseberry Lane Garden Centre',
    title: 'Workshops Organiser',
    on: workdaysAgo(8),
    source: 'a poster by the till',
    steps: [],
  },
  {
    company: 'Inkwell & Juniper Publishing',
    title: 'Publicity Assistant',
    on: workdaysAgo(6),
    people: { 'Dana Whitlock': 'recruiter' },
    steps: [noted(workdaysAgo(6), 'Dana knows the head of publicity from school.')],
  },
  {
    company: 'Thistledown Radio',
    title: 'Community Events Producer',
    on: workdaysAgo(3),
    people: { 'Dana Whitlock': 'recruiter' },
    steps: [],
  },
  {
    company: 'Saffron Lantern Catering',
    title: 'Banquet Coordinator',
    on: workdaysAgo(2),
    applyBy: workdaysAhead(4),
    source: 'a job board',
    steps: [noted(workdaysAgo(2), 'They want a short cover letter with a sample menu.')],
  },
];
