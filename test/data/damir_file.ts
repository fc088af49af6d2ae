/** The 55 columns of an Open DAMIR monthly file, in order. */
export const ENTETE = [
  ...[
    'FLX_ANN_MOI',
    'ORG_CLE_REG',
    'AGE_BEN_SND',
    'BEN_RES_REG',
    'BEN_CMU_TOP',
    'BEN_QLT_COD',
    'BEN_SEX_COD',
  ],
  ...[
    'DDP_SPE_COD',
    'ETE_CAT_SNDS',
    'ETE_REG_COD',
    'ETE_TYP_SNDS',
    'ETP_REG_COD',
    'ETP_CAT_SNDS',
    'MDT_TYP_COD',
  ],
  ...['MFT_COD', 'PRS_FJH_TYP', 'PRS_ACT_COG', 'PRS_ACT_NBR', 'PRS_ACT_QTE', 'PRS_DEP_MNT', 'PRS_PAI_MNT'],
  ...[
    'PRS_REM_BSE',
    'PRS_REM_MNT',
    'FLT_ACT_COG',
    'FLT_ACT_NBR',
    'FLT_ACT_QTE',
    'FLT_PAI_MNT',
    'FLT_DEP_MNT',
  ],
  ...['FLT_REM_MNT', 'SOI_ANN', 'SOI_MOI', 'ASU_NAT', 'ATT_NAT', 'CPL_COD', 'CPT_ENV_TYP', 'DRG_AFF_NAT'],
  ...[
    'ETE_IND_TAA',
    'EXO_MTF',
    'MTM_NAT',
    'PRS_NAT',
    'PRS_PPU_SEC',
    'PRS_REM_TAU',
    'PRS_REM_TYP',
    'PRS_PDS_QCP',
  ],
  ...[
    'EXE_INS_REG',
    'PSE_ACT_SNDS',
    'PSE_ACT_CAT',
    'PSE_SPE_SNDS',
    'PSE_STJ_SNDS',
    'PRE_INS_REG',
    'PSP_ACT_SNDS',
  ],
  ...['PSP_ACT_CAT', 'PSP_SPE_SNDS', 'PSP_STJ_SNDS', 'TOP_PS5_TRG'],
];

const USUAL: Record<string, string> = {
  FLX_ANN_MOI: '202401',
  ORG_CLE_REG: '84',
  PRS_NAT: '1927',
  PRS_PAI_MNT: '100.00',
  PRS_REM_MNT: '100.00',
};

/** One line of Open DAMIR; what the test is about is given. */
export const damirLine = (given: Record<string, string> = {}) =>
  ENTETE.map((column) => given[column] ?? USUAL[column] ?? '0').join(';');

/** A whole file as text. */
export const damirText = (lines: readonly string[]) => `${[ENTETE.join(';'), ...lines].join('\n')}\n`;
