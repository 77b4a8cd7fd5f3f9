import type { Feature } from '#libs/event-store/feature';
import { CalculateTermController } from './calculate-term/calculate-term.controller.ts';
import { CalculateController } from './calculate/calculate.controller.ts';
import { KeyFiguresController } from './key-figures/key-figures.controller.ts';
import { StricterTermsController } from './stricter-terms/stricter-terms.controller.ts';

/** What anybody may ask to be reckoned, and key figures: nothing is kept. */
export const calculations: Feature = {
  controllers: [CalculateController, CalculateTermController, KeyFiguresController, StricterTermsController],
};
