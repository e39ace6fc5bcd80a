// Fields, and beginnings of fields, that several tables have.

export const TEXT = { is: 'text', shared: true, searched: true } as const;
export const PRIVATE_TEXT = { is: 'text', echoed: true, searched: true } as const;
export const DAY = { is: 'day', shared: true } as const;
export const DATE = { ...DAY, label: 'Date', word: 'day', needed: true } as const;
export const PROMISED = { ...DAY, label: 'Promised for', word: 'promised' } as const;
export const NOTE = { ...PRIVATE_TEXT, label: 'Note', typed: 'text' } as const;
export const JOB = { is: 'ref', label: 'Job', to: 'job', shared: true } as const;
export const PERSON = { is: 'ref', label: 'Person', to: 'person', shared: true } as const;
export const INTERVIEW = { is: 'ref', label: 'Interview', to: 'interview', shared: true } as const;
