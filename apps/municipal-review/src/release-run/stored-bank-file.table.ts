import { defineEntity, p } from '@mikro-orm/core';

/** What went, or would have gone, to the bank, sealed: of a released run the one whose hash is in its event. */
export const StoredBankFile = defineEntity({
  name: 'StoredBankFile',
  tableName: 'bank_file',
  properties: {
    runId: p.uuid().primary(),
    sha256: p.text().primary(),
    tenant: p.text(),
    sealed: p.blob(),
  },
});
