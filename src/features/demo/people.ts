// Everyone in the demo. The phone numbers and email domains are reserved for fiction.
import type { Person } from '../../domain/model.ts';

type Details = Partial<Omit<Person, 'id' | 'name'>>;

export const PEOPLE = {
  'Helen Castellano': {
    company: 'Fairbank Events',
    title: 'Managing Director',
    email: 'helen@fairbank-events.example',
    phone: '+1 212 555 0110',
    common: 'four years of summer fairs',
  },
  'Samir Nasser': {
    company: 'City Library Friends',
    title: 'Chair',
    email: 'samir.nasser@library-friends.example',
    phone: '+1 212 555 0111',
  },
  'Lena Fischer': {
    company: 'Fairbank Events',
    title: 'Head of Production',
    phone: '+1 212 555 0112',
    prefers: 'phone',
  },
  'Colin Marsh': {
    company: 'Mosswood Outdoor',
    title: 'Head of Retail',
    email: 'colin.marsh@mosswood.example',
    phone: '+1 212 555 0113',
  },
  'Pia Sandoval': {
    company: 'Mosswood Outdoor',
    title: 'Shop Designer',
    email: 'pia.sandoval@mosswood.example',
    common: 'we shared a stand at the spring trade fair',
  },
  'Ingrid Solberg': {
    company: 'Plum & Pantry Foods',
    title: 'People and Culture Lead',
    email: 'ingrid.solberg@plumandpantry.example',
    phone: '+1 212 555 0114',
  },
  'Tomas Berg': {
    company: 'Marlow Bay Ferries',
    title: 'Head of Communications',
    email: 'tomas.berg@marlowbay.example',
    phone: '+1 212 555 0115',
    prefers: 'phone',
  },
  'Joan Abernathy': {
    company: 'Nettlefield Town Council',
    title: 'Culture Manager',
    email: 'j.abernathy@nettlefield.example',
  },
  'Priya Raman': {
    company: 'Foxglove Playhouse',
    title: 'Executive Director',
    email: 'priya@foxglove-playhouse.example',
    phone: '+1 212 555 0116',
  },
  'Beatrice Okafor': {
    company: 'Grand Larkspur Hotel',
    title: 'Director of Events',
    email: 'b.okafor@grandlarkspur.example',
    phone: '+1 212 555 0117',
  },
  'Victor Lindqvist': { company: 'Grand Larkspur Hotel', title: 'General Manager' },
  'Elias Thornbury': {
    company: 'Halcyon Clock Museum',
    title: 'Curator',
    email: 'elias.thornbury@halcyonclocks.example',
    phone: '+1 212 555 0118',
  },
  'Wanda Kowalczyk': { company: 'Halcyon Clock Museum', title: 'Volunteer Organiser' },
  'Dev Malhotra': {
    company: 'Quillstone Software',
    title: 'Office Lead',
    email: 'dev.malhotra@quillstone.example',
  },
  'Grace Lim': {
    company: 'Puddle & Kite Toys',
    title: 'Marketing Director',
    email: 'grace.lim@puddleandkite.example',
    phone: '+1 212 555 0119',
  },
  'Ravi Desai': {
    company: 'Puddle & Kite Toys',
    title: 'Events Manager',
    email: 'ravi.desai@puddleandkite.example',
  },
  'Pat Kimura': {
    company: 'Puddle & Kite Toys',
    title: 'Illustrator',
    email: 'pat.kimura@puddleandkite.example',
    common: 'the same evening class in printmaking',
  },
  'Noor Haddad': {
    company: 'Pebble Cove Aquarium',
    title: 'Head of Events',
    email: 'noor.haddad@pebblecove.example',
    phone: '+1 212 555 0120',
  },
  'Bridget Farrow': {
    company: 'Copper Kettle Tearoom',
    title: 'Owner',
    email: 'bridget@copperkettle.example',
    phone: '+1 212 555 0123',
  },
  'Marcus Adeyemi': {
    company: 'Longacre & Adeyemi Recruitment',
    title: 'Recruiter',
    email: 'marcus@longacre-adeyemi.example',
    phone: '+1 212 555 0121',
  },
  'Dana Whitlock': {
    company: 'Whitlock Search',
    title: 'Recruiter',
    email: 'dana@whitlock-search.example',
    phone: '+1 212 555 0122',
    prefers: 'phone',
  },
} as const satisfies Record<string, Details>;
export type Name = keyof typeof PEOPLE;

/** The references, and how the user describes each relationship. */
export const REFERENCES = {
  'Helen Castellano': 'my manager at Fairbank Events',
  'Samir Nasser': 'chair of the reading festival that I help to run',
  'Lena Fischer': 'worked beside me at Fairbank Events',
} as const satisfies Partial<Record<Name, string>>;
export type RefereeName = keyof typeof REFERENCES;
