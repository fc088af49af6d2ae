/** Made by `npm run contrat` from the routes; never edited. */

export interface paths {
    "/api/sante": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** État du service et instantané servi */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            statut: "ok";
                            /**
                             * Format: date
                             * @description Dernier jour que les données connaissent
                             */
                            date_arrete: string;
                            /** @description Numéro de l’instantané publié */
                            instantane: number;
                            /** @enum {unknown} */
                            classification: "synthetique" | "ouvert" | "restreint";
                            /** @description SHA-256 du manifeste */
                            empreinte: string;
                            publie_le: string;
                            exercices: number[];
                            exercice_courant: number;
                            /** @description Année INSEE des populations */
                            population_millesime: number;
                            /** @description Des fichiers peuvent y entrer par le navigateur */
                            imports: boolean;
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instantanes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Instantanés publiés, du plus récent au plus ancien
         * @description Chaque numéro se donne à tout chiffre et à tout export : ?instantane=numéro.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Numéro de l’instantané */
                            numero: number;
                            /**
                             * Format: date
                             * @description Dernier jour que ses données connaissent
                             */
                            date_arrete: string;
                            publie_le: string;
                            /** @enum {unknown} */
                            classification: "synthetique" | "ouvert" | "restreint";
                            /** @description SHA-256 du manifeste */
                            empreinte: string;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Référence permanente d’un chiffre : valeur, définition, instantané, empreinte
         * @description Le chiffre est recalculé sur son instantané, son empreinte comparée à celle qui est citée, et le plus récent instantané dit s’il donne autre chose.
         */
        get: {
            parameters: {
                query: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                    /** @description Adresse du chiffre sous /api, filtres compris : postes?exercice=2026&region_code=53 */
                    chiffre: string;
                    /** @description Empreinte de la réponse qui a été citée */
                    empreinte?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Chiffre, instantané et empreinte, en un mot */
                            identifiant: string;
                            /** @description Adresse canonique du chiffre sous /api */
                            chiffre: string;
                            resume: string;
                            /** @description Ce qu’il faut savoir du chiffre, null si inconnu */
                            description: string | null;
                            parametres: {
                                nom: string;
                                valeur: string;
                                /** @description Sens du filtre, null si inconnu */
                                description: string | null;
                            }[];
                            champs: {
                                nom: string;
                                description: string;
                            }[];
                            instantane: number;
                            date_arrete: string;
                            publie_le: string;
                            /** @enum {unknown} */
                            classification: "synthetique" | "ouvert" | "restreint";
                            /** @description SHA-256 du manifeste de l’instantané */
                            manifeste: string;
                            /** @description La réponse du chiffre, telle que l’API la donne */
                            valeur: unknown;
                            /** @description Début du SHA-256 de cette réponse */
                            empreinte: string;
                            /** @description L’empreinte citée est celle de la réponse ; null si aucune n’est donnée */
                            concorde: boolean | null;
                            recent: {
                                instantane: number;
                                date_arrete: string;
                                /** @description Le plus récent instantané donne la même réponse */
                                identique: boolean;
                                /** @description Pourquoi le plus récent instantané ne donne pas ce chiffre, null si inconnu */
                                refus: string | null;
                                /** @description Valeurs qui diffèrent, null si inconnu */
                                ecarts_nb: number | null;
                                /** @description Les 200 premières */
                                ecarts: {
                                    /** @description Liste de la réponse où se trouve la valeur */
                                    liste: string;
                                    /** @description Codes et noms de sa ligne */
                                    ou: string;
                                    champ: string;
                                    /** @description Valeur citée ; n.d. si inconnue, - si absente */
                                    cite: string;
                                    /** @description Valeur du plus récent instantané */
                                    recent: string;
                                    /** @description Plus récent moins cité, null si inconnu */
                                    ecart: string | null;
                                    /** @description Valeurs qui diffèrent, en tout */
                                    ecarts_nb: number;
                                }[];
                            };
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vocabulaire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Codes et libellés */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            postes: {
                                code: string;
                                libelle: string;
                                groupe: string;
                            }[];
                            volets: {
                                code: string;
                                libelle: string;
                            }[];
                            parts: {
                                code: string;
                                libelle: string;
                            }[];
                            stades: {
                                code: string;
                                libelle: string;
                                rang: number;
                            }[];
                            tailles: {
                                code: number;
                                libelle: string;
                                detail: string;
                            }[];
                            natures_aci: {
                                code: string;
                                libelle: string;
                            }[];
                            objets_fir: {
                                code: string;
                                libelle: string;
                            }[];
                            missions_fir: {
                                code: number;
                                libelle: string;
                            }[];
                            financeurs: {
                                code: string;
                                libelle: string;
                            }[];
                            natures_indicateur: {
                                code: string;
                                libelle: string;
                            }[];
                            confiances: {
                                code: string;
                                libelle: string;
                            }[];
                            classifications: {
                                code: string;
                                libelle: string;
                            }[];
                            regions: {
                                region_code: string;
                                nom: string;
                            }[];
                            departements: {
                                departement_code: string;
                                nom: string;
                                region_code: string;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/synthese": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chiffres clés d’un exercice */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Exercice */
                            exercice: number;
                            /** @description L’exercice contient la date d’arrêté */
                            en_cours: boolean;
                            /** @description Dernier jour compté */
                            jusqu_au: string;
                            /** @description Dernier jour compté de l’exercice précédent */
                            precedent_jusqu_au: string;
                            /** @description Enveloppe théorique de l’exercice entier, euros courants */
                            enveloppe_eur: number;
                            /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                            enveloppe_a_date_eur: number;
                            /** @description Versé dans l’exercice, euros courants */
                            verse_eur: number;
                            /** @description Versé dans l’exercice précédent, au même jour de l’année si l’exercice est en cours ; null : avant les données, euros courants, null si inconnu */
                            verse_precedent_eur: number | null;
                            /** @description Versé moins enveloppe à date, euros courants */
                            ecart_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description Évolution du versé contre l’exercice précédent, en part de 1, null si inconnu */
                            verse_evolution_taux: number | null;
                            /** @description Enveloppe de l’exercice précédent, au même jour si l’exercice est en cours ; null : avant les données, euros courants, null si inconnu */
                            enveloppe_precedent_eur: number | null;
                            /** @description Part de l’enveloppe dont le taux est déduit (C) ou paramétré (P), euros courants */
                            enveloppe_incertaine_eur: number;
                            /** @description Versé moins enveloppe, exercice précédent au même jour ; null : avant les données, euros courants, null si inconnu */
                            ecart_precedent_eur: number | null;
                            /** @description Consommation de l’exercice précédent au même jour, en part de 1, null si inconnu */
                            consommation_precedent_taux: number | null;
                            /** @description CPTS à un stade quelconque, au dernier jour compté */
                            cpts_nb: number;
                            /** @description CPTS signataires de l’ACI, au dernier jour compté */
                            signataires_nb: number;
                            /** @description CPTS signataires, au dernier jour compté de l’exercice précédent ; null : avant les données, null si inconnu */
                            signataires_precedent_nb: number | null;
                            /** @description Habitants du périmètre, null si inconnu */
                            population_hab: number | null;
                            /** @description Habitants couverts par une CPTS signataire, null si inconnu */
                            population_couverte_hab: number | null;
                            /** @description Part de la population couverte par une CPTS signataire, en part de 1, null si inconnu */
                            couverture_taux: number | null;
                            /** @description La même, exercice précédent, en part de 1, null si inconnu */
                            couverture_precedent_taux: number | null;
                            /** @description Part de la population couverte par une CPTS à un stade quelconque, en part de 1, null si inconnu */
                            tous_stades_taux: number | null;
                            /** @description FIR payé au titre de l’exercice ; null : aucune ARS du territoire n’a déclaré de ligne, euros courants, null si inconnu */
                            fir_paye_eur: number | null;
                            /** @description FIR engagé au titre de l’exercice ; null : aucune ARS du territoire n’a déclaré de ligne, euros courants, null si inconnu */
                            fir_engage_eur: number | null;
                            /** @description FIR payé au titre de l’exercice précédent ; null : aucune ARS du territoire n’a déclaré de ligne, ou exercice antérieur aux données, euros courants, null si inconnu */
                            fir_paye_precedent_eur: number | null;
                            /** @description Part variable versée, rapportée aux parts fixe et variable versées, en part de 1, null si inconnu */
                            variable_part_taux: number | null;
                            /** @description Part variable versée, euros courants */
                            verse_variable_eur: number;
                            /** @description Parts fixe et variable versées, euros courants */
                            verse_missions_eur: number;
                            /** @description Enveloppe annuelle pleine au dernier jour compté, euros courants */
                            enveloppe_pleine_eur: number;
                            /** @description Potentiel maximal au dernier jour compté, euros courants */
                            potentiel_maximal_eur: number;
                            /** @description Versé à des CPTS inconnues du référentiel, euros courants */
                            non_attribue_eur: number;
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enveloppe et versé par poste et part
         * @description « ensemble » : total, en ligne comme en colonne.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement" | "ensemble";
                            /** @enum {unknown} */
                            part: "fonctionnement" | "fixe" | "variable" | "ensemble";
                            /** @description Enveloppe théorique de l’exercice entier, euros courants */
                            enveloppe_eur: number;
                            /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                            enveloppe_a_date_eur: number;
                            /** @description Versé dans l’exercice, euros courants */
                            verse_eur: number;
                            /** @description Versé dans l’exercice précédent, au même jour de l’année si l’exercice est en cours ; null : avant les données, euros courants, null si inconnu */
                            verse_precedent_eur: number | null;
                            /** @description Versé moins enveloppe à date, euros courants */
                            ecart_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description Part de l’enveloppe dont le taux est déduit (C) ou paramétré (P), euros courants */
                            enveloppe_incertaine_eur: number;
                            /** @description Échu dans l’exercice, jusqu’à la date d’arrêté, montant certain, euros courants */
                            attendu_certain_eur: number;
                            /** @description Échu dans l’exercice, atteinte de la part variable estimée, euros courants */
                            attendu_estime_eur: number;
                            /** @description Échéances dont l’atteinte ne peut être estimée (n.d.) */
                            attendu_inconnu_nb: number;
                            /** @description CPTS dont le contrat prévoit une somme */
                            cpts_engagees_nb: number;
                            /** @description Une part au moins de l’enveloppe est de confiance C ou P */
                            incertaine: boolean;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postes/cpts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * CPTS d’un poste, la plus loin sous son enveloppe d’abord
         * @description Les premières CPTS du périmètre par écart, puis l’ensemble de toutes.
         */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Poste ; tous par défaut */
                    poste?: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                    limite: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description CPTS, ou « ensemble » pour toutes celles du périmètre, en dernier */
                            cpts_id: string;
                            /** @description Nom, null si inconnu */
                            nom: string | null;
                            /** @description Région, null si inconnu */
                            region_code: string | null;
                            /** @description Département, null si inconnu */
                            departement_code: string | null;
                            /** @description Versé ; null : aucun paiement, euros courants, null si inconnu */
                            verse_eur: number | null;
                            /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                            enveloppe_a_date_eur: number;
                            /** @description Versé moins enveloppe à date, euros courants */
                            ecart_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description CPTS du périmètre qui ont une enveloppe ou un versement */
                            cpts_nb: number;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postes/volets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enveloppe et versé par volet, au sein de chaque poste
         * @description Le versé d’un poste de plusieurs volets qui n’en nomme aucun est à part, sans enveloppe et jamais réparti : l’écart des volets du poste est celui de ce qui est nommé. Celui d’un poste d’un seul volet est de ce volet.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement" | "ensemble";
                            /** @description Volet ; sur une ligne « sans_volet » ou un total, null, null si inconnu */
                            volet: string | null;
                            /** @enum {unknown} */
                            niveau: "volet" | "sans_volet" | "poste" | "ensemble";
                            /** @description Enveloppe théorique de l’exercice entier ; null : versé d’un poste de plusieurs volets, dont la ligne n’en nomme aucun, euros courants, null si inconnu */
                            enveloppe_eur: number | null;
                            /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté ; null : versé d’un poste de plusieurs volets, dont la ligne n’en nomme aucun, euros courants, null si inconnu */
                            enveloppe_a_date_eur: number | null;
                            /** @description Versé dans l’exercice, euros courants */
                            verse_eur: number;
                            /** @description Versé moins enveloppe à date ; null : versé d’un poste de plusieurs volets, dont la ligne n’en nomme aucun, euros courants, null si inconnu */
                            ecart_eur: number | null;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description Échu dans l’exercice, montant certain ; null : versé d’un poste de plusieurs volets, dont la ligne n’en nomme aucun, euros courants, null si inconnu */
                            attendu_certain_eur: number | null;
                            /** @description Échu dans l’exercice, atteinte estimée ; null : versé d’un poste de plusieurs volets, dont la ligne n’en nomme aucun, euros courants, null si inconnu */
                            attendu_estime_eur: number | null;
                            /** @description Échéances dont l’atteinte ne peut être estimée ; null : versé d’un poste de plusieurs volets, dont la ligne n’en nomme aucun, null si inconnu */
                            attendu_inconnu_nb: number | null;
                            /** @description CPTS dont le contrat prévoit une somme ; null : versé d’un poste de plusieurs volets, dont la ligne n’en nomme aucun, null si inconnu */
                            cpts_engagees_nb: number | null;
                            /** @description Une part au moins de l’enveloppe est de confiance C ou P */
                            incertaine: boolean;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postes/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versé par action, au sein de chaque poste
         * @description L’action est celle que nomme la ligne de paiement : le versé sans action est à part, jamais réparti. Aucune enveloppe n’est définie par action.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement" | "ensemble";
                            /** @description Action nommée par la CPAM ; sur une ligne « sans_action » ou un total, null, null si inconnu */
                            action: string | null;
                            /** @enum {unknown} */
                            niveau: "action" | "sans_action" | "poste" | "ensemble";
                            /** @description Versé dans l’exercice, euros courants */
                            verse_eur: number;
                            /** @description Versé rapporté à celui du poste (au total, pour un poste), en part de 1, null si inconnu */
                            part_taux: number | null;
                            /** @description Versé dont l’action est nommée, rapporté au versé ; sur les totaux seuls, en part de 1, null si inconnu */
                            nomme_taux: number | null;
                            /** @description Lignes de paiement */
                            lignes_nb: number;
                            /** @description CPTS payées */
                            cpts_nb: number;
                            /** @description Points obtenus aux indicateurs de l’action, toutes années de contrat, null si inconnu */
                            points_obtenus: number | null;
                            /** @description Points au plus, null si inconnu */
                            points_max: number | null;
                            /** @description Points obtenus rapportés aux points au plus ; null : aucun indicateur ne nomme l’action, en part de 1, null si inconnu */
                            atteinte_taux: number | null;
                            /** @description Indicateurs qui nomment l’action, null si inconnu */
                            indicateurs_nb: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Comparaison des régions
         * @description Une CPTS compte dans la région de son siège, le FIR dans celle de l’ARS qui paie.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Code INSEE, « inconnue » ou « ensemble » */
                            region_code: string;
                            nom: string;
                            /** @description Habitants, null si inconnu */
                            population_hab: number | null;
                            /** @description Habitants couverts par une CPTS signataire, null si inconnu */
                            couverte_hab: number | null;
                            /** @description Habitants couverts rapportés aux habitants, en part de 1, null si inconnu */
                            couverture_taux: number | null;
                            /** @description CPTS à un stade quelconque */
                            cpts_nb: number;
                            /** @description CPTS signataires de l’ACI */
                            signataires_nb: number;
                            /** @description Enveloppe théorique de l’exercice entier, euros courants */
                            enveloppe_eur: number;
                            /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                            enveloppe_a_date_eur: number;
                            /** @description Versé dans l’exercice, euros courants */
                            verse_eur: number;
                            /** @description Versé dans l’exercice précédent, au même jour de l’année si l’exercice est en cours ; null : avant les données, euros courants, null si inconnu */
                            verse_precedent_eur: number | null;
                            /** @description Versé moins enveloppe à date, euros courants */
                            ecart_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description Versé par habitant couvert, euros courants, null si inconnu */
                            verse_par_habitant_eur: number | null;
                            /** @description Versé par CPTS signataire, euros courants, null si inconnu */
                            verse_par_cpts_eur: number | null;
                            /** @description FIR payé au titre de l’exercice ; null : aucune ARS du territoire n’a déclaré de ligne, euros courants, null si inconnu */
                            fir_paye_eur: number | null;
                            /** @description FIR payé rapporté au FIR et au versé ensemble, en part de 1, null si inconnu */
                            fir_part_taux: number | null;
                            /** @description Échu et impayé au-delà du délai, toutes années de contrat, à la fin de l’exercice demandé ou à la date d’arrêté s’il est en cours, euros courants, null si inconnu */
                            retard_eur: number | null;
                            /** @description Échu et certain à ce même jour, toutes années de contrat, euros courants, null si inconnu */
                            echu_eur: number | null;
                            /** @description Retard rapporté à ce qui est échu, en part de 1, null si inconnu */
                            retard_taux: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Comparaison des départements
         * @description Une CPTS compte dans le département de son siège.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Code INSEE, « inconnue » ou « ensemble » */
                            departement_code: string;
                            /** @description Région du département, null si inconnu */
                            region_code: string | null;
                            nom: string;
                            /** @description Habitants, null si inconnu */
                            population_hab: number | null;
                            /** @description Habitants couverts par une CPTS signataire, null si inconnu */
                            couverte_hab: number | null;
                            /** @description Habitants couverts rapportés aux habitants, en part de 1, null si inconnu */
                            couverture_taux: number | null;
                            /** @description CPTS à un stade quelconque */
                            cpts_nb: number;
                            /** @description CPTS signataires de l’ACI */
                            signataires_nb: number;
                            /** @description Enveloppe théorique de l’exercice entier, euros courants */
                            enveloppe_eur: number;
                            /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                            enveloppe_a_date_eur: number;
                            /** @description Versé dans l’exercice, euros courants */
                            verse_eur: number;
                            /** @description Versé dans l’exercice précédent, au même jour de l’année si l’exercice est en cours ; null : avant les données, euros courants, null si inconnu */
                            verse_precedent_eur: number | null;
                            /** @description Versé moins enveloppe à date, euros courants */
                            ecart_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description Versé par habitant couvert, euros courants, null si inconnu */
                            verse_par_habitant_eur: number | null;
                            /** @description Versé par CPTS signataire, euros courants, null si inconnu */
                            verse_par_cpts_eur: number | null;
                            /** @description FIR payé au titre de l’exercice ; null : aucune ARS du territoire n’a déclaré de ligne, euros courants, null si inconnu */
                            fir_paye_eur: number | null;
                            /** @description FIR payé rapporté au FIR et au versé ensemble, en part de 1, null si inconnu */
                            fir_part_taux: number | null;
                            /** @description Échu et impayé au-delà du délai, toutes années de contrat, à la fin de l’exercice demandé ou à la date d’arrêté s’il est en cours, euros courants, null si inconnu */
                            retard_eur: number | null;
                            /** @description Échu et certain à ce même jour, toutes années de contrat, euros courants, null si inconnu */
                            echu_eur: number | null;
                            /** @description Retard rapporté à ce qui est échu, en part de 1, null si inconnu */
                            retard_taux: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparaison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rang, écart à la médiane et groupe de territoires, exercice par exercice
         * @description Jusqu’à l’exercice demandé. Le groupe, le reste (tous les autres) et l’ensemble sont des lignes : groupe et reste font l’ensemble. Le retard est celui de la fin de l’exercice demandé (la date d’arrêté s’il est en cours) : il accompagne le dernier exercice de la réponse. Une médiane sur moins de cinq territoires ou de cinq CPTS signataires n’est pas publiée.
         */
        get: {
            parameters: {
                query: {
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Maille des lignes */
                    niveau: "region" | "departement";
                    /** @description Ce qui est classé */
                    mesure: "consommation_taux" | "verse_par_habitant_eur" | "verse_par_cpts_eur" | "couverture_taux" | "fir_part_taux" | "retard_taux";
                    /** @description Codes des territoires réunis, séparés par des virgules */
                    groupe?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Exercice */
                            exercice: number;
                            /** @description Code INSEE, « inconnue », « groupe », « reste » (les autres) ou « ensemble » */
                            code: string;
                            /** @description Région du territoire, null si inconnu */
                            region_code: string | null;
                            nom: string;
                            /** @description Habitants, null si inconnu */
                            population_hab: number | null;
                            /** @description Habitants couverts par une CPTS signataire, null si inconnu */
                            couverte_hab: number | null;
                            /** @description Habitants couverts rapportés aux habitants, en part de 1, null si inconnu */
                            couverture_taux: number | null;
                            /** @description CPTS à un stade quelconque */
                            cpts_nb: number;
                            /** @description CPTS signataires de l’ACI */
                            signataires_nb: number;
                            /** @description Enveloppe théorique de l’exercice entier, euros courants */
                            enveloppe_eur: number;
                            /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                            enveloppe_a_date_eur: number;
                            /** @description Versé dans l’exercice, euros courants */
                            verse_eur: number;
                            /** @description Versé dans l’exercice précédent, au même jour de l’année si l’exercice est en cours ; null : avant les données, euros courants, null si inconnu */
                            verse_precedent_eur: number | null;
                            /** @description Versé moins enveloppe à date, euros courants */
                            ecart_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description Versé par habitant couvert, euros courants, null si inconnu */
                            verse_par_habitant_eur: number | null;
                            /** @description Versé par CPTS signataire, euros courants, null si inconnu */
                            verse_par_cpts_eur: number | null;
                            /** @description FIR payé au titre de l’exercice ; null : aucune ARS du territoire n’a déclaré de ligne, euros courants, null si inconnu */
                            fir_paye_eur: number | null;
                            /** @description FIR payé rapporté au FIR et au versé ensemble, en part de 1, null si inconnu */
                            fir_part_taux: number | null;
                            /** @description Échu et impayé au-delà du délai, toutes années de contrat, à la fin de l’exercice demandé ou à la date d’arrêté s’il est en cours, euros courants, null si inconnu */
                            retard_eur: number | null;
                            /** @description Échu et certain à ce même jour, toutes années de contrat, euros courants, null si inconnu */
                            echu_eur: number | null;
                            /** @description Retard rapporté à ce qui est échu, en part de 1, null si inconnu */
                            retard_taux: number | null;
                            /** @description Mesure choisie */
                            valeur: number | null;
                            /** @description Rang de la valeur, 1 pour la plus haute, null si inconnu */
                            rang: number | null;
                            /** @description Territoires dont la valeur est connue */
                            rangs_nb: number;
                            /** @description Médiane des territoires ; null sous cinq territoires ou cinq CPTS signataires */
                            mediane: number | null;
                            /** @description Valeur moins médiane */
                            ecart_mediane: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entonnoir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Taux de consommation selon l’enveloppe, avec ses limites à 95 % et 99,8 %
         * @description Limites autour du taux national : la variance d’un taux est celle des CPTS à l’intérieur de leur territoire, proportionnelle à leur enveloppe ; l’écart-type d’un territoire est sigma divisé par la racine de son enveloppe (graphique en entonnoir de Spiegelhalter, 2005). La surdispersion dit combien les territoires s’écartent au-delà. Limites non publiées sous cinq CPTS.
         */
        get: {
            parameters: {
                query: {
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Maille des lignes */
                    niveau: "region" | "departement";
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Territoire ; null : une abscisse des limites, null si inconnu */
                            code: string | null;
                            /** @description Nom, null si inconnu */
                            nom: string | null;
                            /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                            enveloppe_a_date_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description CPTS dont le contrat prévoit une somme, null si inconnu */
                            cpts_nb: number | null;
                            /** @description Limite basse à 95 % pour cette enveloppe, en part de 1, null si inconnu */
                            bas_95_taux: number | null;
                            /** @description Limite haute à 95 %, en part de 1, null si inconnu */
                            haut_95_taux: number | null;
                            /** @description Limite basse à 99,8 %, en part de 1, null si inconnu */
                            bas_998_taux: number | null;
                            /** @description Limite haute à 99,8 %, en part de 1, null si inconnu */
                            haut_998_taux: number | null;
                            /**
                             * @description Place au regard des limites ; null sous cinq CPTS
                             * @enum {string|null}
                             */
                            position: "dedans" | "hors_95" | "hors_998" | null;
                            /** @description Versé rapporté à l’enveloppe, tous territoires, en part de 1, null si inconnu */
                            taux_national: number | null;
                            /** @description Écart-type d’un taux, pour un euro d’enveloppe, entre CPTS d’un même territoire */
                            sigma: number | null;
                            /** @description Moyenne des carrés des écarts réduits ; 1 si les territoires ne varient que par le hasard */
                            surdispersion_ratio: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matrice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Enveloppe et versé par région et poste */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Code INSEE, « inconnue » ou « ensemble » */
                            region_code: string;
                            nom: string;
                            /** @enum {unknown} */
                            poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement" | "ensemble";
                            /** @description Enveloppe théorique de l’exercice entier, euros courants */
                            enveloppe_eur: number;
                            /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                            enveloppe_a_date_eur: number;
                            /** @description Versé dans l’exercice, euros courants */
                            verse_eur: number;
                            /** @description Versé moins enveloppe à date, euros courants */
                            ecart_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            taux: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versé et enveloppe par mois, cumulés */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Poste ; tous par défaut */
                    poste?: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                    /** @description Part ; toutes par défaut */
                    part?: "fonctionnement" | "fixe" | "variable";
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Mois, 1 à 12 */
                            mois: number;
                            /** @description Versé dans le mois, euros courants, null si inconnu */
                            verse_eur: number | null;
                            /** @description Versé depuis le 1er janvier, euros courants, null si inconnu */
                            verse_cumule_eur: number | null;
                            /** @description Enveloppe du mois, par jours actifs, euros courants */
                            enveloppe_eur: number;
                            /** @description Enveloppe depuis le 1er janvier, euros courants */
                            enveloppe_cumulee_eur: number;
                            /** @description Versé dans le même mois de l’exercice précédent ; null : avant les données, euros courants, null si inconnu */
                            verse_precedent_eur: number | null;
                            /** @description Versé depuis le 1er janvier, exercice précédent ; null : avant les données, euros courants, null si inconnu */
                            verse_precedent_cumule_eur: number | null;
                            /** @description Enveloppe depuis le 1er janvier, exercice précédent ; null : avant les données, euros courants, null si inconnu */
                            enveloppe_precedent_cumulee_eur: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/couverture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Population par stade, à une date
         * @description Chaque commune est partagée entre les stades, le plus avancé d’abord. La maille « epci » demande une région ou un département, « commune » un département.
         */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Jour (AAAA-MM-JJ) ; par défaut la date d’arrêté */
                    date?: string;
                    /** @description Maille des lignes */
                    niveau: "france" | "region" | "departement" | "epci" | "commune";
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Code INSEE ou SIREN de l’EPCI, « france », « hors_epci » */
                            code: string;
                            nom: string;
                            /** @description Habitants */
                            population_hab: number;
                            /** @description Habitants couverts par une CPTS signataire */
                            aci_hab: number;
                            /** @description Habitants couverts au plus par un projet validé */
                            projet_valide_hab: number;
                            /** @description Habitants couverts au plus par une lettre d’intention */
                            lettre_intention_hab: number;
                            /** @description Habitants sans CPTS */
                            aucune_hab: number;
                            /** @description Part de la population, ACI signé, en part de 1, null si inconnu */
                            aci_taux: number | null;
                            /** @description Part de la population, projet validé, en part de 1, null si inconnu */
                            projet_valide_taux: number | null;
                            /** @description Part de la population, lettre d’intention, en part de 1, null si inconnu */
                            lettre_intention_taux: number | null;
                            /** @description Part de la population sans CPTS, en part de 1, null si inconnu */
                            aucune_taux: number | null;
                            /** @description Part de la population à un stade quelconque, en part de 1, null si inconnu */
                            tous_stades_taux: number | null;
                            /** @description CPTS présentes sur le territoire, à un stade quelconque */
                            cpts_nb: number;
                            /** @description CPTS signataires présentes sur le territoire */
                            signataires_nb: number;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/couverture/serie": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Population par stade, à chaque fin de trimestre */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            date: string;
                            /** @description Habitants */
                            population_hab: number;
                            /** @description Habitants couverts par une CPTS signataire */
                            aci_hab: number;
                            /** @description Habitants couverts au plus par un projet validé */
                            projet_valide_hab: number;
                            /** @description Habitants couverts au plus par une lettre d’intention */
                            lettre_intention_hab: number;
                            /** @description Habitants sans CPTS */
                            aucune_hab: number;
                            /** @description Part de la population, ACI signé, en part de 1, null si inconnu */
                            aci_taux: number | null;
                            /** @description Part de la population, projet validé, en part de 1, null si inconnu */
                            projet_valide_taux: number | null;
                            /** @description Part de la population, lettre d’intention, en part de 1, null si inconnu */
                            lettre_intention_taux: number | null;
                            /** @description Part de la population sans CPTS, en part de 1, null si inconnu */
                            aucune_taux: number | null;
                            /** @description Part de la population à un stade quelconque, en part de 1, null si inconnu */
                            tous_stades_taux: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/couverture/cpts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CPTS d’un jour, comme points */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Jour (AAAA-MM-JJ) ; par défaut la date d’arrêté */
                    date?: string;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cpts_id: string;
                            nom: string;
                            /** @enum {unknown} */
                            stade: "aucune" | "lettre_intention" | "projet_valide" | "aci";
                            /** @description Taille, null si inconnu */
                            taille: number | null;
                            /** @description Habitants couverts */
                            population_hab: number;
                            longitude: number;
                            latitude: number;
                            region_code: string;
                            departement_code: string;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/couverture/zones_blanches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Zones blanches : EPCI, communes ou départements par habitants sans CPTS
         * @description « ensemble » est la somme de toutes les pages, la même à toutes les mailles. Paris, Lyon et Marseille sont chacune une commune ; un EPCI à cheval sur deux départements a une ligne dans chacun.
         */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description Jour (AAAA-MM-JJ) ; par défaut la date d’arrêté */
                    date?: string;
                    /** @description Maille des lignes */
                    niveau: "epci" | "commune" | "departement";
                    page: number;
                    /** @description Lignes par page */
                    limite: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Page */
                            page: number;
                            /** @description Lignes par page */
                            limite: number;
                            ensemble: {
                                /** @description Territoires de la maille qui ont des habitants sans CPTS */
                                zones_nb: number;
                                /** @description Habitants sans CPTS */
                                aucune_hab: number;
                                /** @description Part de la population sans CPTS, en part de 1, null si inconnu */
                                aucune_taux: number | null;
                                /** @description Habitants de tout le périmètre */
                                population_hab: number;
                            };
                            lignes: {
                                /** @description SIREN de l’EPCI ou « hors_epci », code INSEE de la commune ou du département */
                                code: string;
                                nom: string;
                                departement_code: string;
                                /** @description Habitants sans CPTS */
                                aucune_hab: number;
                                /** @description Part de la population sans CPTS, en part de 1, null si inconnu */
                                aucune_taux: number | null;
                                /** @description Habitants ; ceux d’un EPCI dans le département */
                                population_hab: number;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/couverture/carte": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Population par stade de toutes les communes ou de tous les EPCI, en colonnes
         * @description La France entière en une réponse. Paris, Lyon et Marseille y sont la somme de leurs arrondissements. Les noms sont dans les contours.
         */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description Jour (AAAA-MM-JJ) ; par défaut la date d’arrêté */
                    date?: string;
                    /** @description Maille des colonnes */
                    niveau: "epci" | "commune";
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Commune (INSEE), ou SIREN de l’EPCI et « hors_epci », par ordre */
                            code: string[];
                            /** @description Habitants */
                            population_hab: number[];
                            /** @description Habitants couverts par une CPTS signataire */
                            aci_hab: number[];
                            /** @description Habitants couverts au plus par un projet validé */
                            projet_valide_hab: number[];
                            /** @description Habitants couverts au plus par une lettre d’intention */
                            lettre_intention_hab: number[];
                            /** @description Habitants sans CPTS */
                            aucune_hab: number[];
                            /** @description Part de la population, ACI signé, en part de 1, null sans habitant */
                            aci_taux: (number | null)[];
                            /** @description Part de la population, projet validé, en part de 1, null sans habitant */
                            projet_valide_taux: (number | null)[];
                            /** @description Part de la population, lettre d’intention, en part de 1, null sans habitant */
                            lettre_intention_taux: (number | null)[];
                            /** @description Part de la population à un stade quelconque, en part de 1, null sans habitant */
                            tous_stades_taux: (number | null)[];
                            /** @description Part de la population sans CPTS, en part de 1, null sans habitant */
                            aucune_taux: (number | null)[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contours installés pour la carte, à part des instantanés */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Vide quand rien n’est installé */
                            couches: {
                                /** @enum {unknown} */
                                couche: "communes" | "epci" | "departements" | "regions";
                                /** @description TopoJSON, objet « couche », encarts compris */
                                adresse: string;
                                octets: number;
                                contours_nb: number;
                                /** @description Codes du COG qui n’ont pas de contour */
                                sans_contour_nb: number;
                            }[];
                            /** @description Producteur, null si inconnu */
                            producteur: string | null;
                            /** @description Licence, null si inconnu */
                            licence: string | null;
                            /** @description Jour du fichier des communes, null si inconnu */
                            date: string | null;
                            /** @description Installation, null si inconnu */
                            installe_le: string | null;
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contours/{empreinte}/{nom}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une couche de contours (TopoJSON) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    empreinte: string;
                    nom: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cpts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste des CPTS */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Morceau du nom (accents, apostrophes et traits d’union indifférents), début du FINESS, ou SIREN, SIRET et ancien identifiant */
                    recherche?: string;
                    /** @description Stade au dernier jour compté */
                    stade?: "aucune" | "lettre_intention" | "projet_valide" | "aci";
                    /** @description Par défaut le nom ; avec une recherche, d’abord l’identifiant exact et les noms dont un mot commence par elle */
                    tri?: "nom" | "cpts_id" | "region_code" | "region" | "departement_code" | "departement" | "organisme_code" | "stade" | "taille" | "population_hab" | "membres_nb" | "date_signature" | "date_fin_contrat" | "enveloppe_eur" | "enveloppe_a_date_eur" | "verse_eur" | "ecart_eur" | "consommation_taux" | "date_dernier_versement" | "fir_paye_eur" | "autres_eur" | "depense_effective_eur" | "attendu_certain_eur" | "attendu_estime_eur" | "attendu_inconnu_nb" | "rattache_eur" | "ecart_attendu_eur" | "trop_percu_eur" | "retard_eur" | "retard_jours" | "alertes_nb";
                    ordre: "asc" | "desc";
                    page: number;
                    limite: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description CPTS retenues par les filtres */
                            total_nb: number;
                            /** @description Page */
                            page: number;
                            /** @description Lignes par page */
                            limite: number;
                            /** @description Total de toutes les pages */
                            ensemble: {
                                /** @description Enveloppe théorique de l’exercice entier, euros courants */
                                enveloppe_eur: number;
                                /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                                enveloppe_a_date_eur: number;
                                /** @description Versé dans l’exercice, euros courants */
                                verse_eur: number;
                                /** @description Versé moins enveloppe à date, euros courants */
                                ecart_eur: number;
                                /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                                consommation_taux: number | null;
                                /** @description FIR payé au titre de l’exercice ; null : aucune ARS du territoire n’a déclaré de ligne, euros courants, null si inconnu */
                                fir_paye_eur: number | null;
                                /** @description Payé par d’autres dans l’exercice, euros courants */
                                autres_eur: number;
                                /** @description Dépense effective, n.d. s’il manque le compte d’un poste payé, euros courants, null si inconnu */
                                depense_effective_eur: number | null;
                                /** @description Échu et connu depuis la première signature ; null : rien d’échu, euros courants, null si inconnu */
                                attendu_certain_eur: number | null;
                                /** @description Échu, part variable estimée faute de dialogue de gestion, euros courants, null si inconnu */
                                attendu_estime_eur: number | null;
                                /** @description Échéances échues dont aucun taux n’est connu (n.d.), null si inconnu */
                                attendu_inconnu_nb: number | null;
                                /** @description Versé et rattaché à une échéance, euros courants, null si inconnu */
                                rattache_eur: number | null;
                                /** @description Versé rattaché moins attendu, certain et estimé, euros courants, null si inconnu */
                                ecart_attendu_eur: number | null;
                                /** @description Versé au-delà de l’attendu, euros courants, null si inconnu */
                                trop_percu_eur: number | null;
                                /** @description Impayé au-delà du délai, euros courants, null si inconnu */
                                retard_eur: number | null;
                                /** @description Jours de retard de la plus ancienne somme due, null si inconnu */
                                retard_jours: number | null;
                                /** @description Constats dont les faits sont de l’exercice, au nom de la CPTS */
                                alertes_nb: number;
                            };
                            lignes: {
                                cpts_id: string;
                                nom: string;
                                region_code: string;
                                region: string;
                                departement_code: string;
                                departement: string;
                                /** @description CPAM, null si inconnu */
                                organisme_code: string | null;
                                /** @enum {unknown} */
                                stade: "aucune" | "lettre_intention" | "projet_valide" | "aci";
                                /** @description Taille, null si inconnu */
                                taille: number | null;
                                /** @description Habitants couverts, null si inconnu */
                                population_hab: number | null;
                                /** @description Membres, null si inconnu */
                                membres_nb: number | null;
                                /** @description Signature du premier ACI (AAAA-MM-JJ), null si inconnue */
                                date_signature: string | null;
                                /** @description Fin du dernier contrat signé, exclue ; null : aucune fin connue (AAAA-MM-JJ), null si inconnue */
                                date_fin_contrat: string | null;
                                /** @description Enveloppe théorique de l’exercice entier, euros courants */
                                enveloppe_eur: number;
                                /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                                enveloppe_a_date_eur: number;
                                /** @description Versé dans l’exercice ; null : aucun paiement, euros courants, null si inconnu */
                                verse_eur: number | null;
                                /** @description Versé moins enveloppe à date, euros courants */
                                ecart_eur: number;
                                /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                                consommation_taux: number | null;
                                /** @description Dernier paiement ACI, au dernier jour compté ; null : aucun (AAAA-MM-JJ), null si inconnue */
                                date_dernier_versement: string | null;
                                /** @description FIR payé au titre de l’exercice ; null : aucune ligne, euros courants, null si inconnu */
                                fir_paye_eur: number | null;
                                /** @description Payé par d’autres dans l’exercice ; null : aucune ligne, euros courants, null si inconnu */
                                autres_eur: number | null;
                                /** @description Dépense effective, n.d. s’il manque le compte d’un poste payé, euros courants, null si inconnu */
                                depense_effective_eur: number | null;
                                /** @description Échu et connu depuis la première signature ; null : rien d’échu, euros courants, null si inconnu */
                                attendu_certain_eur: number | null;
                                /** @description Échu, part variable estimée faute de dialogue de gestion, euros courants, null si inconnu */
                                attendu_estime_eur: number | null;
                                /** @description Échéances échues dont aucun taux n’est connu (n.d.), null si inconnu */
                                attendu_inconnu_nb: number | null;
                                /** @description Versé et rattaché à une échéance, euros courants, null si inconnu */
                                rattache_eur: number | null;
                                /** @description Versé rattaché moins attendu, certain et estimé, euros courants, null si inconnu */
                                ecart_attendu_eur: number | null;
                                /** @description Versé au-delà de l’attendu, euros courants, null si inconnu */
                                trop_percu_eur: number | null;
                                /** @description Impayé au-delà du délai, euros courants, null si inconnu */
                                retard_eur: number | null;
                                /** @description Jours de retard de la plus ancienne somme due, null si inconnu */
                                retard_jours: number | null;
                                /** @description Constats dont les faits sont de l’exercice, au nom de la CPTS */
                                alertes_nb: number;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cpts/{cpts_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une CPTS, jusqu’à ses lignes de paiement */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path: {
                    cpts_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cpts_id: string;
                            nom: string;
                            /** @description SIRET, null si inconnu */
                            siret: string | null;
                            region_code: string;
                            region: string;
                            departement_code: string;
                            departement: string;
                            /** @description CPAM, null si inconnu */
                            organisme_code: string | null;
                            /** @enum {unknown} */
                            stade: "aucune" | "lettre_intention" | "projet_valide" | "aci";
                            /** @description Taille, null si inconnu */
                            taille: number | null;
                            /** @description Membres, null si inconnu */
                            membres_nb: number | null;
                            /** @description Habitants couverts, null si inconnu */
                            population_hab: number | null;
                            /** @description Lettre d’intention (AAAA-MM-JJ), null si inconnue */
                            date_lettre_intention: string | null;
                            /** @description Projet de santé validé (AAAA-MM-JJ), null si inconnue */
                            date_projet_valide: string | null;
                            /** @description Signature du premier ACI (AAAA-MM-JJ), null si inconnue */
                            date_signature: string | null;
                            stades: {
                                stade: string;
                                date_debut: string;
                                /** @description Fin, exclue (AAAA-MM-JJ), null si inconnue */
                                date_fin: string | null;
                            }[];
                            contrats: {
                                date_effet: string;
                                /** @description Rang du contrat que la ligne ouvre ; null : avenant, null si inconnu */
                                contrat_rang: number | null;
                                /** @description Taille */
                                taille: number;
                                /** @description Membres, null si inconnu */
                                membres_nb: number | null;
                                /** @description Fin, exclue (AAAA-MM-JJ), null si inconnue */
                                date_fin: string | null;
                            }[];
                            engagements: {
                                poste: string;
                                volet: string;
                                date_demarrage: string;
                                /** @description Fin, exclue (AAAA-MM-JJ), null si inconnue */
                                date_fin: string | null;
                                /** @description Déploiement (AAAA-MM-JJ), null si inconnue */
                                date_deploiement: string | null;
                            }[];
                            /** @description Changements d’identité, fusions et scissions qui concernent la CPTS */
                            correspondances: {
                                /** @description siret_finess, fusion ou scission */
                                nature: string;
                                date_effet: string;
                                /** @description Identifiant d’avant ; celui d’aujourd’hui si elle a fusionné */
                                ancien_id: string;
                                /** @description Son nom ; null : aucune CPTS connue sous cet identifiant, null si inconnu */
                                ancien_nom: string | null;
                                /** @description Identifiant d’aujourd’hui */
                                nouveau_id: string;
                                /** @description Son nom ; null : aucune CPTS connue sous cet identifiant, null si inconnu */
                                nouveau_nom: string | null;
                            }[];
                            exercices: {
                                /** @description Exercice */
                                exercice: number;
                                /** @description Enveloppe théorique de l’exercice entier, euros courants */
                                enveloppe_eur: number;
                                /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                                enveloppe_a_date_eur: number;
                                /** @description Versé dans l’exercice ; null : aucun paiement, euros courants, null si inconnu */
                                verse_eur: number | null;
                                /** @description Versé moins enveloppe à date, euros courants */
                                ecart_eur: number;
                                /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                                consommation_taux: number | null;
                                /** @description FIR payé au titre de l’exercice ; null : aucune ligne, euros courants, null si inconnu */
                                fir_paye_eur: number | null;
                            }[];
                            /** @description Tous les exercices, jusqu’à la date d’arrêté */
                            ensemble: {
                                /** @description Enveloppe théorique de l’exercice entier, euros courants */
                                enveloppe_eur: number;
                                /** @description Enveloppe de l’exercice jusqu’à la date d’arrêté, euros courants */
                                enveloppe_a_date_eur: number;
                                /** @description Versé dans l’exercice ; null : aucun paiement, euros courants, null si inconnu */
                                verse_eur: number | null;
                                /** @description Versé moins enveloppe à date, euros courants */
                                ecart_eur: number;
                                /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                                consommation_taux: number | null;
                                /** @description FIR payé au titre de l’exercice ; null : aucune ligne, euros courants, null si inconnu */
                                fir_paye_eur: number | null;
                            };
                            communes: {
                                commune_code: string;
                                nom: string;
                                departement_code: string;
                                /** @description Habitants de la commune */
                                population_hab: number;
                                /** @description Part de la population couverte, en part de 1, null si inconnu */
                                part_population_taux: number | null;
                                /** @description Part de la commune dans les habitants couverts par la CPTS, en part de 1, null si inconnu */
                                part_territoire_taux: number | null;
                                /** @description Longitude d’un point de la commune (WGS 84), null si inconnue */
                                longitude: number | null;
                                /** @description Latitude d’un point de la commune (WGS 84), null si inconnue */
                                latitude: number | null;
                            }[];
                            versements: {
                                flux_id: string;
                                date_paiement: string;
                                /** @description Exercice */
                                exercice: number;
                                poste: string;
                                /** @description Volet, null si inconnu */
                                volet: string | null;
                                part: string;
                                nature: string;
                                /** @description Année de contrat donnée par l’émetteur, null si inconnu */
                                annee_contrat: number | null;
                                /** @description Montant signé, euros courants */
                                verse_eur: number;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cpts/{cpts_id}/enveloppe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** L’enveloppe d’une CPTS, ligne par ligne, avec son calcul */
        get: {
            parameters: {
                query?: {
                    /** @description Année de contrat ; par défaut toutes */
                    annee_contrat?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path: {
                    cpts_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            annees: {
                                /** @description Année de contrat */
                                annee_contrat: number;
                                /** @description Rang du contrat de la CPTS */
                                contrat_rang: number;
                                /** @description Signature du contrat */
                                date_signature: string;
                                /** @description Premier jour de l’année de contrat */
                                date_debut: string;
                                /** @description Premier jour de la suivante */
                                date_anniversaire: string;
                                /** @description Fin des jours actifs, exclue */
                                date_fin: string;
                                /** @description Jours de l’année de contrat */
                                jours_annee_nb: number;
                                /** @description Jours pendant lesquels le contrat court */
                                jours_actifs_nb: number;
                                /** @description Année commencée après la date d’arrêté */
                                projete: boolean;
                                /** @description Version du barème, null si inconnu */
                                version: string | null;
                                /** @description Effet de la version (AAAA-MM-JJ), null si inconnue */
                                version_date_effet: string | null;
                                /** @description Pourquoi cette version */
                                version_motif: string;
                                /** @description Taille du contrat, null si inconnu */
                                taille: number | null;
                                /** @description Membres, null si inconnu */
                                membres_nb: number | null;
                                /** @description Effet de l’avenant qui donne la taille (AAAA-MM-JJ), null si inconnue */
                                avenant_date_effet: string | null;
                                /** @description Pourquoi cette taille, null si inconnu */
                                taille_motif: string | null;
                                /** @description Enveloppe de fonctionnement, euros courants */
                                fonctionnement_eur: number;
                                /** @description Enveloppe des parts fixes, euros courants */
                                fixe_eur: number;
                                /** @description Enveloppe des parts variables, euros courants */
                                variable_eur: number;
                                /** @description Enveloppe de l’année de contrat, euros courants */
                                enveloppe_eur: number;
                            }[];
                            lignes: {
                                /** @description Année de contrat */
                                annee_contrat: number;
                                /** @enum {unknown} */
                                poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                                /** @enum {unknown} */
                                volet: "base" | "snp" | "plan_annee_1" | "plan_mise_a_jour" | "survenue" | "complement_2019";
                                /** @enum {unknown} */
                                part: "fonctionnement" | "fixe" | "variable";
                                /** @description Version du barème */
                                version: string;
                                /** @description Taille du contrat */
                                taille: number;
                                /** @description Montant du barème pour une année entière, euros courants */
                                taux_annuel_eur: number;
                                /** @description Confiance du montant du barème : A, B, C ou P */
                                taux_confiance: string;
                                /** @description Source du montant du barème */
                                taux_source: string;
                                /** @description Confiance de la ligne : P si des membres inconnus en décident */
                                confiance: string;
                                /** @description Jours comptés */
                                jours_actifs_nb: number;
                                /** @description Jours de l’année de contrat */
                                jours_annee_nb: number;
                                periodes: {
                                    date_debut: string;
                                    /** @description Fin, exclue */
                                    date_fin: string;
                                    /** @description Jours */
                                    jours_nb: number;
                                }[];
                                /** @description Pourquoi ces jours */
                                jours_motif: string;
                                /** @description 1, ou 1 plus la majoration */
                                majoration_taux: number;
                                /** @enum {unknown} */
                                majoration_etat: "appliquee" | "fonctionnement" | "version" | "taille" | "membres_inconnus" | "membres_insuffisants";
                                /** @description Pourquoi une majoration, ou pourquoi aucune */
                                majoration_motif: string;
                                /** @description Le calcul en toutes lettres, arrondi au centime une seule fois */
                                calcul: string;
                                /** @description Enveloppe de la ligne, euros courants */
                                enveloppe_eur: number;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cpts/{cpts_id}/echeancier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les échéances d’une CPTS et les versements qui les couvrent, à la date d’arrêté
         * @description Avec une année de contrat, seuls les versements rattachés à cette année sont donnés et comptés.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Année de contrat ; par défaut toutes */
                    annee_contrat?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path: {
                    cpts_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            totaux: {
                                /** @description Échu, connu, euros courants */
                                attendu_certain_eur: number;
                                /** @description Échu, part variable estimée, euros courants */
                                attendu_estime_eur: number;
                                /** @description Échéances échues dont aucun taux n’est connu (n.d.) */
                                attendu_inconnu_nb: number;
                                /** @description Versé : rattaché, contrat précoce et non rattaché, euros courants */
                                verse_eur: number;
                                /** @description Versé et rattaché à une échéance, euros courants */
                                rattache_eur: number;
                                /** @description Versé au titre d’un contrat précoce, euros courants */
                                contrat_precoce_eur: number;
                                /** @description Versé sans échéance à laquelle le rattacher, euros courants */
                                non_rattache_eur: number;
                                /** @description Rattaché moins attendu, certain et estimé, euros courants */
                                ecart_eur: number;
                                /** @description Rattaché au-delà de l’attendu, euros courants */
                                trop_percu_eur: number;
                                /** @description Échu et impayé, encore dans le délai, euros courants */
                                reste_du_eur: number;
                                /** @description Impayé depuis plus de 2 mois et jusqu’à 6, euros courants */
                                retard_2_6_mois_eur: number;
                                /** @description Impayé depuis plus de 6 mois, euros courants */
                                retard_plus_6_mois_eur: number;
                                /** @description Impayé au-delà du délai, euros courants */
                                retard_eur: number;
                            };
                            echeances: {
                                /** @description Année de contrat */
                                annee_contrat: number;
                                /** @enum {unknown} */
                                poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                                /** @enum {unknown} */
                                volet: "base" | "snp" | "plan_annee_1" | "plan_mise_a_jour" | "survenue" | "complement_2019";
                                /** @enum {unknown} */
                                part: "fonctionnement" | "fixe" | "variable";
                                /** @enum {unknown} */
                                nature: "versement_initial" | "avance" | "solde" | "variable" | "regularisation" | "recuperation" | "contrat_precoce";
                                /** @description Jour de l’échéance */
                                date_echeance: string;
                                /** @description Dernier jour avant le retard */
                                date_limite: string;
                                /** @description Attendu, euros courants, null si inconnu */
                                attendu_eur: number | null;
                                /** @description Le taux d’atteinte n’est pas encore connu */
                                estime: boolean;
                                /** @description Points obtenus, au centième, qui donnent le taux, null si inconnu */
                                taux_num: number | null;
                                /** @description Points au plus, au centième, null si inconnu */
                                taux_den: number | null;
                                /** @description Points obtenus rapportés aux points au plus, en part de 1, null si inconnu */
                                taux_atteinte_taux: number | null;
                                /** @description Couvert par les versements, la plus ancienne échéance servie la première, euros courants, null si inconnu */
                                regle_eur: number | null;
                                /** @description Attendu moins couvert, euros courants, null si inconnu */
                                reste_eur: number | null;
                                /** @enum {unknown} */
                                etat: "regle" | "du" | "en_retard" | "estime" | "a_venir" | "inconnu";
                            }[];
                            versements: {
                                flux_id: string;
                                date_paiement: string;
                                /** @enum {unknown} */
                                poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                                /** @description Volet, null si inconnu */
                                volet: string | null;
                                /** @enum {unknown} */
                                part: "fonctionnement" | "fixe" | "variable";
                                /** @enum {unknown} */
                                nature: "versement_initial" | "avance" | "solde" | "variable" | "regularisation" | "recuperation" | "contrat_precoce";
                                /** @description Année de contrat donnée par l’émetteur, null si inconnu */
                                annee_declaree: number | null;
                                /** @enum {unknown} */
                                etat: "rattache" | "contrat_precoce" | "non_rattache";
                                /** @description Pourquoi cette année, ou pourquoi aucune */
                                motif: string;
                                /** @description Année de contrat à laquelle la ligne est rattachée, null si inconnu */
                                annee_contrat: number | null;
                                /** @description Montant signé, euros courants */
                                verse_eur: number;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cpts/{cpts_id}/indicateurs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les indicateurs d’une CPTS et la part variable qu’ils commandent
         * @description Des points ne comptent qu’une fois le dialogue de gestion tenu, à la date d’arrêté.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path: {
                    cpts_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            parts: {
                                /** @description Année de contrat */
                                annee_contrat: number;
                                /** @description Premier jour de l’année de contrat (AAAA-MM-JJ), null si inconnue */
                                date_debut: string | null;
                                /** @description Premier jour de la suivante (AAAA-MM-JJ), null si inconnue */
                                date_anniversaire: string | null;
                                /** @enum {unknown} */
                                poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                                /** @description Indicateurs transmis */
                                indicateurs_nb: number;
                                /** @description Dont le dialogue de gestion est tenu */
                                indicateurs_connus_nb: number;
                                /** @description Points obtenus, dialogues tenus, null si inconnu */
                                points_obtenus: number | null;
                                /** @description Points au plus, dialogues tenus, null si inconnu */
                                points_max: number | null;
                                /** @description Points obtenus rapportés aux points au plus, en part de 1, null si inconnu */
                                atteinte_taux: number | null;
                                /** @description Part variable de l’enveloppe ; null : aucune, euros courants, null si inconnu */
                                variable_eur: number | null;
                                /** @description Dont survenue de crise, due en entier ; null : aucune, euros courants, null si inconnu */
                                survenue_eur: number | null;
                                /** @description Part variable dont l’atteinte est connue, euros courants, null si inconnu */
                                variable_connue_eur: number | null;
                                /** @description Ce que l’atteinte en rend dû, euros courants, null si inconnu */
                                variable_due_eur: number | null;
                                /** @description Part variable versée et rattachée ; null : aucun versement, euros courants, null si inconnu */
                                rattache_eur: number | null;
                            }[];
                            indicateurs: {
                                /** @description Année de contrat */
                                annee_contrat: number;
                                /** @enum {unknown} */
                                poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                                /** @description Action, null si inconnu */
                                action: string | null;
                                /** @description Indicateur */
                                indicateur: string;
                                /** @enum {unknown} */
                                nature: "moyens" | "resultat_national" | "resultat_regional" | "resultat_local";
                                /** @description Points au plus */
                                points_max: number;
                                /** @description Points obtenus, comme transmis */
                                points_obtenus: number;
                                /** @description Dialogue de gestion (AAAA-MM-JJ), null si inconnue */
                                date_dialogue: string | null;
                                /** @description Le dialogue est tenu : les points comptent */
                                compte: boolean;
                                /** @description Points obtenus rapportés aux points au plus, une fois le dialogue tenu, en part de 1, null si inconnu */
                                atteinte_taux: number | null;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cpts/{cpts_id}/comptes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Les comptes d’une CPTS, au regard de ce qu’elle a reçu
         * @description Un exercice sans compte est n.d. : rien n’est extrapolé.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path: {
                    cpts_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            exercices: {
                                /** @description Exercice */
                                exercice: number;
                                /** @description ACI reçu dans l’année ; null : aucun versement, euros courants, null si inconnu */
                                aci_eur: number | null;
                                /** @description FIR reçu dans l’année, au jour du paiement ; null : aucune ligne, euros courants, null si inconnu */
                                fir_eur: number | null;
                                /** @description Reçu d’autres financeurs ; null : aucune ligne, euros courants, null si inconnu */
                                autres_eur: number | null;
                                /** @description Reçu de tous, euros courants */
                                recettes_eur: number;
                                /** @description Dépense effective des postes transmis, euros courants, null si inconnu */
                                depense_effective_eur: number | null;
                                /** @description Postes dont le compte est transmis */
                                postes_transmis_nb: number;
                                /** @description Postes payés dont le compte manque */
                                postes_inconnus_nb: number;
                                /** @description Reçu moins dépensé ; n.d. s’il manque un compte, euros courants, null si inconnu */
                                solde_eur: number | null;
                                /** @description Dépensé rapporté au reçu ; n.d. s’il manque un compte, en part de 1, null si inconnu */
                                depense_recettes_taux: number | null;
                                /** @description Trésorerie de clôture, euros courants, null si inconnu */
                                tresorerie_eur: number | null;
                                /** @description Dernière transmission (AAAA-MM-JJ), null si inconnue */
                                date_transmission: string | null;
                                /** @description Jour où les comptes sont attendus au plus tard */
                                date_limite: string;
                                /**
                                 * @description en_cours : exercice ouvert ; attendu : clos, encore dans le délai
                                 * @enum {unknown}
                                 */
                                etat: "transmis" | "en_cours" | "attendu" | "non_transmis";
                            }[];
                            postes: {
                                /** @description Exercice */
                                exercice: number;
                                /** @enum {unknown} */
                                poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                                /** @description Enveloppe de l’exercice, euros courants */
                                enveloppe_eur: number;
                                /** @description Versé dans l’exercice ; null : aucun paiement, euros courants, null si inconnu */
                                verse_eur: number | null;
                                /** @description Dépense effective, euros courants, null si inconnu */
                                depense_effective_eur: number | null;
                                /** @description Dépense effective moins versé, euros courants, null si inconnu */
                                ecart_verse_eur: number | null;
                                /** @description Transmission du compte (AAAA-MM-JJ), null si inconnue */
                                date_transmission: string | null;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/echeances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attendu, versé, retard et trop-perçu à une date
         * @description Les lignes sont dans l’ordre des euros de l’état demandé ; « ensemble » est la somme de toutes les pages.
         */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Jour (AAAA-MM-JJ) ; par défaut la date d’arrêté */
                    date?: string;
                    poste?: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                    part?: "fonctionnement" | "fixe" | "variable";
                    /** @description CPAM */
                    organisme_code?: string;
                    /** @description en_retard : dû au-delà du délai ; du : échu, encore dans le délai ; trop_percu : versé au-delà de l’attendu */
                    etat?: "en_retard" | "trop_percu" | "du";
                    /** @description Âge du retard, en mois */
                    age?: "2_6" | "plus_6";
                    page: number;
                    limite: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Page */
                            page: number;
                            /** @description Lignes par page */
                            limite: number;
                            totaux: {
                                /** @description Code INSEE, « inconnue » ou « ensemble » */
                                region_code: string;
                                nom: string;
                                /** @description Lignes retenues par les filtres */
                                lignes_nb: number;
                                /** @description CPTS concernées */
                                cpts_nb: number;
                                /** @description Échu, connu, euros courants */
                                attendu_certain_eur: number;
                                /** @description Échu, part variable estimée faute de dialogue de gestion, euros courants */
                                attendu_estime_eur: number;
                                /** @description Échéances dont aucun taux n’est connu (n.d.) */
                                attendu_inconnu_nb: number;
                                /** @description Versé et rattaché, euros courants */
                                verse_eur: number;
                                /** @description Versé moins attendu, certain et estimé, euros courants */
                                ecart_eur: number;
                                /** @description Versé au-delà de l’attendu, euros courants */
                                trop_percu_eur: number;
                                /** @description Échu et impayé, encore dans le délai de deux mois, euros courants */
                                reste_du_eur: number;
                                /** @description Impayé depuis plus de 2 mois et jusqu’à 6, euros courants */
                                retard_2_6_mois_eur: number;
                                /** @description Impayé depuis plus de 6 mois, euros courants */
                                retard_plus_6_mois_eur: number;
                                /** @description Impayé au-delà du délai, euros courants */
                                retard_eur: number;
                                /** @description Jours de retard de la plus ancienne somme due, null si inconnu */
                                retard_jours: number | null;
                                /** @description Retard rapporté à ce qui est échu et connu, en part de 1, null si inconnu */
                                retard_taux: number | null;
                                /** @description Versé au titre de contrats précoces, euros courants */
                                contrat_precoce_eur: number;
                                /** @description Versé sans échéance à laquelle le rattacher, euros courants */
                                non_rattache_eur: number;
                            }[];
                            lignes: {
                                cpts_id: string;
                                nom: string;
                                region_code: string;
                                departement_code: string;
                                /** @description CPAM, null si inconnu */
                                organisme_code: string | null;
                                /** @description Année de contrat */
                                annee_contrat: number;
                                /** @enum {unknown} */
                                poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                                /** @enum {unknown} */
                                part: "fonctionnement" | "fixe" | "variable";
                                /** @description Échu, connu, euros courants */
                                attendu_certain_eur: number;
                                /** @description Échu, part variable estimée faute de dialogue de gestion, euros courants */
                                attendu_estime_eur: number;
                                /** @description Échéances dont aucun taux n’est connu (n.d.) */
                                attendu_inconnu_nb: number;
                                /** @description Versé et rattaché, euros courants */
                                verse_eur: number;
                                /** @description Versé moins attendu, certain et estimé, euros courants */
                                ecart_eur: number;
                                /** @description Versé au-delà de l’attendu, euros courants */
                                trop_percu_eur: number;
                                /** @description Échu et impayé, encore dans le délai de deux mois, euros courants */
                                reste_du_eur: number;
                                /** @description Impayé depuis plus de 2 mois et jusqu’à 6, euros courants */
                                retard_2_6_mois_eur: number;
                                /** @description Impayé depuis plus de 6 mois, euros courants */
                                retard_plus_6_mois_eur: number;
                                /** @description Impayé au-delà du délai, euros courants */
                                retard_eur: number;
                                /** @description Jours de retard de la plus ancienne somme due, null si inconnu */
                                retard_jours: number | null;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/echeances/exercices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retard à la fin de chaque exercice
         * @description Toutes années de contrat et tous postes ; chaque fin d’exercice est confrontée à ce qui était payé ce jour-là.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description CPAM */
                    organisme_code?: string;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Année civile */
                            exercice: number;
                            /** @description Dernier jour compté : le 31 décembre, la date d’arrêté si l’exercice court */
                            jour: string;
                            /** @description CPTS à qui une somme était échue */
                            cpts_nb: number;
                            /** @description CPTS à qui une somme était due au-delà du délai */
                            cpts_retard_nb: number;
                            /** @description Échu et connu depuis les signatures, euros courants */
                            attendu_certain_eur: number;
                            /** @description Versé et rattaché à ces échéances, euros courants */
                            rattache_eur: number;
                            /** @description Impayé au-delà du délai, euros courants */
                            retard_eur: number;
                            /** @description Retard rapporté à l’échu, en part de 1, null si inconnu */
                            retard_taux: number | null;
                            /** @description Jours de retard de la plus ancienne somme due, null si inconnu */
                            retard_jours: number | null;
                            /** @description Médiane, sur les CPTS en retard, des jours de la plus ancienne, null si inconnu */
                            retard_median_jours: number | null;
                            /** @description Versé au-delà de l’attendu, euros courants */
                            trop_percu_eur: number;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alertes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alertes des contrôles, avec les euros en jeu
         * @description Les enjeux ne sont pas de même nature d’un contrôle à l’autre (trop-perçu, impayé, emploi inconnu), et les mêmes euros peuvent être en jeu dans plusieurs : le total « ensemble » les additionne tels quels.
         */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut toutes */
                    exercice?: number;
                    /** @description Contrôle */
                    code?: "doublon_versement" | "aci_avant_signature" | "contrat_precoce_non_recupere" | "fir_apres_aci" | "fir_hors_fourchette" | "fir_caducite" | "depassement_enveloppe" | "mission_non_demarree" | "demarrage_tardif" | "taille_incoherente" | "majoration_indue" | "majoration_omise" | "variable_sans_atteinte" | "retard_versement" | "dialogue_tardif" | "comptes_non_transmis" | "thesaurisation" | "financement_prive" | "indicateurs_de_moyens" | "chevauchement_territoire" | "non_rattache" | "contrat_avant_bareme";
                    /** @description Sévérité */
                    severite?: "haute" | "moyenne" | "basse";
                    /** @description Ce qui en a été dit en dernier */
                    verdict?: "a_examiner" | "confirmee" | "justifiee" | "sans_suite";
                    /** @description Du plus grand enjeu au plus petit, n.d. à la fin ; ou du fait le plus récent au plus ancien */
                    tri: "enjeu_eur" | "date_fait";
                    page: number;
                    limite: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Page */
                            page: number;
                            /** @description Lignes par page */
                            limite: number;
                            totaux_codes: {
                                /** @description Contrôle, ou « ensemble » */
                                code: string;
                                titre: string;
                                /** @description Sévérité, null pour l’ensemble, null si inconnu */
                                severite: string | null;
                                /** @description Alertes retenues par les filtres */
                                alertes_nb: number;
                                /** @description CPTS concernées */
                                cpts_nb: number;
                                /** @description Somme des enjeux connus, null si aucun ne l’est, euros courants, null si inconnu */
                                enjeu_eur: number | null;
                                /** @description Alertes dont l’enjeu est n.d. */
                                enjeu_inconnu_nb: number;
                            }[];
                            totaux_regions: {
                                /** @description Code INSEE, « inconnue » ou « ensemble » */
                                region_code: string;
                                nom: string;
                                /** @description Alertes retenues par les filtres */
                                alertes_nb: number;
                                /** @description CPTS concernées */
                                cpts_nb: number;
                                /** @description Somme des enjeux connus, null si aucun ne l’est, euros courants, null si inconnu */
                                enjeu_eur: number | null;
                                /** @description Alertes dont l’enjeu est n.d. */
                                enjeu_inconnu_nb: number;
                            }[];
                            totaux_verdicts: {
                                /** @description Verdict, ou « ensemble » */
                                verdict: string;
                                /** @description Alertes retenues par les filtres */
                                alertes_nb: number;
                                /** @description CPTS concernées */
                                cpts_nb: number;
                                /** @description Somme des enjeux connus, null si aucun ne l’est, euros courants, null si inconnu */
                                enjeu_eur: number | null;
                                /** @description Alertes dont l’enjeu est n.d. */
                                enjeu_inconnu_nb: number;
                            }[];
                            lignes: {
                                /** @description Le même d’un instantané à l’autre pour les mêmes faits */
                                alerte_id: string;
                                /**
                                 * @description Contrôle
                                 * @enum {unknown}
                                 */
                                code: "doublon_versement" | "aci_avant_signature" | "contrat_precoce_non_recupere" | "fir_apres_aci" | "fir_hors_fourchette" | "fir_caducite" | "depassement_enveloppe" | "mission_non_demarree" | "demarrage_tardif" | "taille_incoherente" | "majoration_indue" | "majoration_omise" | "variable_sans_atteinte" | "retard_versement" | "dialogue_tardif" | "comptes_non_transmis" | "thesaurisation" | "financement_prive" | "indicateurs_de_moyens" | "chevauchement_territoire" | "non_rattache" | "contrat_avant_bareme";
                                titre: string;
                                /**
                                 * @description Sévérité
                                 * @enum {unknown}
                                 */
                                severite: "haute" | "moyenne" | "basse";
                                cpts_id: string;
                                /** @description false : identifiant absent du référentiel */
                                cpts_connue: boolean;
                                /** @description Nom de la CPTS, null si inconnu */
                                nom: string | null;
                                /** @description Région de la CPTS, à défaut de l’ARS qui l’a payée, null si inconnu */
                                region_code: string | null;
                                /** @description Département, null si inconnu */
                                departement_code: string | null;
                                /** @description Exercice des faits ; celui du budget pour le FIR */
                                exercice: number;
                                /** @description Année de contrat, null si inconnu */
                                annee_contrat: number | null;
                                /** @description Poste, null si inconnu */
                                poste: string | null;
                                /** @description Part, null si inconnu */
                                part: string | null;
                                /** @description Jour du fait (AAAA-MM-JJ) */
                                date_fait: string;
                                /** @description Euros en jeu, au sens du contrôle, euros courants, null si inconnu */
                                enjeu_eur: number | null;
                                /** @description Phrase qui dit le fait et ses chiffres */
                                constat: string;
                                /** @description Lignes de preuve */
                                preuves_nb: number;
                                /**
                                 * @description Ce qui en a été dit en dernier
                                 * @enum {unknown}
                                 */
                                verdict: "a_examiner" | "confirmee" | "justifiee" | "sans_suite";
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alertes/{alerte_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une alerte, sa règle et ses preuves */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path: {
                    alerte_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Le même d’un instantané à l’autre pour les mêmes faits */
                            alerte_id: string;
                            /**
                             * @description Contrôle
                             * @enum {unknown}
                             */
                            code: "doublon_versement" | "aci_avant_signature" | "contrat_precoce_non_recupere" | "fir_apres_aci" | "fir_hors_fourchette" | "fir_caducite" | "depassement_enveloppe" | "mission_non_demarree" | "demarrage_tardif" | "taille_incoherente" | "majoration_indue" | "majoration_omise" | "variable_sans_atteinte" | "retard_versement" | "dialogue_tardif" | "comptes_non_transmis" | "thesaurisation" | "financement_prive" | "indicateurs_de_moyens" | "chevauchement_territoire" | "non_rattache" | "contrat_avant_bareme";
                            titre: string;
                            /**
                             * @description Sévérité
                             * @enum {unknown}
                             */
                            severite: "haute" | "moyenne" | "basse";
                            cpts_id: string;
                            /** @description false : identifiant absent du référentiel */
                            cpts_connue: boolean;
                            /** @description Nom de la CPTS, null si inconnu */
                            nom: string | null;
                            /** @description Région de la CPTS, à défaut de l’ARS qui l’a payée, null si inconnu */
                            region_code: string | null;
                            /** @description Département, null si inconnu */
                            departement_code: string | null;
                            /** @description Exercice des faits ; celui du budget pour le FIR */
                            exercice: number;
                            /** @description Année de contrat, null si inconnu */
                            annee_contrat: number | null;
                            /** @description Poste, null si inconnu */
                            poste: string | null;
                            /** @description Part, null si inconnu */
                            part: string | null;
                            /** @description Jour du fait (AAAA-MM-JJ) */
                            date_fait: string;
                            /** @description Euros en jeu, au sens du contrôle, euros courants, null si inconnu */
                            enjeu_eur: number | null;
                            /** @description Phrase qui dit le fait et ses chiffres */
                            constat: string;
                            /** @description Lignes de preuve */
                            preuves_nb: number;
                            controle: {
                                /**
                                 * @description Contrôle
                                 * @enum {unknown}
                                 */
                                code: "doublon_versement" | "aci_avant_signature" | "contrat_precoce_non_recupere" | "fir_apres_aci" | "fir_hors_fourchette" | "fir_caducite" | "depassement_enveloppe" | "mission_non_demarree" | "demarrage_tardif" | "taille_incoherente" | "majoration_indue" | "majoration_omise" | "variable_sans_atteinte" | "retard_versement" | "dialogue_tardif" | "comptes_non_transmis" | "thesaurisation" | "financement_prive" | "indicateurs_de_moyens" | "chevauchement_territoire" | "non_rattache" | "contrat_avant_bareme";
                                titre: string;
                                /** @description Ce que le contrôle vérifie */
                                regle: string;
                                /** @description Texte, rapport ou choix d’où vient la règle */
                                source: string;
                                /** @description A, B, C ou P */
                                confiance: string;
                                /**
                                 * @description Sévérité
                                 * @enum {unknown}
                                 */
                                severite: "haute" | "moyenne" | "basse";
                                severite_raison: string;
                                /** @description Ce que compte enjeu_eur */
                                enjeu: string;
                                /** @description Ce à quoi prendre garde */
                                reserve: string;
                                parametres: {
                                    regle: string;
                                    valeur: number;
                                    unite: string;
                                    /** @description A, B, C ou P */
                                    confiance: string;
                                    source: string;
                                }[];
                            };
                            preuves: {
                                /** @description Rang */
                                rang: number;
                                /** @description Table de la ligne */
                                table_source: string;
                                /** @description Clé de la ligne dans sa table */
                                cle: string;
                                /** @description CPTS de la ligne */
                                cpts_id: string;
                                /** @description Date de la ligne (AAAA-MM-JJ), null si inconnue */
                                date: string | null;
                                libelle: string;
                                /** @description Montant signé, euros courants, null si inconnu */
                                montant_eur: number | null;
                            }[];
                            versements: {
                                flux_id: string;
                                date_paiement: string;
                                poste: string;
                                /** @description Volet, null si inconnu */
                                volet: string | null;
                                part: string;
                                nature: string;
                                /** @description Année de contrat donnée par l’émetteur, null si inconnu */
                                annee_contrat: number | null;
                                /** @description Montant signé, euros courants */
                                verse_eur: number;
                                /** @description CPAM, null si inconnu */
                                organisme_code: string | null;
                                /** @description Fichier reçu */
                                fichier: string;
                                /** @description Ligne du fichier */
                                ligne: number;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/controles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les contrôles : règle, source, paramètres, et ce qu’ils trouvent */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * @description Contrôle
                             * @enum {unknown}
                             */
                            code: "doublon_versement" | "aci_avant_signature" | "contrat_precoce_non_recupere" | "fir_apres_aci" | "fir_hors_fourchette" | "fir_caducite" | "depassement_enveloppe" | "mission_non_demarree" | "demarrage_tardif" | "taille_incoherente" | "majoration_indue" | "majoration_omise" | "variable_sans_atteinte" | "retard_versement" | "dialogue_tardif" | "comptes_non_transmis" | "thesaurisation" | "financement_prive" | "indicateurs_de_moyens" | "chevauchement_territoire" | "non_rattache" | "contrat_avant_bareme";
                            titre: string;
                            /** @description Ce que le contrôle vérifie */
                            regle: string;
                            /** @description Texte, rapport ou choix d’où vient la règle */
                            source: string;
                            /** @description A, B, C ou P */
                            confiance: string;
                            /**
                             * @description Sévérité
                             * @enum {unknown}
                             */
                            severite: "haute" | "moyenne" | "basse";
                            severite_raison: string;
                            /** @description Ce que compte enjeu_eur */
                            enjeu: string;
                            /** @description Ce à quoi prendre garde */
                            reserve: string;
                            parametres: {
                                regle: string;
                                valeur: number;
                                unite: string;
                                /** @description A, B, C ou P */
                                confiance: string;
                                source: string;
                            }[];
                            /** @description Alertes retenues par les filtres */
                            alertes_nb: number;
                            /** @description CPTS concernées */
                            cpts_nb: number;
                            /** @description Somme des enjeux connus, null si aucun ne l’est, euros courants, null si inconnu */
                            enjeu_eur: number | null;
                            /** @description Alertes dont l’enjeu est n.d. */
                            enjeu_inconnu_nb: number;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alertes/{alerte_id}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce qui a été dit d’une alerte, du plus récent au plus ancien */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    alerte_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description false : ce service ne fait que lire */
                            modifiable: boolean;
                            verdicts: {
                                /** @description Rang dans l’histoire de tous les verdicts */
                                rang: number;
                                /** @description Quand il a été dit */
                                date: string;
                                /** @enum {unknown} */
                                verdict: "a_examiner" | "confirmee" | "justifiee" | "sans_suite";
                                commentaire: string;
                                auteur: string;
                                /** @description Instantané qui était servi */
                                instantane: number;
                                /** @description Euros en jeu ce jour-là, euros courants, null si inconnu */
                                enjeu_eur: number | null;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Dit d’une alerte ce qu’il en est */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    alerte_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        verdict: "a_examiner" | "confirmee" | "justifiee" | "sans_suite";
                        /** @description Pourquoi */
                        commentaire: string;
                        /** @description Qui le dit : nom et service */
                        auteur: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description false : ce service ne fait que lire */
                            modifiable: boolean;
                            verdicts: {
                                /** @description Rang dans l’histoire de tous les verdicts */
                                rang: number;
                                /** @description Quand il a été dit */
                                date: string;
                                /** @enum {unknown} */
                                verdict: "a_examiner" | "confirmee" | "justifiee" | "sans_suite";
                                commentaire: string;
                                auteur: string;
                                /** @description Instantané qui était servi */
                                instantane: number;
                                /** @description Euros en jeu ce jour-là, euros courants, null si inconnu */
                                enjeu_eur: number | null;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * FIR engagé et payé par région et objet
         * @description Une combinaison sans ligne est absente : absent n’est pas zéro.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Région de l’ARS qui paie, ou « ensemble » */
                            region_code: string;
                            nom: string;
                            /** @enum {unknown} */
                            objet: "amorcage" | "ingenierie" | "coordonnateur" | "numerique" | "appel_a_projets" | "autre" | "ensemble";
                            /** @description Engagé au titre de l’exercice, euros courants */
                            engage_eur: number;
                            /** @description Payé au titre de l’exercice, euros courants */
                            paye_eur: number;
                            /** @description Engagé moins payé, euros courants */
                            reste_eur: number;
                            /** @description CPTS qui ont une ligne */
                            cpts_nb: number;
                            /** @description CPTS qui ont un engagement */
                            cpts_engagees_nb: number;
                            /** @description CPTS qui ont un paiement */
                            cpts_payees_nb: number;
                            /** @description Dotation FIR de l’ARS, tous usages, sur la ligne « ensemble » de la région, euros courants, null si inconnu */
                            dotation_fir_eur: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financeurs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Qui paie, pour quoi, à qui
         * @description Les liens, 30 au plus, vont du financeur à l’objet puis de l’objet au bénéficiaire. Les bénéficiaires qui reçoivent le plus sont nommés, chacun avec tous ses liens ; les autres sont réunis, entiers, sous « autres ». Chaque étage fait le même total.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            liens: {
                                /** @description 1 : du financeur à l’objet ; 2 : de l’objet au bénéficiaire */
                                etage: number;
                                /** @description financeur:code ou objet:code */
                                source: string;
                                source_libelle: string;
                                /** @description objet:code, region:code, departement:code, cpts:identifiant ou autres */
                                cible: string;
                                cible_libelle: string;
                                /** @description Payé, signé ; un lien négatif (récupérations) ne se dessine pas, euros courants */
                                montant_eur: number;
                                /** @description Tout ce qui part de la source, euros courants */
                                source_eur: number;
                                /** @description Tout ce que la cible reçoit, euros courants */
                                cible_eur: number;
                                /** @description Bénéficiaires réunis dans le lien */
                                regroupe_nb: number;
                            }[];
                            lignes: {
                                /** @enum {unknown} */
                                financeur: "assurance_maladie" | "ars" | "fiss_article_51" | "collectivite" | "etat" | "cotisations" | "laboratoire" | "prive_autre" | "autre" | "ensemble";
                                financeur_libelle: string;
                                /** @description Poste de l’ACI, objet du FIR, non_precise ou ensemble */
                                objet: string;
                                objet_libelle: string;
                                /** @description Payé, euros courants */
                                montant_eur: number;
                                /** @description CPTS qui ont une ligne */
                                cpts_nb: number;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financements/secondaires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sources autres que l’ACI : CPTS et CPAM qui en ont au moins une (Proposition 11) */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            financeur: "ars" | "fiss_article_51" | "collectivite" | "etat" | "cotisations" | "laboratoire" | "prive_autre" | "autre" | "ensemble";
                            libelle: string;
                            /** @description Payé aux CPTS du périmètre, récupérations laissées de côté ; FIR et ensemble, null : aucune ARS du territoire n’a déclaré de ligne, euros courants, null si inconnu */
                            montant_eur: number | null;
                            /** @description CPTS qui ont au moins un financement de cette source, null si inconnu */
                            cpts_nb: number | null;
                            /** @description CPTS du périmètre, à un stade quelconque */
                            cpts_total_nb: number;
                            /** @description Les premières rapportées aux secondes, en part de 1, null si inconnu */
                            cpts_taux: number | null;
                            /** @description CPAM dont une CPTS au moins a cette source, null si inconnu */
                            organismes_nb: number | null;
                            /** @description CPAM du périmètre */
                            organismes_total_nb: number;
                            /** @description Les premières rapportées aux secondes, en part de 1, null si inconnu */
                            organismes_taux: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financements/calendrier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ACI et FIR payés, mois par mois autour de la signature (Proposition 1)
         * @description Tous exercices. Les mois, « avant », « apres » et « sans_aci » font tout ce qui est payé aux CPTS du périmètre.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * @description mois : de 24 mois avant à 36 mois après ; avant, apres : au-delà ; sans_aci : CPTS qui n’ont pas signé
                             * @enum {unknown}
                             */
                            moment: "avant" | "mois" | "apres" | "sans_aci";
                            /** @description Mois entiers depuis la signature ; -1 : le mois qui la précède, null si inconnu */
                            mois: number | null;
                            /** @description CPTS dont ce mois est dans les données */
                            cpts_nb: number;
                            /** @description ACI payé, euros courants */
                            aci_eur: number;
                            /** @description FIR payé, euros courants */
                            fir_eur: number;
                            /** @description CPTS qui ont reçu de l’ACI */
                            aci_cpts_nb: number;
                            /** @description CPTS qui ont reçu du FIR */
                            fir_cpts_nb: number;
                            /** @description ACI payé par CPTS dont ce mois est dans les données, euros courants, null si inconnu */
                            aci_par_cpts_eur: number | null;
                            /** @description FIR payé par CPTS dont ce mois est dans les données, euros courants, null si inconnu */
                            fir_par_cpts_eur: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fir/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * FIR engagé, payé et caduc par région, objet et année de notification
         * @description Tous exercices. Caduc le 31 décembre de la troisième année qui suit la notification.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            niveau: "detail" | "region" | "annee" | "ensemble";
                            /** @description Région de l’ARS qui paie, ou « ensemble » */
                            region_code: string;
                            nom: string;
                            /** @enum {unknown} */
                            objet: "amorcage" | "ingenierie" | "coordonnateur" | "numerique" | "appel_a_projets" | "autre" | "ensemble";
                            /** @description Année de la notification ; sur les totaux, null, null si inconnu */
                            annee_notification: number | null;
                            /** @description Dernier jour avant la caducité (AAAA-MM-JJ), null si inconnue */
                            date_caducite: string | null;
                            /** @description Engagé, euros courants */
                            engage_eur: number;
                            /** @description Payé, euros courants */
                            paye_eur: number;
                            /** @description Engagé et non payé, euros courants */
                            reste_eur: number;
                            /** @description Non payé et caduc, euros courants */
                            caduc_eur: number;
                            /** @description Non payé, caduc dans les six mois, euros courants */
                            caduc_sous_6_mois_eur: number;
                            /** @description Non payé, sans date de notification (n.d.), euros courants */
                            caducite_inconnue_eur: number;
                            /** @description CPTS */
                            cpts_nb: number;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fir/avant_apres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** FIR payé avant et après la signature de l’ACI (Proposition 1) */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut celle de la date d’arrêté */
                    exercice?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Région de l’ARS qui paie, ou « ensemble » */
                            region_code: string;
                            nom: string;
                            /** @enum {unknown} */
                            objet: "amorcage" | "ingenierie" | "coordonnateur" | "numerique" | "appel_a_projets" | "autre" | "ensemble";
                            /** @description FIR payé au titre de l’exercice, euros courants */
                            paye_eur: number;
                            /** @description Payé avant la signature du premier ACI, euros courants */
                            avant_eur: number;
                            /** @description Payé le jour de la signature ou après, euros courants */
                            apres_eur: number;
                            /** @description Payé à des CPTS qui n’ont pas signé, euros courants */
                            sans_aci_eur: number;
                            /** @description Payé après la signature rapporté au payé, en part de 1, null si inconnu */
                            apres_taux: number | null;
                            /** @description CPTS */
                            cpts_nb: number;
                            /** @description CPTS payées avant leur signature */
                            avant_cpts_nb: number;
                            /** @description CPTS payées après leur signature */
                            apres_cpts_nb: number;
                            /** @description CPTS payées, sans ACI */
                            sans_aci_cpts_nb: number;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contrats_precoces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Registre des contrats précoces
         * @description Un délai médian sur moins de cinq CPTS n’est pas publié.
         */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    etat?: "suivi_aci" | "recupere" | "en_cours" | "non_recupere";
                    page: number;
                    limite: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Page */
                            page: number;
                            /** @description Lignes par page */
                            limite: number;
                            totaux: {
                                /** @description Code INSEE, « inconnue » ou « ensemble » */
                                region_code: string;
                                nom: string;
                                /** @description CPTS qui ont eu un contrat précoce */
                                cpts_nb: number;
                                /** @description Payé, euros courants */
                                paye_eur: number;
                                /** @description Récupéré, euros courants */
                                recupere_eur: number;
                                /** @description Payé moins récupéré, euros courants */
                                reste_eur: number;
                                /** @description Contrats précoces suivis d’un ACI */
                                suivis_nb: number;
                                /** @description Dont entièrement récupérés */
                                suivis_recuperes_nb: number;
                                /** @description Sans ACI, récupérés */
                                recuperes_nb: number;
                                /** @description Sans ACI, avant neuf mois */
                                en_cours_nb: number;
                                /** @description Sans ACI ni récupération entière après neuf mois */
                                non_recuperes_nb: number;
                                /** @description Ce qui reste de ces derniers, euros courants */
                                non_recupere_eur: number;
                                /** @description Délai médian jusqu’à l’ACI, en mois ; null sous 5 CPTS */
                                delai_median_mois: number | null;
                            }[];
                            lignes: {
                                cpts_id: string;
                                /** @description Nom, null si inconnu */
                                nom: string | null;
                                /** @description Région, null si inconnu */
                                region_code: string | null;
                                /** @description Département, null si inconnu */
                                departement_code: string | null;
                                /** @description Premier versement (AAAA-MM-JJ), null si inconnue */
                                date_premier_versement: string | null;
                                /** @description Signature du premier ACI (AAAA-MM-JJ), null si inconnue */
                                date_signature: string | null;
                                /** @description Dernière récupération (AAAA-MM-JJ), null si inconnue */
                                date_recuperation: string | null;
                                /** @description Mois entiers jusqu’à l’ACI, à défaut jusqu’à la date d’arrêté, null si inconnu */
                                mois_ecoules: number | null;
                                /** @description Payé, euros courants */
                                paye_eur: number;
                                /** @description Récupéré, euros courants */
                                recupere_eur: number;
                                /** @description Payé moins récupéré, euros courants */
                                reste_eur: number;
                                /** @description Un ACI a été signé */
                                suivi_aci: boolean;
                                /** @description Tout est récupéré */
                                recupere: boolean;
                                /**
                                 * @description non_recupere : sans ACI ni récupération après neuf mois ; en_cours : avant neuf mois
                                 * @enum {unknown}
                                 */
                                etat: "suivi_aci" | "recupere" | "en_cours" | "non_recupere";
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/depense_effective": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enveloppe, versé et dépense effective par poste et exercice (Proposition 5)
         * @description Les montants sont ceux des CPTS dont les comptes du poste sont connus ; rien n’est extrapolé.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Exercice */
                            exercice: number;
                            /** @enum {unknown} */
                            poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement" | "ensemble";
                            /** @description CPTS qui ont une enveloppe, un versement ou un compte */
                            cpts_nb: number;
                            /** @description Dont les comptes sont connus */
                            comptes_nb: number;
                            /** @description Les secondes rapportées aux premières, en part de 1, null si inconnu */
                            comptes_taux: number | null;
                            /** @description Enveloppe des CPTS dont les comptes sont connus, euros courants, null si inconnu */
                            enveloppe_eur: number | null;
                            /** @description Versé aux mêmes, euros courants, null si inconnu */
                            verse_eur: number | null;
                            /** @description Dépense effective des mêmes, euros courants, null si inconnu */
                            depense_effective_eur: number | null;
                            /** @description Dépense effective moins enveloppe, euros courants, null si inconnu */
                            ecart_enveloppe_eur: number | null;
                            /** @description Dépense effective moins versé, euros courants, null si inconnu */
                            ecart_verse_eur: number | null;
                            /** @description Dépense effective rapportée à l’enveloppe, en part de 1, null si inconnu */
                            depense_enveloppe_taux: number | null;
                            /** @description Dépense effective rapportée au versé, en part de 1, null si inconnu */
                            depense_verse_taux: number | null;
                            /** @description Enveloppe de toutes les CPTS, euros courants */
                            enveloppe_totale_eur: number;
                            /** @description Versé à toutes les CPTS, euros courants */
                            verse_total_eur: number;
                            /** @description Part de l’enveloppe dont les comptes sont connus, en part de 1, null si inconnu */
                            enveloppe_connue_taux: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atteinte": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Part variable et atteinte des indicateurs (Proposition 6)
         * @description Par nature d’indicateur (moyens ; résultat, socle national ; résultat, régional ; résultat, local), l’enveloppe n’est connue que dans l’ensemble.
         */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    par: "poste" | "region" | "annee_contrat" | "nature";
                    poste?: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                    annee_contrat?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Code de la dimension demandée, ou « ensemble » */
                            code: string;
                            libelle: string;
                            /** @description Parts fixes de l’enveloppe, années de contrat commencées, euros courants, null si inconnu */
                            fixe_eur: number | null;
                            /** @description Parts variables de l’enveloppe, euros courants, null si inconnu */
                            variable_eur: number | null;
                            /** @description Part variable rapportée aux parts fixe et variable, en part de 1, null si inconnu */
                            variable_taux: number | null;
                            /** @description Parts variables dont l’atteinte est connue, survenue de crise à part, euros courants, null si inconnu */
                            variable_connue_eur: number | null;
                            /** @description Ce que l’atteinte en rend dû, euros courants, null si inconnu */
                            variable_due_eur: number | null;
                            /** @description Dû rapporté aux parts variables dont l’atteinte est connue, en part de 1, null si inconnu */
                            due_taux: number | null;
                            /** @description Points obtenus, dialogues tenus */
                            points_obtenus: number | null;
                            /** @description Points au plus, dialogues tenus */
                            points_max: number | null;
                            /** @description Points obtenus rapportés aux points au plus, en part de 1, null si inconnu */
                            atteinte_taux: number | null;
                            /** @description Lignes d’indicateurs */
                            indicateurs_nb: number;
                            /** @description Dont le dialogue de gestion est tenu */
                            indicateurs_connus_nb: number;
                            /** @description CPTS dont un dialogue au moins est tenu */
                            cpts_connues_nb: number;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan_cpts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plan « 100 % CPTS » : population, stades, délais, adhésions
         * @description Un délai médian sur moins de cinq CPTS n’est pas publié.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            couverture: {
                                /** @description Fin de trimestre ou date d’arrêté */
                                date: string;
                                /** @description Code INSEE ou « ensemble » */
                                region_code: string;
                                nom: string;
                                /** @description Habitants */
                                population_hab: number;
                                /** @description Couverts par une CPTS signataire */
                                aci_hab: number;
                                /** @description Couverts par un projet validé */
                                projet_valide_hab: number;
                                /** @description Couverts par une lettre d’intention */
                                lettre_intention_hab: number;
                                /** @description Sans CPTS */
                                aucune_hab: number;
                                /** @description Part couverte par une CPTS signataire, en part de 1, null si inconnu */
                                aci_taux: number | null;
                                /** @description Part couverte par une CPTS à un stade quelconque, en part de 1, null si inconnu */
                                tous_stades_taux: number | null;
                            }[];
                            stades: {
                                /** @description Exercice, à son dernier jour compté */
                                exercice: number;
                                /** @description Code INSEE ou « ensemble » */
                                region_code: string;
                                nom: string;
                                /** @description CPTS à la lettre d’intention */
                                lettre_intention_nb: number;
                                /** @description CPTS au projet validé */
                                projet_valide_nb: number;
                                /** @description CPTS signataires */
                                aci_nb: number;
                                /** @description CPTS à un stade quelconque */
                                cpts_nb: number;
                            }[];
                            delais: {
                                /** @enum {unknown} */
                                etape: "lettre_aci" | "lettre_projet" | "projet_aci";
                                /** @description Code INSEE ou « ensemble » */
                                region_code: string;
                                nom: string;
                                /** @description CPTS qui ont franchi les deux étapes */
                                cpts_nb: number;
                                /** @description Délai médian en jours ; null sous cinq CPTS */
                                delai_median_jours: number | null;
                                /** @description CPTS qui n’ont franchi que la première, encore actives */
                                en_attente_nb: number;
                            }[];
                            adhesions: {
                                /** @description Exercice */
                                exercice: number;
                                /** @description Code INSEE ou « ensemble » */
                                region_code: string;
                                nom: string;
                                /** @description CPTS qui ont déclaré leurs adhérents */
                                cpts_nb: number;
                                /** @description Adhérents */
                                adherents_nb: number;
                                /** @description CPTS qui ont aussi déclaré les professionnels du territoire */
                                professionnels_cpts_nb: number;
                                /** @description Professionnels de leurs territoires, null si inconnu */
                                professionnels_nb: number | null;
                                /** @description Adhérents des mêmes CPTS, null si inconnu */
                                professionnels_adherents_nb: number | null;
                                /** @description Adhérents rapportés aux professionnels, en part de 1, null si inconnu */
                                adherents_taux: number | null;
                                /** @description CPTS qui ont aussi déclaré leurs adhérents actifs */
                                actifs_cpts_nb: number;
                                /** @description Adhérents actifs, null si inconnu */
                                actifs_nb: number | null;
                                /** @description Adhérents des mêmes CPTS, null si inconnu */
                                actifs_adherents_nb: number | null;
                                /** @description Actifs rapportés aux adhérents, en part de 1, null si inconnu */
                                actifs_taux: number | null;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atterrissage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Atterrissage : ce qui sera versé au 31 décembre, avec son intervalle et son contrôle
         * @description Chaque somme ouverte est attendue dans la part qui en a été versée les trois exercices clos précédents, vus du même jour. L’intervalle rééchantillonne les écarts des prévisions passées ; il n’est pas publié sous cinq CPTS. Le contrôle rejoue la prévision fin mars, fin juin et fin septembre des exercices clos, avec ce qui était connu alors.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    poste?: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            previsions: {
                                /** @description Exercice */
                                exercice: number;
                                /** @description Jour de la prévision */
                                origine: string;
                                /** @description Code INSEE, « inconnue » ou « ensemble » */
                                region_code: string;
                                nom: string;
                                /** @enum {unknown} */
                                poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement" | "ensemble";
                                /** @description CPTS à qui une somme est ouverte ; sur un total, du poste qui en a le plus */
                                cpts_nb: number;
                                /** @description Versé du 1er janvier au jour de la prévision, euros courants */
                                paye_eur: number;
                                /** @description Impayé dans le délai, ou échu d’ici au 31 décembre, montant connu, euros courants */
                                certain_eur: number;
                                /** @description Parts variables échues d’ici au 31 décembre, atteinte estimée, euros courants */
                                estime_eur: number;
                                /** @description Impayé au-delà de soixante jours, et depuis moins de vingt-quatre mois, euros courants */
                                retard_eur: number;
                                /** @description Ce qui en sera versé d’ici au 31 décembre, montants certains, euros courants, null si inconnu */
                                certain_attendu_eur: number | null;
                                /** @description Ce qui en sera versé d’ici au 31 décembre, montants estimés, euros courants, null si inconnu */
                                estime_attendu_eur: number | null;
                                /** @description Retards qui seront rattrapés d’ici au 31 décembre, euros courants, null si inconnu */
                                retard_attendu_eur: number | null;
                                /** @description Nouveaux contrats et versements hors échéances, comme les années passées, euros courants, null si inconnu */
                                autres_attendu_eur: number | null;
                                /** @description Versé au 31 décembre : la somme de ce qui est versé et attendu, euros courants, null si inconnu */
                                prevision_eur: number | null;
                                /** @description Borne basse à 80 %, euros courants, null si inconnu */
                                bas_80_eur: number | null;
                                /** @description Borne haute à 80 %, euros courants, null si inconnu */
                                haut_80_eur: number | null;
                                /** @description Borne basse à 95 %, euros courants, null si inconnu */
                                bas_95_eur: number | null;
                                /** @description Borne haute à 95 %, euros courants, null si inconnu */
                                haut_95_eur: number | null;
                            }[];
                            passees: {
                                /** @enum {unknown} */
                                repere: "mars" | "juin" | "septembre";
                                /** @description Exercice clos */
                                exercice: number;
                                /** @description Jour de la prévision */
                                origine: string;
                                /** @description Versé à ce jour, euros courants */
                                paye_eur: number;
                                /** @description Prévision faite ce jour-là, avec ce qui était connu, euros courants, null si inconnu */
                                prevision_eur: number | null;
                                /** @description Borne basse à 80 %, euros courants, null si inconnu */
                                bas_80_eur: number | null;
                                /** @description Borne haute à 80 %, euros courants, null si inconnu */
                                haut_80_eur: number | null;
                                /** @description Borne basse à 95 %, euros courants, null si inconnu */
                                bas_95_eur: number | null;
                                /** @description Borne haute à 95 %, euros courants, null si inconnu */
                                haut_95_eur: number | null;
                                /** @description Versé au 31 décembre, euros courants */
                                realise_eur: number;
                                /** @description Prévision moins réalisé, euros courants, null si inconnu */
                                ecart_eur: number | null;
                                /** @description Écart rapporté au réalisé, en part de 1, null si inconnu */
                                ecart_taux: number | null;
                                dans_80: boolean | null;
                                dans_95: boolean | null;
                            }[];
                            controle: {
                                /** @description mars, juin ou septembre ; null : tous, null si inconnu */
                                repere: string | null;
                                /** @description Exercice clos ; null : tous, null si inconnu */
                                exercice: number | null;
                                /** @description Région x poste dont l’intervalle est publié */
                                cellules_nb: number;
                                /** @description Dont l’intervalle à 80 % contient le réalisé */
                                dans_80_nb: number;
                                /** @description Dont l’intervalle à 95 % contient le réalisé */
                                dans_95_nb: number;
                                /** @description Les premières rapportées à toutes, en part de 1, null si inconnu */
                                dans_80_taux: number | null;
                                /** @description Les secondes rapportées à toutes, en part de 1, null si inconnu */
                                dans_95_taux: number | null;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chiffres publiés, en regard de ceux de l’outil */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            /** @description Jour du chiffre publié */
                            date_reference: string;
                            /** @description « france » ou code de région */
                            perimetre: string;
                            perimetre_nom: string;
                            grandeur: string;
                            /** @description EUR, CPTS ou pourcent */
                            unite: string;
                            /** @description Chiffre de la source, dans son unité */
                            valeur_publiee: number;
                            /** @description Valeur de l’outil, même périmètre et même date ; null : n.d., voir motif_nd */
                            valeur_outil: number | null;
                            /** @description Numérateur, quand la valeur est une part, null si inconnu */
                            terme_num: number | null;
                            /** @description Dénominateur, quand la valeur est une part, null si inconnu */
                            terme_den: number | null;
                            /** @description Outil moins source, dans l’unité de la source */
                            ecart: number | null;
                            /** @description Écart rapporté au chiffre de la source, en part de 1, null si inconnu */
                            ecart_taux: number | null;
                            /** @description Pourquoi l’outil n’a pas de valeur, null si inconnu */
                            motif_nd: string | null;
                            /** @description Comment l’outil compte, null si inconnu */
                            methode: string | null;
                            /** @description Cause connue de l’écart, null si inconnu */
                            cause: string | null;
                            /** @description Confiance de la cause : A, B, C ou P, null si inconnu */
                            cause_confiance: string | null;
                            source: string;
                            /** @description Remarque de la source, null si inconnu */
                            remarque: string | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenario/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Règles en vigueur dont part un scénario */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Version du barème en vigueur à la date d’arrêté */
                            version: string;
                            /** @description Versions dont un scénario peut partir */
                            versions: {
                                /** @description Version du barème */
                                version: string;
                                /** @description Jour où elle prend effet */
                                date_effet: string;
                                /** @description Date d’effet d’un scénario qui en part : la sienne si elle est à venir, sinon le 1er janvier qui suit */
                                date_scenario: string;
                                /** @description Version qui la corrige : elle ne s’applique plus ; null : elle s’applique */
                                remplacee_par: string | null;
                                /** @description Fichier qui la donne ; null : livrée avec l’outil */
                                fichier: string | null;
                                /** @description Part avancée du fonctionnement et des parts fixes, % */
                                avance_pct: number;
                                /** @description Majoration des missions, % */
                                majoration_pct: number;
                                /** @description Membres à partir desquels elle s’applique */
                                majoration_membres: number;
                                /** @description Taille à laquelle elle s’applique */
                                majoration_taille: number;
                            }[];
                            /** @description Habitants, première population de la taille 2 */
                            seuil_taille_2: number;
                            /** @description Habitants, première population de la taille 3 */
                            seuil_taille_3: number;
                            /** @description Habitants, dernière population de la taille 3 */
                            seuil_taille_4: number;
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenario": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Coût annuel d’un scénario, par mission, part, taille, région et département
         * @description Enveloppe annuelle pleine des contrats qui courent à la date d’arrêté : mêmes engagements, survenue de crise à part. Ce qui n’est pas choisi est comme en vigueur. Chaque axe a pour somme l’ensemble.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Version du barème dont on part */
                    version?: string;
                    /** @description Date d’effet, après la date d’arrêté (AAAA-MM-JJ) */
                    date_effet?: string;
                    /** @description Variation des taux du poste fonctionnement, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    fonctionnement_pct?: string;
                    /** @description Variation des taux du poste acces_soins, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    acces_soins_pct?: string;
                    /** @description Variation des taux du poste parcours, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    parcours_pct?: string;
                    /** @description Variation des taux du poste prevention, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    prevention_pct?: string;
                    /** @description Variation des taux du poste crise, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    crise_pct?: string;
                    /** @description Variation des taux du poste qualite, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    qualite_pct?: string;
                    /** @description Variation des taux du poste accompagnement, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    accompagnement_pct?: string;
                    /** @description Part de la part fixe des missions qui devient variable ; négative : de la variable qui devient fixe, en %, de -100 à 100, deux décimales au plus */
                    bascule_pct?: string;
                    /** @description Le fonctionnement est fondu dans les parts fixes du socle */
                    fonctionnement_fondu?: "oui";
                    /** @description Habitants à partir desquels une CPTS est de taille 2 */
                    seuil_taille_2?: number;
                    /** @description Habitants à partir desquels une CPTS est de taille 3 */
                    seuil_taille_3?: number;
                    /** @description Habitants au-dessus desquels une CPTS est de taille 4 */
                    seuil_taille_4?: number;
                    /** @description Majoration des missions d’une taille 4, en %, de 0 à 500, deux décimales au plus */
                    majoration_pct?: string;
                    /** @description Membres à partir desquels elle s’applique */
                    majoration_membres?: number;
                    /** @description Part avancée du fonctionnement et des parts fixes, en %, de 0 à 100, deux décimales au plus */
                    avance_pct?: string;
                    /** @description Année de contrat dont ces parts sont avancées en entier */
                    avance_entiere_annee?: number;
                    /** @description Part de l’enveloppe d’une mission qui peut servir à une autre, en %, de 0 à 100, deux décimales au plus */
                    fongibilite_pct?: string;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            axe: "ensemble" | "poste" | "part" | "taille" | "region" | "departement";
                            /** @description Code du poste, de la part, de la taille, de la région ou du département, null si inconnu */
                            code: string | null;
                            /** @description Nom de la région ou du département, null si inconnu */
                            nom: string | null;
                            /** @description CPTS dont le contrat court et que la ligne concerne */
                            cpts_nb: number;
                            /** @description Enveloppe annuelle pleine des contrats en cours, règles en vigueur, euros courants */
                            en_vigueur_eur: number;
                            /** @description La même, règles du scénario, euros courants */
                            scenario_eur: number;
                            /** @description Scénario moins en vigueur, euros courants */
                            ecart_eur: number;
                            /** @description Écart rapporté à l’enveloppe en vigueur, en part de 1, null si inconnu */
                            ecart_taux: number | null;
                            /** @description En vigueur, part variable au taux d’atteinte récent de la région, euros courants, null si inconnu */
                            en_vigueur_attendu_eur: number | null;
                            /** @description Scénario, part variable au même taux d’atteinte, euros courants, null si inconnu */
                            scenario_attendu_eur: number | null;
                            /** @description Scénario moins en vigueur, parts variables au taux d’atteinte, euros courants, null si inconnu */
                            ecart_attendu_eur: number | null;
                            /** @description Lignes de part variable sans taux d’atteinte connu (n.d.) */
                            attendu_inconnu_nb: number;
                            /** @description Payé d’avance sur une année de contrat, règles en vigueur, euros courants */
                            en_vigueur_avance_eur: number;
                            /** @description Payé d’avance sur une année de contrat, règles du scénario, euros courants */
                            scenario_avance_eur: number;
                            /** @description Part variable rapportée à fixe et variable, en vigueur, en part de 1, null si inconnu */
                            en_vigueur_variable_taux: number | null;
                            /** @description Part variable rapportée à fixe et variable, scénario, en part de 1, null si inconnu */
                            scenario_variable_taux: number | null;
                            /** @description CPTS dont l’enveloppe augmente */
                            gagnantes_nb: number;
                            /** @description CPTS dont l’enveloppe baisse */
                            perdantes_nb: number;
                            /** @description Somme des hausses, euros courants */
                            gains_eur: number;
                            /** @description Somme des baisses, négative, euros courants */
                            pertes_eur: number;
                            /** @description CPTS qui changent de taille */
                            change_taille_nb: number;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenario/exercices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Montée en charge d’un scénario, sur trois exercices
         * @description Enveloppe annuelle pleine des contrats qui courent à la date d’arrêté : mêmes engagements, survenue de crise à part. Ce qui n’est pas choisi est comme en vigueur. Chaque contrat passe au scénario à son premier anniversaire à compter de la date d’effet ; contrats supposés prolongés.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Version du barème dont on part */
                    version?: string;
                    /** @description Date d’effet, après la date d’arrêté (AAAA-MM-JJ) */
                    date_effet?: string;
                    /** @description Variation des taux du poste fonctionnement, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    fonctionnement_pct?: string;
                    /** @description Variation des taux du poste acces_soins, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    acces_soins_pct?: string;
                    /** @description Variation des taux du poste parcours, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    parcours_pct?: string;
                    /** @description Variation des taux du poste prevention, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    prevention_pct?: string;
                    /** @description Variation des taux du poste crise, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    crise_pct?: string;
                    /** @description Variation des taux du poste qualite, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    qualite_pct?: string;
                    /** @description Variation des taux du poste accompagnement, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    accompagnement_pct?: string;
                    /** @description Part de la part fixe des missions qui devient variable ; négative : de la variable qui devient fixe, en %, de -100 à 100, deux décimales au plus */
                    bascule_pct?: string;
                    /** @description Le fonctionnement est fondu dans les parts fixes du socle */
                    fonctionnement_fondu?: "oui";
                    /** @description Habitants à partir desquels une CPTS est de taille 2 */
                    seuil_taille_2?: number;
                    /** @description Habitants à partir desquels une CPTS est de taille 3 */
                    seuil_taille_3?: number;
                    /** @description Habitants au-dessus desquels une CPTS est de taille 4 */
                    seuil_taille_4?: number;
                    /** @description Majoration des missions d’une taille 4, en %, de 0 à 500, deux décimales au plus */
                    majoration_pct?: string;
                    /** @description Membres à partir desquels elle s’applique */
                    majoration_membres?: number;
                    /** @description Part avancée du fonctionnement et des parts fixes, en %, de 0 à 100, deux décimales au plus */
                    avance_pct?: string;
                    /** @description Année de contrat dont ces parts sont avancées en entier */
                    avance_entiere_annee?: number;
                    /** @description Part de l’enveloppe d’une mission qui peut servir à une autre, en %, de 0 à 100, deux décimales au plus */
                    fongibilite_pct?: string;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Année civile */
                            exercice: number;
                            /** @description Enveloppe annuelle pleine des contrats en cours, règles en vigueur, euros courants */
                            en_vigueur_eur: number;
                            /** @description La même, règles du scénario, euros courants */
                            scenario_eur: number;
                            /** @description Scénario moins en vigueur, euros courants */
                            ecart_eur: number;
                            /** @description Écart rapporté à l’enveloppe en vigueur, en part de 1, null si inconnu */
                            ecart_taux: number | null;
                            /** @description CPTS dont une année de contrat suit le scénario dans l’exercice */
                            cpts_passees_nb: number;
                            /** @description CPTS dont le contrat court à la date d’arrêté */
                            cpts_nb: number;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenario/cpts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * CPTS qui gagnent et qui perdent à un scénario
         * @description Enveloppe annuelle pleine des contrats qui courent à la date d’arrêté : mêmes engagements, survenue de crise à part. Ce qui n’est pas choisi est comme en vigueur.
         */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Version du barème dont on part */
                    version?: string;
                    /** @description Date d’effet, après la date d’arrêté (AAAA-MM-JJ) */
                    date_effet?: string;
                    /** @description Variation des taux du poste fonctionnement, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    fonctionnement_pct?: string;
                    /** @description Variation des taux du poste acces_soins, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    acces_soins_pct?: string;
                    /** @description Variation des taux du poste parcours, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    parcours_pct?: string;
                    /** @description Variation des taux du poste prevention, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    prevention_pct?: string;
                    /** @description Variation des taux du poste crise, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    crise_pct?: string;
                    /** @description Variation des taux du poste qualite, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    qualite_pct?: string;
                    /** @description Variation des taux du poste accompagnement, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    accompagnement_pct?: string;
                    /** @description Part de la part fixe des missions qui devient variable ; négative : de la variable qui devient fixe, en %, de -100 à 100, deux décimales au plus */
                    bascule_pct?: string;
                    /** @description Le fonctionnement est fondu dans les parts fixes du socle */
                    fonctionnement_fondu?: "oui";
                    /** @description Habitants à partir desquels une CPTS est de taille 2 */
                    seuil_taille_2?: number;
                    /** @description Habitants à partir desquels une CPTS est de taille 3 */
                    seuil_taille_3?: number;
                    /** @description Habitants au-dessus desquels une CPTS est de taille 4 */
                    seuil_taille_4?: number;
                    /** @description Majoration des missions d’une taille 4, en %, de 0 à 500, deux décimales au plus */
                    majoration_pct?: string;
                    /** @description Membres à partir desquels elle s’applique */
                    majoration_membres?: number;
                    /** @description Part avancée du fonctionnement et des parts fixes, en %, de 0 à 100, deux décimales au plus */
                    avance_pct?: string;
                    /** @description Année de contrat dont ces parts sont avancées en entier */
                    avance_entiere_annee?: number;
                    /** @description Part de l’enveloppe d’une mission qui peut servir à une autre, en %, de 0 à 100, deux décimales au plus */
                    fongibilite_pct?: string;
                    /** @description Plus grand écart, gain ou perte d’abord */
                    sens: "ecart" | "gains" | "pertes";
                    page: number;
                    limite: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description CPTS du périmètre dont le contrat court */
                            total_nb: number;
                            /** @description Page */
                            page: number;
                            /** @description Lignes par page */
                            limite: number;
                            /** @description Total de toutes les pages */
                            ensemble: {
                                /** @description Enveloppe annuelle pleine des contrats en cours, règles en vigueur, euros courants */
                                en_vigueur_eur: number;
                                /** @description La même, règles du scénario, euros courants */
                                scenario_eur: number;
                                /** @description Scénario moins en vigueur, euros courants */
                                ecart_eur: number;
                                /** @description Écart rapporté à l’enveloppe en vigueur, en part de 1, null si inconnu */
                                ecart_taux: number | null;
                            };
                            lignes: {
                                cpts_id: string;
                                /** @description Nom, null si inconnu */
                                nom: string | null;
                                /** @description Région, null si inconnu */
                                region_code: string | null;
                                /** @description Département, null si inconnu */
                                departement_code: string | null;
                                /** @description Taille du contrat, null si inconnu */
                                taille: number | null;
                                /** @description Taille sous les seuils du scénario, null si inconnu */
                                taille_scenario: number | null;
                                /** @description Enveloppe annuelle pleine des contrats en cours, règles en vigueur, euros courants */
                                en_vigueur_eur: number;
                                /** @description La même, règles du scénario, euros courants */
                                scenario_eur: number;
                                /** @description Scénario moins en vigueur, euros courants */
                                ecart_eur: number;
                                /** @description Écart rapporté à l’enveloppe en vigueur, en part de 1, null si inconnu */
                                ecart_taux: number | null;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenario/comptes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enveloppe d’un scénario au regard de la dépense effective
         * @description Enveloppe annuelle pleine des contrats qui courent à la date d’arrêté : mêmes engagements, survenue de crise à part. Ce qui n’est pas choisi est comme en vigueur. CPTS dont les comptes du dernier exercice connu ont été transmis.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Version du barème dont on part */
                    version?: string;
                    /** @description Date d’effet, après la date d’arrêté (AAAA-MM-JJ) */
                    date_effet?: string;
                    /** @description Variation des taux du poste fonctionnement, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    fonctionnement_pct?: string;
                    /** @description Variation des taux du poste acces_soins, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    acces_soins_pct?: string;
                    /** @description Variation des taux du poste parcours, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    parcours_pct?: string;
                    /** @description Variation des taux du poste prevention, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    prevention_pct?: string;
                    /** @description Variation des taux du poste crise, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    crise_pct?: string;
                    /** @description Variation des taux du poste qualite, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    qualite_pct?: string;
                    /** @description Variation des taux du poste accompagnement, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    accompagnement_pct?: string;
                    /** @description Part de la part fixe des missions qui devient variable ; négative : de la variable qui devient fixe, en %, de -100 à 100, deux décimales au plus */
                    bascule_pct?: string;
                    /** @description Le fonctionnement est fondu dans les parts fixes du socle */
                    fonctionnement_fondu?: "oui";
                    /** @description Habitants à partir desquels une CPTS est de taille 2 */
                    seuil_taille_2?: number;
                    /** @description Habitants à partir desquels une CPTS est de taille 3 */
                    seuil_taille_3?: number;
                    /** @description Habitants au-dessus desquels une CPTS est de taille 4 */
                    seuil_taille_4?: number;
                    /** @description Majoration des missions d’une taille 4, en %, de 0 à 500, deux décimales au plus */
                    majoration_pct?: string;
                    /** @description Membres à partir desquels elle s’applique */
                    majoration_membres?: number;
                    /** @description Part avancée du fonctionnement et des parts fixes, en %, de 0 à 100, deux décimales au plus */
                    avance_pct?: string;
                    /** @description Année de contrat dont ces parts sont avancées en entier */
                    avance_entiere_annee?: number;
                    /** @description Part de l’enveloppe d’une mission qui peut servir à une autre, en %, de 0 à 100, deux décimales au plus */
                    fongibilite_pct?: string;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement" | "ensemble";
                            /** @description Dernier exercice dont des comptes sont connus */
                            exercice: number;
                            /** @description CPTS aux comptes connus */
                            comptes_nb: number;
                            /** @description CPTS du périmètre dont le contrat court */
                            cpts_nb: number;
                            /** @description Dépense effective de l’exercice, CPTS aux comptes connus, euros courants */
                            depense_effective_eur: number;
                            /** @description Enveloppe annuelle pleine de ces mêmes CPTS, règles en vigueur, euros courants */
                            en_vigueur_eur: number;
                            /** @description La même, règles du scénario, euros courants */
                            scenario_eur: number;
                            /** @description Dépense que couvre, CPTS par CPTS et poste par poste, l’enveloppe en vigueur, euros courants */
                            en_vigueur_couvert_eur: number;
                            /** @description Dépense que couvre de même l’enveloppe du scénario, euros courants */
                            scenario_couvert_eur: number;
                            /** @description Dépense que couvre l’enveloppe du scénario, fongible entre missions ; sur l’ensemble seul, euros courants, null si inconnu */
                            fongible_couvert_eur: number | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenario/bareme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Barème d’un scénario, à côté de celui en vigueur */
        get: {
            parameters: {
                query?: {
                    /** @description Version du barème dont on part */
                    version?: string;
                    /** @description Date d’effet, après la date d’arrêté (AAAA-MM-JJ) */
                    date_effet?: string;
                    /** @description Variation des taux du poste fonctionnement, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    fonctionnement_pct?: string;
                    /** @description Variation des taux du poste acces_soins, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    acces_soins_pct?: string;
                    /** @description Variation des taux du poste parcours, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    parcours_pct?: string;
                    /** @description Variation des taux du poste prevention, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    prevention_pct?: string;
                    /** @description Variation des taux du poste crise, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    crise_pct?: string;
                    /** @description Variation des taux du poste qualite, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    qualite_pct?: string;
                    /** @description Variation des taux du poste accompagnement, fixe et variable, en %, de -100 à 500, deux décimales au plus */
                    accompagnement_pct?: string;
                    /** @description Part de la part fixe des missions qui devient variable ; négative : de la variable qui devient fixe, en %, de -100 à 100, deux décimales au plus */
                    bascule_pct?: string;
                    /** @description Le fonctionnement est fondu dans les parts fixes du socle */
                    fonctionnement_fondu?: "oui";
                    /** @description Habitants à partir desquels une CPTS est de taille 2 */
                    seuil_taille_2?: number;
                    /** @description Habitants à partir desquels une CPTS est de taille 3 */
                    seuil_taille_3?: number;
                    /** @description Habitants au-dessus desquels une CPTS est de taille 4 */
                    seuil_taille_4?: number;
                    /** @description Majoration des missions d’une taille 4, en %, de 0 à 500, deux décimales au plus */
                    majoration_pct?: string;
                    /** @description Membres à partir desquels elle s’applique */
                    majoration_membres?: number;
                    /** @description Part avancée du fonctionnement et des parts fixes, en %, de 0 à 100, deux décimales au plus */
                    avance_pct?: string;
                    /** @description Année de contrat dont ces parts sont avancées en entier */
                    avance_entiere_annee?: number;
                    /** @description Part de l’enveloppe d’une mission qui peut servir à une autre, en %, de 0 à 100, deux décimales au plus */
                    fongibilite_pct?: string;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            taille: 1 | 2 | 3 | 4;
                            /** @enum {unknown} */
                            poste: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                            /** @enum {unknown} */
                            volet: "base" | "snp" | "plan_annee_1" | "plan_mise_a_jour" | "survenue" | "complement_2019";
                            /** @description Part fixe, ou fonctionnement, en vigueur ; null : ligne absente, euros courants, null si inconnu */
                            en_vigueur_fixe_eur: number | null;
                            /** @description Part variable en vigueur ; null : ligne absente, euros courants, null si inconnu */
                            en_vigueur_variable_eur: number | null;
                            /** @description Part fixe, ou fonctionnement, du scénario ; null : ligne absente, euros courants, null si inconnu */
                            scenario_fixe_eur: number | null;
                            /** @description Part variable du scénario ; null : ligne absente, euros courants, null si inconnu */
                            scenario_variable_eur: number | null;
                            /** @description Confiance du taux en vigueur, null si inconnu */
                            confiance: string | null;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dictionnaire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dictionnaire des tables : sens, grain, unité, source, réserves, colonnes
         * @description Tiré des en-têtes des fichiers de calcul, qui sont en anglais avec les termes du métier.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * @description reference : faits ; source : flux ; table : résultats ; macro ; controle : règle d’alerte
                             * @enum {unknown}
                             */
                            famille: "reference" | "source" | "table" | "macro" | "controle";
                            nom: string;
                            /** @description Ce que la relation contient, en une phrase */
                            titre: string;
                            /** @description Ce que vaut une ligne, null si inconnu */
                            grain: string | null;
                            /** @description Unité, null si inconnu */
                            unite: string | null;
                            /** @description Relations lues */
                            lit: string[];
                            /** @description Texte ou flux d’où vient la règle, null si inconnu */
                            source: string | null;
                            /** @description Ce qui est laissé de côté, null si inconnu */
                            laisse: string | null;
                            /** @description Ce dont il faut se méfier, null si inconnu */
                            attention: string | null;
                            autres: {
                                cle: string;
                                texte: string;
                            }[];
                            /** @description Fichier du calcul, sous sql/ */
                            fichier: string;
                            /** @description Vide quand la relation n’est pas une table de l’instantané */
                            colonnes: {
                                nom: string;
                                /** @description Type de la base */
                                type: string;
                                /** @description Unité que dit le suffixe du nom, null si inconnu */
                                unite: string | null;
                            }[];
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parametres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Paramètres des règles : valeur, unité, source et confiance */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Version du barème, ou * pour toutes */
                            version: string;
                            /** @description Nom du paramètre */
                            regle: string;
                            /** @description Valeur, dans son unité */
                            valeur: number;
                            unite: string;
                            /** @description A, B, C ou P */
                            confiance: string;
                            /** @description Texte, ou raison du choix quand les textes sont muets */
                            source: string;
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explorer/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tables que l’on peut explorer : grain, dimensions, mesures */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tables: {
                                table: string;
                                famille: string;
                                libelle: string;
                                /** @description Ce qu’est une ligne */
                                grain: string;
                                /** @description Ce à quoi prendre garde, null si inconnu */
                                reserve: string | null;
                                /** @description Lue un jour donné : le filtre date s’applique */
                                au_jour: boolean;
                                /** @description Filtres de périmètre qui s’appliquent */
                                perimetre: string[];
                                dimensions: {
                                    code: string;
                                    libelle: string;
                                    /** @description Ses valeurs se suivent dans le temps */
                                    temps: boolean;
                                }[];
                                mesures: {
                                    code: string;
                                    libelle: string;
                                    /** @enum {unknown} */
                                    genre: "euros" | "nombre" | "reel" | "taux";
                                    unite: string;
                                    /** @description Si la mesure s’additionne, en français */
                                    additivite: string;
                                    /** @description La somme d’un niveau est la valeur du niveau supérieur */
                                    empilable: boolean;
                                    /** @description Rapport de deux termes, recalculé à chaque niveau */
                                    rapport: boolean;
                                    /** @description Ce à quoi prendre garde, null si inconnu */
                                    reserve: string | null;
                                }[];
                                entete: {
                                    titre: string;
                                    /** @description Grain, null si inconnu */
                                    grain: string | null;
                                    /** @description Unité, null si inconnu */
                                    unite: string | null;
                                    /** @description Source, null si inconnu */
                                    source: string | null;
                                    /** @description Ce qui est laissé de côté, null si inconnu */
                                    laisse: string | null;
                                    /** @description Ce dont il faut se méfier, null si inconnu */
                                    attention: string | null;
                                    /** @description Fichier du calcul, sous sql/ */
                                    fichier: string;
                                } | null;
                                /** @description Ce qui manque à l’instantané servi pour explorer cette table, null si inconnu */
                                absente: string | null;
                            }[];
                            non_explorees: {
                                table: string;
                                raison: string;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explorer/tableau": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tableau croisé : une mesure par lignes et colonnes, avec ses totaux
         * @description Chaque cellule, sous-total et total est calculé sur ses lignes. Ce qui dépasse le nombre de valeurs demandé est réuni sous « Autres ».
         */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut toutes */
                    exercice?: number;
                    /** @description Jour (AAAA-MM-JJ) ; par défaut la date d’arrêté */
                    date?: string;
                    /** @description Table explorée */
                    table: string;
                    /** @description Dimensions en lignes, une ou deux, séparées par une virgule */
                    lignes: string;
                    /** @description Dimension en colonnes */
                    colonnes?: string;
                    /** @description Mesure */
                    mesure: string;
                    /** @description dimension:valeur,valeur;dimension:$nd, chaque valeur écrite comme dans une adresse */
                    filtres?: string;
                    /** @description Ordre des lignes ; - pour décroissant */
                    tri: "valeur" | "-valeur" | "libelle" | "-libelle" | "ordre" | "-ordre";
                    /** @description Ordre des colonnes */
                    tri_colonnes?: "valeur" | "-valeur" | "libelle" | "-libelle" | "ordre" | "-ordre";
                    /** @description Colonne selon laquelle les lignes sont triées par valeur */
                    tri_colonne?: string;
                    /** @description Valeurs montrées par leur nom à chaque niveau des lignes ; les autres sont réunies */
                    haut_lignes: number;
                    haut_colonnes?: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            axes: {
                                dimension: string;
                                libelle: string;
                                /** @description En colonnes ; sinon en lignes, du plus large au plus fin */
                                colonne: boolean;
                                temps: boolean;
                                /** @description Dans leur ordre ; « Autres » et n.d. à la fin */
                                valeurs: {
                                    rang: number;
                                    /** @enum {unknown} */
                                    sorte: "valeur" | "autres" | "nd";
                                    /** @description Code de la valeur, null si inconnu */
                                    cle: string | null;
                                    libelle: string;
                                }[];
                                /** @description Valeurs différentes, sans n.d. */
                                valeurs_nb: number;
                                /** @description Valeurs montrées par leur nom */
                                haut: number;
                            }[];
                            /** @description Cellules, sous-totaux et totaux, chacun calculé sur ses lignes */
                            cellules: {
                                /** @description Un par axe */
                                rangs: (number | null)[];
                                /** @description Mesure, dans son unité ; null si inconnue */
                                valeur: number | null;
                                /** @description Premier terme d’un rapport, ou montant sommé */
                                num: number | null;
                                /** @description Second terme d’un rapport */
                                den: number | null;
                                /** @description Lignes de la cellule */
                                lignes_nb: number;
                                /** @description Lignes dont la mesure est n.d. : la valeur est celle des autres */
                                trous_nb: number;
                            }[];
                            /** @description Ce qui est regroupé ou inconnu, en français */
                            remarques: string[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explorer/lignes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Les lignes derrière une cellule, et leur total, qui est la cellule */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut toutes */
                    exercice?: number;
                    /** @description Jour (AAAA-MM-JJ) ; par défaut la date d’arrêté */
                    date?: string;
                    /** @description Table explorée */
                    table: string;
                    /** @description Dimensions en lignes, une ou deux, séparées par une virgule */
                    lignes: string;
                    /** @description Dimension en colonnes */
                    colonnes?: string;
                    /** @description Mesure */
                    mesure: string;
                    /** @description dimension:valeur,valeur;dimension:$nd, chaque valeur écrite comme dans une adresse */
                    filtres?: string;
                    /** @description Ordre des lignes ; - pour décroissant */
                    tri: "valeur" | "-valeur" | "libelle" | "-libelle" | "ordre" | "-ordre";
                    /** @description Ordre des colonnes */
                    tri_colonnes?: "valeur" | "-valeur" | "libelle" | "-libelle" | "ordre" | "-ordre";
                    /** @description Colonne selon laquelle les lignes sont triées par valeur */
                    tri_colonne?: string;
                    /** @description Valeurs montrées par leur nom à chaque niveau des lignes ; les autres sont réunies */
                    haut_lignes: number;
                    haut_colonnes?: number;
                    /** @description Une valeur par axe, séparées par ; avec $total, $autres et $nd */
                    cellule: string;
                    page: number;
                    limite: number;
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            page: number;
                            limite: number;
                            total: {
                                /** @description Mesure, dans son unité ; null si inconnue */
                                valeur: number | null;
                                /** @description Premier terme d’un rapport, ou montant sommé */
                                num: number | null;
                                /** @description Second terme d’un rapport */
                                den: number | null;
                                /** @description Lignes de la cellule */
                                lignes_nb: number;
                                /** @description Lignes dont la mesure est n.d. : la valeur est celle des autres */
                                trous_nb: number;
                            };
                            colonnes: {
                                nom: string;
                                libelle: string;
                                /** @enum {unknown} */
                                genre: "texte" | "date" | "euros" | "nombre" | "reel" | "taux";
                                unite: string | null;
                            }[];
                            /** @description Une valeur par colonne, dans leur ordre */
                            lignes: (string | number | boolean | null)[][];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{fichier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export d’une table en CSV, XLSX, Parquet ou Arrow
         * @description Les filtres de périmètre sont ceux de la CPTS, dans l’exercice de la ligne quand elle en a un, sinon dans l’exercice en cours.
         *     Sans exercice, tous sont exportés. Un filtre sans objet pour la table est refusé.
         *     - bareme : Barème daté : montants par version, taille, poste et volet (aucun filtre)
         *     - cpts : CPTS (region_code, departement_code, cpts_id, taille)
         *     - territoires : Communes des CPTS (region_code, departement_code, cpts_id, taille)
         *     - contrats : ACI signés et avenants (region_code, departement_code, cpts_id, taille)
         *     - engagements : Missions engagées (region_code, departement_code, cpts_id, taille)
         *     - crises : Crises reconnues (region_code, cpts_id)
         *     - indicateurs : Indicateurs et points du dialogue de gestion (region_code, departement_code, cpts_id, taille)
         *     - flux_aci : Lignes de versement ACI (region_code, departement_code, cpts_id, taille, exercice)
         *     - flux_fir : Lignes FIR, engagées et payées (region_code, departement_code, cpts_id, taille, exercice)
         *     - enveloppes : Enveloppes théoriques par année de contrat (region_code, departement_code, cpts_id, taille)
         *     - enveloppes_exercices : Enveloppes théoriques réparties par exercice (region_code, departement_code, cpts_id, taille, exercice)
         *     - versements : Versements ACI par CPTS, mois, poste, volet, part et nature (region_code, departement_code, cpts_id, taille, exercice)
         *     - echeancier : Échéancier : ce qui devrait être payé, et quand (region_code, departement_code, cpts_id, taille)
         *     - echeances : Attendu, versé, retard et trop-perçu à une date (region_code, departement_code, cpts_id, taille, date, poste, part, organisme_code, etat, age)
         *     - rattachements : Versements ACI et l’année de contrat à laquelle chacun est rattaché (region_code, departement_code, cpts_id, taille, exercice, date, poste, part, etat)
         *     - financements : Financements par CPTS, exercice, financeur et objet (region_code, departement_code, cpts_id, taille, exercice)
         *     - comptes : Comptes : dépense effective par CPTS, exercice et poste (region_code, departement_code, cpts_id, taille, exercice)
         *     - contrats_precoces : Registre des contrats précoces (region_code, departement_code, cpts_id, taille)
         *     - publies : Chiffres publiés, en regard de ceux de l’outil (aucun filtre)
         *     - couverture_communes : Population des communes par stade, dans le temps (region_code, departement_code)
         *     - alertes : Constats des contrôles (region_code, departement_code, cpts_id, taille, exercice, code, severite, verdict)
         *     - alertes_preuves : Lignes qui prouvent chaque constat (region_code, departement_code, cpts_id, taille, exercice, code, severite, verdict)
         *     - quarantaine : Lignes refusées à l’import, avec leur motif (aucun filtre)
         *     - changements : Lignes remplacées par un envoi plus récent, avec l’ancien et le nouveau montant (aucun filtre)
         *     - avis : Avis de l’import : anciens codes de commune lus comme les nouveaux, lignes corrigées depuis (aucun filtre)
         */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description CPTS, FINESS ou à défaut SIRET */
                    cpts_id?: string;
                    /** @description Taille de la CPTS */
                    taille?: 1 | 2 | 3 | 4;
                    /** @description Année civile ; par défaut toutes */
                    exercice?: number;
                    /** @description Jour (AAAA-MM-JJ) ; par défaut la date d’arrêté */
                    date?: string;
                    poste?: "fonctionnement" | "acces_soins" | "parcours" | "prevention" | "crise" | "qualite" | "accompagnement";
                    part?: "fonctionnement" | "fixe" | "variable";
                    /** @description CPAM */
                    organisme_code?: string;
                    /** @description echeances : en_retard, du, trop_percu ; rattachements : rattache, non_rattache, contrat_precoce */
                    etat?: string;
                    /** @description Âge du retard, en mois, avec etat=en_retard */
                    age?: "2_6" | "plus_6";
                    /** @description Contrôle */
                    code?: "doublon_versement" | "aci_avant_signature" | "contrat_precoce_non_recupere" | "fir_apres_aci" | "fir_hors_fourchette" | "fir_caducite" | "depassement_enveloppe" | "mission_non_demarree" | "demarrage_tardif" | "taille_incoherente" | "majoration_indue" | "majoration_omise" | "variable_sans_atteinte" | "retard_versement" | "dialogue_tardif" | "comptes_non_transmis" | "thesaurisation" | "financement_prive" | "indicateurs_de_moyens" | "chevauchement_territoire" | "non_rattache" | "contrat_avant_bareme";
                    /** @description Sévérité */
                    severite?: "haute" | "moyenne" | "basse";
                    /** @description Ce qui a été dit en dernier de l’alerte */
                    verdict?: "a_examiner" | "confirmee" | "justifiee" | "sans_suite";
                    /** @description CSV pour un tableur français : « ; », virgule, BOM */
                    tableur?: "fr";
                };
                header?: never;
                path: {
                    /** @description Table et format : bareme, cpts, territoires, contrats, engagements, crises, indicateurs, flux_aci, flux_fir, enveloppes, enveloppes_exercices, versements, echeancier, echeances, rattachements, financements, comptes, contrats_precoces, publies, couverture_communes, alertes, alertes_preuves, quarantaine, changements, avis ; csv, xlsx, parquet ou arrow. Exemple : versements.csv */
                    fichier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv; charset=utf-8": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.apache.parquet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.apache.arrow.stream": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv; charset=utf-8": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.apache.parquet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.apache.arrow.stream": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/instantane.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Toutes les tables de l’instantané, dans une archive ZIP
         * @description Les tables en Parquet, le dictionnaire des colonnes, le manifeste et un mode d’emploi.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notes/{territoire}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Note de deux pages sur une région ou la France (PDF) */
        get: {
            parameters: {
                query?: {
                    /** @description Numéro d’un instantané publié ; par défaut le plus récent */
                    instantane?: number;
                };
                header?: never;
                path: {
                    /** @description Code INSEE de la région, ou « france » */
                    territoire: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, publications et arrivées */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            taille_max_octets: number;
                            /** @description Ce service affiche les données à accès restreint */
                            restreint_servi: boolean;
                            /** @description Le prochain instantané contient la démonstration */
                            demonstration: boolean;
                            /** @description Le prochain instantané contient des données réelles */
                            reel: boolean;
                            prochain: {
                                fichiers_nb: number;
                                a_publier_nb: number;
                            };
                            retenu: {
                                numero: number;
                                phrase: string;
                            } | null;
                            flux: {
                                code: string;
                                libelle: string;
                            }[];
                            imports: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                etat: "en_cours" | "attend" | "fait" | "refuse" | "echec" | "abandonne";
                                demande_le: string;
                                fini_le: string | null;
                                avance: {
                                    phase: string;
                                    fait: number;
                                    total: number;
                                } | null;
                                phrase: string | null;
                                /** @description Nom que l’émetteur lui donne */
                                fichier: string;
                                octets: number;
                                flux: string | null;
                                /** @enum {unknown} */
                                classification: "synthetique" | "ouvert" | "restreint";
                                /** @description Le fichier annoté de ses motifs peut être repris */
                                rejets: boolean;
                                bilan: {
                                    flux: string;
                                    format: string;
                                    encodage: string;
                                    octets: number;
                                    sha256: string;
                                    lignes_nb: number;
                                    valides_nb: number;
                                    ecartees_nb: number;
                                    /** @description Lignes mises à part dont le montant ne se lit pas */
                                    montant_illisible_nb: number;
                                    lu_eur: number | null;
                                    valide_eur: number | null;
                                    ecarte_eur: number | null;
                                    motifs: {
                                        motif_code: string;
                                        lignes_nb: number;
                                        montant_eur: number | null;
                                        exemples: string[];
                                        lignes: {
                                            ligne: number;
                                            brut: string | null;
                                        }[];
                                    }[];
                                } | null;
                            }[];
                            publications: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                etat: "en_cours" | "attend" | "fait" | "refuse" | "echec" | "abandonne";
                                demande_le: string;
                                fini_le: string | null;
                                avance: {
                                    phase: string;
                                    fait: number;
                                    total: number;
                                } | null;
                                phrase: string | null;
                                /** Format: date */
                                date_arrete: string;
                                /** @description Ce qui attend une confirmation */
                                ecarts: {
                                    flux: string;
                                    motif: string;
                                    phrase: string;
                                }[];
                                numero: number | null;
                                totaux: {
                                    fichiers_nb: number;
                                    lignes_nb: number;
                                    acceptees_nb: number;
                                    quarantaine_nb: number;
                                    remplacees_nb: number;
                                    /** @description Lignes remplacées avec d’autres valeurs ; absent d’une publication ancienne */
                                    changements_nb?: number;
                                    /** @description Avis de l’import ; absent d’une publication ancienne */
                                    avis_nb?: number;
                                } | null;
                                /** @description Fichiers dont des lignes sont en quarantaine */
                                annotes: {
                                    /** @description Nom que l’émetteur lui donne */
                                    fichier: string;
                                    format: string;
                                    /** @description Nom du fichier annoté de ses motifs */
                                    nom: string;
                                    /** @description Lignes à corriger */
                                    lignes_nb: number;
                                    /** @description Lignes postérieures à la date d’arrêté ; absent d’une publication ancienne */
                                    posterieures_nb?: number;
                                }[];
                            }[];
                            arrivees: {
                                date: string;
                                /** @enum {unknown} */
                                evenement: "ingere" | "refuse" | "retire";
                                flux: string | null;
                                fichier: string;
                                classification: ("synthetique" | "ouvert" | "restreint") | null;
                                emetteur: string | null;
                                lignes_nb: number | null;
                                ecartees_nb: number | null;
                                lu_eur: number | null;
                                motif: string | null;
                                tache: string | null;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Dépôt d’un fichier, dont le corps de la requête est le contenu */
        post: {
            parameters: {
                query: {
                    /** @description Nom que l’émetteur donne au fichier */
                    nom: string;
                    flux?: "adhesions" | "autres_financements" | "bareme" | "comptes" | "contrats" | "correspondances" | "cpts" | "crises" | "engagements" | "flux_fir" | "indicateurs" | "regles" | "territoires" | "flux_aci";
                    classification: "synthetique" | "ouvert" | "restreint";
                    /** @description La démonstration quitte le prochain instantané */
                    sans_demo: boolean;
                    /** @description Ce que l’émetteur dit du fichier, en JSON */
                    bordereau?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            etat: "en_cours" | "attend" | "fait" | "refuse" | "echec" | "abandonne";
                            demande_le: string;
                            fini_le: string | null;
                            avance: {
                                phase: string;
                                fait: number;
                                total: number;
                            } | null;
                            phrase: string | null;
                            /** @description Nom que l’émetteur lui donne */
                            fichier: string;
                            octets: number;
                            flux: string | null;
                            /** @enum {unknown} */
                            classification: "synthetique" | "ouvert" | "restreint";
                            /** @description Le fichier annoté de ses motifs peut être repris */
                            rejets: boolean;
                            bilan: {
                                flux: string;
                                format: string;
                                encodage: string;
                                octets: number;
                                sha256: string;
                                lignes_nb: number;
                                valides_nb: number;
                                ecartees_nb: number;
                                /** @description Lignes mises à part dont le montant ne se lit pas */
                                montant_illisible_nb: number;
                                lu_eur: number | null;
                                valide_eur: number | null;
                                ecarte_eur: number | null;
                                motifs: {
                                    motif_code: string;
                                    lignes_nb: number;
                                    montant_eur: number | null;
                                    exemples: string[];
                                    lignes: {
                                        ligne: number;
                                        brut: string | null;
                                    }[];
                                }[];
                            } | null;
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un import, son avancement et son compte rendu */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            etat: "en_cours" | "attend" | "fait" | "refuse" | "echec" | "abandonne";
                            demande_le: string;
                            fini_le: string | null;
                            avance: {
                                phase: string;
                                fait: number;
                                total: number;
                            } | null;
                            phrase: string | null;
                            /** @description Nom que l’émetteur lui donne */
                            fichier: string;
                            octets: number;
                            flux: string | null;
                            /** @enum {unknown} */
                            classification: "synthetique" | "ouvert" | "restreint";
                            /** @description Le fichier annoté de ses motifs peut être repris */
                            rejets: boolean;
                            bilan: {
                                flux: string;
                                format: string;
                                encodage: string;
                                octets: number;
                                sha256: string;
                                lignes_nb: number;
                                valides_nb: number;
                                ecartees_nb: number;
                                /** @description Lignes mises à part dont le montant ne se lit pas */
                                montant_illisible_nb: number;
                                lu_eur: number | null;
                                valide_eur: number | null;
                                ecarte_eur: number | null;
                                motifs: {
                                    motif_code: string;
                                    lignes_nb: number;
                                    montant_eur: number | null;
                                    exemples: string[];
                                    lignes: {
                                        ligne: number;
                                        brut: string | null;
                                    }[];
                                }[];
                            } | null;
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/confirmer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirme ce qui attend */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            etat: "en_cours" | "attend" | "fait" | "refuse" | "echec" | "abandonne";
                            demande_le: string;
                            fini_le: string | null;
                            avance: {
                                phase: string;
                                fait: number;
                                total: number;
                            } | null;
                            phrase: string | null;
                            /** @description Nom que l’émetteur lui donne */
                            fichier: string;
                            octets: number;
                            flux: string | null;
                            /** @enum {unknown} */
                            classification: "synthetique" | "ouvert" | "restreint";
                            /** @description Le fichier annoté de ses motifs peut être repris */
                            rejets: boolean;
                            bilan: {
                                flux: string;
                                format: string;
                                encodage: string;
                                octets: number;
                                sha256: string;
                                lignes_nb: number;
                                valides_nb: number;
                                ecartees_nb: number;
                                /** @description Lignes mises à part dont le montant ne se lit pas */
                                montant_illisible_nb: number;
                                lu_eur: number | null;
                                valide_eur: number | null;
                                ecarte_eur: number | null;
                                motifs: {
                                    motif_code: string;
                                    lignes_nb: number;
                                    montant_eur: number | null;
                                    exemples: string[];
                                    lignes: {
                                        ligne: number;
                                        brut: string | null;
                                    }[];
                                }[];
                            } | null;
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/abandonner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abandonne ce qui attend */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            etat: "en_cours" | "attend" | "fait" | "refuse" | "echec" | "abandonne";
                            demande_le: string;
                            fini_le: string | null;
                            avance: {
                                phase: string;
                                fait: number;
                                total: number;
                            } | null;
                            phrase: string | null;
                            /** @description Nom que l’émetteur lui donne */
                            fichier: string;
                            octets: number;
                            flux: string | null;
                            /** @enum {unknown} */
                            classification: "synthetique" | "ouvert" | "restreint";
                            /** @description Le fichier annoté de ses motifs peut être repris */
                            rejets: boolean;
                            bilan: {
                                flux: string;
                                format: string;
                                encodage: string;
                                octets: number;
                                sha256: string;
                                lignes_nb: number;
                                valides_nb: number;
                                ecartees_nb: number;
                                /** @description Lignes mises à part dont le montant ne se lit pas */
                                montant_illisible_nb: number;
                                lu_eur: number | null;
                                valide_eur: number | null;
                                ecarte_eur: number | null;
                                motifs: {
                                    motif_code: string;
                                    lignes_nb: number;
                                    montant_eur: number | null;
                                    exemples: string[];
                                    lignes: {
                                        ligne: number;
                                        brut: string | null;
                                    }[];
                                }[];
                            } | null;
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/confirmer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirme ce qui attend */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            etat: "en_cours" | "attend" | "fait" | "refuse" | "echec" | "abandonne";
                            demande_le: string;
                            fini_le: string | null;
                            avance: {
                                phase: string;
                                fait: number;
                                total: number;
                            } | null;
                            phrase: string | null;
                            /** Format: date */
                            date_arrete: string;
                            /** @description Ce qui attend une confirmation */
                            ecarts: {
                                flux: string;
                                motif: string;
                                phrase: string;
                            }[];
                            numero: number | null;
                            totaux: {
                                fichiers_nb: number;
                                lignes_nb: number;
                                acceptees_nb: number;
                                quarantaine_nb: number;
                                remplacees_nb: number;
                                /** @description Lignes remplacées avec d’autres valeurs ; absent d’une publication ancienne */
                                changements_nb?: number;
                                /** @description Avis de l’import ; absent d’une publication ancienne */
                                avis_nb?: number;
                            } | null;
                            /** @description Fichiers dont des lignes sont en quarantaine */
                            annotes: {
                                /** @description Nom que l’émetteur lui donne */
                                fichier: string;
                                format: string;
                                /** @description Nom du fichier annoté de ses motifs */
                                nom: string;
                                /** @description Lignes à corriger */
                                lignes_nb: number;
                                /** @description Lignes postérieures à la date d’arrêté ; absent d’une publication ancienne */
                                posterieures_nb?: number;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/abandonner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abandonne ce qui attend */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            etat: "en_cours" | "attend" | "fait" | "refuse" | "echec" | "abandonne";
                            demande_le: string;
                            fini_le: string | null;
                            avance: {
                                phase: string;
                                fait: number;
                                total: number;
                            } | null;
                            phrase: string | null;
                            /** Format: date */
                            date_arrete: string;
                            /** @description Ce qui attend une confirmation */
                            ecarts: {
                                flux: string;
                                motif: string;
                                phrase: string;
                            }[];
                            numero: number | null;
                            totaux: {
                                fichiers_nb: number;
                                lignes_nb: number;
                                acceptees_nb: number;
                                quarantaine_nb: number;
                                remplacees_nb: number;
                                /** @description Lignes remplacées avec d’autres valeurs ; absent d’une publication ancienne */
                                changements_nb?: number;
                                /** @description Avis de l’import ; absent d’une publication ancienne */
                                avis_nb?: number;
                            } | null;
                            /** @description Fichiers dont des lignes sont en quarantaine */
                            annotes: {
                                /** @description Nom que l’émetteur lui donne */
                                fichier: string;
                                format: string;
                                /** @description Nom du fichier annoté de ses motifs */
                                nom: string;
                                /** @description Lignes à corriger */
                                lignes_nb: number;
                                /** @description Lignes postérieures à la date d’arrêté ; absent d’une publication ancienne */
                                posterieures_nb?: number;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/rejets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Le fichier de l’émetteur, avec le motif de chaque ligne mise à part */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv; charset=utf-8": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.apache.parquet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv; charset=utf-8": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.apache.parquet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/rejets/{rang}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Le fichier de l’émetteur, avec le motif de chaque ligne mise à part */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rang: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv; charset=utf-8": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.apache.parquet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv; charset=utf-8": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                        "application/vnd.apache.parquet": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Instantanés publiés, du plus récent au plus ancien, avec leurs totaux */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            numero: number;
                            /** Format: date */
                            date_arrete: string;
                            publie_le: string;
                            /** @enum {unknown} */
                            classification: "synthetique" | "ouvert" | "restreint";
                            servi: boolean;
                            /** @description Ce service peut montrer ses montants */
                            lisible: boolean;
                            emetteurs: string[];
                            flux: {
                                flux: string;
                                libelle: string;
                                fichiers_nb: number;
                                lignes_nb: number;
                                total_eur: number | null;
                            }[];
                            sources: {
                                flux: string;
                                fichier: string;
                                emetteur: string | null;
                            }[];
                        }[];
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Publie tous les fichiers reçus */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        date_arrete: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            etat: "en_cours" | "attend" | "fait" | "refuse" | "echec" | "abandonne";
                            demande_le: string;
                            fini_le: string | null;
                            avance: {
                                phase: string;
                                fait: number;
                                total: number;
                            } | null;
                            phrase: string | null;
                            /** Format: date */
                            date_arrete: string;
                            /** @description Ce qui attend une confirmation */
                            ecarts: {
                                flux: string;
                                motif: string;
                                phrase: string;
                            }[];
                            numero: number | null;
                            totaux: {
                                fichiers_nb: number;
                                lignes_nb: number;
                                acceptees_nb: number;
                                quarantaine_nb: number;
                                remplacees_nb: number;
                                /** @description Lignes remplacées avec d’autres valeurs ; absent d’une publication ancienne */
                                changements_nb?: number;
                                /** @description Avis de l’import ; absent d’une publication ancienne */
                                avis_nb?: number;
                            } | null;
                            /** @description Fichiers dont des lignes sont en quarantaine */
                            annotes: {
                                /** @description Nom que l’émetteur lui donne */
                                fichier: string;
                                format: string;
                                /** @description Nom du fichier annoté de ses motifs */
                                nom: string;
                                /** @description Lignes à corriger */
                                lignes_nb: number;
                                /** @description Lignes postérieures à la date d’arrêté ; absent d’une publication ancienne */
                                posterieures_nb?: number;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une publication et son avancement */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            etat: "en_cours" | "attend" | "fait" | "refuse" | "echec" | "abandonne";
                            demande_le: string;
                            fini_le: string | null;
                            avance: {
                                phase: string;
                                fait: number;
                                total: number;
                            } | null;
                            phrase: string | null;
                            /** Format: date */
                            date_arrete: string;
                            /** @description Ce qui attend une confirmation */
                            ecarts: {
                                flux: string;
                                motif: string;
                                phrase: string;
                            }[];
                            numero: number | null;
                            totaux: {
                                fichiers_nb: number;
                                lignes_nb: number;
                                acceptees_nb: number;
                                quarantaine_nb: number;
                                remplacees_nb: number;
                                /** @description Lignes remplacées avec d’autres valeurs ; absent d’une publication ancienne */
                                changements_nb?: number;
                                /** @description Avis de l’import ; absent d’une publication ancienne */
                                avis_nb?: number;
                            } | null;
                            /** @description Fichiers dont des lignes sont en quarantaine */
                            annotes: {
                                /** @description Nom que l’émetteur lui donne */
                                fichier: string;
                                format: string;
                                /** @description Nom du fichier annoté de ses motifs */
                                nom: string;
                                /** @description Lignes à corriger */
                                lignes_nb: number;
                                /** @description Lignes postérieures à la date d’arrêté ; absent d’une publication ancienne */
                                posterieures_nb?: number;
                            }[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/comparaison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce qui change entre deux instantanés, en euros */
        get: {
            parameters: {
                query: {
                    avant: number;
                    apres: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            avant: {
                                seq: number;
                                date_arrete: string;
                            };
                            apres: {
                                seq: number;
                                date_arrete: string;
                            };
                            changements: {
                                /** @enum {unknown} */
                                niveau: "flux" | "region" | "exercice" | "poste";
                                flux: string;
                                region_code: string | null;
                                exercice: number | null;
                                poste: string | null;
                                avant_nb: number;
                                apres_nb: number;
                                avant_eur: number;
                                apres_eur: number;
                                ecart_eur: number;
                            }[];
                            /** @description Euros passés d’une CPTS à une autre sans changer les totaux */
                            deplacements: {
                                flux: string;
                                /** @description CPTS dont le montant change */
                                cpts_nb: number;
                                deplace_eur: number;
                            }[];
                            /** @description Enveloppe théorique des exercices où elle change */
                            enveloppes: {
                                exercice: number;
                                avant_eur: number;
                                apres_eur: number;
                                ecart_eur: number;
                            }[];
                            /** @description Tables dont le contenu n’est pas le même */
                            tables: string[];
                        };
                    };
                };
                /** @description Refus */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
                /** @description Refus */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statusCode: number;
                            /** @description Code stable du refus */
                            code: string;
                            /** @description Phrase française */
                            message: string;
                            /** @description Identifiant à citer, pour une erreur interne */
                            incident?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
