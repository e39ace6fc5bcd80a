// SHA-256, shortened, of every text that `config templates` has ever written out: a file equal to one is unchanged.
// After changing a template, add its digest: U=1 npm test -- test/drafts/shipped-texts.test.ts, then biome check --write.
// Never remove one: somebody may still have that file.
import type { TemplateId } from './templates.ts';

/** Digests by template, oldest first. */
export const SHIPPED_TEXTS: Readonly<Record<TemplateId, readonly string[]>> = {
  'thank-you': ['SsW0savKkk8gS_ds', 'zbW2M6WripeJd0vA', 'VI2PEJunX-pd4p3N', 'MMMPfB8h85q_bG3V'],
  'thank-you-closed': [
    'vbcUn2trLCGIo7BB',
    'jZAQxF_0VgQ6FU5n',
    'XGniRj8aaXIDmGSj',
    'v2CZsVrC1Sj7oO2h',
    '6FXh-xE5IGeLcyzP',
    'N2tPyqZvcFitldVT', 'pF3TaJjyNMmMbFn7'],
  'follow-up-1': [
    'uIR1KtR14QtiN93A',
    'CmKY0VBYGYeX1uXH',
    '-TkoJNJQ89_hXM1j',
    'IggQCS3J-LDpikHI',
    'LTyuuPFvsmaNJsWW',
    '7lMjS1fCseyssoOy',
    '8-Z4IgYTRoewakAB', '2rhs9Os_Vzw_lw55'],
  'follow-up-2': [
    'TjY_CbGvZhHWwhfL',
    '2o9cbKdc76K4j8m1',
    '_ZIc3VrjNQ7i_t8S',
    'cziqzus0GhkCztRq',
    'p39dwkxuGFMmKhI0',
    'uKFNqJntfzo1hB4x',
    'KboWHPNhjQdBPsPB', '_IjS4Rr9LpmPV8bE'],
  'follow-up-3': [
    '2fCsEeaOcfbem-vD',
    'cybV9pAzN1gQaT_x',
    'dxVJLAolKzhepr9h',
    'lQfYNrO4ha5EYrWK',
    'FXD3ffxU5FwphN1u',
    'FagBTwswsSBXnx7P',
    'dwC2Q8kQUBLVpl5W', 'VoTLm1xr6g-2FmBt'],
  'recruiter-call': [
    'bOp4U-OSzyHx6NuK',
    't1HLFhPoiCztU7nE',
    '9t5b-gHuqFFFftKc',
    'bHM2lj-5XblSN0qk',
    'Sn3Yhm3zxnd_HLhp',
    '6DBtqCunwvF2ct9u',
    'llDujbf83GN5WLGm',
  ],
  'reference-alert': ['vtoEKS-OSeSN6HFJ', 'BV9c7M2KvJ4hMVvA', 'iZm4PhMLL1d7KnxB', 'n08h-b6dFYO51pOI'],
  'reference-thanks': [
    'czT-aVmQYCnmq88G',
    'MjqQN7gc88pAdvCA',
    'kxtdaHJJAslg9Abg',
    'YNDlSNLHOtAGouDM',
    'oPgnlcb3dvcUj5sR',
  ],
  'network-check-in': [
    'FaeWk1WQ6hQ4Uh0p',
    'gqY61Ke9EDXCZ21m',
    'MENtB277BwOWwpgK',
    'ao0g9G0JSi4PUkp1',
    'HlXyBiOBW7M9rf_9',
  ],
  'stall-check-in': [
    'rIiGtU6TxmuWXseT',
    'v2TqBVwE0syK1216',
    '4gKlwg4B_bEfEa-z',
    'ViK2kOMDBtAnM_Gk',
    'Ixf5sKekyh1kyPvj',
  ],
  'feedback-request': [
    'Afi7eetxmQb3wkxq',
    'Iunkmztk4AsQ3R9a',
    '2Dy5lIWWnTkC7nC3',
    'pgyExImzODGlKI9X',
    'HqQhYQdWxLOQIDQ4',
  ],
  'withdrawal-note': [
    'gRhbEKX0Nj42q1zr',
    'Q2bIS3CyUlN4881R',
    'SPvj-K9hWG6Vc5bp',
    'kzKk8hBUQg5Lfg58',
    'se0hQsL9tI79zyId',
  ],
  'offer-reply': [
    'kezQ8UOTHBhNyFrL',
    'ZrNAHkZc61A0NL4G',
    'a4a4JTkZfggc4s9V',
    'SRQvpbu7UOYhNsSU',
    'PCOoNG_lq2Vcjas5',
    'z5aPl3NS-B0c0nHM',
  ],
  'offer-notice': ['eRk2KqPPOGQ5qHLL', 'WhPY9D54vP2p4bse', 'pG6Hcxsf_wJ5n8x9', 'Ca_atNJFGUdS6Oxm'],
  'outcome-note': ['3M_GbpmMeAY08Qfc', 'pYUzEmCiKQyCRUMg'],
  acceptance: ['1jT4eTDRB52R1g-c', 'Q1F-ECdMUrbVMcds', 'kODaLLvW0sPPLIeP'],
};
