/** The territory under the pointer or the focus: every figure of a page lights the same one. */
export const lit = $state<{ region_code?: string; departement_code?: string }>({});
