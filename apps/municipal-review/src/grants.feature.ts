import type { Feature } from '#libs/event-store/feature';
import { OnGrantHandler, OnRegisterHandler } from './carry-out.handler.ts';
import { ChangeGrantController } from './change-grant/change-grant.controller.ts';
import { CurrentFigures } from './current-figures.ts';
import { GrantFileController } from './grant-file/grant-file.controller.ts';
import { GrantListController } from './grant-list/grant-list.controller.ts';
import { grantList } from './grant-list/grant-list.projection.ts';
import { GrantLists } from './grant-list/grant-list.query.ts';
import { GrantList } from './grant-list/grant-list.table.ts';
import { Grants } from './grants.ts';
import { GrantTotals } from './key-figures/grant-totals.query.ts';
import { MunicipalitySettings } from './municipality-settings.query.ts';
import { ParameterEffect } from './register-parameter/parameter-effect.query.ts';
import { RegisterParameterController } from './register-parameter/register-parameter.controller.ts';
import { RegisterProfileController } from './register-profile/register-profile.controller.ts';
import { RunningGrants } from './running-grants.query.ts';

/** What was granted, version by version, and what the municipality registers to reckon with. */
export const grants: Feature = {
  tables: [GrantList],
  controllers: [
    ...[GrantListController, GrantFileController, ChangeGrantController, RegisterParameterController],
    RegisterProfileController,
  ],
  providers: [
    ...[OnGrantHandler, OnRegisterHandler, MunicipalitySettings],
    ...[Grants, GrantLists, GrantTotals, CurrentFigures, RunningGrants, ParameterEffect],
  ],
  readers: [grantList],
};
