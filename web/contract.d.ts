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
                            /** @description Versé dans l’exercice précédent, au même jour de l’année si l’exercice est en cours, euros courants */
                            verse_precedent_eur: number;
                            /** @description Versé moins enveloppe à date, euros courants */
                            ecart_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description Évolution du versé contre l’exercice précédent, en part de 1, null si inconnu */
                            verse_evolution_taux: number | null;
                            /** @description Enveloppe de l’exercice précédent, au même jour si l’exercice est en cours, euros courants */
                            enveloppe_precedent_eur: number;
                            /** @description Part de l’enveloppe dont le taux est déduit (C) ou paramétré (P), euros courants */
                            enveloppe_incertaine_eur: number;
                            /** @description Versé moins enveloppe, exercice précédent au même jour, euros courants */
                            ecart_precedent_eur: number;
                            /** @description Consommation de l’exercice précédent au même jour, en part de 1, null si inconnu */
                            consommation_precedent_taux: number | null;
                            /** @description CPTS à un stade quelconque, au dernier jour compté */
                            cpts_nb: number;
                            /** @description CPTS signataires de l’ACI, au dernier jour compté */
                            signataires_nb: number;
                            /** @description CPTS signataires, au dernier jour compté de l’exercice précédent */
                            signataires_precedent_nb: number;
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
                            /** @description FIR payé au titre de l’exercice, euros courants */
                            fir_paye_eur: number;
                            /** @description FIR engagé au titre de l’exercice, euros courants */
                            fir_engage_eur: number;
                            /** @description FIR payé au titre de l’exercice précédent, euros courants */
                            fir_paye_precedent_eur: number;
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
                            /** @description Versé dans l’exercice précédent, au même jour de l’année si l’exercice est en cours, euros courants */
                            verse_precedent_eur: number;
                            /** @description Versé moins enveloppe à date, euros courants */
                            ecart_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description Part de l’enveloppe dont le taux est déduit (C) ou paramétré (P), euros courants */
                            enveloppe_incertaine_eur: number;
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
                            /** @description Versé dans l’exercice précédent, au même jour de l’année si l’exercice est en cours, euros courants */
                            verse_precedent_eur: number;
                            /** @description Versé moins enveloppe à date, euros courants */
                            ecart_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description Versé par habitant couvert, euros courants, null si inconnu */
                            verse_par_habitant_eur: number | null;
                            /** @description FIR payé au titre de l’exercice, euros courants */
                            fir_paye_eur: number;
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
                            /** @description Versé dans l’exercice précédent, au même jour de l’année si l’exercice est en cours, euros courants */
                            verse_precedent_eur: number;
                            /** @description Versé moins enveloppe à date, euros courants */
                            ecart_eur: number;
                            /** @description Versé rapporté à l’enveloppe à date, en part de 1, null si inconnu */
                            consommation_taux: number | null;
                            /** @description Versé par habitant couvert, euros courants, null si inconnu */
                            verse_par_habitant_eur: number | null;
                            /** @description FIR payé au titre de l’exercice, euros courants */
                            fir_paye_eur: number;
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
                            /** @description Versé dans le même mois de l’exercice précédent, euros courants */
                            verse_precedent_eur: number;
                            /** @description Versé depuis le 1er janvier, exercice précédent, euros courants */
                            verse_precedent_cumule_eur: number;
                            /** @description Enveloppe depuis le 1er janvier, exercice précédent, euros courants */
                            enveloppe_precedent_cumulee_eur: number;
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
        /** EPCI par habitants sans CPTS */
        get: {
            parameters: {
                query: {
                    /** @description Région, code INSEE */
                    region_code?: string;
                    /** @description Département, code INSEE */
                    departement_code?: string;
                    /** @description Jour (AAAA-MM-JJ) ; par défaut la date d’arrêté */
                    date?: string;
                    /** @description Lignes au plus */
                    limite: number;
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
                            /** @description SIREN de l’EPCI */
                            code: string;
                            nom: string;
                            departement_code: string;
                            /** @description Habitants sans CPTS */
                            aucune_hab: number;
                            /** @description Habitants de l’EPCI dans le département */
                            population_hab: number;
                            /** @description Part de la population sans CPTS, en part de 1, null si inconnu */
                            aucune_taux: number | null;
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
                    /** @description Morceau du nom, ou début de l’identifiant */
                    recherche?: string;
                    /** @description Stade au dernier jour compté */
                    stade?: "aucune" | "lettre_intention" | "projet_valide" | "aci";
                    tri: "nom" | "cpts_id" | "region_code" | "departement_code" | "stade" | "taille" | "population_hab" | "membres_nb" | "date_signature" | "enveloppe_eur" | "enveloppe_a_date_eur" | "verse_eur" | "ecart_eur" | "consommation_taux";
                    ordre: "asc" | "desc";
                    page: number;
                    limite: number;
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
                            };
                            lignes: {
                                cpts_id: string;
                                nom: string;
                                region_code: string;
                                departement_code: string;
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
                query?: never;
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
                            enveloppes: {
                                /** @description Année de contrat */
                                annee_contrat: number;
                                date_debut: string;
                                /** @description Fin des jours actifs, exclue */
                                date_fin: string;
                                poste: string;
                                volet: string;
                                part: string;
                                /** @description Version du barème */
                                version: string;
                                /** @description Taille du contrat */
                                taille: number;
                                /** @description 1 ou 1,1 */
                                majoration_taux: number;
                                /** @description Jours actifs de la ligne */
                                jours_actifs_nb: number;
                                /** @description Jours de l’année de contrat */
                                jours_annee_nb: number;
                                /** @description Enveloppe de la ligne, euros courants */
                                enveloppe_eur: number;
                                /** @description A, B, C ou P */
                                confiance: string;
                                /** @description Année commencée après la date d’arrêté */
                                projete: boolean;
                            }[];
                            communes: {
                                commune_code: string;
                                nom: string;
                                departement_code: string;
                                /** @description Habitants de la commune */
                                population_hab: number;
                                /** @description Part de la population couverte, en part de 1, null si inconnu */
                                part_population_taux: number | null;
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
    "/api/exports/{fichier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export d’une table en CSV, Parquet ou Arrow
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
         *     - couverture_communes : Population des communes par stade, dans le temps (region_code, departement_code)
         *     - quarantaine : Lignes refusées à l’import, avec leur motif (aucun filtre)
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
                    /** @description Année civile ; par défaut toutes */
                    exercice?: number;
                    /** @description CSV pour un tableur français : « ; », virgule, BOM */
                    tableur?: "fr";
                };
                header?: never;
                path: {
                    /** @description Table et format : bareme, cpts, territoires, contrats, engagements, crises, indicateurs, flux_aci, flux_fir, enveloppes, enveloppes_exercices, versements, couverture_communes, quarantaine ; csv, parquet ou arrow. Exemple : versements.csv */
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
