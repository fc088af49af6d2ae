import type { Classification } from './snapshot.ts';

/** A reason not to start, or not to serve a snapshot, that the operator can act upon. */
export class DepartRefuse extends Error {}

/** Where the server listens, and what it was told of who may read. */
export interface Exposure {
  host: string;
  /** The operator says that this machine is theirs alone (ACCES_LOCAL=1). */
  accesLocal: boolean;
}

/** Only this machine can reach such an address. */
export const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** Without sign-in everybody who reaches the address reads everything: only what may be public is served, the rest on one's own machine. */
export function assertMayServe(classification: Classification, { host, accesLocal }: Exposure) {
  if (classification === 'synthetique' || classification === 'ouvert') return;
  if (!isLoopback(host)) {
    throw new DepartRefuse(
      `Les données sont à accès restreint et aucune connexion n’est configurée\u00a0: elles ne sont pas servies sur ${host}. ` +
        'Servez-les sur 127.0.0.1 avec ACCES_LOCAL=1, ou publiez des données ouvertes.',
    );
  }
  if (!accesLocal) {
    throw new DepartRefuse(
      'Les données sont à accès restreint et aucune connexion n’est configurée. ' +
        'Sur votre propre machine, lancez avec ACCES_LOCAL=1\u00a0: toute personne qui l’utilise les lira.',
    );
  }
}
