const PLEIN = /ENOSPC|EDQUOT|EFBIG|No space left on device|Disk quota exceeded|File too large/;
const EN_PANNE = /\bEIO\b|EROFS|Input\/output error|Read-only file system/;

/** What to do when the disk of the lake, and not the tool, is at fault; undefined for any other error. */
export function panneDisque(error: unknown): string | undefined {
  const text = error instanceof Error ? `${(error as NodeJS.ErrnoException).code} ${error.message}` : '';
  const rest = 'L’instantané servi n’a pas changé et aucun fichier pris n’est perdu.';
  if (PLEIN.test(text))
    return `Le disque est plein, rien de plus n’a pu être écrit. ${rest} Libérez de la place, puis relancez la même commande.`;
  if (EN_PANNE.test(text))
    return `Le disque refuse d’écrire ou de lire (${text.split('\n')[0]}). ${rest} Vérifiez le disque, puis relancez la même commande.`;
  return undefined;
}
