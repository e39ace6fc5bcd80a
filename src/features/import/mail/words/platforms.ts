// The hosts that application systems, job boards, tests and schedulers send from. A subdomain counts as the host.
// To add one: a line here, and an email in the tests: CONTRIBUTING, 'Add a mail pattern'.
import { hostsAbove } from './hosts.ts';

/** `board` sends for itself, so its name is never the company's; `test` and `scheduler` act for an employer. */
type PlatformKind = 'system' | 'board' | 'test' | 'scheduler';

export interface Platform {
  readonly name: string;
  readonly kind: PlatformKind;
}

const HOSTS: Readonly<Record<PlatformKind, Readonly<Record<string, string>>>> = {
  system: {
    greenhouse: 'greenhouse.io greenhouse-mail.io greenhouse-jobs.com',
    lever: 'lever.co',
    ashby: 'ashbyhq.com',
    workday: 'myworkday.com myworkdayjobs.com myworkdaysite.com workdaymail.com workday.com',
    smartrecruiters: 'smartrecruiters.com',
    icims: 'icims.com',
    workable: 'workable.com workablemail.com',
    teamtailor: 'teamtailor.com teamtailor-mail.com',
    successfactors: 'successfactors.com successfactors.eu sapsf.com sapsf.eu',
    bamboohr: 'bamboohr.com',
    personio: 'personio.com personio.de',
    jobvite: 'jobvite.com',
    taleo: 'taleo.net',
    oracle: 'oraclecloud.com',
    recruitee: 'recruitee.com',
    breezy: 'breezy.hr',
    jazzhr: 'jazz.co jazzhr.com applytojob.com applicantemails.com',
    rippling: 'rippling.com',
    pinpoint: 'pinpointhq.com',
    comeet: 'comeet.com comeet.co comeet-mail.com comeet-notifications.com',
    avature: 'avature.net',
    eightfold: 'eightfold.ai',
    paylocity: 'paylocity.com',
    ukg: 'ultipro.com ukg.net ukg.com',
    dayforce: 'dayforcehcm.com',
    brassring: 'brassring.com',
    phenom: 'phenompeople.com',
    zoho: 'zohorecruit.com zohorecruitmail.com',
    softgarden: 'softgarden.io softgarden.de',
    join: 'join.com',
    concludis: 'concludis.de',
    rexx: 'rexx-systems.com rexx-recruitment.com',
    onlyfy: 'onlyfy.jobs prescreen.io prescreenapp.io',
    digitalrecruiters: 'digitalrecruiters.com',
    flatchr: 'flatchr.io',
    talentlyft: 'talentlyft.com',
  },
  board: {
    linkedin: 'linkedin.com',
    indeed: 'indeed.com indeedemail.com',
    glassdoor: 'glassdoor.com',
    ziprecruiter: 'ziprecruiter.com',
    monster: 'monster.com monster.de',
    dice: 'dice.com',
    wellfound: 'wellfound.com angel.co',
    careerbuilder: 'careerbuilder.com',
    xing: 'xing.com',
    stepstone: 'stepstone.de stepstone.at stepstone.fr',
    welcometothejungle: 'welcometothejungle.com',
    apec: 'apec.fr',
    hellowork: 'hellowork.com',
    seek: 'seek.com.au seek.co.nz',
    reed: 'reed.co.uk',
    totaljobs: 'totaljobs.com',
    handshake: 'joinhandshake.com',
    hired: 'hired.com',
    otta: 'otta.com',
    usajobs: 'usajobs.gov',
  },
  test: {
    hackerrank: 'hackerrank.com hackerrankforwork.com',
    codility: 'codility.com',
    codesignal: 'codesignal.com',
    hackerearth: 'hackerearth.com',
    coderbyte: 'coderbyte.com',
    coderpad: 'coderpad.io',
    testgorilla: 'testgorilla.com',
    hirevue: 'hirevue.com hirevue-app.com',
    shl: 'shl.com',
    criteria: 'criteriacorp.com ondemandassessment.com',
    vidcruiter: 'vidcruiter.com',
    sparkhire: 'sparkhire.com',
    willo: 'willo.video',
    karat: 'karat.com karat.io',
  },
  scheduler: {
    calendly: 'calendly.com',
    goodtime: 'goodtime.io',
    modernloop: 'modernloop.io',
    prelude: 'interviewschedule.com prelude.co',
    paradox: 'paradox.ai olivia.paradox.ai',
  },
};

const PLATFORMS: ReadonlyMap<string, Platform> = new Map(
  (Object.keys(HOSTS) as PlatformKind[]).flatMap((kind) =>
    Object.entries(HOSTS[kind]).flatMap(([name, hosts]) =>
      hosts.split(' ').map((host): [string, Platform] => [host, { name, kind }]),
    ),
  ),
);

/** The platform that an address belongs to, or null. */
export function platformOf(address: string): Platform | null {
  for (const host of hostsAbove(address)) {
    const platform = PLATFORMS.get(host);
    if (platform) return platform;
  }
  return null;
}
