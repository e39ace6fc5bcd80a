// Drafts, spam and trash, by what mail programs call them: in Gmail's labels, and as folders.
import { fold } from '../../domain/names.ts';
import type { LeftOut } from './message.ts';

/** English, German, French and Spanish names, folded. */
const NAMES: readonly (readonly [LeftOut, string])[] = [
  ['draft', 'draft,drafts,entwurf,entwurfe,brouillon,brouillons,borrador,borradores'],
  ['spam', 'spam,junk,junk e mail,junk email,bulk mail,junk mail,courrier indesirable,indesirables,correo no deseado'],
  [
    'trash',
    'trash,bin,deleted,deleted items,deleted messages,papierkorb,geloschte elemente,geloschte objekte,corbeille,elements supprimes,messages supprimes,papelera,elementos eliminados,eliminados',
  ],
];
const BY_NAME = new Map(NAMES.flatMap(([is, names]) => names.split(',').map((name) => [name, is] as const)));

/** What a label or a folder's name stands for; null for any other. */
export function leftOutBy(name: string): LeftOut | null {
  return BY_NAME.get(fold(name)) ?? null;
}
